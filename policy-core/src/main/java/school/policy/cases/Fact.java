package school.policy.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import school.policy.source.Texts;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Relations;
import school.policy.vocabulary.Property.Taken;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/**
 * Something that is so about one event: a value for each property of its type. Immutable.
 *
 * <p>An absent property is {@code null}: nobody raised it. An absent list is {@code null} too, and says something else than
 * an empty one. Lists are kept sorted, each value once.
 *
 * <p>People are opaque ids. {@code toString} names the properties that are stated and shows no value, so that logs hold
 * nothing about anybody.
 */
public final class Fact implements Property.Named {

    private static final Comparator<Fact> ORDER = Fact::compare;

    private final FactType type;
    private final @Nullable Object[] values;
    /** Without what follows from the others; the values themselves where nothing does. */
    private final @Nullable Object[] stated;

    /** Of each property a code for what its value is, as {@link #code}. */
    private final long[] codes;

    private Fact(FactType type, @Nullable Object[] values, @Nullable Object[] stated) {
        this.type = type;
        this.values = values;
        this.stated = stated;
        this.codes = new long[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Codes.of(values[i]);
        }
    }

    /**
     * Makes a fact of one value a property, in their order; null for an absent one.
     *
     * @throws CaseException if a value is none of its property, or the values contradict each other
     */
    public static Fact of(FactType type, @Nullable Object... values) {
        List<Property> properties = type.properties();
        @Nullable Object[] own = new @Nullable Object[properties.size()];
        for (int i = 0; i < own.length && i < values.length; i++) {
            Object value = values[i];
            own[i] = value == null ? null : checked(properties.get(i), value);
        }
        return whole(type, own);
    }

    /** Of values each of which is one of its property. */
    private static Fact whole(FactType type, @Nullable Object[] own) {
        Fact fact = new Fact(type, own, own);
        for (Property property : type.taken()) {
            fact = fact.settled(property);
        }
        for (Property property : type.bounded()) {
            fact.check(property);
        }
        return fact;
    }

    /** A fact of which nothing is said. */
    static Fact empty(FactType type) {
        return derived(type, new @Nullable Object[type.properties().size()]);
    }

    /** Facts that the engine makes, whose values are sound. */
    static Fact derived(FactType type, @Nullable Object[] values) {
        return new Fact(type, values, values);
    }

    /** Its type. */
    public FactType type() {
        return type;
    }

    /** The value of a property; null where it is absent. */
    public @Nullable Object get(Property property) {
        int index = property.index();
        // a fact made in the words of the base knows nothing of what a policy added
        return index < values.length ? values[index] : null;
    }

    /**
     * A code for the value of a property, so that conditions are tried on numbers: 0 where it is absent; of a yes-or-no
     * property 1 for yes and 2 for no; of a word its index and 1; of a list of words a bit for each of the first words, and
     * {@link Codes#LIST}; of any other value 1.
     */
    public long code(int property) {
        return property < codes.length ? codes[property] : 0;
    }

    /** The value of the property of that name; null where it is absent, or there is no such property. */
    public @Nullable Object get(String name) {
        return type.property(name).map(this::get).orElse(null);
    }

    /** The value of a property as it was stated; null where it is absent, or is only what it is taken to be. */
    public @Nullable Object stated(Property property) {
        int index = property.index();
        return index < stated.length ? stated[index] : null;
    }

    /** The words of a list; none where it is absent. */
    @SuppressWarnings("unchecked")
    List<Word> words(@Nullable Property property) {
        Object value = property == null ? null : get(property);
        return value == null ? List.of() : (List<Word>) value;
    }

    /** The words of a list and those that other properties add to it. */
    List<Word> allWords(Property list) {
        List<Word> all = words(list);
        for (Property property : type.adding()) {
            if (property.relations().addsTo() == list && get(property) instanceof Word more && !all.contains(more)) {
                List<Word> both = new ArrayList<>(all);
                both.add(more);
                all = Lists.sorted(both, Comparator.naturalOrder());
            }
        }
        return all;
    }

    /**
     * The same fact with one value changed; null for an absent one.
     *
     * @throws CaseException if it is no value of the property, or contradicts the others
     */
    public Fact with(Property property, @Nullable Object value) {
        return with(Collections.singletonMap(property, value));
    }

