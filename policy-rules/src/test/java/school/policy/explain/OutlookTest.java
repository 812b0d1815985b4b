package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Setting;
import school.policy.fact.Step;

/**
 * What can still change a verdict, as long as something has not been asked. What a rule says itself is named twice, as it
 * comes before what is left out.
 */
class OutlookTest {

    private static final String POST = "StaffAction( type == ActionType.POST ) ";
    private static final String SEEN = "LessonContext( pupilsCanSee ) ";
    private static final String AWAY = "LessonContext( offsite ) ";
    private static final String SEEN_PATH = "context.pupils_can_see";
    private static final String AWAY_PATH = "context.offsite";

    private final TinyPolicy tiny;

    OutlookTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder by(Role role) {
        return Case.on(LocalDate.of(2025, 3, 14)).by(role).did(ActionType.POST).using(AccountKind.PERSONAL, "Chatter");
    }

    private Outlook outlook(Case.Builder event, String... unasked) {
        PolicyText policy = tiny.read().text();
        return new Outlook(
                policy,
                policy.rules(),
                new Sketch(policy, Asking.allBut(policy, event, unasked)),
                new Steps(100_000, Duration.ofMinutes(1)));
    }

    private List<Set<String>> matters(Case.Builder event, String... unasked) {
        return outlook(event, unasked).matters();
    }

    /** A clause on anybody's act that is broken where pupils can see it. */
    private void onAnybody() {
        tiny.clauses(clause("AA-01", "whose_act: anyone"), clause("AA-02"))
                .rules(rule("AA-01 a", SEEN, "breach AA-01"), rule("AA-02 a", AWAY, "breach AA-02"));
    }

    @Test
    void of_somebody_not_bound_nothing_matters_unless_it_may_concern_staff() {
        onAnybody();

        assertThat(matters(by(Role.VOLUNTEER), SEEN_PATH)).isEmpty();
        assertThat(matters(by(Role.VOLUNTEER), SEEN_PATH, "judgements.pupil_misuse"))
                .containsExactly(Set.of("judgements.pupil_misuse"));
        assertThat(matters(by(Role.VOLUNTEER), SEEN_PATH, "judgements.safeguarding_concern"))
                .containsExactly(Set.of("judgements.safeguarding_concern"));
        assertThat(matters(by(Role.VOLUNTEER), SEEN_PATH, "judgements.damaging"))
                .isEmpty();
    }

    @Test
    void once_it_concerns_staff_the_clauses_on_anybodys_act_matter_and_no_others() {
        onAnybody();

        assertThat(matters(by(Role.VOLUNTEER).judged(Question.PUPIL_MISUSE, false, "dsl"), SEEN_PATH, AWAY_PATH))
                .containsExactly(Set.of(SEEN_PATH), Set.of(SEEN_PATH));
        assertThat(matters(by(Role.VOLUNTEER).unknown("judgements.pupil_misuse"), SEEN_PATH, AWAY_PATH))
                .containsExactly(Set.of(SEEN_PATH), Set.of(SEEN_PATH));
        assertThat(matters(by(Role.TEACHER), SEEN_PATH, AWAY_PATH))
                .containsExactly(Set.of(SEEN_PATH), Set.of(SEEN_PATH), Set.of(AWAY_PATH), Set.of(AWAY_PATH));
    }

    @Test
    void a_comment_concerns_staff_on_an_account_of_the_school() {
        onAnybody();
        String comment = "judgements.comment_inappropriate";
        Case.Builder school = Case.on(LocalDate.of(2025, 3, 14))
                .by(Role.VOLUNTEER)
                .did(ActionType.POST)
                .using(AccountKind.SCHOOL_APPROVED, "Chatter");
        Case.Builder none =
                Case.on(LocalDate.of(2025, 3, 14)).by(Role.VOLUNTEER).did(ActionType.RECEIVE_MESSAGE);

        assertThat(matters(school, comment)).containsExactly(Set.of(comment));
        assertThat(matters(by(Role.VOLUNTEER), comment)).isEmpty();
        assertThat(matters(none, comment)).isEmpty();
        assertThat(matters(none, comment, "account.kind")).containsExactly(Set.of("account.kind"));
        assertThat(matters(none, "account.kind")).isEmpty();
    }

