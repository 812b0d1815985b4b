package school.policy.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import school.policy.fact.Breach;
import school.policy.fact.Event;
import school.policy.fact.Fact;
import school.policy.rule.Condition;
import school.policy.rule.Rule;

/**
 * Typed rules as a Drools rule base, built as Drools' canonical model without generating code. Thread-safe: each
 * evaluation borrows a session of its own; a session is used again once its facts are gone, and thrown away after any
 * exception.
 */
final class RuleBase implements RuleRunner {

    private static final String PACKAGE = "school.policy.rules";
    private static final String SPOKEN = "spoken";

    private final KieBase base;
    private final Queue<KieSession> idle =
            new ArrayBlockingQueue<>(Math.max(2, Runtime.getRuntime().availableProcessors()));

    RuleBase(List<Rule> rules) {
        ModelImpl model = new ModelImpl();
        Global<BitSet> spoken = globalOf(BitSet.class, PACKAGE, SPOKEN);
        model.addGlobal(spoken);
        for (int i = 0; i < rules.size(); i++) {
            model.addRule(rule(i, rules.get(i), spoken));
        }
        base = KieBaseBuilder.createKieBaseFromModel(model);
    }

    private static org.drools.model.Rule rule(int index, Rule rule, Global<BitSet> spoken) {
        List<Variable<Object>> facts = new ArrayList<>();
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        Variable<?> earlier = null;
        if (rule.when().stream().noneMatch(p -> p.quantifier() == Rule.Quantifier.SOME)) {
            // nothing in it changes from case to case as Drools sees it: a session that is used again would fire it
            // once
            earlier = declarationOf(Event.class, "event");
            items.add(PatternDSL.pattern(earlier));
        }
        for (int i = 0; i < rule.when().size(); i++) {
            Rule.Pattern pattern = rule.when().get(i);
            facts.add(variable(pattern.type().recordClass(), "f" + i));
            PatternDef<Object> definition = PatternDSL.pattern(facts.get(i));
            // equal ids share a node and silently decide wrongly: rule, pattern and condition make each its own
            String id = "r" + index + "p" + i;
            for (int j = 0; j < pattern.conditions().size(); j++) {
                constrain(definition, id + "c" + j, pattern.conditions().get(j), i, facts);
            }
            pay(definition, id, rule, i, earlier);
            if (earlier == null && pattern.quantifier() == Rule.Quantifier.SOME) {
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

    /**
     * Adds conditions that are always true and pay: Drools asks nobody before it keeps a fact, or a combination of facts,
     * that no condition is about, nor before it copies a combination in each {@code not} that comes next.
     *
     * @param earlier the fact of an earlier pattern, if there is one
     */
    private static void pay(
            PatternDef<Object> definition, String id, Rule rule, int place, @Nullable Variable<?> earlier) {
        List<Rule.Pattern> patterns = rule.when();
        long nots = patterns.stream()
                .skip(place + 1L)
                .takeWhile(p -> p.quantifier() == Rule.Quantifier.NOT)
                .count();
        if (earlier != null) {
            definition.expr(id + "joined", earlier, (fact, other) -> Meter.pay(1 + nots));
        } else if (nots > 0) {
            definition.expr(id + "copied", fact -> Meter.pay(nots));
        }
        if (patterns.get(place).conditions().stream()
                .noneMatch(condition -> Tests.others(condition, place).isEmpty())) {
            definition.expr(id + "kept", fact -> Meter.pay(1));
        }
    }

    @SuppressWarnings("unchecked") // a variable of a record's class is a variable of objects: it is only read
    private static Variable<Object> variable(Class<? extends Record> type, String name) {
        return (Variable<Object>) (Variable<?>) declarationOf(type, name);
    }

    private static void constrain(
            PatternDef<Object> pattern, String id, Condition condition, int place, List<Variable<Object>> facts) {
        Tests.Test unpaid = Tests.of(condition, place);
        Tests.Test test = (fact, first, second) -> Meter.pay(1) && unpaid.holds(fact, first, second);
        List<Integer> others = Tests.others(condition, place);
        switch (others.size()) {
            case 0 -> pattern.expr(id, fact -> test.holds(fact, null, null));
            case 1 -> pattern.expr(id, facts.get(others.get(0)), (fact, first) -> test.holds(fact, first, null));
            default -> pattern.expr(id, facts.get(others.get(0)), facts.get(others.get(1)), test::holds);
        }
    }

    @Override
    public BitSet run(List<Fact> facts, Meter meter, Function<BitSet, List<Breach>> whatFollows) {
        meter.newRun();
        meter.look();
        return meter.carried(() -> run(facts, whatFollows));
    }

    private BitSet run(List<Fact> facts, Function<BitSet, List<Breach>> whatFollows) {
        KieSession session = idle.poll();
        if (session == null) {
            session = base.newKieSession();
        }
        BitSet spoken;
        try {
            spoken = run(session, facts, whatFollows);
        } catch (RuntimeException | Error e) {
            dispose(session, e);
            throw e;
        }
        if (!idle.offer(session)) {
            session.dispose();
        }
        return spoken;
    }

    private static BitSet run(KieSession session, List<Fact> facts, Function<BitSet, List<Breach>> whatFollows) {
        BitSet spoken = new BitSet();
        session.setGlobal(SPOKEN, spoken);
        List<FactHandle> handles = new ArrayList<>();
        for (Fact fact : facts) {
            handles.add(session.insert(fact));
        }
        session.fireAllRules();
        List<Breach> further = whatFollows.apply(spoken);
        for (Fact fact : further) {
            handles.add(session.insert(fact));
        }
        if (!further.isEmpty()) {
            session.fireAllRules();
        }
        for (FactHandle handle : handles) {
            session.delete(handle);
        }
        // Drools lets go of facts when it fires next, and that can take steps: this case's to pay, not the next one's
        session.fireAllRules();
        return spoken;
    }

    /** Throws a session away after an exception, which stays the one to tell of. */
    private static void dispose(KieSession session, Throwable why) {
        try {
            session.dispose();
        } catch (RuntimeException | Error e) {
            why.addSuppressed(e);
        }
    }
}