    /**
     * The same fact with some values changed; null for an absent one.
     *
     * @throws CaseException if one is no value of its property, or they contradict each other
     */
    public Fact with(Map<Property, ? extends @Nullable Object> changed) {
        // the type of the properties may know more of them than this fact's
        FactType wider = changed.keySet().stream()
                .map(Property::owner)
                .filter(owner -> owner.properties().size() > type.properties().size())
                .findFirst()
                .orElse(type);
        // what was taken from the values before does not follow from others
        @Nullable Object[] all = Arrays.copyOf(stated, wider.properties().size());
        changed.forEach((property, value) -> all[property.index()] = value == null ? null : checked(property, value));
        return whole(wider, all);
    }

    /** The same with another value, which is known to be sound and to contradict nothing. */
    public Fact withSound(Property property, @Nullable Object value) {
        @Nullable Object[] all = with(values, property, value);
        return new Fact(type, all, stated == values ? all : with(stated, property, value));
    }

    /** The same in the words of a vocabulary that reads those of this one. */
    Fact in(Vocabulary vocabulary) {
        FactType own =
                type.index() < 0 ? vocabulary.ofCase() : vocabulary.facts().getOrDefault(type.name(), type);
        @Nullable Object[] all = in(vocabulary, own, values);
        return new Fact(own, all, stated == values ? all : in(vocabulary, own, stated));
    }

    private static @Nullable Object[] in(Vocabulary vocabulary, FactType type, @Nullable Object[] values) {
        @Nullable Object[] all = Arrays.copyOf(values, type.properties().size());
        for (int i = 0; i < all.length; i++) {
            if (all[i] instanceof Fact fact) {
                all[i] = fact.in(vocabulary);
            } else if (all[i] instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Fact) {
                all[i] = list.stream().map(fact -> ((Fact) fact).in(vocabulary)).toList();
            }
        }
        return all;
    }

    /** The same with empty lists in the place of absent ones. */
    Fact withNone(List<Property> lists) {
        @Nullable Object[] all = null;
        for (int i = 0; i < lists.size(); i++) {
            if (get(lists.get(i)) == null) {
                all = all == null ? Arrays.copyOf(values, type.properties().size()) : all;
                all[lists.get(i).index()] = List.of();
            }
        }
        return all == null ? this : new Fact(type, all, all);
    }

    private static @Nullable Object[] with(@Nullable Object[] values, Property property, @Nullable Object value) {
        @Nullable Object[] all = Arrays.copyOf(values, Math.max(values.length, property.index() + 1));
        all[property.index()] = value;
        return all;
    }

    @Override
    public @Nullable Object namedBy() {
        Property first = type.required().orElse(null);
        return first == null ? null : get(first);
    }

    // what can be a value

    private static Object checked(Property property, Object value) {
        return switch (property.kind()) {
            case BOOLEAN -> as(property, value, Boolean.class);
            case NUMBER -> inRange(property, as(property, value, Integer.class));
            case DATE -> as(property, value, LocalDate.class);
            case TEXT -> text(property, as(property, value, String.class));
            case ID -> id(property, as(property, value, String.class));
            case CLAUSE -> clause(property, as(property, value, String.class));
            case WORD -> word(property, value);
            case FACT -> fact(property, value);
            case TEXTS -> sorted(property, value, item -> text(property, as(property, item, String.class)));
            case IDS -> sorted(property, value, item -> id(property, as(property, item, String.class)));
            case WORDS -> sorted(property, value, item -> word(property, item));
            case FACTS -> facts(property, value);
        };
    }

    private static <T> T as(Property property, Object value, Class<T> kind) {
        if (!kind.isInstance(value)) {
            throw refused(property, "this is not " + kind(property) + "; give one");
        }
        return kind.cast(value);
    }

