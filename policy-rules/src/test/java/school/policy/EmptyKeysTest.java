package school.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.fact.SchoolVocabulary;
import school.policy.scenario.Inspection;
import school.policy.source.Problem;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;

/** A key with nothing behind it, which somebody meant to fill in: it never counts as left out. */
class EmptyKeysTest {

    private static final Pattern KEY = Pattern.compile("(?<before>[ -]*)(?<key>[a-z_]+):.*");

    private static final String SETTINGS = """
            id: tiny
            title: a policy
            version: "1"
            in_force_from: 2024-01-01
            review_due: 2026-01-31
            document: "0000000000000000000000000000000000000000000000000000000000000000"
            sections: [main]
            bound: [teacher]
            platforms:
              social: [Facebook]
              not_social: [SMS]
            subjects: [Computing]
            readings:
              - name: kin
                reading: I-01
                asks: a question
                taken: inside
                answers:
                  - answer: inside
                    means: it is
                    binds: [volunteer]
                    not_social: [letter]
            """;

    private static final String SHEET = """
            - id: AA-01
              line: 1
              summary: s
              modality: must
              lifted_by: AA-01
              misuse: true
              whose_act: anyone
              overrides:
                - over: AA-01
                  by: AA-01
              report:
                to: headteacher
                when: immediately
                met_by: told_headteacher
                about: actor
                held_for: dsl
              duty:
                name: record_on_office_list
                when: immediately
                met_by: on_office_list
              consequences: [possible_dismissal]
              readings: [I-01]
              question: a question
              no_rule: none is needed
            """;

    private static final String CASE = """
            - scenario: one
              readings:
                kin: inside
              facts:
                on: 2025-03-14
              expect:
                verdict: breach
                strength: mandatory
                breached: [AA-01]
                permitted_by: [AA-01]
                reports:
                  - to: headteacher
                    when: immediately
                    because: [AA-01]
                    held_for: dsl
                duties:
                  - duty: record_on_office_list
                    because: AA-01
                    when: immediately
                consequences: [possible_dismissal]
                missing: [context.session]
                warnings: [w]
              silent: [AA-01]
            """;

    /** A file in which one key is empty. */
    record Emptied(String file, String key, String text) {

        @Override
        public String toString() {
            return file + " " + key;
        }
    }

    static Stream<Emptied> keys() {
        return Stream.of(
                        emptied("policy.yaml", SETTINGS),
                        emptied("main.clauses.yaml", SHEET),
                        emptied("main.scenarios.yaml", CASE),
                        facts())
                .flatMap(each -> each);
    }

    /** Each key without its value, and without what stands further right below it. */
    private static Stream<Emptied> emptied(String file, String text) {
        List<String> lines = text.lines().toList();
        List<Emptied> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i));
            assertThat(key.matches()).isTrue();
            int depth = key.group("before").length();
            StringBuilder emptied = new StringBuilder();
            boolean below = false;
            for (int j = 0; j < lines.size(); j++) {
                below = j > i && (below || j == i + 1) && depth(lines.get(j)) > depth;
                if (j == i) {
                    emptied.append(key.group("before")).append(key.group("key")).append(":\n");
                } else if (!below) {
                    emptied.append(lines.get(j)).append('\n');
                }
            }
            all.add(new Emptied(file, key.group("key"), emptied.toString()));
        }
        return all.stream();
    }

    private static int depth(String line) {
        Matcher key = KEY.matcher(line);
        return key.matches() ? key.group("before").length() : 0;
    }

    /** Each key that facts can have. */
    private static Stream<Emptied> facts() {
        return SchoolVocabulary.vocabulary().ofCase().properties().stream()
                .filter(property -> !property.name().equals("id"))
                .flatMap(property -> Stream.concat(
                        Stream.of(property.path()),
                        property.kind() == Property.Kind.FACT
                                ? below(property.type()).map(path -> property.path() + "." + path)
                                : Stream.empty()))
                .map(path -> new Emptied("main.scenarios.yaml", path, ofCase(path)));
    }

    private static Stream<String> below(FactType type) {
        return type.properties().stream()
                .filter(property -> !property.traits().filedBy())
                .map(Property::path);
    }

    private static String ofCase(String path) {
        String keys = path.replace(".", ": { ") + ": "
                + " }".repeat((int) path.chars().filter(c -> c == '.').count());
        String day = path.equals("on") ? "" : "on: 2025-03-14, ";
        return "- { scenario: one, facts: { " + day + keys + " }, expect: { verdict: breach } }\n";
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("keys")
    void a_key_that_is_left_empty_is_an_error(Emptied file) {
        TinyPolicy.in(folder).file(file.file(), file.text());
        String key = file.key().substring(file.key().lastIndexOf('.') + 1);

        assertThat(Inspection.of(folder).problems().stream()
                        .filter(Problem::isError)
                        .map(Problem::message)
                        .filter(message -> message.startsWith("'" + key + "' says nothing; ")))
                .hasSize(1)
                .allMatch(message -> message.endsWith("; leave the key out or fill it in")
                        || message.endsWith("; write a value behind it"));
    }

    @Test
    void every_key_is_tried() {
        assertThat(keys()).hasSizeGreaterThan(120);
    }
}
