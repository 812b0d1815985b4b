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
import java.util.function.Predicate;
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
import school.policy.cases.Fact;
import school.policy.rule.Condition;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Quantifier;

/**
 * Typed rules as Drools' canonical model, without generating code. Rules that begin alike share Drools' nodes as far as
 * they share the way of a {@link Walk}, and patterns at the same place that ask the same of a fact by itself share what
 * tries it. Facts that must have an equal value are looked up by it.
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
     * What patterns at the same place ask of a fact of a type by itself, one condition after the other: Drools tries the
     * last of them where those before hold.
     */
    private record Asked(int type, List<Condition> conditions) {}

    /** The node that tries the last of them, for how many stages. */
    private static final class Node {
        private final String id;
        private final Tests.Test test;
        private long stages;

        Node(String id, Tests.Test test) {
            this.id = id;
            this.test = test;
        }

        /** Whether it holds of a fact: one step, and one for each further stage, as each keeps a fact of which it does. */
        boolean holds(Fact fact) {
            return Meter.pay(1) && test.holds(fact, null, null) && (stages == 1 || Meter.pay(stages - 1));
        }
    }

    /**
     * A stage as Drools is told of it.
     *
     * @param id no other stage has it
     * @param nodes what tries what it asks of a fact by itself
     * @param copies what Drools makes of a combination of facts that comes as far as this, as {@link #copies} says
     * @param tables how many of the stages behind look facts up
     */
    private record Told(Stage stage, String id, List<Node> nodes, long copies, long tables) {}

    private final List<Rule> rules;
    private final ModelImpl model = new ModelImpl();
    private final Global<BitSet> spoken = globalOf(BitSet.class, PACKAGE, SPOKEN);
    private final Map<Asked, Node> nodes = new HashMap<>();
    private int stages;
    /** What Drools makes, at most, of the event, which stands before rules that ask for no fact of their own. */
    private long ofEvent;

    private RuleModel(List<Rule> rules) {
        this.rules = rules;
    }

    static Model of(List<Rule> rules) {
        RuleModel made = new RuleModel(rules);
        made.model.addGlobal(made.spoken);
        Stage start = Walk.of(rules).start();
        made.ofEvent = copies(start, next -> next.pattern.quantifier() != Quantifier.SOME);
        made.add(start, List.of());
        return made.model;
    }

    /** Adds the rules that end at a stage or behind it. */
    private void add(Stage stage, List<Told> way) {
        stage.ending.stream().forEach(index -> model.addRule(rule(index, way)));
        for (Stage next : stage.next) {
            List<Told> further = new ArrayList<>(way);
            further.add(told(next));
            add(next, further);
        }
    }

    private Told told(Stage stage) {
        List<Node> trying = new ArrayList<>();
        List<Condition> alone = new ArrayList<>();
        for (Condition condition : stage.pattern.conditions()) {
            if (others(condition, stage).isEmpty()) {
                alone.add(condition);
                trying.add(node(stage, alone, Tests.of(condition, stage.pattern.place())));
            }
        }
        if (trying.isEmpty()) {
            trying.add(node(stage, alone, (fact, first, second) -> true));
        }
        trying.forEach(node -> node.stages++);
        return new Told(stage, "s" + stages++, trying, copies(stage, next -> true), tables(stage));
    }

    private Node node(Stage stage, List<Condition> alone, Tests.Test test) {
        return nodes.computeIfAbsent(
                new Asked(stage.pattern.type(), List.copyOf(alone)), asked -> new Node("n" + nodes.size(), test));
    }

    private org.drools.model.Rule rule(int index, List<Told> way) {
        List<Variable<Fact>> facts = new ArrayList<>();
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        Variable<?> earlier = null;
        if (way.stream().noneMatch(told -> told.stage.pattern.quantifier() == Quantifier.SOME)) {
            // nothing in it changes from case to case as Drools sees it: a session that is used again would fire it
            // once
            long copies = ofEvent;
            Variable<RuleBase.Always> event = declarationOf(RuleBase.Always.class, "event");
            items.add(PatternDSL.pattern(event).expr("event", on -> Meter.pay(copies)));
            earlier = event;
        }
        for (Told told : way) {
            Variable<Fact> fact = declarationOf(Fact.class, "f" + facts.size());
            facts.add(fact);
            int type = told.stage.pattern.type();
            // the types share one class: Drools looks up which patterns are about a fact by the number of its type
            PatternDef<Fact> definition = PatternDSL.pattern(fact)
                    .expr(
                            "t" + type,
                            each -> each.type().index() == type,
                            PatternDSL.alphaIndexedBy(
                                    Integer.class,
                                    Index.ConstraintType.EQUAL,
                                    0,
                                    each -> each.type().index(),
                                    type));
            constrain(definition, told, facts);
            pay(definition, told, earlier);
            if (earlier == null && told.stage.pattern.quantifier() == Quantifier.SOME) {
                earlier = fact;
            }
            items.add(
                    switch (told.stage.pattern.quantifier()) {
                        case SOME -> definition;
                        case EXISTS -> exists(definition);
                        case NOT -> not(definition);
                    });
        }
        items.add(on(spoken).execute(all -> all.set(index)));
        return PatternDSL.rule(PACKAGE, index + " " + rules.get(index).title())
                .build(items.toArray(new RuleItemBuilder<?>[0]));
    }

    /** Equal ids share a node, and silently decide wrongly where they should not. */
    private static void constrain(PatternDef<Fact> definition, Told told, List<Variable<Fact>> facts) {
        for (Node node : told.nodes) {
            definition.expr(node.id, node::holds);
        }
        List<Condition> conditions = told.stage.pattern.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (!others(conditions.get(i), told.stage).isEmpty()) {
                join(definition, told.id + "c" + i, conditions.get(i), told.stage, facts);
            }
        }
    }

    private static List<Integer> others(Condition condition, Stage stage) {
        return Tests.others(condition, stage.pattern.place());
    }

    private static void join(
            PatternDef<Fact> definition, String id, Condition condition, Stage stage, List<Variable<Fact>> facts) {
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

    private static BetaIndex<Fact, Fact, Object> lookedUp(Tests.Join join) {
        return PatternDSL.betaIndexedBy(
                Object.class,
                Index.ConstraintType.EQUAL,
                0,
                fact -> orElse(NONE_HERE, fact.get(join.own())),
                first -> orElse(NONE_THERE, first.get(join.other())));
    }

    private static Object orElse(Object none, @Nullable Object value) {
        return value == null ? none : value;
    }

    /**
     * Adds conditions that are always true and pay: Drools asks nobody before it keeps a combination of facts that no
     * condition is about, nor before it makes the tables of the stages behind. One that a {@code not} stops pays too.
     *
     * @param earlier the fact of an earlier pattern, if there is one
     */
    private static void pay(PatternDef<Fact> definition, Told told, @Nullable Variable<?> earlier) {
        long copies = told.copies;
        if (earlier != null) {
            definition.expr(told.id + "joined", earlier, (fact, other) -> Meter.pay(copies));
        } else {
            // the node that tries the fact has paid for one of them
            long further = copies - 1 + TABLE * told.tables;
            if (further > 0) {
                definition.expr(told.id + "copied", fact -> Meter.pay(further));
            }
        }
    }

    /**
     * What Drools makes of a combination of facts that comes as far as a stage: one for each rule that ends there and each
     * stage that comes next, and behind a {@code not} likewise, as long as no fact stands in its way.
     *
     * @param counts which of the stages that come next count
     */
    private static long copies(Stage stage, Predicate<Stage> counts) {
        long copies = stage.ending.cardinality();
        for (Stage next : stage.next) {
            if (counts.test(next)) {
                copies += 1 + (next.pattern.quantifier() == Quantifier.NOT ? copies(next, counts) : 0);
            }
        }
        return copies;
    }

    private static long tables(Stage stage) {
        return stage.next.stream()
                .mapToLong(next -> tables(next) + (next.joins().isEmpty() ? 0 : 1))
                .sum();
    }
}
