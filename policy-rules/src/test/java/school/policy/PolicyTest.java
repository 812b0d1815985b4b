package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.policy.TinyPolicy.READINGS;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.clause.ClauseId;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;

class PolicyTest {

    private static final String ALL_READINGS = READINGS + """
              - name: helpers
                reading: I-02
                asks: are helpers bound
                taken: free
                answers: [ { answer: free, means: no }, { answer: bound, means: yes they are, binds: [volunteer] } ]
              - name: worlds
                reading: I-03
                asks: is Cubeland social
                taken: social
                answers: [ { answer: social, means: it is }, { answer: apart, means: no, not_social: [Cubeland] } ]
            """;

    private final Path folder;
    private final TinyPolicy tiny;

    PolicyTest(@TempDir Path folder) {
        this.folder = folder;
        tiny = TinyPolicy.in(folder)
                .settings(ALL_READINGS)
                .clauses(clause("AA-01", "readings: [I-01]"))
                .rules(rule(
                        "AA-01 a",
                        "StaffAction( type == ActionType.UNFRIEND )"
                                + " Reading( question == \"kin\", answer == \"inside\" )",
                        "breach AA-01"))
                .file("main.scenarios.yaml", "[]\n");
    }

    private static Case.Builder unfriending(Role role) {
        return Case.on(LocalDate.of(2025, 3, 14)).by(role).did(ActionType.UNFRIEND);
    }

    @Test
    void a_policy_holds_what_its_files_say() {
        Policy policy = tiny.read();

        assertThat(policy).hasToString("tiny 1");
        assertThat(policy.clauses()).containsOnlyKeys(new ClauseId("AA-01"));
        assertThat(policy.rules()).hasSize(1);
        assertThat(policy.scenarios()).hasSize(1);
        assertThat(policy.stamp().id()).isEqualTo("tiny");
        assertThat(policy.stamp().version()).isEqualTo("1");
        assertThat(policy.stamp().revision()).matches("sha256:[0-9a-f]{64}");
    }