    @Test
    void advice_matters_where_nothing_that_binds_is_open() {
        tiny.clauses(clause("AA-01", "modality: should"), clause("AA-02"))
                .rules(rule("AA-01 a", SEEN, "breach AA-01"), rule("AA-02 a", AWAY, "breach AA-02"));

        assertThat(matters(by(Role.TEACHER), SEEN_PATH)).containsExactly(Set.of(SEEN_PATH), Set.of(SEEN_PATH));
        assertThat(matters(by(Role.TEACHER), SEEN_PATH, AWAY_PATH))
                .containsExactly(Set.of(AWAY_PATH), Set.of(AWAY_PATH));
        assertThat(outlook(by(Role.TEACHER), SEEN_PATH, AWAY_PATH).open())
                .containsExactlyInAnyOrder(SEEN_PATH, AWAY_PATH);
    }

    @Test
    void what_may_set_advice_aside_matters_before_what_else_may_be_advised() {
        tiny.clauses(
                        clause("AA-01", "modality: should"),
                        clause("AA-02", "modality: should"),
                        clause("AA-03", "modality: may", "overrides: [AA-01]"))
                .rules(
                        rule("AA-01 a", POST, "breach AA-01"),
                        rule("AA-02 a", SEEN, "breach AA-02"),
                        rule("AA-03 a", AWAY, "permit AA-03"));

        assertThat(matters(by(Role.TEACHER), SEEN_PATH, AWAY_PATH))
                .containsExactly(Set.of(AWAY_PATH), Set.of(AWAY_PATH));
        assertThat(matters(by(Role.TEACHER), SEEN_PATH)).isEmpty();
    }

    @Test
    void a_duty_is_neglected_where_its_step_was_missed() {
        tiny.clauses(clause("AA-01", "duty: { name: remove_content, met_by: removed }"), clause("AA-02"))
                .rules(rule("AA-01 a", POST, "duty AA-01"), rule("AA-02 a", SEEN, "breach AA-02"));

        assertThat(matters(by(Role.TEACHER), "not_done")).containsExactly(Set.of("not_done"));
        assertThat(matters(by(Role.TEACHER), "done", "not_done")).containsExactly(Set.of("done"));
        assertThat(matters(by(Role.TEACHER).done(Step.REMOVED), "not_done")).isEmpty();
        // it is broken already
        assertThat(matters(by(Role.TEACHER).notDone(Step.REMOVED), SEEN_PATH)).isEmpty();
        assertThat(matters(by(Role.TEACHER), SEEN_PATH)).containsExactly(Set.of(SEEN_PATH), Set.of(SEEN_PATH));
    }

    @Test
    void a_duty_that_no_step_settles_is_never_neglected() {
        tiny.clauses(clause("AA-01", "duty: { name: remove_content }")).rules(rule("AA-01 a", POST, "duty AA-01"));

        assertThat(matters(by(Role.TEACHER), "done", "not_done")).isEmpty();
    }

    @Test
    void a_report_matters_until_it_is_known_whether_it_was_made() {
        tiny.clauses(clause("AA-01", "report: { to: dsl, when: immediately, met_by: told_dsl }"))
                .rules(rule("AA-01 a", POST, "report AA-01"));

        assertThat(matters(by(Role.TEACHER), "done")).containsExactly(Set.of("done"));
        assertThat(matters(by(Role.TEACHER).done(Step.TOLD_DSL), "not_done")).isEmpty();
        assertThat(matters(by(Role.TEACHER), "not_done")).containsExactly(Set.of("not_done"));
    }

    @Test
    void a_report_is_not_neglected_while_it_waits_for_somebodys_decision() {
        String waits = "report: { to: parents, when: immediately, met_by: told_parents, held_for: dsl }";
        String decides = "duty: { name: dsl_decides_before_informing_parents, met_by: told_parents }";
        tiny.clauses(clause("AA-01", waits, decides))
                .rules(rule("AA-01 a", POST, "report AA-01"), rule("AA-01 b", SEEN, "duty AA-01"));

        assertThat(matters(by(Role.TEACHER), "not_done", SEEN_PATH)).containsExactly(Set.of(SEEN_PATH));
        assertThat(matters(by(Role.TEACHER).during(c -> c.pupilsCanSee(true)), "not_done"))
                .isEmpty();
        assertThat(matters(by(Role.TEACHER), "not_done")).containsExactly(Set.of("not_done"));
    }

    @Test
    void a_report_does_not_wait_for_the_duty_of_another_clause() {
        tiny.clauses(
                        clause(
                                "AA-01",
                                "report: { to: parents, when: immediately, met_by: told_parents, held_for: dsl }"),
                        clause("AA-02", "duty: { name: remove_content }"))
                .rules(rule("AA-01 a", POST, "report AA-01"), rule("AA-02 a", SEEN, "duty AA-02"));

        assertThat(matters(by(Role.TEACHER), "not_done", SEEN_PATH)).containsExactly(Set.of("not_done"));
    }

