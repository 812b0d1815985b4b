package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.decision.Verdict;
import school.policy.explain.Change.Part;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.fact.Session;

/** What comes of having some things otherwise, and how it is told. */
class TrialTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final String PRIVATE = "context.private_place := true";
    private static final String UNSEEN = "context.pupils_can_see := false";
    private static final String AWAY = "context.away_from_pupils := true";

    private final TinyPolicy tiny;

    TrialTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder friend() {
        return Case.on(DAY).by(Role.TEACHER).did(ActionType.UNFRIEND);
    }

    private Trial.Bench bench(Case.Builder event) {
        PolicyText policy = tiny.read().text();
        return new Trial.Bench(new Interpreter(policy, 1_000_000, Duration.ofMinutes(1)), event.build());
    }

    /** The turns so named, in the order of their names here. */
    private List<Turn> turns(Case.Builder event, String... named) {
        PolicyText policy = tiny.read().text();
        List<Turn> all = Turns.of(policy, new Atoms(policy.rules()), event.build());
        return Stream.of(named)
                .map(name -> all.stream()
                        .filter(turn -> turn.toString().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<String> names(List<Turn> turns) {
        return turns.stream().map(Turn::toString).toList();
    }

    private void seen() {
        tiny.clauses(clause("AA-01")).rules(rule("AA-01 a", "LessonContext( pupilsCanSee )", "breach AA-01"));
    }

    private static Case.Builder beforePupils() {
        return friend().during(c -> c.session(Session.LESSON).pupilsCanSee(true));
    }

    @Test
    void a_further_turn_is_of_something_else_and_stands_in_its_place() {
        seen();
        List<Turn> some = turns(beforePupils(), "context.session := off_duty", "context.session := own_break", PRIVATE);
        Trial trial = new Trial(List.of(some.get(2)), null, List.of(some.get(2), some.get(0)));

        assertThat(trial.further()).containsExactly(List.of(some.get(0), some.get(2)));
        assertThat(new Trial(List.of(some.get(0)), null, some).further())
                .containsExactly(List.of(some.get(0), some.get(2)));
    }

    @Test
    void where_a_turn_contradicts_the_case_another_of_the_same_part_may_resolve_it() {
        seen();
        Case.Builder working =
                friend().during(c -> c.session(Session.WORKING_TIME)).profile(profile -> profile.namesEmployer(true));
        List<Turn> turns = turns(working, "context.part_of_lesson := true");
        Trial trial = bench(working).of(turns);

        assertThat(trial.verdict()).isNull();
        assertThat(trial.next()).extracting(turn -> turn.lever().part().name()).containsOnly("context");
        assertThat(names(trial.next())).contains("context.session := off_duty", PRIVATE);
    }

    @Test
    void a_breach_leaves_what_does_away_with_it_unless_three_turns_are_made_already() {
        seen();
        List<Turn> three =
                turns(beforePupils(), "context.session := off_duty", PRIVATE, "context.away_from_pupils := true");

        assertThat(bench(beforePupils()).of(List.of()).verdict()).isNull();
        assertThat(names(bench(beforePupils()).of(List.of()).next())).containsExactly(UNSEEN);
        assertThat(names(bench(beforePupils()).of(three.subList(0, 2)).next())).containsExactly(UNSEEN);
        assertThat(bench(beforePupils()).of(three).next()).isEmpty();
    }

    @Test
    void where_all_ways_are_reported_it_comes_to_that_and_what_makes_it_due_can_help() {
        tiny.clauses(clause("AA-01", "report: { to: dsl, when: immediately, met_by: told_dsl }"))
                .rules(rule("AA-01 a", "LessonContext( pupilsCanSee )", "report AA-01"));
        Trial sure = bench(beforePupils().unknown("context.private_place")).of(List.of());

        assertThat(sure.verdict()).isEqualTo(Verdict.REPORT_TO);
        assertThat(names(sure.next())).containsExactly(UNSEEN);

        Trial open = bench(friend().unknown("context.pupils_can_see")).of(List.of());
        assertThat(open.verdict()).isNull();
        assertThat(names(open.next())).containsExactly(UNSEEN);
    }

    @Test
    void where_only_some_ways_are_covered_it_comes_to_nothing_and_any_turn_can_help() {
        tiny.clauses(clause("AA-01", "modality: may"))
                .rules(rule("AA-01 a", "LessonContext( pupilsCanSee )", "permit AA-01"));
        Case.Builder chatter = friend().using(AccountKind.PERSONAL, "Chatter").unknown("account.social");
        Trial open = bench(chatter).of(List.of());

        assertThat(open.verdict()).isNull();
        assertThat(names(open.next())).contains(PRIVATE, AWAY, "context.session := off_duty");
        assertThat(bench(friend()).of(List.of()).verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(bench(friend()).of(List.of()).next()).isEmpty();
    }

    @Test
    void each_way_heard_counts_and_making_eight_counts_as_one() {
        tiny.clauses(clause("AA-01", "modality: may"))
                .rules(rule("AA-01 a", "LessonContext( pupilsCanSee )", "permit AA-01"));
        Trial.Bench few = bench(friend().unknown("context.offsite", "context.private_place"));
        few.of(List.of());
        assertThat(few.runs()).isEqualTo(4);
        few.of(List.of());
        assertThat(few.runs()).isEqualTo(8);

        Trial.Bench more = bench(friend().unknown(
                        "context.offsite",
                        "context.private_place",
                        "context.pupils_can_see",
                        "context.away_from_pupils"));
        more.of(List.of());
        // sixteen ways heard, and sixteen made
        assertThat(more.runs()).isEqualTo(16 + 16 / 8);
    }

    @Test
    void a_trial_is_verified_where_the_case_is_decided_so() {
        seen();
        List<Turn> unseen = turns(beforePupils(), UNSEEN);

        assertThat(bench(beforePupils()).verified(new Trial(unseen, Verdict.PERMITTED, List.of())))
                .isPresent();
        assertThat(bench(beforePupils()).verified(new Trial(unseen, Verdict.NOT_COVERED, List.of())))
                .isEmpty();
        assertThat(bench(beforePupils()).verified(new Trial(List.of(), Verdict.PERMITTED, List.of())))
                .isEmpty();
    }

    private List<Change> told(Case.Builder event, List<List<Turn>> trials) {
        return Advice.of(
                bench(event),
                trials.stream()
                        .map(turns -> new Trial(turns, Verdict.PERMITTED, List.of()))
                        .toList());
    }

    @Test
    void advice_comes_in_the_order_of_what_is_turned_whatever_was_tried_first() {
        seen();
        List<Turn> three = turns(beforePupils(), UNSEEN, PRIVATE, AWAY);
        assertThat(told(
                        beforePupils(),
                        List.of(List.of(three.get(0), three.get(2)), List.of(three.get(0), three.get(1)))))
                .extracting(change -> change.parts().get(1).path())
                .containsExactly("context.private_place", "context.away_from_pupils");
    }

    @Test
    void values_any_of_which_helps_are_told_together_each_with_its_case() {
        tiny.clauses(clause("AA-01"))
                .rules(rule("AA-01 a", "LessonContext( session == Session.LESSON )", "breach AA-01"));
        Case.Builder lesson = friend().during(Session.LESSON);
        List<Turn> two = turns(lesson, "context.session := off_duty", "context.session := own_break");

        assertThat(told(lesson, List.of(List.of(two.get(0)), List.of(two.get(1)))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.parts())
                            .containsExactly(new Part(
                                    "context.session", "it was in the staff member's own break or outside work"));
                    assertThat(change.cases())
                            .extracting(altered -> altered.at("context.session"))
                            .containsExactly(Session.OWN_BREAK, Session.OFF_DUTY);
                });
    }

    /** What is told of the day of approval where approval on such days is as it should be. */
    private List<Change> onSuchDays(String wrong, LocalDate approved) {
        tiny.clauses(clause("AA-01"))
                .rules(rule("AA-01 a", "Event( $on : on ) Account( approvedOn " + wrong + " $on )", "breach AA-01"));
        return tiny.engine()
                .explain(friend().using(
                                account -> account.kind(AccountKind.SCHOOL_NEW).approvedOn(approved))
                        .build())
                .changes();
    }

    @Test
    void days_that_help_are_told_as_a_span_where_they_are_all_before_or_all_after_the_others() {
        assertThat(onSuchDays(">", LocalDate.of(2025, 3, 20)))
                .extracting(change -> change.parts().get(0).says())
                .containsExactly("the account was approved on or before 14 March 2025");
        assertThat(onSuchDays("<", LocalDate.of(2025, 3, 1)))
                .extracting(change -> change.parts().get(0).says())
                .containsExactly("the account was approved on or after 14 March 2025");
        assertThat(onSuchDays("!=", LocalDate.of(2025, 3, 1)))
                .extracting(change -> change.parts().get(0).says())
                .containsExactly("the account was approved on 14 March 2025");
    }

    @Test
    void the_days_tried_are_those_around_the_day_compared_and_the_one_that_it_is() {
        tiny.clauses(clause("AA-01"))
                .rules(rule("AA-01 a", "Event( $on : on ) Account( approvedOn > $on )", "breach AA-01"));
        Case.Builder late =
                friend().using(account -> account.kind(AccountKind.SCHOOL_NEW).approvedOn(LocalDate.of(2025, 3, 20)));
        Turn.Lever approval =
                turns(late, "account.approved_on := 2025-03-14").get(0).lever();

        assertThat(bench(late).days(approval))
                .containsExactly(
                        LocalDate.of(2025, 3, 13),
                        LocalDate.of(2025, 3, 14),
                        LocalDate.of(2025, 3, 15),
                        LocalDate.of(2025, 3, 20));
    }

    @Test
    void the_days_tried_are_the_same_whichever_of_the_two_stands_first() {
        tiny.clauses(clause("AA-01"))
                .rules(rule("AA-01 a", "Account( $day : approvedOn ) Event( on < $day )", "breach AA-01"));
        Case.Builder late =
                friend().using(account -> account.kind(AccountKind.SCHOOL_NEW).approvedOn(LocalDate.of(2025, 3, 20)));

        Turn.Lever approval =
                turns(late, "account.approved_on := 2025-03-14").get(0).lever();

        assertThat(bench(late).days(approval))
                .containsExactly(
                        LocalDate.of(2025, 3, 13),
                        LocalDate.of(2025, 3, 14),
                        LocalDate.of(2025, 3, 15),
                        LocalDate.of(2025, 3, 20));
    }

    @Test
    void what_belongs_to_an_act_can_be_had_otherwise_where_it_was_done() {
        seen();
        PolicyText policy = tiny.read().text();
        Case held = Case.on(DAY).by(Role.TEACHER).did(ActionType.HOLD_PASSWORD).build();
        Atoms atoms = new Atoms(policy.rules());

        assertThat(names(Turns.of(policy, atoms, held))).contains("action.secure := true");
        assertThat(names(Turns.of(policy, atoms, friend().build()))).doesNotContain("action.secure := true");
    }
}
