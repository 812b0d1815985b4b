package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static school.policy.LibraryPolicy.DAY;
import static school.policy.LibraryPolicy.ENGINE;
import static school.policy.LibraryPolicy.FOLDER;
import static school.policy.LibraryPolicy.decide;
import static school.policy.LibraryPolicy.fact;
import static school.policy.LibraryPolicy.of;
import static school.policy.LibraryPolicy.texts;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.policy.cases.Case;
import school.policy.cases.CaseBuilder;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Effect;
import school.policy.decision.Verdict;
import school.policy.json.DecisionFormat;
import school.policy.scenario.Inspection;

/** What the policy of a library decides where everything is known. */
class LibraryDecisionsTest {

    private static CaseBuilder lendsAManuscript(String role) {
        return of(role, "lend").set("item.material", "manuscript");
    }

    private static List<String> recipients(Decision decision) {
        return decision.reports().stream().map(report -> report.to().word()).toList();
    }

    @Test
    void check_finds_no_error_and_only_clauses_that_speak_in_no_worked_case() {
        Inspection inspection = Inspection.of(FOLDER);

        assertThat(inspection.policy()).isPresent();
        assertThat(inspection.problems()).allMatch(problem -> problem.toString().contains("speaks in no worked case"));
    }

    @Test
    void a_breach_has_its_strength_its_consequences_and_the_report_that_follows_it() {
        Decision decision = decide(lendsAManuscript("librarian"));

        assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(decision.strength()).isEqualTo(Strength.MANDATORY);
        assertThat(texts(decision.breached())).containsExactly("LE-01");
        assertThat(texts(decision.consequences())).containsExactly("loss_of_keys");
        assertThat(decision.reports())
                .extracting(
                        report -> report.to().word(), report -> report.when().word(), r -> texts(r.because()))
                .containsExactly(tuple("keeper", "at_once", List.of("LE-06")));
    }

