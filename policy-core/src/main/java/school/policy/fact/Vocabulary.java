package school.policy.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be said: the types of facts, their properties and the words for their values, read once off the records that
 * declare them. Rules, the exchange format, its schema and the completions of unknowns know no other source.
 */
public final class Vocabulary {

    private static final Map<String, FactType> TYPES = Arrays.stream(Fact.class.getPermittedSubclasses())
            .map(type -> new FactType(type.asSubclass(Record.class)))
            .collect(Collectors.collectingAndThen(
                    Collectors.toMap(FactType::name, t -> t, (a, b) -> a, TreeMap::new), Collections::unmodifiableMap));

    private static final FactType CASE = new FactType(Case.class);

    private static final Set<String> WORDS = words();

    private Vocabulary() {}

    /** Every type of fact that rules can name, sorted by name. */
    public static Collection<FactType> types() {
        return TYPES.values();
    }

    /** The type of fact of that name in rules. */
    public static Optional<FactType> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** The type of fact that a record is. */
    public static FactType type(Class<?> recordClass) {
        FactType type = recordClass == Case.class ? CASE : TYPES.get(recordClass.getSimpleName());
        if (type == null) {
            throw new IllegalArgumentException("no fact: " + recordClass.getSimpleName());
        }
        return type;
    }

    /** The case as a whole: its properties are the keys of the exchange format. */
    public static FactType ofCase() {
        return CASE;
    }

    /** Whether a text is a key, a path or a word of the exchange format. */
    static boolean knows(String text) {
        return WORDS.contains(text);
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>(Set.of("id", "facts"));
        Stream.concat(Stream.of(CASE), TYPES.values().stream())
                .flatMap(type -> type.properties().stream())
                .forEach(property -> {
                    words.add(property.path());
                    words.addAll(Arrays.asList(property.path().split("\\.", -1)));
                    if (property.kind() == Property.Kind.FACT) {
                        type(property.type()).properties().forEach(p -> words.add(property.path() + "." + p.path()));
                    } else if (property.type().isEnum()) {
                        Arrays.stream(property.type().getEnumConstants())
                                .map(word -> ((Word) word).word())
                                .forEach(words::add);
                    }
                });
        return words;
    }

    /** An order of facts of one type that is the same in every run. */
    static int compare(Fact a, Fact b) {
        for (Property property : type(a.getClass()).properties()) {
            int order = String.valueOf(property.of(a)).compareTo(String.valueOf(property.of(b)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A fact's type and the names of its stated properties; no value, so that it can stand in a log. */
    static String describe(Fact fact) {
        FactType type = type(fact.getClass());
        return type.properties().stream()
                .filter(p -> p.of(fact) != null)
                .map(Property::name)
                .collect(Collectors.joining(", ", type.name() + "[", "]"));
    }
}
