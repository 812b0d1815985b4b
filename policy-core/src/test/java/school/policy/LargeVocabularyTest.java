package school.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.cases.Case;
import school.policy.cases.CaseBuilder;
import school.policy.decision.Verdict;

/** More words in a list and more types of facts than a machine's word has bits: each counts for itself. */
class LargeVocabularyTest {

    private static final int DEEDS = 150;
    private static final int TYPES = 140;

    private static final String GROUP = "[deed64, deed127, deed128, deed149]";

    private static final String VOCABULARY = """
            vocabulary: large
            version: "1.0"
            lists:
              Role:
                words: { clerk: {} }
              Deed:
                words: { %s }
                groups:
                  late: { means: is far down the list, words: [deed64, deed127, deed128, deed149] }
            facts:
              Act:
                means: what was done
                properties:
                  type: { holds: Deed, means: what was done, says: "somebody {}", essential_for: [{}] }
                  further: { holds: [Deed], means: what else, says: "somebody {}", denies: nothing else, unknown: one_each }
              Actor:
                means: who acted
                properties:
                  roles: { holds: [Role], means: their roles, says: "{} acted", denies: nobody acted, essential_for: [{}] }
            %s
            case:
              on: { holds: day, means: the day, says: "it was on {}", required: true }
              actor: { holds: Actor, means: who acted }
              action: { holds: Act, means: what was done }
              unknown: { holds: [text], means: what nobody knows, says: "'{}' was open", denies: all was known }
            %s
            """;

    private static final String HEADER = """
            package school.policy.large
            import school.policy.fact.*
            global school.policy.Verdicts verdict
            """;

    @TempDir
    private Path folder;

    private PolicyEngine engine;

    @BeforeEach
    void a_policy_with_a_clause_for_each_word_and_each_type() throws IOException {
        engine = engine(DEEDS, TYPES, "words, things, others");
    }

    private PolicyEngine engine(int deeds, int types, String sections) throws IOException {
        write(
                "vocabulary.yaml",
                (sections.contains("others") ? VOCABULARY : VOCABULARY.replace(GROUP, "[deed1]"))
                        .formatted(
                                each(deeds, "deed%d: {}", ", "),
                                each(
                                        types,
                                        "  Thing%1$d:\n    means: thing %1$d\n    properties:\n"
                                                + "      whole: { holds: yes-or-no, means: it is whole, says: it was whole, denies: it was broken }",
                                        "\n"),
                                each(types, "  thing%1$d: { holds: Thing%1$d, means: thing %1$d }", "\n")));
        write("policy.yaml", """
                id: large
                title: a policy of many words
                version: "1"
                in_force_from: 2024-01-01
                review_due: 2030-12-31
                document: "0000000000000000000000000000000000000000000000000000000000000000"
                sections: [%s]
                bound: [clerk]
                """.formatted(sections));
        write("words.clauses.yaml", sheet(deeds, LargeVocabularyTest::word));
        write(
                "words.drl",
                HEADER
                        + IntStream.range(0, deeds)
                                .mapToObj(i -> rule(word(i), "Act( type == Deed.DEED" + i + " )"))
                                .collect(Collectors.joining()));
        write("things.clauses.yaml", sheet(types, LargeVocabularyTest::thing));
        write(
                "things.drl",
                HEADER
                        + IntStream.range(0, types)
                                .mapToObj(i -> rule(thing(i), "Thing" + i + "( whole == false )"))
                                .collect(Collectors.joining()));
        if (sections.contains("others")) {
            write("others.clauses.yaml", sheet(3, i -> "OT-0" + (i + 1)));
            write(
                    "others.drl",
                    HEADER
                            + rule("OT-01", "Act( late == true )")
                            + rule("OT-02", "Act( further contains Deed.DEED130 )")
                            + rule(
                                    "OT-03",
                                    "Act( type in ( Deed.DEED1, Deed.DEED65 ) ) not Thing129( whole == true )"));
        }
        return PolicyEngine.of(Policy.read(folder));
    }

    @Test
    void each_word_of_a_long_list_counts_for_itself() {
        for (int i = 0; i < DEEDS; i++) {
            assertThat(breached(did(i)))
                    .contains(word(i))
                    .hasSize(List.of(64, 127, 128, 149, 1, 65).contains(i) ? 2 : 1);
        }
    }

