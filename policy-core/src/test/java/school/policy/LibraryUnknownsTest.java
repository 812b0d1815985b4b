package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static school.policy.LibraryPolicy.decide;
import static school.policy.LibraryPolicy.fact;
import static school.policy.LibraryPolicy.of;
import static school.policy.LibraryPolicy.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import school.policy.cases.CaseBuilder;
import school.policy.cases.CaseException;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;

/** What the policy of a library decides where something is not known, and what it asks for then. */
class LibraryUnknownsTest {

    private static void assertUndetermined(CaseBuilder event, String... missing) {
        Decision decision = decide(event);

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.missing()).containsExactly(missing);
    }

    private static CaseBuilder besideRareItems(String... readers) {
        CaseBuilder event = of("librarian", "find_damage").set("item.rare", true);
        return readers.length == 0 ? event : event.set("place.readers", List.of(readers));
    }

    @Test
    void an_essential_word_that_nobody_says_is_missing_for_the_acts_that_it_is_essential_for() {
        assertUndetermined(of("librarian", "lend"), "item.material");
        assertThat(decide(of("porter", "find_damage")).missing()).isEmpty();
    }

    @Test
    void an_essential_number_that_nobody_says_is_missing() {
        assertUndetermined(of("librarian", "reproduce"), "action.copies");
    }

    @Test
    void an_essential_judgement_that_nobody_gave_is_missing_under_its_question() {
        assertUndetermined(of("librarian", "renew").set("item.material", "book"), "judgements.worn");
    }

    @Test
    void what_happened_and_who_acted_are_essential_of_every_case() {
        assertThat(decide("{'on':'2025-05-05','actor':{'roles':['librarian']}}").missing())
                .containsExactly("action.type");
        assertThat(decide("{'on':'2025-05-05','action':{'type':'shelve'},'place':{'open':false}}")
                        .missing())
                .containsExactly("actor.roles");
    }

    @Test
    void whoever_is_not_bound_leaves_nothing_missing() {
        assertThat(decide(of("reader", "lend")).missing()).isEmpty();
        assertThat(decide(of("reader", "lend")).verdict()).isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void an_unknown_word_matters_where_one_of_its_words_would_decide_otherwise() {
        assertUndetermined(of("librarian", "lend").unknown("item.material"), "item.material");
    }

    @Test
    void an_unknown_overrides_a_value_that_is_given() {
        assertUndetermined(
                of("librarian", "lend").set("item.material", "book").unknown("item.material"), "item.material");
    }

    @Test
    void an_unknown_truth_matters_where_a_permission_hangs_on_it() {
        assertUndetermined(
                of("keeper", "lend").set("item.material", "manuscript").unknown("item.rare"), "item.rare");
    }

    @Test
    void of_two_unknowns_only_the_one_that_matters_is_missing() {
        assertUndetermined(
                of("librarian", "lend")
                        .set("item.material", "book")
                        .unknown("item.material", "item.rare", "judgements.worn"),
                "item.material");
    }

    @Test
    void two_unknowns_that_matter_together_are_both_missing() {
        assertUndetermined(of("keeper", "lend").unknown("item.material", "item.rare"), "item.material", "item.rare");
    }

    @Test
    void an_unknown_that_does_not_matter_leaves_the_verdict_as_it_is() {
        Decision decision = decide(
                of("librarian", "lend").set("item.material", "manuscript").unknown("item.rare"));

        assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(decision.missing()).isEmpty();
    }

    @Test
    void of_unknown_roles_each_one_and_none_is_tried() {
        assertUndetermined(
                of("librarian", "lend").set("item.material", "manuscript").unknown("actor.roles"), "actor.roles");
        assertThat(decide(of("librarian", "shelve").set("place.open", true).unknown("actor.roles"))
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void an_unknown_judgement_is_open_under_its_question() {
        assertUndetermined(
                of("librarian", "renew").set("item.material", "book").unknown("judgements.worn"), "judgements.worn");
    }

    @Test
    void of_unknown_people_nobody_those_named_elsewhere_and_somebody_else_are_tried() {
        assertUndetermined(besideRareItems().unknown("place.readers"), "place.readers");
        assertUndetermined(
                besideRareItems()
                        .add("permits", fact("Permit", "reader", "r1", "valid", true))
                        .unknown("place.readers"),
                "place.readers");
        assertThat(decide(besideRareItems().set("item.rare", false).unknown("place.readers"))
                        .missing())
                .isEmpty();
    }

    @Test
    void of_unknown_facts_for_each_of_some_all_and_none_are_tried() {
        assertUndetermined(besideRareItems("r1", "r2").unknown("permits"), "permits");
        assertThat(decide(besideRareItems("r1")
                                .set("place.watched", List.of("r1"))
                                .unknown("permits"))
                        .missing())
                .isEmpty();
    }

    @Test
    void what_is_unknown_of_all_facts_is_tried_of_those_that_do_not_say_it() {
        assertUndetermined(
                besideRareItems("r1")
                        .add("permits", fact("Permit", "reader", "r1"))
                        .unknown("permits.valid"),
                "permits.valid");
        assertThat(decide(besideRareItems("r1").unknown("permits.valid")).verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void of_an_unknown_group_its_truth_is_tried_and_what_hangs_on_it_is_cleared() {
        CaseBuilder event = of("librarian", "find_damage").set("place.way.note", "climbed out");

        assertUndetermined(event.unknown("place.way"), "place.way");
    }

    @Test
    void what_speaks_whatever_the_answer_is_sure_and_the_rest_is_not() {
        Decision decision = decide(of("librarian", "lend")
                .set("item.material", "manuscript")
                .set("item.rare", true)
                .unknown("place.readers"));

        assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(decision.findings())
                .extracting(finding -> finding.clause().text(), finding -> finding.sure())
                .contains(tuple("LE-01", true), tuple("LE-05", false));
        assertThat(texts(decision.breached())).containsExactly("LE-01");
    }

    @Test
    void many_unknowns_are_missing_exactly_as_far_as_they_matter() {
        CaseBuilder event = of("librarian", "renew")
                .set("item.material", "map")
                .unknown("judgements.worn", "judgements.theft_suspected", "item.rare", "place.readers", "permits");
        CaseBuilder other = of("librarian", "find_damage")
                .set("item.material", "map")
                .unknown("judgements.worn", "judgements.theft_suspected", "item.rare", "place.readers", "permits");

        assertThat(decide(event).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decide(event).missing())
                .containsExactlyInAnyOrder(
                        "judgements.worn", "judgements.theft_suspected", "item.rare", "place.readers", "permits");
        assertThat(decide(other).missing())
                .containsExactlyInAnyOrder("judgements.theft_suspected", "item.rare", "place.readers", "permits");
    }

    @Test
    void an_unknown_on_which_it_hangs_whether_silence_means_that_the_policy_does_not_reach_it_is_missing() {
        assertUndetermined(of("librarian", "shelve").unknown("place.open"), "place.open");
        assertUndetermined(of("librarian", "lend").set("item.material", "book").unknown("place.open"), "place.open");
    }

    @Test
    void a_path_that_cannot_be_unknown_is_refused_with_what_was_meant() {
        assertThatThrownBy(
                        () -> of("librarian", "lend").unknown("item.materiel").build())
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("did you mean 'item.material'?");
    }
}
