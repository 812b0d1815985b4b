package school.policy.benchmarks.peers;

import java.util.function.Predicate;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;
import org.evrete.api.FactHandle;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;
import school.policy.benchmarks.byhand.Answer;
import school.policy.benchmarks.plain.Facts.Case;

/** Evrete: rules as lambdas, in a session of each call or in one that is used again. */
final class Evrete {

    private final Knowledge knowledge;
    private final StatefulSession session;

    Evrete() {
        Configuration configuration = new Configuration();
        configuration.setProperty(Configuration.DAEMON_INNER_THREADS, "true");
        RuleSetBuilder<Knowledge> rules =
                new KnowledgeService(configuration).newKnowledge().builder();
        for (SomeRules.Rule rule : SomeRules.ALL) {
            rules.newRule(rule.title())
                    .forEach("$told", Told.class)
                    .where((Predicate<Object[]>) values -> rule.when().test(((Told) values[0]).seen()), "$told")
                    .execute(context ->
                            rule.then().accept(context.get(Told.class, "$told").said()));
        }
        knowledge = rules.build();
        session = knowledge.newStatefulSession();
    }

    Answer inNewSession(Case event) {
        Told told = Told.of(event);
        knowledge.newStatelessSession().insertAndFire(told);
        told.said().misuseFollows();
        return told.said().answer();
    }

    /** Not for several threads. */
    Answer inSameSession(Case event) {
        Told told = Told.of(event);
        FactHandle handle = session.insert((Object) told);
        session.fire();
        session.delete(handle);
        session.fire();
        told.said().misuseFollows();
        return told.said().answer();
    }
}
