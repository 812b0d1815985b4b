package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.LibraryPolicy.DAY;
import static school.policy.LibraryPolicy.ENGINE;
import static school.policy.LibraryPolicy.POLICY;
import static school.policy.LibraryPolicy.fact;
import static school.policy.LibraryPolicy.of;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.policy.cases.CaseBuilder;
import school.policy.clause.ClauseId;
import school.policy.decision.Verdict;
import school.policy.explain.Inquiry;
import school.policy.explain.Interview;
import school.policy.explain.Telling;
import school.policy.vocabulary.Word;

/** Explanations and interviews speak the words of whoever's policy it is. */
class LibraryExplanationsTest {

    private static List<String> told(CaseBuilder event, String... whyNot) {
        List<String> told = new ArrayList<>();
        ClauseId[] ids = Arrays.stream(whyNot).map(ClauseId::new).toArray(ClauseId[]::new);
        Telling.of(ENGINE.explain(event.build()).all(ids)).parts().forEach(part -> {
            told.add(part.heading());
            told.addAll(part.points());
        });
        return told;
    }

    @Test
    void a_breach_is_told_with_its_facts_the_exception_that_does_not_help_and_what_follows() {
        assertThat(told(of("librarian", "lend").set("item.material", "manuscript")))
                .startsWith(
                        "why",
                        "LE-01 is broken: a manuscript leaves, as somebody lent something and it was a manuscript; the exception"
                                + " 'the keeper lends' does not help, as a librarian acted (line 1 of the policy, rule"
                                + " lending.drl:5)")
                .containsSubsequence("what to do", "tell the keeper at once (LE-06)", "what can follow", "loss of keys")
                .contains("it would be permitted if it was a book or a map");
    }

    @Test
    void a_duty_without_a_time_says_so_in_the_words_of_the_last_deadline() {
        assertThat(told(of("keeper", "find_damage")))
                .containsSubsequence(
                        "what to do",
                        "tell somebody at the desk this week (LE-03)",
                        "have the item repaired; the policy sets no time");
    }

    @Test
    void what_is_missing_is_asked_as_the_vocabulary_asks_it() {
        assertThat(told(of("librarian", "renew").set("item.material", "book").unknown("judgements.worn")))
                .containsSubsequence("what to find out", "Is the item worn? (yes / no)");
        assertThat(told(of("keeper", "lend")
                        .set("item.material", "manuscript")
                        .set("also_involved", List.of("treasurer"))))
                .containsSubsequence(
                        "what to find out",
                        "Whom should it be reported to, as everybody took part to whom it would go?");
    }

    @Test
    void a_clause_that_is_silent_says_what_it_would_want() {
        assertThat(told(of("librarian", "lend").set("item.material", "manuscript"), "LE-02"))
                .contains("why not LE-02")
                .anyMatch(
                        point -> point.startsWith(
                                "'the keeper lends' would want that the keeper of the collection acted, but a librarian acted"));
    }

    @Test
    void what_lies_outside_is_told_as_the_policy_has_it() {
        assertThat(told(of("reader", "lend"))).containsExactly("why", "the policy does not bind a reader");
        assertThat(told(of("librarian", "shelve").set("place.shelf", "poetry")))
                .containsExactly(
                        "why",
                        "readers could go there, and no clause speaks of that",
                        "to bear in mind",
                        "see house rules");
    }

    @Test
    void an_interview_asks_what_matters_in_its_words_and_nothing_else() {
        Interview interview = Interview.about(
                POLICY.text(),
                DAY,
                fact("Actor", "roles", List.of(word("Role", "keeper"))),
                List.of(word("Deed", "lend")));
        List<String> asked = new ArrayList<>();
        while (!interview.isSettled()) {
            Inquiry next = interview.next().orElseThrow();
            asked.add(next.question() + " "
                    + next.choices().stream().map(Inquiry.Choice::words).toList());
            interview = interview.answer(next.path().equals("item.material") ? word("Material", "manuscript") : null);
        }

        assertThat(asked).containsExactly("What is it? [a book, a map, a manuscript]", "Is it rare? [yes, no]");
        assertThat(ENGINE.evaluate(interview.event()).verdict()).isEqualTo(Verdict.BREACH);
    }

    private static Word word(String list, String text) {
        return POLICY.vocabulary().list(list).word(text).orElseThrow();
    }
}
