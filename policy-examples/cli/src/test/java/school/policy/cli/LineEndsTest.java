package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.fed;
import static school.policy.cli.Command.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How files are saved: encodings, marks, line ends, and lines beyond all measure. */
class LineEndsTest {

    @Test
    void an_empty_input_yields_nothing_and_is_no_error() {
        assertThat(fed("", "evaluate")).isEqualTo(new Command(0, "", ""));
        assertThat(fed("\n", "evaluate")).isEqualTo(new Command(0, "", ""));
        assertThat(fed("\uFEFF", "evaluate")).isEqualTo(new Command(0, "", ""));
    }

    @Test
    void blank_lines_are_passed_over_and_counted() {
        Command run = fed("\n  \n\t\n" + line("a") + "\n\n{\n", "evaluate");

        assertThat(run.answers()).hasSize(2);
        assertThat(run.answers().get(0).path("id").asString()).isEqualTo("a");
        assertThat(run.error(1).path("line").asInt()).isEqualTo(6);
    }

    @Test
    void windows_line_ends_make_no_difference() {
        assertThat(fed(line("a") + "\r\n\r\n" + line("b") + "\r\n", "evaluate"))
                .isEqualTo(fed(line("a") + "\n\n" + line("b") + "\n", "evaluate"));
    }

    @Test
    void a_missing_final_line_end_makes_no_difference() {
        assertThat(fed(line("a") + "\n" + line("b"), "evaluate"))
                .isEqualTo(fed(line("a") + "\n" + line("b") + "\n", "evaluate"));
    }

    @Test
    void a_byte_order_mark_makes_no_difference_even_where_files_were_joined() {
        assertThat(fed("\uFEFF" + line("a") + "\n\uFEFF" + line("b") + "\n", "evaluate"))
                .isEqualTo(fed(line("a") + "\n" + line("b") + "\n", "evaluate"));
    }

    @Test
    void a_line_that_is_no_utf_8_is_refused_and_the_others_are_decided() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((line("a") + "\n{\"id\": \"caf").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes(("\"}\n" + line("b") + "\n").getBytes(StandardCharsets.UTF_8));

        Command run = fed(bytes.toByteArray(), "evaluate");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.answers()).hasSize(3);
        assertThat(run.answers().get(1).path("id").isNull()).isTrue();
        assertThat(run.error(1).path("line").asInt()).isEqualTo(2);
        assertThat(run.error(1).path("message").asString())
                .isEqualTo("the line is not saved as UTF-8; save the file again with that encoding");
        assertThat(run.answers().get(2).path("id").asString()).isEqualTo("b");
    }

    @Test
    void letters_of_every_alphabet_come_back_as_they_were() {
        Command run = fed(line("Łódź") + "\n" + line("北京") + "\n" + line("1-😀") + "\n", "evaluate");

        assertThat(run.status()).isZero();
        assertThat(run.answers())
                .extracting(answer -> answer.path("id").asString())
                .containsExactly("Łódź", "北京", "1-😀");
    }

    @Test
    void a_line_of_ten_million_letters_is_refused_and_the_next_is_decided() {
        String endless = "{\"id\": \"a\", \"title\": \"" + "x".repeat(10_000_000) + "\"}";

        Command run = fed(endless + "\n" + line("b") + "\n" + endless, "evaluate");

        assertThat(run.answers()).hasSize(3);
        assertThat(run.error(0).path("message").asString()).startsWith("the line is longer than 256 KB; ");
        assertThat(run.answers().get(1).path("id").asString()).isEqualTo("b");
        assertThat(run.error(2).path("line").asInt()).isEqualTo(3);
    }

    @Test
    void a_long_title_is_passed_over_up_to_the_longest_line() {
        String around = line("a").replace("\"facts\"", "\"title\": \"\", \"facts\"");
        String fits = around.replace("\"\"", "\"" + "x".repeat(Lines.LONGEST - around.length()) + "\"");

        assertThat(fits).hasSize(Lines.LONGEST);
        assertThat(fed(fits + "\n", "evaluate").status()).isZero();
        assertThat(fed(fits, "evaluate").status()).isZero();
        assertThat(fed(fits.replace("xx", "xxx"), "evaluate").status()).isEqualTo(2);
    }
}