    @Test
    void a_report_that_waits_for_nobody_is_neglected_whatever_else_its_clause_leaves_to_do() {
        tiny.clauses(clause(
                        "AA-01",
                        "report: { to: dsl, when: immediately, met_by: told_dsl }",
                        "duty: { name: remove_content }"))
                .rules(rule("AA-01 a", POST, "report AA-01"), rule("AA-01 b", SEEN, "duty AA-01"));

        assertThat(matters(by(Role.TEACHER), "not_done", SEEN_PATH)).containsExactly(Set.of("not_done"));
    }

    /** Where somebody is with former pupils only, nothing else is said of it unless this may speak. */
    private void onlyAPermissionMaySpeak() {
        tiny.clauses(clause("AA-01", "modality: may")).rules(rule("AA-01 a", SEEN, "permit AA-01"));
    }

    @Test
    void what_is_left_out_is_covered_once_any_clause_speaks() {
        onlyAPermissionMaySpeak();
        List<Set<String>> permission = List.of(Set.of(SEEN_PATH));

        assertThat(matters(by(Role.TEACHER).towards(Party.FORMER_PUPIL, Party.FORMER_PARENT), SEEN_PATH))
                .isEqualTo(permission);
        assertThat(matters(
                        by(Role.TEACHER).using(a -> a.kind(AccountKind.PERSONAL).platform("Pigeon post")), SEEN_PATH))
                .isEqualTo(permission);
        assertThat(matters(
                        Case.on(LocalDate.of(2025, 3, 14))
                                .by(Role.TEACHER)
                                .did(ActionType.ENCOUNTER_CONTENT, action -> action.setting(Setting.HOME_PRIVATE)),
                        SEEN_PATH))
                .isEqualTo(permission);
    }

    @Test
    void what_is_not_left_out_waits_for_no_permission() {
        onlyAPermissionMaySpeak();

        assertThat(matters(by(Role.TEACHER), SEEN_PATH)).isEmpty();
        assertThat(matters(by(Role.TEACHER).towards(Party.FORMER_PUPIL, Party.PARENT), SEEN_PATH))
                .isEmpty();
        assertThat(matters(by(Role.TEACHER).towards(other -> other.parties(List.of())), SEEN_PATH))
                .isEmpty();
        assertThat(matters(
                        Case.on(LocalDate.of(2025, 3, 14))
                                .by(Role.TEACHER)
                                .did(ActionType.ENCOUNTER_CONTENT, action -> action.setting(Setting.SCHOOL_NETWORK)),
                        SEEN_PATH))
                .isEmpty();
    }

    @Test
    void whether_it_is_left_out_is_asked_first() {
        onlyAPermissionMaySpeak();

        assertThat(matters(by(Role.TEACHER), SEEN_PATH, "other.is")).containsExactly(Set.of("other.is"));
    }

    @Test
    void what_a_permission_says_of_the_actors_own_breach_stays_open() {
        tiny.clauses(clause("AA-01"), clause("AA-02", "modality: may", "overrides: [AA-01]"), clause("AA-03"))
                .rules(
                        rule("AA-01 a", POST, "breach AA-01"),
                        rule("AA-02 a", "Breach( clause == \"AA-03\" )", "permit AA-02"),
                        rule("AA-03 a", SEEN, "breach AA-03"));

        assertThat(matters(by(Role.TEACHER), SEEN_PATH)).containsExactly(Set.of(SEEN_PATH), Set.of(SEEN_PATH));
        assertThat(outlook(by(Role.TEACHER)).rules())
                .extracting(rule -> rule.title())
                .containsExactly("AA-01 a", "AA-02 a");
    }

    @Test
    void what_another_rule_says_of_the_actors_own_breach_is_of_no_interest() {
        tiny.clauses(clause("AA-01", "modality: should"), clause("AA-02"))
                .rules(rule("AA-01 a", SEEN, "breach AA-01"), rule("AA-02 a", "Breach( misuse )", "breach AA-02"));

        assertThat(matters(by(Role.TEACHER), SEEN_PATH)).containsExactly(Set.of(SEEN_PATH), Set.of(SEEN_PATH));
        assertThat(matters(by(Role.TEACHER).during(c -> c.pupilsCanSee(true)), AWAY_PATH))
                .isEmpty();
    }
}
