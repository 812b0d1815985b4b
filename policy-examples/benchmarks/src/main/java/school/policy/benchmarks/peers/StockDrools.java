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
import school.policy.benchmarks.plain.Facts;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.clause.ClauseId;
import school.policy.croughton.Croughton;
import school.policy.fact.Account;
import school.policy.fact.AccountBuilder;
import school.policy.fact.Actor;
import school.policy.fact.Breach;
import school.policy.fact.Consent;
import school.policy.fact.Content;
import school.policy.fact.DutyState;
import school.policy.fact.Event;
import school.policy.fact.Involved;
import school.policy.fact.Judgement;
import school.policy.fact.LessonContext;
import school.policy.fact.Objection;
import school.policy.fact.Photo;
import school.policy.fact.Profile;
import school.policy.fact.Publication;
import school.policy.fact.Reading;
import school.policy.fact.Relationship;
import school.policy.fact.RoleHolder;
import school.policy.fact.ShownChild;
import school.policy.fact.StaffAction;

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

    Answer decide(Case event, Facts.Case plain) {
        Said said = new Said(plain, Gate.binds(plain));
        if (Gate.covers(plain)) {
            KieSession session = base.newKieSession();
            try {
                Minutes minutes = new Minutes(said);
                session.setGlobal("verdict", minutes);
                for (Fact fact : event.ruleFacts().all()) {
                    session.insert(typed(fact, plain));
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

    /** The fact as the class that the rule files import; no more is done for it than must be. */
    private static Object typed(Fact fact, Facts.Case plain) {
        return switch (fact.type().name()) {
            case "Account" -> placed(Account.of(fact), plain);
            case "Actor" -> Actor.of(fact);
            case "Consent" -> Consent.of(fact);
            case "Content" -> Content.of(fact);
            case "DutyState" -> DutyState.of(fact);
            case "Event" -> Event.of(fact);
            case "Involved" -> Involved.of(fact);
            case "Judgement" -> Judgement.of(fact);
            case "LessonContext" -> LessonContext.of(fact);
            case "Objection" -> Objection.of(fact);
            case "Photo" -> Photo.of(fact);
            case "Profile" -> Profile.of(fact);
            case "Publication" -> Publication.of(fact);
            case "Relationship" -> Relationship.of(fact);
            case "RoleHolder" -> RoleHolder.of(fact);
            case "ShownChild" -> ShownChild.of(fact);
            case "StaffAction" -> StaffAction.of(fact);
            default ->
                throw new IllegalStateException("no class of " + fact.type().name());
        };
    }

    private static Account placed(Account account, Facts.Case plain) {
        return account.social() != null || plain.account() == null
                ? account
                : AccountBuilder.builder(account)
                        .social(Seen.isSocial(plain.account()))
                        .build();
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
