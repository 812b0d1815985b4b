package school.policy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the page says is what was stored; the sample's figures are chosen to be worked out in the head. */
class PageTest {

    private static final Figures SAMPLE = sample();
    private static final String PAGE = Page.of(SAMPLE);

    private static Figures sample() {
        try {
            return Figures.read(Path.of(Objects.requireNonNull(PageTest.class.getResource("/sample"))
                    .toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_median_stands_with_the_least_and_the_greatest_of_all_forks() {
        assertThat(SAMPLE.time("PeerBenchmark.typical:DIRECT")).isEqualTo(new Spread(0.525, 0.4, 0.9));
        // 0.525 is 2.625 times the 0.2 of plain Java
        assertThat(PAGE)
                .contains("| this library | 0.525 (0.400 to 0.900) | 2.63 | 401 | 0.500 (0.500 to 0.500) | 100 |");
    }

    @Test
    void a_target_is_met_or_not_by_the_figures_that_it_names() {
        assertThat(PAGE)
                // 6 of 30, the quicker of stock Drools' two ways
                .contains("a new session a call, the quicker of its two ways | at most 0.350  | 0.200  | yes |")
                // 12 of the reused session of Evrete, to 6
                .contains("| fastest peer ÷ through Drools | at least 1.50  | 2.00  | yes |")
                .contains("| fastest peer ÷ directly | at least 1.50  | 22.9  | yes |")
                .contains("| directly ÷ plain Java | at most 3.00  | 2.63  | yes |")
                .contains("| directly, allocated a call | at most 400 bytes | 401 bytes | **no** |")
                .contains("| 4 unknown booleans ÷ the same case known | at most 16.0  | 17.0  | **no** |")
                // 5 to 1
                .contains("| 49 facts ÷ 9 facts, both directly | at most 5.44  | 5.00  | yes |")
                .contains("| 499 facts ÷ 49 facts | at most 10.2  | 9.00  | yes |")
                .contains("| 4,700 rules ÷ 470 rules, through Drools | at most 10.0  | 11.0  | **no** |")
                .contains("| cold start to first decision | at most 1.20 s of CPU | 1.15 s of CPU | yes |")
                .contains(
                        "| the same with an archive of classes (AppCDS), little compiled | at most 0.600 s of CPU | 0.610 s of CPU | **no** |")
                // between 120 and 140
                .contains(
                        "| an edit until it decides, warm, the reloading thread alone | at most 150 ms of CPU | 130 ms of CPU | yes |")
                .contains("| memory that an engine holds | at most 2.00 MB | 1.25 MB | yes |");
    }

    @Test
    void what_bounds_an_aim_that_is_not_met_is_told_with_its_profile() {
        assertThat(PAGE)
                .containsPattern(
                        "- 4 unknown booleans ÷ the same case known: the 16 ways .* \\(`Outcome` 40 %, `Walk` 25 %\\)\\.")
                .contains("- 4,700 rules ÷ 470 rules, through Drools: the last patterns of ten times the rules")
                .contains("- directly, allocated a call: nobody has looked yet.")
                .doesNotContain("- directly ÷ plain Java");
    }

    @Test
    void a_case_of_which_nothing_is_remembered_has_its_row() {
        assertThat(PAGE)
                .contains("so that nothing is remembered | 4.00 (4.00 to 4.00) | 100 | 8.00 (8.00 to 8.00) | 100 |");
    }

    @Test
    void threads_are_told_by_the_clock() {
        assertThat(PAGE)
                .contains(
                        "| each of two threads, by the clock | 3.00 (3.00 to 3.00) | 100 | 3.00 (3.00 to 3.00) | 100 |");
    }

    @Test
    void it_says_where_it_was_measured() {
        assertThat(PAGE).contains("| processor | a sample, 2 cores |").contains("| day | 2025-01-02 |");
    }

    @Test
    void a_bar_is_as_long_as_the_logarithm_of_what_it_shows() {
        String chart = Chart.of(SAMPLE);

        // from 0.1 µs on, 84 for each tenfold: 900 µs of Cedar is 3.954 of them
        assertThat(chart).contains("width=\"332.2\"").contains(">Cedar</text>").contains(">900</text>");
        // 0.2 of plain Java is 0.301 of one
        assertThat(chart).contains("width=\"25.3\"");
        // 100 µs is three of them, right of the 240 that names take
        assertThat(chart).contains("<text x=\"492.0\" y=\"20\" text-anchor=\"middle\" fill=\"#808080\">100 µs</text>");
    }

    @Test
    void numbers_have_three_digits_that_say_something() {
        assertThat(Spread.number(1234.4)).isEqualTo("1,234");
        assertThat(Spread.number(0.01234)).isEqualTo("0.0123");
        assertThat(Spread.number(99.94)).isEqualTo("99.9");
    }
}
