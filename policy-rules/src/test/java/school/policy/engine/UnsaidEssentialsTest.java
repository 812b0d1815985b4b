package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.TinyPolicy;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.explain.Interpreter;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Objection;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.json.DecisionFormat;

/** A case that leaves out what it cannot be judged without is open, in whichever way its rules are run. */
class UnsaidEssentialsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);
    private static final String REPORT = "report: { to: dsl, when: immediately, met_by: told_dsl }";

    private final TinyPolicy tiny;

    UnsaidEssentialsTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Decision decide(TinyPolicy tiny, Case.Builder told) {
        Policy policy = tiny.read();
        PolicyEngine engine = PolicyEngine.of(policy);
        Case event = told.build();
        Decision decision = engine.directUpTo(Integer.MAX_VALUE).evaluate(event);
        assertThat(DecisionFormat.write(engine.directUpTo(0).evaluate(event)))
                .isEqualTo(DecisionFormat.write(decision));
        assertThat(DecisionFormat.write(new Interpreter(policy.text(), 100_000, Duration.ofMinutes(1)).decide(event)))
                .isEqualTo(DecisionFormat.write(decision));
        return decision;
    }

    private TinyPolicy breaking(String when) {
        return tiny.clauses(clause("AA-01")).rules(rule("AA-01 a", when, "breach AA-01"));
    }

    private static Case.Builder teacher() {
        return Case.on(DAY).by(Role.TEACHER);
    }

    @Test
    void without_an_action_it_is_open_what_was_done() {
        TinyPolicy policy = breaking("StaffAction( type == ActionType.UNFRIEND )");

        for (Case.Builder event : List.of(
                teacher(),
                teacher().alsoDid(ActionType.VIEW_PROFILE),
                teacher().using(AccountKind.PERSONAL, "Chatter").during(Session.OFF_DUTY))) {
            Decision decision = decide(policy, event);
            assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(decision.missing()).containsExactly("action.type");
        }
        assertThat(decide(policy, teacher().did(ActionType.UNFRIEND).unknown("action.type"))
                        .missing())
                .containsExactly("action.type");
    }

    @Test
    void what_is_so_whatever_was_done_is_sure() {
        TinyPolicy policy = tiny.clauses(clause("AA-01"), clause("AA-02", REPORT))
                .rules(
                        rule("AA-01 a", "Profile( namesEmployer == true )", "breach AA-01"),
                        rule(
                                "AA-02 a",
                                "Judgement( question == Question.SAFEGUARDING_CONCERN, value )",
                                "report AA-02"));

        Decision breach = decide(policy, teacher().profile(p -> p.namesEmployer(true)));
        Decision report = decide(policy, teacher().judged(Question.SAFEGUARDING_CONCERN, true, "teacher"));

        assertThat(breach.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(breach.breached()).containsExactly(new ClauseId("AA-01"));
        assertThat(report.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(report.reports()).extracting(Report::because).containsExactly(List.of(new ClauseId("AA-02")));
        assertThat(report.missing()).containsExactly("action.type");
    }

    @Test
    void what_is_essential_to_one_action_is_asked_only_once_it_is_known() {
        TinyPolicy policy = breaking(
                "StaffAction( type == ActionType.USE_PHONE )\n" + "    LessonContext( session == Session.LESSON )");

        assertThat(decide(policy, teacher()).missing()).containsExactly("action.type");
        assertThat(decide(policy, teacher().did(ActionType.USE_PHONE)).missing())
                .containsExactly("context.session");
    }

    @Test
    void without_a_role_it_is_open_whether_the_policy_binds_whoever_acted() {
        TinyPolicy policy = breaking("StaffAction( type == ActionType.UNFRIEND )");

        for (Case.Builder event : List.of(
                Case.on(DAY),
                Case.on(DAY).by(new Role[0]),
                Case.on(DAY).by(a -> a.onLeave(true)),
                teacher().unknown("actor.roles"))) {
            Decision decision = decide(policy, event.did(ActionType.UNFRIEND));
            assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(decision.missing()).containsExactly("actor.roles");
        }
    }

    @Test
    void whoever_was_not_employed_is_not_bound_whatever_the_role() {
        TinyPolicy policy = breaking("StaffAction( type == ActionType.UNFRIEND )");

        Decision decision = decide(
                policy, Case.on(DAY).by(a -> a.employedTo(DAY.minusDays(1))).did(ActionType.UNFRIEND));

        assertThat(decision.verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(decision.missing()).isEmpty();
    }

    @Test
    void what_is_essential_about_those_who_are_bound_is_completed_for_them_and_not_asked_yet() {
        TinyPolicy policy = breaking("Relationship( parties contains Party.PARENT, onlyThroughPost == true )");

        Decision decision = decide(policy, Case.on(DAY).did(ActionType.FOLLOW).towards(Party.PARENT));

        assertThat(decision.missing()).containsExactly("actor.roles");
        assertThat(decide(policy, teacher().did(ActionType.FOLLOW).towards(Party.PARENT))
                        .missing())
                .containsExactly("other.link");
    }

    @Test
    void a_case_of_which_only_the_day_is_known_lacks_both() {
        Decision decision = decide(breaking("StaffAction( type == ActionType.UNFRIEND )"), Case.on(DAY));

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.missing()).containsExactly("action.type", "actor.roles");
    }

    @Test
    void whom_the_policy_does_not_bind_it_does_not_ask_what_they_did() {
        assertThat(decide(breaking("Event( )"), Case.on(DAY).by(Role.GOVERNOR)).verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void what_somebody_judged_of_anybody_leaves_open_what_happened() {
        TinyPolicy policy = tiny.clauses(clause("AA-01", "whose_act: anyone", REPORT))
                .rules(rule(
                        "AA-01 a", "StaffAction( type == ActionType.BECOME_AWARE_OF_PUPIL_MISUSE )", "report AA-01"));

        Decision decision =
                decide(policy, Case.on(DAY).by(Role.PARENT).judged(Question.PUPIL_MISUSE, true, "headteacher"));

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.missing()).containsExactly("action.type");
    }

    @Test
    void a_day_that_is_not_said_cannot_be_tried_out() {
        TinyPolicy policy = breaking("Profile( namesEmployer == true )");

        Decision open = decide(policy, teacher().did(ActionType.PHOTO_STILL_ONLINE));
        Decision breach =
                decide(policy, teacher().did(ActionType.PHOTO_STILL_ONLINE).profile(p -> p.namesEmployer(true)));

        assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(breach.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(List.of(open, breach))
                .allSatisfy(decision -> assertThat(decision.missing()).containsExactly("action.published_on"));
        assertThat(decide(policy, teacher().did(ActionType.PHOTO_STILL_ONLINE, a -> a.publishedOn(DAY)))
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void a_report_to_one_or_another_by_who_acted_is_one_finding() {
        TinyPolicy policy = tiny.clauses(clause(
                        "AA-01",
                        "report: { to: headteacher, when: immediately, met_by: told_headteacher, about: actor }"))
                .rules(rule("AA-01 a", "Event( )", "report AA-01"));

        Decision decision =
                decide(policy, Case.on(DAY).did(ActionType.UNFRIEND).judged(Question.PUPIL_MISUSE, true, "teacher"));

        assertThat(decision.findings()).hasSize(1);
        assertThat(decision.reports()).isEmpty();
    }

    @Test
    void a_rule_about_a_registered_platform_speaks_however_a_case_spells_it() {
        TinyPolicy policy = breaking("Account( platform == \"Chatter\" )");

        for (String spelled : List.of("Chatter", "chatter", " CHATTER ")) {
            assertThat(decide(policy, teacher().did(ActionType.UNFRIEND).using(AccountKind.PERSONAL, spelled))
                            .verdict())
                    .isEqualTo(Verdict.BREACH);
        }
        assertThat(decide(policy, teacher().did(ActionType.UNFRIEND).using(AccountKind.PERSONAL, "Chatterbox"))
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void a_platform_is_registered_under_one_spelling_even_where_a_reading_names_it_otherwise() {
        tiny.settings("""
                readings:
                  - name: kin
                    reading: I-01
                    asks: does it count
                    taken: inside
                    answers: [ { answer: inside, means: it does }, { answer: outside, means: no, not_social: [chatter] } ]
                """);
        TinyPolicy policy = breaking("Account( platform == \"chatter\" )");

        assertThat(policy.problems())
                .singleElement()
                .asString()
                .endsWith("unknown platform 'chatter'; did you mean 'Chatter'?");
    }

    @Test
    void not_covering_a_former_pupil_points_to_child_protection_unless_of_age() {
        TinyPolicy policy = breaking("Profile( namesEmployer == true )");
        Case.Builder none = teacher().did(ActionType.SEND_MESSAGE);

        assertThat(decide(policy, none.towards(o -> o.parties(List.of(Party.FORMER_PUPIL))
                                .age(17)))
                        .warnings())
                .containsExactly("see-policy:child_protection");
        assertThat(decide(policy, none.towards(o -> o.parties(List.of(Party.FORMER_PARENT, Party.FORMER_PUPIL))))
                        .warnings())
                .containsExactly("see-policy:child_protection");
        assertThat(decide(policy, none.towards(o -> o.parties(List.of(Party.FORMER_PUPIL))
                                .age(18)))
                        .warnings())
                .isEmpty();
        assertThat(decide(policy, none.towards(Party.FORMER_PARENT)).warnings()).isEmpty();
        assertThat(decide(policy, none.towards(Party.FORMER_PUPIL).profile(p -> p.namesEmployer(true)))
                        .warnings())
                .as("broken, so covered")
                .isEmpty();
    }

    @Test
    void what_is_not_covered_for_another_reason_than_that_points_nowhere() {
        TinyPolicy policy = breaking("Profile( namesEmployer == true )");
        Case.Builder child = teacher().did(ActionType.SEND_MESSAGE).towards(o -> o.parties(List.of(Party.FORMER_PUPIL))
                .age(11));

        assertThat(decide(policy, child.using(AccountKind.PERSONAL, "Pigeon post"))
                        .warnings())
                .as("neither the person nor the platform")
                .containsExactly("see-policy:child_protection");
        assertThat(decide(policy, child.by(Role.GOVERNOR)).warnings())
                .as("nobody bound")
                .isEmpty();
        assertThat(decide(policy, child.by(a -> a.roles(List.of(Role.TEACHER)).employedTo(DAY.minusDays(1))))
                        .warnings())
                .as("no longer bound")
                .isEmpty();
        assertThat(decide(policy, child.by(new Role[0])).warnings())
                .as("whoever it was")
                .containsExactly("see-policy:child_protection");
        assertThat(decide(
                                policy,
                                teacher()
                                        .did(ActionType.SEND_MESSAGE)
                                        .using(a -> a.social(false))
                                        .towards(Party.FORMER_PUPIL, Party.COLLEAGUE))
                        .warnings())
                .as("somebody of the school, by other means")
                .isEmpty();
        assertThat(decide(
                                policy,
                                Case.on(LocalDate.of(1999, 1, 1))
                                        .by(Role.TEACHER)
                                        .did(ActionType.SEND_MESSAGE)
                                        .towards(Party.FORMER_PUPIL))
                        .warnings())
                .as("before it was in force")
                .containsExactly("policy-version-not-in-force");
    }

    @Test
    void an_objection_of_unclear_authority_leaves_it_open_and_its_authority_is_missing() {
        TinyPolicy policy = breaking("Objection( authority == true )");

        for (Case.Builder event : List.of(
                teacher().objections(new Objection("c1", "carer", null, null)),
                teacher().objections(new Objection("c1", "carer", null, true)).unknown("objections.authority"))) {
            Decision decision = decide(policy, event.did(ActionType.UNFRIEND));
            assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(decision.missing()).containsExactly("objections.authority");
        }
        assertThat(decide(
                                policy,
                                teacher()
                                        .did(ActionType.UNFRIEND)
                                        .objections(
                                                new Objection("c1", "carer", null, null),
                                                new Objection("c1", "father", null, null)))
                        .verdict())
                .as("heard anyway")
                .isEqualTo(Verdict.BREACH);
        assertThat(decide(
                                policy,
                                teacher()
                                        .did(ActionType.UNFRIEND)
                                        .objections(new Objection("c1", "carer", null, false)))
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
    }
}