    static Stream<UnaryOperator<TinyPolicy>> changes() {
        return Stream.of(
                t -> t.settings(ALL_READINGS + "\n"),
                t -> t.clauses(clause("AA-01", "readings: [ I-01]")),
                t -> t.rules(rule(
                        "AA-01 b",
                        "StaffAction( type == ActionType.UNFRIEND )"
                                + " Reading( question == \"kin\", answer == \"inside\" )",
                        "breach AA-01")),
                t -> t.file("main.scenarios.yaml", "[ ]\n"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void the_revision_changes_with_every_letter_of_every_file(UnaryOperator<TinyPolicy> change) {
        String before = tiny.read().stamp().revision();

        assertThat(tiny.read().stamp().revision()).isEqualTo(before);
        assertThat(change.apply(tiny).read().stamp().revision()).isNotEqualTo(before);
    }

    /** As a checkout for Windows has them, and as some editors begin them. */
    @ParameterizedTest
    @ValueSource(strings = {"policy.yaml", "main.clauses.yaml", "main.drl", "main.scenarios.yaml"})
    void the_revision_does_not_change_with_line_ends_nor_with_a_mark_of_the_encoding(String name) throws IOException {
        tiny.file("main.scenarios.yaml", "[]\n\n");
        String before = tiny.read().stamp().revision();
        String text = Files.readString(folder.resolve(name));

        Files.writeString(folder.resolve(name), text.replace("\n", "\r\n"));
        assertThat(tiny.read().stamp().revision()).isEqualTo(before);
        Files.writeString(folder.resolve(name), "\uFEFF" + text);
        assertThat(tiny.read().stamp().revision()).isEqualTo(before);
    }

    @Test
    void clauses_come_in_the_order_of_sections_and_sheets() {
        String sheet = IntStream.of(17, 3, 99, 41, 1, 8, 23)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "- { id: ZZ-%02d, line: 1, summary: s, modality: may, no_rule: none }\n", i))
                .collect(Collectors.joining());

        assertThat(tiny.clauses(clause("AA-01"), sheet).read().clauses().keySet())
                .extracting(ClauseId::text)
                .containsExactly("AA-01", "ZZ-17", "ZZ-03", "ZZ-99", "ZZ-41", "ZZ-01", "ZZ-08", "ZZ-23");
    }

    @Test
    void answers_are_taken_in_any_order() {
        Policy policy = tiny.read();

        assertThat(policy.taking("kin", "outside").taking("helpers", "bound").stamp())
                .isEqualTo(policy.taking("helpers", "bound")
                        .taking("kin", "outside")
                        .stamp())
                .isNotEqualTo(policy.taking("kin", "outside").stamp())
                .isNotEqualTo(policy.taking("helpers", "bound").stamp());
    }

    @Test
    void to_take_the_answer_that_is_in_force_changes_nothing() {
        Policy policy = tiny.read();

        assertThat(policy.taking("kin", "inside").stamp()).isEqualTo(policy.stamp());
        assertThat(policy.taking("kin", "outside").taking("kin", "inside").stamp())
                .isEqualTo(policy.stamp());
        assertThat(policy.taking("kin", "outside").taking("kin", "outside").stamp())
                .isEqualTo(policy.taking("kin", "outside").stamp());
        assertThat(PolicyEngine.of(policy).taking("kin", "inside").policy().stamp())
                .isEqualTo(policy.stamp());
    }

    @Test
    void a_file_that_is_no_part_of_the_policy_does_not_count() {
        String before = tiny.read().stamp().revision();

        assertThat(tiny.file("notes.txt", "x").read().stamp().revision()).isEqualTo(before);
    }

    @Test
    void another_answer_to_a_reading_makes_another_policy() {
        Policy policy = tiny.read();
        Policy otherwise = policy.taking("kin", "outside");

        assertThat(PolicyEngine.of(policy)
                        .evaluate(unfriending(Role.TEACHER).build())
                        .verdict())
                .isEqualTo(Verdict.BREACH);
        assertThat(PolicyEngine.of(otherwise)
                        .evaluate(unfriending(Role.TEACHER).build())
                        .verdict())
                .isEqualTo(Verdict.PERMITTED);
        assertThat(otherwise.stamp().revision())
                .isNotEqualTo(policy.stamp().revision())
                .isEqualTo(policy.taking("kin", "outside").stamp().revision());
        assertThat(policy.settings().taken()).containsEntry("kin", "inside");
        assertThat(otherwise.settings().taken()).containsEntry("kin", "outside").containsEntry("helpers", "free");
    }

    @Test
    void a_reading_or_an_answer_that_is_not_listed_cannot_be_taken() {
        Policy policy = tiny.read();

        assertThatThrownBy(() -> policy.taking("kin", "sideways")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy.taking("kind", "inside")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_decision_that_rests_on_a_contested_reading_says_so() {
        PolicyEngine engine = tiny.engine();

        assertThat(engine.evaluate(unfriending(Role.TEACHER).build()).warnings())
                .containsExactly("contested-reading:I-01");
        assertThat(engine.evaluate(Case.on(LocalDate.of(2025, 3, 14))
                                .by(Role.TEACHER)
                                .did(ActionType.VIEW_PROFILE)
                                .build())
                        .warnings())
                .isEmpty();
        assertThat(PolicyEngine.of(tiny.read().taking("kin", "outside"))
                        .evaluate(unfriending(Role.TEACHER).build())
                        .warnings())
                .containsExactly("contested-reading:I-01");
    }

    @Test
    void a_contested_reading_on_which_nothing_rests_is_not_mentioned() {
        String unfriending = "StaffAction( type == ActionType.UNFRIEND )";
        tiny.rules(
                rule("AA-01 a", unfriending + " Reading( question == \"kin\", answer == \"inside\" )", "breach AA-01"),
                rule("AA-01 b", unfriending, "breach AA-01"));

        assertThat(tiny.engine().evaluate(unfriending(Role.TEACHER).build())).satisfies(d -> {
            assertThat(d.verdict()).isEqualTo(Verdict.BREACH);
            assertThat(d.warnings()).isEmpty();
        });
    }

    @Test
    void a_reading_decides_whom_the_policy_binds() {
        assertThat(tiny.engine().evaluate(unfriending(Role.VOLUNTEER).build())).satisfies(d -> {
            assertThat(d.verdict()).isEqualTo(Verdict.NOT_COVERED);
            assertThat(d.warnings()).containsExactly("contested-reading:I-02");
        });
        assertThat(PolicyEngine.of(tiny.read().taking("helpers", "bound"))
                        .evaluate(unfriending(Role.VOLUNTEER).build())
                        .verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void a_reading_decides_what_is_social_media() {
        Case quiet = Case.on(LocalDate.of(2025, 3, 14))
                .by(Role.TEACHER)
                .did(ActionType.VIEW_PROFILE)
                .using(a -> a.platform("cubeland"))
                .build();

        assertThat(tiny.engine().evaluate(quiet)).satisfies(d -> {
            assertThat(d.verdict()).isEqualTo(Verdict.PERMITTED);
            assertThat(d.warnings()).containsExactly("contested-reading:I-03");
        });
        assertThat(PolicyEngine.of(tiny.read().taking("worlds", "apart"))
                        .evaluate(quiet)
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void what_a_policy_gives_out_cannot_be_changed() {
        Policy policy = tiny.read();

        assertThatThrownBy(() -> policy.clauses().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.rules().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.scenarios().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.settings().readings().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(List.copyOf(policy.rules())).hasSize(1);
    }
}
