package school.policy.benchmarks.peers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import school.policy.Verdicts;
import school.policy.benchmarks.byhand.Answer;
import school.policy.benchmarks.byhand.Clause;
import school.policy.benchmarks.byhand.Gate;
import school.policy.benchmarks.byhand.Said;
import school.policy.benchmarks.byhand.Seen;
import school.policy.clause.ClauseId;
import school.policy.croughton.Croughton;
import school.policy.fact.Account;
import school.policy.fact.AccountBuilder;
import school.policy.fact.Breach;
import school.policy.fact.Case;
import school.policy.fact.Fact;
import school.policy.fact.Reading;

/** Drools as it comes, with the very same rule files and a new session for each case. */
final class StockDrools {

    private final KieBase base;
    private final List<Reading> readings;

    private StockDrools(KieBase base) {
        this.base = base;
        this.readings = Croughton.policy().settings().taken().entrySet().stream()
                .map(taken -> new Reading(taken.getKey(), taken.getValue()))
                .toList();
    }

    /** Conditions in Drools' own expression language. */
    static StockDrools interpreted() {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        CompositeKnowledgeBuilder batch = builder.batch();
        files().forEach(file -> batch.add(file, ResourceType.DRL));
        batch.build();
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        return new StockDrools(builder.newKieBase());
    }

    /** Rules turned into Java classes, which Drools calls its executable model. */
    static StockDrools compiled() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files().forEach(files::write);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return new StockDrools(
                services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
    }

    private static List<Resource> files() {
        return Croughton.policy().settings().sections().stream()
                .map(section -> KieServices.get()
                        .getResources()
                        .newClassPathResource("policies/croughton/" + section + ".drl", StandardCharsets.UTF_8.name()))
                .toList();
    }

    Answer decide(Case event) {
        Said said = new Said(event, Gate.binds(event));
        if (Gate.covers(event)) {
            KieSession session = base.newKieSession();
            try {
                Minutes minutes = new Minutes(said);
                session.setGlobal("verdict", minutes);
                for (Fact fact : event.facts()) {
                    session.insert(fact instanceof Account account ? placed(account) : fact);
                }
                readings.forEach(session::insert);
                session.fireAllRules();
                minutes.breachesFollow = true;
                for (Clause broken : said.broken()) {
                    session.insert(new Breach(broken.id().text(), broken.misuse(), true));
                }
                session.fireAllRules();
            } finally {
                session.dispose();
            }
        }
        return said.answer();
    }

    private static Account placed(Account account) {
        return account.social() != null
                ? account
                : AccountBuilder.builder(account).social(Seen.isSocial(account)).build();
    }

    /** Takes down what rules say. */
    private static final class Minutes implements Verdicts {

        private final Said said;
        private boolean breachesFollow;

        Minutes(Said said) {
            this.said = said;
        }

        @Override
        public void breach(String clause) {
            said.breach(Clause.of(new ClauseId(clause)));
        }

        @Override
        public void permit(String clause) {
            said.permit(Clause.of(new ClauseId(clause)));
        }

        @Override
        public void report(String clause) {
            if (breachesFollow) {
                said.follows(Clause.of(new ClauseId(clause)));
            } else {
                said.report(Clause.of(new ClauseId(clause)));
            }
        }

        @Override
        public void duty(String clause) {
            said.duty(Clause.of(new ClauseId(clause)));
        }
    }
}
