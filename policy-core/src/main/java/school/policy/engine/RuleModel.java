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
import java.util.stream.IntStream;
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
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;

/**
 * Typed rules as Drools' canonical model, without generating code. Rules that ask the same of a fact share the node that
 * tries it; facts that must have an equal value are looked up by it.
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
    private record Asked(Class<?> type, List<Condition> conditions) {}

    /** The node that tries the last of them, for how many patterns. */
    private static final class Node {
        private final String id;
        private final Tests.Test test;
        private long patterns;

        Node(String id, Tests.Test test) {
            this.id = id;
            this.test = test;
        }

        /** Whether it holds of a fact. Each pattern pays, as each keeps a fact of which it does. */
        boolean holds(Object fact) {
            return Meter.pay(patterns) && test.holds(fact, null, null);
        }
    }

    private final Global<BitSet> spoken = globalOf(BitSet.class, PACKAGE, SPOKEN);
    private final Map<Asked, Node> nodes = new HashMap<>();

    private RuleModel() {}

    static Model of(List<Rule> rules) {
        RuleModel made = new RuleModel();
        ModelImpl model = new ModelImpl();
        model.addGlobal(made.spoken);
        for (int i = 0; i < rules.size(); i++) {
            model.addRule(made.rule(i, rules.get(i)));
        }
        return model;
    }

    private org.drools.model.Rule rule(int index, Rule rule) {
        List<Variable<Object>> facts = new ArrayList<>();
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        Variable<?> earlier = null;
        if (rule.when().stream().noneMatch(p -> p.quantifier() == Quantifier.SOME)) {
            // nothing in it changes from case to case as Drools sees it: a session that is used again would fire it
            // once
            earlier = declarationOf(Event.class, "event");
            items.add(PatternDSL.pattern(earlier));
        }
        for (int i = 0; i < rule.when().size(); i++) {
            Pattern pattern = rule.when().get(i);
            facts.add(variable(pattern.type().recordClass(), "f" + i));
            PatternDef<Object> definition = PatternDSL.pattern(facts.get(i));
            String id = "r" + index + "p" + i;
            constrain(definition, id, pattern, i, facts);
            pay(definition, id, rule, i, earlier);
            if (earlier == null && pattern.quantifier() == Quantifier.SOME) {
                earlier = facts.get(i);
            }
            items.add(
                    switch (pattern.quantifier()) {
                        case SOME -> definition;
                        case EXISTS -> exists(definition);
                        case NOT -> not(definition);
                    });
        }
        items.add(on(spoken).execute(rules -> rules.set(index)));
        return PatternDSL.rule(PACKAGE, index + " " + rule.title()).build(items.toArray(new RuleItemBuilder<?>[0]));
    }

    @SuppressWarnings("unchecked") // a variable of a record's class is a variable of objects: it is only read
    private static Variable<Object> variable(Class<? extends Record> type, String name) {
        return (Variable<Object>) (Variable<?>) declarationOf(type, name);
    }

    /** Equal ids share a node, and silently decide wrongly where they should not. */
    private void constrain(
            PatternDef<Object> definition, String id, Pattern pattern, int place, List<Variable<Object>> facts) {
        List<Condition> alone = new ArrayList<>();
        for (int i = 0; i < pattern.conditions().size(); i++) {
            Condition condition = pattern.conditions().get(i);
            if (Tests.others(condition, place).isEmpty()) {
                alone.add(condition);
                Node node = nodes.computeIfAbsent(
                        new Asked(pattern.type().recordClass(), List.copyOf(alone)),
                        asked -> new Node("n" + nodes.size(), Tests.of(condition, place)));
                node.patterns++;
                definition.expr(node.id, node::holds);
            } else {
                join(definition, id + "c" + i, condition, place, facts);
            }
        }
    }

    private static void join(
            PatternDef<Object> definition, String id, Condition condition, int place, List<Variable<Object>> facts) {
        Tests.Test unpaid = Tests.of(condition, place);
        Tests.Test test = (fact, first, second) -> Meter.pay(1) && unpaid.holds(fact, first, second);
        List<Integer> others = Tests.others(condition, place);
        Tests.Join join = Tests.join(condition, place);
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
     * Adds conditions that are always true and pay: Drools asks nobody before it keeps a fact, or a combination of facts,
     * that no condition is about, nor before it copies a combination in each {@code not} that comes next, nor before it
     * makes the tables of the patterns that come next.
     *
     * @param earlier the fact of an earlier pattern, if there is one
     */
    private static void pay(
            PatternDef<Object> definition, String id, Rule rule, int place, @Nullable Variable<?> earlier) {
        List<Pattern> patterns = rule.when();
        long nots = patterns.stream()
                .skip(place + 1L)
                .takeWhile(p -> p.quantifier() == Quantifier.NOT)
                .count();
        if (earlier != null) {
            definition.expr(id + "joined", earlier, (fact, other) -> Meter.pay(1 + nots));
        } else {
            long tables = TABLE * joined(rule);
            if (nots + tables > 0) {
                definition.expr(id + "copied", fact -> Meter.pay(nots + tables));
            }
        }
        if (patterns.get(place).conditions().stream()
                .noneMatch(condition -> Tests.others(condition, place).isEmpty())) {
            definition.expr(id + "kept", fact -> Meter.pay(1));
        }
    }

    private static long joined(Rule rule) {
        return IntStream.range(0, rule.when().size())
                .filter(place -> rule.when().get(place).conditions().stream()
                        .anyMatch(condition -> Tests.join(condition, place) != null))
                .count();
    }
}
