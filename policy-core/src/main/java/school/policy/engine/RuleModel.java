package school.policy.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.BetaIndex;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Event;
import school.policy.rule.Condition;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Quantifier;

/**
 * Typed rules as Drools' canonical model, without generating code. Rules that begin alike share Drools' nodes as far as
 * they share the way of a {@link Walk}, and patterns that ask the same of a fact by itself share what tries it wherever
 * they stand. Facts that must have an equal value are looked up by it.
 */
final class RuleModel {

    /** The name of the global to which the rules that speak are added. */
    static final String SPOKEN = "spoken";

    private static final String PACKAGE = "school.policy.rules";
    /** Stand for absent values in look-ups: two of them are not equal. */
    private static final Object NONE_HERE = new Object();

    private static final Object NONE_THERE = new Object();

    /** What a table to look facts up in takes, in steps: Drools makes one a joined pattern, however few facts there are. */
    private static final int TABLE = 8;

    /**
     * What patterns ask of a fact of a type by itself, one condition after the other: Drools tries the last of them where
     * those before hold.
     */
    private record Asked(Class<?> type, List<Condition> conditions) {}

    /** The node that tries the last of them, for how many stages. */
    private static final class Node {
        private final String id;
        private final Tests.Test test;
        private long stages;

        Node(String id, Tests.Test test) {
            this.id = id;
            this.test = test;
        }

        /** Whether it holds of a fact. Each stage pays, as each keeps a fact of which it does. */
        boolean holds(Object fact) {
            return Meter.pay(stages) && test.holds(fact, null, null);
        }
    }

    /**
     * A stage as Drools is told of it.
     *
     * @param id no other stage has it
     * @param nodes what tries what it asks of a fact by itself
     * @param copies how often Drools copies a combination of facts up to here, where none stops it in the {@code not} behind
     * @param tables how many of the stages behind look facts up
     */
    private record Step(Stage stage, String id, List<Node> nodes, long copies, long tables) {}

    private final List<Rule> rules;
    private final ModelImpl model = new ModelImpl();
    private final Global<BitSet> spoken = globalOf(BitSet.class, PACKAGE, SPOKEN);
    private final Map<Asked, Node> nodes = new HashMap<>();
    private int steps;

    private RuleModel(List<Rule> rules) {
        this.rules = rules;
    }

    static Model of(List<Rule> rules) {
        RuleModel made = new RuleModel(rules);
        made.model.addGlobal(made.spoken);
        made.add(Walk.of(rules).start(), List.of());
        return made.model;
    }

    /** Adds the rules that end at a stage or behind it. */
    private void add(Stage stage, List<Step> way) {
        stage.ending.stream().forEach(index -> model.addRule(rule(index, way)));
        for (Stage next : stage.next) {
            List<Step> further = new ArrayList<>(way);
            further.add(step(next));
            add(next, further);
        }
    }

    private Step step(Stage stage) {
        List<Node> trying = new ArrayList<>();
        List<Condition> alone = new ArrayList<>();
        for (Condition condition : stage.pattern.conditions()) {
            if (others(condition, stage).isEmpty()) {
                alone.add(condition);
                trying.add(node(stage, alone, Tests.of(condition, stage.pattern.place())));
            }
        }
        if (trying.isEmpty()) {
            // Drools asks nobody before it keeps a fact that no condition is about
            trying.add(node(stage, alone, (fact, first, second) -> true));
        }
        trying.forEach(node -> node.stages++);
        return new Step(stage, "s" + steps++, trying, copies(stage), tables(stage));
    }

    private Node node(Stage stage, List<Condition> alone, Tests.Test test) {
        return nodes.computeIfAbsent(
                new Asked(stage.pattern.type(), List.copyOf(alone)), asked -> new Node("n" + nodes.size(), test));
    }

