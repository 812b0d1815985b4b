package school.policy.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** What is wrong with a case as a whole. */
final class Contradictions {

    private final Case event;
    private final Vocabulary vocabulary;
    private final List<CaseException.Problem> problems = new ArrayList<>(0);

    private Contradictions(Case event) {
        this.event = event;
        this.vocabulary = event.vocabulary();
    }

    static List<CaseException.Problem> in(Case event) {
        Contradictions contradictions = new Contradictions(event);
        contradictions.unknowns();
        contradictions.of(event.whole());
        for (Property part : event.vocabulary().ofCase().properties()) {
            switch (part.kind()) {
                case FACT -> {
                    Fact fact = event.fact(part);
                    if (fact != null) {
                        contradictions.of(fact);
                    }
                }
                case FACTS -> {
                    event.facts(part).forEach(contradictions::of);
                    contradictions.filed(part);
                }
                default -> {}
            }
        }
        return contradictions.problems;
    }

    private void add(String path, String message) {
        problems.add(new CaseException.Problem(path, message));
    }

    private void unknowns() {
        event.unknown().stream()
                .filter(path -> !vocabulary.unknowns().containsKey(path))
                // nobody reads more, and finding what each was meant for takes long
                .limit(CaseException.MOST)
                .forEach(path -> add("unknown", refusal(path)));
    }

    private String refusal(String path) {
        Map<String, ?> known = vocabulary.unknowns();
        Optional<String> meant = vocabulary.spelling().nearest(path, known.keySet());
        String quoted = vocabulary.spelling().quoted(path, meant);
        List<String> lists = vocabulary.unknowns().values().stream()
                .filter(asked -> asked.filedUnder() == null && !(asked.how() instanceof Property.Unknown.EachValue))
                .map(asked -> asked.path())
                .toList();
        return (quoted.isEmpty() ? "this" : quoted.strip())
                + " cannot be unknown; name a yes-or-no property, a property with a list of"
                + " words, a judgement" + (lists.isEmpty() ? "" : " or one of: " + String.join(", ", lists))
                + meant.map(n -> " (did you mean '" + n + "'?)").orElse("");
    }

    /** What contradicts the day, or another list of the same fact. */
    private void of(Fact fact) {
        for (Property property : fact.type().contradicting()) {
            Object value = fact.get(property);
            if (value == null) {
                continue;
            }
            if (property.relations().notAfterTheDay() && ((LocalDate) value).isAfter(event.on())) {
                add(Fact.path(property), property.traits().otherwise());
            }
            Property among = property.relations().among();
            if (among != null
                    && fact.get(among) instanceof List<?> all
                    && !isUnknown(among)
                    && !new HashSet<>(all).containsAll((List<?>) value)) {
                add(Fact.path(property), property.traits().otherwise());
            }
            Property apart = property.relations().apartFrom();
            if (apart != null && fact.get(apart) instanceof List<?> others) {
                ((List<?>) value)
                        .stream()
                                .filter(others::contains)
                                .findFirst()
                                .ifPresent(item -> add(
                                        Fact.path(property),
                                        "'" + item + "' stands in " + apart.path()
                                                + " as well; keep it in one of them"));
            }
        }
    }

    private boolean isUnknown(Property property) {
        return event.unknown().contains(Fact.path(property));
    }

    private void filed(Property part) {
        FactType type = part.type();
        Property by = type.filedBy().orElse(null);
        if (by == null) {
            return;
        }
        Set<Word> seen = new HashSet<>();
        for (Fact fact : event.facts(part)) {
            Word under = (Word) Objects.requireNonNull(fact.get(by));
            String path = part.path() + "." + under.word();
            Property answer = answer(type);
            if (answer != null && fact.get(answer) == null && !event.unknown().contains(path)) {
                add(path + "." + answer.path(), answer.traits().otherwise());
            }
            if (!seen.add(under)) {
                add(path, type.twice().isEmpty() ? "named twice; keep one" : type.twice());
            }
        }
    }

    private static @Nullable Property answer(FactType type) {
        for (Property property : type.properties()) {
            if (property.traits().answers()) {
                return property;
            }
        }
        return null;
    }
}
