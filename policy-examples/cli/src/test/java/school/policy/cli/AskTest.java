package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.fed;
import static school.policy.cli.Command.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.explain.Inquiry.Choice;
import school.policy.fact.ActionType;
import school.policy.fact.SchoolVocabulary;

/** Interviews from standard input, as people read them. */
class AskTest {

    @Test
    void an_interview_goes_from_what_happened_to_the_decision() {
        Command asked = answers("accepted a friend request", "1", "14 March 2025", "1", "Facebook", "7", "2", "yes");

        assertThat(asked.status()).isZero();
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).startsWith("""
                Answer with the number that stands before an answer, or with its words. Write ? for help, 'back' to
                    take back an answer. Nobody's name is wanted.

                What happened?
                With a phone or another device
                   1 used a phone
                """);
        assertThat(from(asked, "What was the other person")).isEqualTo("""
                What was the other person to the school?
                   1 a pupil
                   2 a parent or carer
                   3 a former pupil
                   4 a former parent or carer
                   5 a colleague
                  numbers with commas between / not known / Enter: none
                > 2

                Was the job at the school the only link between the two?
                  1 yes / 2 no / not known
                > yes

                that is all: no other answer could change the verdict

                this event: mandatory breach of PU-15
                  why:
                  - PU-15 is broken: a parent's request accepted, known through the post alone, as the staff member
                        accepted a friend request, it involved a personal account, the other person was a parent or
                        carer and the job at the school was the only link between the two (line 54 of the policy,
                        rule personal-use.drl:365)
                  - MS-01 asks to tell the headteacher: misuse by staff, as PU-15 was broken (line 88 of the policy,
                        rule staff-misuse.drl:9)
                  - PU-13 asks to tell the headteacher: an attempt to connect by a pupil or parent, as the staff
                        member accepted a friend request, it involved a personal account and the other person was a
                        parent or carer (line 53 of the policy, rule personal-use.drl:293)
                  - PU-14 leaves this to do, put the contact on the list in the school office: an attempt to connect
                        by a pupil or parent, as the staff member accepted a friend request, it involved a personal
                        account and the other person was a parent or carer (line 53 of the policy, rule
                        personal-use.drl:293)
                  what to do:
                  - tell the headteacher at the first opportunity (MS-01 and PU-13)
                  - put the contact on the list in the school office
                  what would change it:
                  - nothing that somebody could be advised to do otherwise, up to three things at once, would have
                        made it permitted

                other clauses may be broken too: once a breach was sure, nothing more was asked about them
                """);
    }

    @Test
    void a_platform_on_the_register_is_not_asked_about_again_and_another_one_is() {
        assertThat(answers("11", "1", "2025-03-14", "1", "FACEBOOK").out())
                .contains("> FACEBOOK")
                .doesNotContain("Was the platform social media?");
        assertThat(answers("11", "1", "2025-03-14", "1", "our own app").out())
                .contains("Was the platform social media?");
    }

    @Test
    void children_are_counted_and_asked_about_together_before_one_by_one() {
        Command asked = answers("published a photo", "teacher", "14/3/2025", "2", "Facebook", "3", "yes", "2");

        assertThat(asked.status()).isZero();
        assertThat(from(asked, "How many children")).startsWith("""
                How many children did the picture show?
                  a number / not known / Enter: none
                > 3

                Was there a child in the picture without a valid written consent?
                  1 yes / 2 no / not known
                > yes

                Which of the children had none?
                  numbers from 1 to 3 with commas between
                > 2

                that is all: no other answer could change the verdict

                this event: mandatory breach of SS-08
                """);
    }

    @Test
    void back_takes_back_the_last_answer_to_the_very_first() {
        Command asked = answers("11", "back", "33", "back", "33", "3", "back", "3", "2025-03-14", "back", "2025-03-14");

        assertThat(asked.out().split("What happened\\?", -1)).hasSize(4);
        assertThat(asked.out().split("Who was it\\?", -1)).hasSize(5);
        assertThat(asked.out().split("On which day", -1)).hasSize(4);
        assertThat(answers("back").out()).contains("there is no answer to take back yet; write one");
    }

    @Test
    void a_wrong_answer_gets_a_remedy_and_the_question_stays() {
        assertThat(answers("usde a phone").out())
                .contains("> usde a phone\ndid you mean 'used a phone'? then write 1\n> ");
        assertThat(answers("99").out()).contains("there is no 99; write a number from 1 to 39\n> ");
        assertThat(answers("1", "").out()).contains("somebody must have acted; write the number of a role\n> ");
        assertThat(answers("1", "1", "lately").out())
                .contains("that is no day of the calendar; write one like 14 March 2025, 14/3/2025 or 2025-03-14\n> ");
        assertThat(answers("15", "1", "2025-03-14", "1", "Facebook", "7", "2", "perhaps")
                        .out())
                .contains("that is no answer to this; write 1 for yes or 2 for no\n> ");
        assertThat(answers("1", "1", "2025-03-14", "").out())
                .contains("this cannot be left out; answer it, or write 'not known'\n> ");
        assertThat(answers("11", "1", "2025-03-14", "1", "2").out())
                .contains("there are no numbers to choose from; write a name such as Blogger, Discord, Facebook\n> ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2025", "29/2/2023", "31 April 2025", "2025-02-30", "0/1/2025", "1/13/2025"})
    void a_day_that_does_not_exist_is_refused_and_never_changed(String day) {
        assertThat(answers("1", "1", day).out())
                .contains("> " + day + "\nthat is no day of the calendar; write one like 14 March 2025, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 Septembre 2025", "5 Se 2025", "٥/9/2025", "9/2025", "September 2025", "5 5 Sep 2025"})
    void what_cannot_be_read_as_one_day_is_refused(String day) {
        assertThat(answers("1", "1", day).out())
                .contains("that is no day of the calendar; write one like 14 March 2025");
    }

    @ParameterizedTest
    @CsvSource({
        "5 Sep 2025, 2025-09-05",
        "05 sept 2025, 2025-09-05",
        "5  SEPTEMBER 2025, 2025-09-05",
        "5 Sept. 2025, 2025-09-05",
        "29 february 2024, 2024-02-29",
        "1 MAY 2025, 2025-05-01",
        "5/9/2025, 2025-09-05",
        "5.9.25, 2025-09-05",
        "05/09/2025, 2025-09-05",
        "2025-09-05, 2025-09-05"
    })
    void days_are_read_as_people_write_them(String answer, String day, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("event.jsonl");
        Command asked = fed("33\n1\n" + answer + "\n2\n", "ask", "--save", file.toString());

        assertThat(asked.status()).isZero();
        assertThat(Files.readString(file)).contains("\"on\":\"" + day + "\"");
    }

    @Test
    void a_question_mark_says_what_a_question_is_about() {
        assertThat(answers("11", "1", "2025-03-14", "1", "?").out())
                .contains(
                        "It is about this: the platform's name.\n'back' takes back the last answer.\nWhich platform was it?");
    }

    @Test
    void what_nobody_knows_leaves_the_verdict_open_and_is_named() {
        List<String> lines = new ArrayList<>(List.of(
                "accepted a friend request", "1", "2025-03-14", "1", "not known", "yes", "7", "2", "not known"));
        lines.addAll(Collections.nCopies(10, ""));
        Command asked = answers(lines.toArray(String[]::new));

        assertThat(asked.status()).isZero();
        assertThat(asked.out())
                .contains("undetermined, as it depends on what is not known")
                .contains("""
                        nobody knew this, and it is taken as open:
                        - Was the job at the school the only link between the two?

                        nobody knew this, and it is taken as if nobody had raised it:
                        - Which platform was it?

                        that is all""")
                .contains("what to find out:")
                .contains("- Was the job at the school the only link between the two? (yes / no)");
    }

    @Test
    void where_the_answers_end_early_it_says_what_is_still_to_be_asked() {
        Command asked = answers("used a phone", "a teacher");

        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.out())
                .endsWith("the answers end here, and nothing is decided; this is still to be asked: On which day did it"
                        + " happen?\n");
    }

    @Test
    void several_things_that_happened_are_told_at_once() {
        Command asked = answers("15, 33", "1", "2025-03-14", "2");

        assertThat(asked.out()).contains("mandatory breach of PU-02").contains("passed on a password");
    }

    @Test
    void what_has_been_raised_is_asked_about_next_and_who_cannot_tell_is_told_what_to_write() {
        Command asked = answers("had a profile that was looked up", "1", "2025-03-14", "1", "not known", "1, 3");

        assertThat(answers("had a profile that was looked up", "1", "2025-03-14", "1", "no")
                        .out())
                .contains("> no\n\nWhat has come up");
        assertThat(from(asked, "Which of these questions"))
                .contains("> not known\nwrite the numbers of those that may matter")
                .contains("> 1, 3\n\nDoes the content break the law?\n  1 yes / 2 no / not known");
    }

    @Test
    void a_saved_case_is_decided_alike(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("event.jsonl");
        Command asked = fed("33\n1\n2025-03-14\n2\n", "ask", "--save", file.toString());

        assertThat(asked.status()).isZero();
        Command decided = run("explain", file.toString());
        assertThat(decided.out())
                .startsWith("this event: mandatory breach of PU-02")
                .isNotEmpty();
        assertThat(asked.out()).contains(decided.out().stripTrailing());
        assertThat(Files.readString(file)).startsWith("{\"id\":\"this event\",\"facts\":{\"on\":\"2025-03-14\"");
    }

    @Test
    void a_policy_that_is_not_there_is_told() {
        Command asked = run("ask", "--policy", "nowhere");

        assertThat(asked.status()).isEqualTo(1);
        assertThat(asked.out()).isEmpty();
        assertThat(asked.err()).contains("there is no folder 'nowhere'; name the folder in which the policy.yaml lies");
    }

    @Test
    void everything_that_can_have_happened_stands_in_the_list_once() {
        assertThat(Happenings.of(SchoolVocabulary.vocabulary().list("ActionType"))
                        .choices())
                .extracting(Choice::value)
                .containsExactlyInAnyOrder((Object[]) ActionType.values());
    }

    private static Command answers(String... lines) {
        return fed(String.join("\n", lines) + "\n", "ask");
    }

    private static String from(Command asked, String question) {
        return asked.out().substring(asked.out().indexOf(question));
    }
}
