package school.policy.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * Tells an event step by step, by paths of the exchange format; every step may be left out, and a later one replaces an
 * earlier. For one thread.
 */
public final class CaseBuilder {

    private final Vocabulary vocabulary;
    private final Map<Property, @Nullable Object> values = new LinkedHashMap<>();
    private String id = "unnamed";

    CaseBuilder(Vocabulary vocabulary, LocalDate day) {
        this.vocabulary = Objects.requireNonNull(vocabulary, "vocabulary");
        values.put(vocabulary.frame().on(), Objects.requireNonNull(day, "day"));
    }

    /** The host's id of the case, given back with the decision; at the start it is {@code unnamed}. */
    public CaseBuilder id(String name) {
        this.id = Objects.requireNonNull(name, "id");
        return this;
    }

    /**
     * Sets a value by its path, such as {@code place.hall}: a truth, a number, a text, a day, a word or its text, or a
     * list of some.
     *
     * @throws CaseException where there is no such path, or the value is none that can stand there; the message says what
     *     was perhaps meant
     */
    public CaseBuilder set(String path, Object value) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, path);
        Property part = vocabulary.part(path);
        if (part == null) {
            throw unknownPath(path);
        } else if (part.path().equals(path)) {
            values.put(part, value(part, path, value));
        } else if (part.type().filedBy().isPresent()) {
            file(part, path, value);
        } else {
            Property property = Optional.ofNullable(vocabulary.at(path)).orElseThrow(() -> unknownPath(path));
            Map<Property, @Nullable Object> one = new HashMap<>();
            one.put(property, value(property, path, value));
            Object before = values.get(part);
            values.put(part, (before == null ? Fact.empty(part.type()) : (Fact) before).with(one));
        }
        return this;
    }

    /** Adds a fact to those under a key of the exchange format. */
    public CaseBuilder add(String path, Fact fact) {
        Property part = vocabulary.part(path);
        if (part == null || part.kind() != Kind.FACTS) {
            throw unknownPath(path);
        }
        values.put(part, plus(part, Objects.requireNonNull(fact, path)));
        return this;
    }

    private List<Fact> plus(Property part, Fact fact) {
        List<Fact> all = new ArrayList<>();
        Object before = values.get(part);
        if (before != null) {
            ((List<?>) before).forEach(each -> all.add((Fact) each));
        }
        all.add(fact);
        return all;
    }

    /** Live questions whose answer is not known, by path. */
    public CaseBuilder unknown(String... paths) {
        Property unknown = vocabulary.frame().unknown();
        if (unknown == null) {
            throw unknownPath("unknown");
        }
        values.put(unknown, List.of(paths));
        return this;
    }

    /**
     * The case.
     *
     * @throws CaseException where the case contradicts itself or names a path that cannot be unknown
     */
    public Case build() {
        FactType type = vocabulary.ofCase();
        @Nullable Object[] all = new @Nullable Object[type.properties().size()];
        values.forEach((property, value) -> all[property.index()] = value);
        return Case.of(vocabulary, id, all);
    }

    private void file(Property part, String path, Object value) {
        String[] steps = path.split("\\.", -1);
        Property by = part.type().filedBy().orElseThrow();
        Word under = word(by, path, steps[1]);
        Property property = part.type().properties().stream()
                .filter(each -> steps.length > 2
                        ? each.path().equals(steps[2])
                        : each.traits().answers())
                .findFirst()
                .orElseThrow(() -> unknownPath(path));
        Object before = values.get(part);
        List<Fact> all = new ArrayList<>();
        Fact fact = null;
        if (before != null) {
            for (Object each : (List<?>) before) {
                if (under.equals(((Fact) each).get(by))) {
                    fact = (Fact) each;
                } else {
                    all.add((Fact) each);
                }
            }
        }
        Map<Property, @Nullable Object> some = new HashMap<>();
        some.put(by, under);
        some.put(property, value(property, path, value));
        all.add((fact == null ? Fact.empty(part.type()) : fact).with(some));
        values.put(part, all);
    }

    private static @Nullable Object value(Property property, String path, Object value) {
        if (property.kind() == Kind.WORD && value instanceof CharSequence text) {
            return word(property, path, text.toString());
        } else if (property.kind() == Kind.WORDS && value instanceof Iterable<?> some) {
            List<Object> words = new ArrayList<>();
            for (Object each : some) {
                words.add(each instanceof CharSequence text ? word(property, path, text.toString()) : each);
            }
            return words;
        }
        return value;
    }

    private static Word word(Property property, String path, String text) {
        return property.list().word(text).orElseThrow(() -> {
            List<String> known = List.copyOf(property.list().words().keySet());
            return new CaseException(
                    path,
                    "unknown word"
                            + known.stream()
                                    .filter(word -> word.equalsIgnoreCase(text))
                                    .findFirst()
                                    .or(() -> school.policy.source.Nearest.to(text, known))
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("; give one of " + String.join(", ", known)));
        });
    }

    private CaseException unknownPath(String path) {
        List<String> known = new ArrayList<>();
        for (Property part : vocabulary.ofCase().properties()) {
            known.add(part.path());
            if (part.kind() == Kind.FACT) {
                part.type().properties().forEach(property -> known.add(part.path() + "." + property.path()));
            }
        }
        Optional<String> meant = vocabulary.spelling().nearest(path, known);
        return new CaseException(
                vocabulary.spelling().piece(path, meant),
                "there is no such path"
                        + meant.map(near -> "; did you mean '" + near + "'?")
                                .orElse("; give one of the exchange format, such as action.type"));
    }
}
