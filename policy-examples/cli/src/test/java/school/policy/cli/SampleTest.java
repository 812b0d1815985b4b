package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.run;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The events of a school week that the README shows. */
class SampleTest {

    private static final String FRIDAY_EVENING = "samples/friday-evening.jsonl";

    @Test
    void each_event_of_the_sample_is_decided() {
        Command run = run("evaluate", FRIDAY_EVENING);
        List<String> verdicts = new ArrayList<>();
        run.answers()
                .forEach(answer -> verdicts.add(answer.path("id").asString() + " "
                        + answer.path("verdict").asString()));

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(verdicts)
                .containsExactly(
                        "fri-1 report-to",
                        "fri-2 permitted",
                        "fri-3 breach",
                        "fri-4 breach",
                        "fri-5 undetermined",
                        "fri-6 report-to",
                        "fri-7 breach",
                        "fri-8 not-covered");
    }

    @Test
    void as_text_each_event_begins_with_its_id_and_no_line_is_long() {
        Command run = run("evaluate", "--format", "text", FRIDAY_EVENING);

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("fri-"))).hasSize(8);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= Wording.WIDTH);
        assertThat(run.out()).contains("""
                        fri-7: mandatory breach of PU-20
                          broken: PU-20 (a pupil could be identified): post nothing from which people could tell which
                              pupil, class or school it is about
                          tell the chair of governors at the first opportunity (MS-02)
                        """);
    }
}