    @Test
    void a_group_holds_words_from_all_over_a_long_list() {
        assertThat(breached(did(64))).contains("OT-01");
        assertThat(breached(did(128))).contains("OT-01");
        assertThat(breached(did(0))).doesNotContain("OT-01");
    }

    @Test
    void several_words_of_a_long_list_are_kept_apart() {
        assertThat(breached(did(2).set("action.further", List.of("deed2", "deed130", "deed66"))))
                .contains("OT-02");
        assertThat(breached(did(2).set("action.further", List.of("deed2", "deed66"))))
                .doesNotContain("OT-02");
    }

    @Test
    void an_unknown_word_of_a_long_list_is_tried_with_all_of_them() {
        assertThat(engine.evaluate(did(0).unknown("action.type").build()).verdict())
                .isEqualTo(Verdict.BREACH);
        assertThat(engine.evaluate(did(2).unknown("action.further").build()).findings())
                .extracting(finding -> finding.clause() + " " + finding.sure())
                .containsExactly("OT-02 false", word(2) + " true");
    }

    @Test
    void each_of_many_types_of_facts_counts_for_itself() {
        for (int i = 0; i < TYPES; i++) {
            assertThat(breached(did(0).set("thing" + i + ".whole", false))).containsExactly(thing(i), word(0));
            assertThat(breached(did(0).set("thing" + i + ".whole", true))).containsExactly(word(0));
        }
    }

    @Test
    void many_types_of_facts_stand_in_one_case() {
        CaseBuilder event = did(0);
        IntStream.range(0, TYPES).forEach(i -> event.set("thing" + i + ".whole", i % 2 == 0));

        assertThat(breached(event))
                .hasSize(TYPES / 2 + 1)
                .contains(thing(65), thing(129))
                .doesNotContain(thing(64));
    }

    @Test
    void what_must_not_be_there_is_not_taken_for_another_type() {
        assertThat(breached(did(65).set("thing1.whole", true).set("thing65.whole", true)))
                .contains("OT-03");
        assertThat(breached(did(65).set("thing129.whole", true))).doesNotContain("OT-03");
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 62, 63, 64, 65})
    void each_word_and_each_type_counts_about_as_many_as_a_machines_word_has_bits(int count) throws IOException {
        folder = Files.createDirectory(folder.resolve("few"));
        engine = engine(count, count - 2, "words, things");

        for (int i = 0; i < count; i++) {
            assertThat(breached(did(i))).containsExactly(word(i));
        }
        for (int i = 0; i < count - 2; i++) {
            assertThat(breached(did(0).set("thing" + i + ".whole", false))).containsExactly(thing(i), word(0));
        }
    }

    @Test
    void the_way_through_drools_decides_alike() {
        CaseBuilder event = did(128).set("thing65.whole", false).set("thing129.whole", false);

        assertThat(engine.directUpTo(0).evaluate(event.build())).isEqualTo(engine.evaluate(event.build()));
    }

    private CaseBuilder did(int deed) {
        return Case.in(engine.policy().vocabulary(), LocalDate.of(2025, 5, 5))
                .set("actor.roles", List.of("clerk"))
                .set("action.type", "deed" + deed);
    }

    private List<String> breached(CaseBuilder event) {
        return engine.evaluate(event.build()).breached().stream()
                .map(String::valueOf)
                .toList();
    }

    private static String word(int i) {
        return String.format(Locale.ROOT, i < 100 ? "WO-1%02d" : "WX-1%02d", i % 100);
    }

    private static String thing(int i) {
        return String.format(Locale.ROOT, i < 100 ? "TH-1%02d" : "TX-1%02d", i % 100);
    }

    private static String rule(String clause, String when) {
        return "rule \"" + clause + " one\" when " + when + " then verdict.breach( \"" + clause + "\" ); end\n";
    }

    private static String each(int count, String text, String between) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, text, i))
                .collect(Collectors.joining(between));
    }

    private static String sheet(int count, IntFunction<String> clause) {
        return IntStream.range(0, count)
                .mapToObj(i -> "- { id: " + clause.apply(i) + ", line: 1, summary: a sentence, modality: must-not }\n")
                .collect(Collectors.joining());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
