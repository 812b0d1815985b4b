package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import school.policy.cases.Fact;
import school.policy.cases.RuleFacts;
import school.policy.rule.Rule;

/**
 * Typed rules as a Drools rule base. Thread-safe: each evaluation borrows a session of its own; a session is used again
 * once its facts are gone, and thrown away after any exception.
 */
final class RuleBase implements RuleRunner {

    /** Stands for every case, before rules that ask for no fact of their own. */
    static final class Always {}

    private final KieBase base;
    private final Queue<KieSession> idle =
            new ArrayBlockingQueue<>(Math.max(2, Runtime.getRuntime().availableProcessors()));

    RuleBase(List<Rule> rules) {
        base = KieBaseBuilder.createKieBaseFromModel(RuleModel.of(rules));
    }

    @Override
    public BitSet run(RuleFacts facts, Meter meter, Function<BitSet, List<Fact>> whatFollows) {
        meter.newRun();
        meter.look();
        meter.work(facts.size());
        return meter.carried(() -> run(facts.all(), whatFollows));
    }

    private BitSet run(List<Fact> facts, Function<BitSet, List<Fact>> whatFollows) {
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

    private static BitSet run(KieSession session, List<Fact> facts, Function<BitSet, List<Fact>> whatFollows) {
        BitSet spoken = new BitSet();
        session.setGlobal(RuleModel.SPOKEN, spoken);
        List<FactHandle> handles = new ArrayList<>();
        handles.add(session.insert(new Always()));
        for (Fact fact : facts) {
            handles.add(session.insert(fact));
        }
        session.fireAllRules();
        List<Fact> further = whatFollows.apply(spoken);
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