    @Test
    void a_clause_that_only_advises_is_broken_in_an_advisory_way() {
        assertThat(decide(of("librarian", "reproduce").set("action.copies", 100))
                        .strength())
                .isEqualTo(Strength.ADVISORY);
        assertThat(decide(of("librarian", "reproduce").set("action.copies", 99)).verdict())
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void a_permission_sets_aside_the_clause_that_it_overrides_and_what_follows_from_that() {
        Decision decision = decide(lendsAManuscript("keeper").set("item.rare", false));

        assertThat(decision.verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(texts(decision.permittedBy())).containsExactly("LE-02");
        assertThat(decision.reports()).isEmpty();
        assertThat(decision.findings())
                .extracting(f -> f.clause().text(), f -> f.effect(), f -> String.valueOf(f.defeatedBy()))
                .contains(tuple("LE-01", Effect.BREACH, "LE-02"), tuple("LE-02", Effect.PERMISSION, "null"));
    }

    @Test
    void a_report_goes_to_one_of_several_even_where_another_one_took_part() {
        Decision decision = decide(of("keeper", "find_damage").set("also_involved", List.of("porter")));

        assertThat(recipients(decision)).containsExactly("desk");
        assertThat(decision.verdict()).isEqualTo(Verdict.REPORT_TO);
    }

    @Test
    void a_report_to_those_of_whom_the_reporter_is_one_is_met() {
        assertThat(recipients(decide(of("porter", "find_damage")))).isEmpty();
    }

    @Test
    void a_duty_stays_until_its_step_is_taken() {
        Decision open = decide(of("keeper", "find_damage"));
        Decision met = decide(of("keeper", "find_damage").set("done", List.of("repaired", "told_desk")));

        assertThat(open.duties())
                .extracting(duty -> duty.duty().word(), duty -> String.valueOf(duty.when()))
                .containsExactly(tuple("repair_item", "whenever"));
        assertThat(met.duties()).isEmpty();
        assertThat(met.reports()).isEmpty();
        assertThat(met.verdict()).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void a_step_that_was_missed_breaks_the_clause_that_asks_for_it() {
        Decision decision = decide(of("keeper", "find_damage").set("not_done", List.of("told_desk")));

        assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(decision.strength()).isEqualTo(Strength.ADVISORY);
        assertThat(texts(decision.breached())).containsExactly("LE-03");
    }

    @Test
    void a_report_of_the_keepers_own_breach_goes_to_the_treasurer() {
        assertThat(recipients(decide(lendsAManuscript("keeper")))).containsExactly("treasurer");
    }

    @Test
    void where_everybody_in_the_chain_took_part_nobody_is_left_and_the_vocabulary_names_what_is_missing() {
        Decision decision = decide(lendsAManuscript("keeper").set("also_involved", List.of("treasurer")));

        assertThat(recipients(decision)).isEmpty();
        assertThat(decision.missing()).containsExactly("recipient_beyond_treasurer");
        assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
    }

    @Test
    void the_step_of_the_one_who_is_told_instead_settles_the_report() {
        CaseBuilder told = lendsAManuscript("keeper").set("done", List.of("told_treasurer"));

        assertThat(decide(told).reports()).isEmpty();
    }

    @Test
    void a_breach_of_which_somebody_heard_is_reported_and_is_not_theirs() {
        Decision decision = decide(of("librarian", "hear_of_breach").set("action.clause", "LE-01"));

        assertThat(decision.verdict()).isEqualTo(Verdict.REPORT_TO);
        assertThat(decision.breached()).isEmpty();
        assertThat(recipients(decision)).containsExactly("keeper");
        assertThat(decide(of("librarian", "hear_of_breach").set("action.clause", "LE-04"))
                        .reports())
                .isEmpty();
    }

    @Test
    void whoever_holds_no_bound_role_is_outside() {
        assertThat(decide(lendsAManuscript("reader")).verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(decide(lendsAManuscript("librarian").set("actor.employed_from", DAY.plusDays(1)))
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
        assertThat(decide(lendsAManuscript("librarian").set("actor.employed_to", DAY))
                        .verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void a_question_that_somebody_raised_reaches_those_who_are_not_bound() {
        CaseBuilder raised = of("reader", "shelve").set("item.material", "map").set("judgements.theft_suspected", true);

        assertThat(recipients(decide(raised))).containsExactly("keeper");
        assertThat(decide(raised.set("item.material", "book")).verdict()).isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void silence_about_what_the_policy_leaves_out_means_that_it_is_not_covered_and_a_note_says_more() {
        Decision decision = decide(of("librarian", "shelve").set("place.shelf", "poetry"));

        assertThat(decision.verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(decision.warnings()).containsExactly("see-house-rules");
    }

    @Test
    void what_the_policy_leaves_out_is_covered_where_a_clause_speaks() {
        Decision decision = decide(lendsAManuscript("librarian").set("place.shelf", "Travel"));

        assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(decision.warnings()).isEmpty();
    }

    @Test
    void a_register_tells_what_a_case_does_not_say_however_it_is_capitalised() {
        assertThat(texts(decide(of("librarian", "shelve").set("place.shelf", "THE VAULT"))
                        .breached()))
                .containsExactly("LE-09");
        assertThat(decide(of("librarian", "shelve")
                                .set("place.shelf", "the vault")
                                .set("place.open", true))
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
        assertThat(texts(decide(of("librarian", "shelve").set("place.shelf", "a shelf on no register"))
                        .breached()))
                .containsExactly("LE-09");
    }

    @Test
    void whoever_stands_in_for_an_absent_holder_counts_as_one() {
        CaseBuilder lent = lendsAManuscript("librarian").set("item.rare", false);
        CaseBuilder standingIn = lendsAManuscript("librarian")
                .set("item.rare", false)
                .set("role_holders.keeper.available", false)
                .set("role_holders.keeper.acting", "librarian");

        assertThat(decide(lent).verdict()).isEqualTo(Verdict.BREACH);
        assertThat(decide(standingIn).verdict()).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void a_fact_is_derived_for_each_reader_who_was_there() {
        CaseBuilder watched = of("librarian", "shelve")
                .set("item.rare", true)
                .set("place.open", true)
                .set("place.readers", List.of("r1", "r2"))
                .set("place.watched", List.of("r1"));

        assertThat(texts(decide(watched).breached())).containsExactly("LE-05");
        assertThat(decide(watched.add("permits", fact("Permit", "reader", "r2", "valid", true)))
                        .breached())
                .isEmpty();
    }

    @Test
    void a_fact_that_acts_make_has_the_day_of_the_case() {
        CaseBuilder due = of("librarian", "lend").set("item.material", "book").set("item.due_on", DAY);

        assertThat(texts(decide(due).breached())).containsExactly("LE-10");
        assertThat(decide(due.set("item.due_on", DAY.plusDays(1))).breached()).isEmpty();
        assertThat(decide(of("librarian", "shelve").set("place.open", false).set("item.due_on", DAY))
                        .breached())
                .extracting(Object::toString)
                .containsExactly("LE-09");
    }

    @Test
    void a_further_act_counts_as_the_first_does() {
        CaseBuilder also =
                of("librarian", "find_damage").set("also_did", List.of("lend")).set("item.material", "manuscript");

        assertThat(texts(decide(also).breached())).containsExactly("LE-01");
    }

    @Test
    void a_contested_reading_warns_where_its_other_answer_would_decide_otherwise() {
        CaseBuilder renewed = of("porter", "renew").set("item.material", "book").set("judgements.worn", false);

        assertThat(decide(renewed).verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(decide(renewed).warnings()).containsExactly("contested-reading:I-01");
        assertThat(texts(ENGINE.taking("porters_rounds", "never")
                        .evaluate(renewed.build())
                        .breached()))
                .containsExactly("LE-11");
    }

    @Test
    void before_its_first_day_the_policy_decides_nothing_and_after_its_review_it_warns() {
        assertThat(decide("{'on':'2023-12-31','actor':{'roles':['librarian']},'action':{'type':'lend'},"
                                + "'item':{'material':'manuscript'}}")
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
        assertThat(ENGINE.evaluate(Case.in(LibraryPolicy.POLICY.vocabulary(), LocalDate.of(2031, 1, 1))
                                .set("actor.roles", List.of("librarian"))
                                .set("action.type", "reproduce")
                                .set("action.copies", 1)
                                .build())
                        .warnings())
                .containsExactly("policy-past-review-date");
    }

    @Test
    void a_decision_reads_as_json_in_the_words_of_the_library() {
        String json = DecisionFormat.write(decide(lendsAManuscript("librarian").id("case-1")));

        assertThat(json.replaceAll("sha256:[0-9a-f]{64}", "sha256"))
                .startsWith(
                        "{\"id\":\"case-1\",\"verdict\":\"breach\",\"strength\":\"mandatory\",\"breached\":[\"LE-01\"],")
                .contains("\"reports\":[{\"to\":\"keeper\",\"when\":\"at_once\",\"because\":[\"LE-06\"]}]")
                .contains("\"consequences\":[\"loss_of_keys\"]")
                .contains("{\"id\":\"town-library\",\"version\":\"7\",\"revision\":\"sha256\"}");
    }

    @Test
    void large_and_small_cases_and_the_way_through_drools_decide_alike() {
        PolicyEngine drools = ENGINE.directUpTo(0);

        for (CaseBuilder each : List.of(
                lendsAManuscript("librarian"),
                lendsAManuscript("keeper").set("item.rare", false),
                of("keeper", "find_damage"),
                of("librarian", "hear_of_breach").set("action.clause", "LE-01"),
                of("librarian", "shelve").set("place.shelf", "the vault"))) {
            assertThat(drools.evaluate(each.build())).isEqualTo(ENGINE.evaluate(each.build()));
        }
    }
}