    private static String kind(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case DATE -> "a day";
            case TEXT, TEXTS, ID, IDS, CLAUSE -> "a text";
            case WORD, WORDS -> "a word of " + property.list().name();
            case FACT, FACTS -> "a fact of the type " + property.type().name();
        };
    }

    private static Integer inRange(Property property, Integer number) {
        Integer least = property.traits().least();
        Integer most = property.traits().most();
        if ((least != null && number < least) || (most != null && number > most)) {
            throw refused(property, property.traits().otherwise());
        }
        return number;
    }

    private static String text(Property property, String text) {
        return refuse(property, text, Texts.refusal(text));
    }

    private static String id(Property property, String id) {
        return refuse(property, id, Texts.refusalOfId(id));
    }

    private static String clause(Property property, String clause) {
        return refuse(
                property,
                clause,
                clause.matches(Texts.CLAUSE)
                        ? Optional.empty()
                        : Optional.of("a clause is named by its id; write one such as PU-11"));
    }

    private static String refuse(Property property, String text, Optional<String> why) {
        why.ifPresent(message -> {
            throw refused(property, message);
        });
        return text;
    }

    private static Word word(Property property, Object value) {
        Word word = as(property, value, Word.class);
        Word known = property.list().words().get(word.word());
        if (known == null || !known.equals(word)) {
            throw refused(property, "this is no word of " + property.list().name() + "; give one of them");
        }
        return known;
    }

    private static Fact fact(Property property, Object value) {
        Fact fact = as(property, value, Fact.class);
        if (fact.type.index() != property.type().index()) {
            throw refused(property, "this is not " + kind(property) + "; give one");
        }
        return fact;
    }

    private static List<Object> sorted(Property property, Object value, java.util.function.UnaryOperator<Object> item) {
        List<Object> items = items(property, value, item);
        return Lists.sorted(items, (a, b) -> natural(a, b));
    }

    @SuppressWarnings("unchecked")
    private static int natural(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static List<Object> items(Property property, Object value, java.util.function.UnaryOperator<Object> item) {
        List<?> list = as(property, value, List.class);
        List<Object> items = new ArrayList<>(list.size());
        for (Object each : list) {
            if (each == null) {
                throw refused(property, "null stands at one of its places; give a value there, or leave the place out");
            }
            items.add(item.apply(each));
        }
        return items;
    }

    private static List<Fact> facts(Property property, Object value) {
        List<Fact> facts = new ArrayList<>();
        items(property, value, item -> fact(property, item)).forEach(fact -> facts.add((Fact) fact));
        // of facts that are filed under words there is one a word; others count as often as they are there
        return property.type().filedBy().isPresent() ? Lists.sorted(facts, ORDER) : Lists.inOrder(facts, ORDER);
    }

    // what follows from the values, and what contradicts them

    private Fact settled(Property property) {
        if (values[property.index()] == null) {
            for (Taken taken : property.relations().taken()) {
                if (isSo(taken.where())) {
                    return new Fact(type, with(values, property, taken.value()), stated);
                }
            }
        }
        return this;
    }

    private boolean isSo(Where where) {
        for (Where.Test test : where.tests()) {
            if (!test.check().holds(get(test.property()), text -> false)) {
                return false;
            }
        }
        return true;
    }

    private void check(Property property) {
        Object value = values[property.index()];
        if (value == null) {
            if (property.traits().required()) {
                throw refused(property, "it is missing; add it");
            }
            return;
        }
        Relations to = property.relations();
        if (to.notBefore() != null
                && get(to.notBefore()) instanceof LocalDate first
                && ((LocalDate) value).isBefore(first)) {
            throw refused(property, property.traits().otherwise());
        }
        if (value == Boolean.TRUE) {
            for (Where.Test test : to.onlyIn().tests()) {
                Object other = get(test.property());
                if (other != null && !test.check().holds(other, text -> false)) {
                    String shown = other instanceof Word word ? "'" + word.word() + "'" : "another";
                    throw refused(property, property.traits().otherwise().replace("{}", shown));
                }
            }
        }
    }

    static CaseException refused(Property property, String why) {
        return new CaseException(path(property), why);
    }

    /** The path of a property as messages name it. */
    static String path(Property property) {
        FactType owner = property.owner();
        if (owner.index() < 0) {
            return property.path();
        }
        String fact = owner.path().isEmpty() ? owner.name() : owner.path();
        return fact + "." + property.path();
    }

    // as values

    /** A value as it is told from others; words as rules spell them, so that what is said comes before what is not. */
    private static String spelled(@Nullable Object value) {
        return value instanceof Word word
                ? word.name()
                : value instanceof List<?> list
                        ? list.stream().map(Fact::spelled).toList().toString()
                        : String.valueOf(value);
    }

    /** An order of facts of one type that is the same in every run. */
    static int compare(Fact a, Fact b) {
        Property by = a.type.filedBy().orElse(null);
        if (by != null && a.get(by) instanceof Word one && b.get(by) instanceof Word other && !one.equals(other)) {
            return one.compareTo(other);
        }
        for (int i = 0; i < a.values.length && i < b.values.length; i++) {
            int order = spelled(a.values[i]).compareTo(spelled(b.values[i]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Fact fact
                        && type.index() == fact.type.index()
                        && type.name().equals(fact.type.name())
                        && Arrays.equals(values, fact.values));
    }

    @Override
    public int hashCode() {
        return 31 * type.index() + Arrays.hashCode(values);
    }

    /** Its type and the names of its stated properties; no value, so that it can stand in a log. */
    @Override
    public String toString() {
        StringJoiner stated = new StringJoiner(", ", type.name() + "[", "]");
        for (Property property : type.properties()) {
            if (get(property) != null) {
                stated.add(property.name());
            }
        }
        return stated.toString();
    }
}
