package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.fact.SchoolVocabulary;
import school.policy.source.Tree;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Vocabulary;

/** Whatever case can be told can be written, and reads as the same case again. */
class CaseRoundTripTest {

    private static final Vocabulary VOCABULARY = SchoolVocabulary.vocabulary();

    @net.jqwik.api.Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_case_written_and_read_again_is_the_same_case(@ForAll("cases") Case event) throws Tree.Unreadable {
        String written = DecisionFormat.write((Object) CaseFormat.write(event));

        Case read = CaseFormat.read(VOCABULARY, event.id(), Tree.json(written));

        assertThat(read).isEqualTo(event);
        assertThat(DecisionFormat.write((Object) CaseFormat.write(read))).isEqualTo(written);
    }

    @net.jqwik.api.Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void json_is_yaml_too(@ForAll("cases") Case event) throws Tree.Unreadable {
        String written = DecisionFormat.write((Object) CaseFormat.write(event));

        assertThat(CaseFormat.read(VOCABULARY, event.id(), Tree.yaml(written))).isEqualTo(event);
    }

    @Provide
    Arbitrary<Case> cases() {
        return values(VOCABULARY.ofCase())
                .map(values -> {
                    try {
                        return List.of(Case.of(VOCABULARY, "k1", values.toArray()));
                    } catch (CaseException e) {
                        // the parts contradict each other
                        return List.<Case>of();
                    }
                })
                .filter(made -> !made.isEmpty())
                .map(made -> made.get(0));
    }

    private static Arbitrary<List<@Nullable Object>> values(FactType type) {
        List<Arbitrary<@Nullable Object>> parts = new ArrayList<>();
        for (Property property : type.properties()) {
            Arbitrary<Object> value = value(property);
            boolean always = property.traits().required();
            parts.add(always ? value.map(v -> v) : value.injectNull(0.5));
        }
        return Combinators.combine(parts).as(list -> list);
    }

    private static Arbitrary<Object> value(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> Arbitraries.of(true, false).map(v -> v);
            case NUMBER -> Arbitraries.integers().between(0, 120).map(v -> v);
            case DATE -> Arbitraries.integers().between(0, 800).map(LocalDate.of(2024, 1, 1)::plusDays);
            case WORD -> Arbitraries.of(property.list().all()).map(v -> v);
            case WORDS ->
                Arbitraries.of(property.list().all()).list().ofMaxSize(3).map(v -> v);
            case TEXT, ID, CLAUSE -> text().map(v -> v);
            case TEXTS, IDS ->
                property == VOCABULARY.frame().unknown()
                        ? paths()
                        : text().list().ofMaxSize(3).map(v -> v);
            case FACT -> fact(property.type()).map(v -> v);
            case FACTS -> facts(property.type());
        };
    }

    private static Arbitrary<Object> paths() {
        return Arbitraries.of(List.copyOf(VOCABULARY.unknowns().keySet()))
                .list()
                .ofMaxSize(3)
                .map(v -> v);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("ab 1:-#{}[]\"'\\\n\té€😀")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(t -> !t.isBlank() && isWhole(t));
    }

    /** A letter of two halves has both. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static Arbitrary<Fact> fact(FactType type) {
        return values(type)
                .map(values -> made(type, values))
                .filter(made -> !made.isEmpty())
                .map(made -> made.get(0));
    }

    private static List<Fact> made(FactType type, List<@Nullable Object> values) {
        try {
            return List.of(Fact.of(type, values.toArray()));
        } catch (CaseException e) {
            // a part contradicts itself
            return List.of();
        }
    }

    private static Arbitrary<Object> facts(FactType type) {
        return fact(type).list().ofMaxSize(3).map(facts -> {
            Property by = type.filedBy().orElse(null);
            if (by == null) {
                return facts;
            }
            // one for each word
            Set<@Nullable Object> words = new LinkedHashSet<>();
            return facts.stream().filter(fact -> words.add(fact.get(by))).toList();
        });
    }

    @Example
    void every_kind_of_value_is_generated() {
        Set<Kind> kinds = new LinkedHashSet<>();
        VOCABULARY.ofCase().properties().forEach(p -> {
            kinds.add(p.kind());
            if (p.kind().isOfFacts()) {
                p.type().properties().forEach(q -> kinds.add(q.kind()));
            }
        });

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Arrays.asList(Kind.values()));
    }
}