    private org.drools.model.Rule rule(int index, List<Step> way) {
        List<Variable<Object>> facts = new ArrayList<>();
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        Variable<?> earlier = null;
        if (way.stream().noneMatch(step -> step.stage.pattern.quantifier() == Quantifier.SOME)) {
            // nothing in it changes from case to case as Drools sees it: a session that is used again would fire it
            // once
            earlier = declarationOf(Event.class, "event");
            items.add(PatternDSL.pattern(earlier));
        }
        for (Step step : way) {
            Variable<Object> fact = variable(step.stage.pattern.type(), "f" + facts.size());
            facts.add(fact);
            PatternDef<Object> definition = PatternDSL.pattern(fact);
            constrain(definition, step, facts);
            pay(definition, step, earlier);
            if (earlier == null && step.stage.pattern.quantifier() == Quantifier.SOME) {
                earlier = fact;
            }
            items.add(
                    switch (step.stage.pattern.quantifier()) {
                        case SOME -> definition;
                        case EXISTS -> exists(definition);
                        case NOT -> not(definition);
                    });
        }
        items.add(on(spoken).execute(all -> all.set(index)));
        return PatternDSL.rule(PACKAGE, index + " " + rules.get(index).title())
                .build(items.toArray(new RuleItemBuilder<?>[0]));
    }

    @SuppressWarnings("unchecked") // a variable of a record's class is a variable of objects: it is only read
    private static Variable<Object> variable(Class<?> type, String name) {
        return (Variable<Object>) declarationOf(type, name);
    }

    /** Equal ids share a node, and silently decide wrongly where they should not. */
    private static void constrain(PatternDef<Object> definition, Step step, List<Variable<Object>> facts) {
        for (Node node : step.nodes) {
            definition.expr(node.id, node::holds);
        }
        List<Condition> conditions = step.stage.pattern.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (!others(conditions.get(i), step.stage).isEmpty()) {
                join(definition, step.id + "c" + i, conditions.get(i), step.stage, facts);
            }
        }
    }

    private static List<Integer> others(Condition condition, Stage stage) {
        return Tests.others(condition, stage.pattern.place());
    }

    private static void join(
            PatternDef<Object> definition, String id, Condition condition, Stage stage, List<Variable<Object>> facts) {
        Tests.Test unpaid = Tests.of(condition, stage.pattern.place());
        Tests.Test test = (fact, first, second) -> Meter.pay(1) && unpaid.holds(fact, first, second);
        List<Integer> others = others(condition, stage);
        Tests.Join join = Tests.join(condition, stage.pattern.place());
        if (join != null) {
            definition.expr(
                    id, facts.get(join.pattern()), (fact, first) -> test.holds(fact, first, null), lookedUp(join));
        } else if (others.size() == 1) {
            definition.expr(id, facts.get(others.get(0)), (fact, first) -> test.holds(fact, first, null));
        } else {
            definition.expr(id, facts.get(others.get(0)), facts.get(others.get(1)), test::holds);
        }
    }

    private static BetaIndex<Object, Object, Object> lookedUp(Tests.Join join) {
        return PatternDSL.betaIndexedBy(
                Object.class,
                Index.ConstraintType.EQUAL,
                0,
                fact -> orElse(NONE_HERE, join.own().of(fact)),
                first -> orElse(NONE_THERE, join.other().of(first)));
    }

    private static Object orElse(Object none, @Nullable Object value) {
        return value == null ? none : value;
    }

    /**
     * Adds conditions that are always true and pay: Drools asks nobody before it keeps a combination of facts that no
     * condition is about, nor before it copies one for each stage that comes next, nor before it makes the tables of the
     * stages behind.
     *
     * @param earlier the fact of an earlier pattern, if there is one
     */
    private static void pay(PatternDef<Object> definition, Step step, @Nullable Variable<?> earlier) {
        if (earlier != null) {
            definition.expr(step.id + "joined", earlier, (fact, other) -> Meter.pay(step.copies));
        } else {
            // the node that tries the fact has paid for one of them
            long further = step.copies - 1 + TABLE * step.tables;
            if (further > 0) {
                definition.expr(step.id + "copied", fact -> Meter.pay(further));
            }
        }
    }

    private static long copies(Stage stage) {
        long copies = stage.ending.cardinality();
        for (Stage next : stage.next) {
            copies += 1 + (next.pattern.quantifier() == Quantifier.NOT ? copies(next) : 0);
        }
        return copies;
    }

    private static long tables(Stage stage) {
        return stage.next.stream()
                .mapToLong(next -> tables(next) + (next.joins().isEmpty() ? 0 : 1))
                .sum();
    }
}
