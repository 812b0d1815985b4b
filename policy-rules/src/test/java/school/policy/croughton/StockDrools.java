package school.policy.croughton;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import school.policy.Verdicts;
import school.policy.cases.Fact;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.engine.RulesAlone.Conclusion;
import school.policy.fact.Reading;

/**
 * Rule files as Drools itself compiles and runs them: conditions in its own expression language, conclusions as Java
 * code, over the generated classes of facts. With the library's way of reading rules it shares Drools' parser and no more.
 */
final class StockDrools {

    private static final Map<String, Method> OF = new ConcurrentHashMap<>();

    private final KieBase base;

    private StockDrools(KieBase base) {
        this.base = base;
    }

    /**
     * The rules of these files.
     *
     * @throws IllegalArgumentException with everything that Drools does not accept
     */
    static StockDrools of(List<Resource> files) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        CompositeKnowledgeBuilder batch = builder.batch();
        files.forEach(file -> batch.add(file, ResourceType.DRL));
        batch.build();
        if (builder.hasErrors()) {
            throw new IllegalArgumentException(builder.getErrors().toString());
        }
        return new StockDrools(builder.newKieBase());
    }

    /** The titles of its rules. */
    Set<String> titles() {
        return base.getKiePackages().stream()
                .flatMap(p -> p.getRules().stream())
                .map(org.kie.api.definition.rule.Rule::getName)
                .collect(Collectors.toSet());
    }

    /** What the rules conclude from facts under the readings taken. */
    Set<Conclusion> conclusions(Collection<? extends Fact> facts, Map<String, String> taken) {
        KieSession session = base.newKieSession();
        try {
            Minutes minutes = new Minutes();
            session.addEventListener(minutes);
            session.setGlobal("verdict", minutes);
            facts.forEach(fact -> session.insert(typed(fact)));
            taken.forEach((question, answer) -> session.insert(new Reading(question, answer)));
            session.fireAllRules();
            return minutes.conclusions;
        } finally {
            session.dispose();
        }
    }

    /** The fact as the generated class of its type, which the rule files import. */
    private static Object typed(Fact fact) {
        try {
            return OF.computeIfAbsent(fact.type().name(), StockDrools::of).invoke(null, fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method of(String type) {
        try {
            return Class.forName(Reading.class.getPackageName() + "." + type).getMethod("of", Fact.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes down which rule says what. */
    private static final class Minutes extends DefaultAgendaEventListener implements Verdicts {

        private final Set<Conclusion> conclusions = new HashSet<>();
        private String speaker = "";

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            speaker = event.getMatch().getRule().getName();
        }

        @Override
        public void breach(String clause) {
            takeDown(Effect.BREACH, clause);
        }

        @Override
        public void permit(String clause) {
            takeDown(Effect.PERMISSION, clause);
        }

        @Override
        public void report(String clause) {
            takeDown(Effect.REPORT, clause);
        }

        @Override
        public void duty(String clause) {
            takeDown(Effect.DUTY, clause);
        }

        private void takeDown(Effect effect, String clause) {
            conclusions.add(new Conclusion(speaker, effect, new ClauseId(clause)));
        }
    }
}
