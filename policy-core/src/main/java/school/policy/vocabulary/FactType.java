package school.policy.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.source.Given;
import school.policy.vocabulary.WordList.Group;

/** A type of fact, or the case itself: its properties in the order of the file. Immutable once its vocabulary is read. */
public final class FactType {

    private final String name;
    private final int index;
    private final String means;
    private final List<Property> properties = new ArrayList<>();
    private final Map<String, Property> byName = new HashMap<>();
    private @Nullable Property filedBy;
    private @Nullable Property required;
    private String path = "";
    private boolean ofTheCase;
    private String twice = "";
    private String called = "";
    private String says = "";
    private List<Made> made = List.of();
    // picked out when they are first asked for, once all is read; whichever thread does so picks the same
    private @Nullable List<Property> taken;
    private @Nullable List<Property> bounded;
    private @Nullable List<Property> adding;
    private @Nullable List<Property> contradicting;

    /**
     * Where the engine makes a fact of this type of a case.
     *
     * @param values its values by property, each the path of a value of the case
     * @param acts the acts where it does; empty: any
     * @param where what else must be so
     */
    public record Made(Map<Property, String> values, java.util.Set<Word> acts, Where where) {

        /** Refuses what is missing by its name; keeps what it is given as it is now. */
        public Made {
            values = Given.map(values, "values");
            acts = Given.set(acts, "acts");
            Objects.requireNonNull(where, "where");
        }
    }

    FactType(String name, int index, String means) {
        this.name = name;
        this.index = index;
        this.means = means;
    }

    /** The same with room for properties of an addition. */
    FactType copy() {
        FactType copy = new FactType(name, index, means);
        properties.forEach(copy::add);
        copy.path = path;
        copy.ofTheCase = ofTheCase;
        copy.twice = twice;
        copy.called = called;
        copy.says = says;
        copy.made = made;
        return copy;
    }

    void add(Property property) {
        properties.add(property);
        byName.put(property.name(), property);
        filedBy = filedBy == null && property.traits().filedBy() ? property : filedBy;
        required = required == null && property.traits().required() ? property : required;
    }

    void standsAt(String key) {
        path = key;
    }

    void isOfTheCase() {
        ofTheCase = true;
    }

    void twice(String message) {
        twice = message;
    }

    void says(String sentence) {
        says = sentence;
    }

    void called(String words) {
        called = words;
    }

    void made(List<Made> some) {
        made = List.copyOf(some);
    }

    /** Its name in rules, such as {@code ReadingRoom}. */
    public String name() {
        return name;
    }

    /** Its place among the types of its vocabulary, from 0; -1 for the case. */
    public int index() {
        return index;
    }

    /** What it is, as half a sentence. */
    public String means() {
        return means;
    }

    /** Its properties. */
    public List<Property> properties() {
        return Collections.unmodifiableList(properties);
    }

    /** The properties that can be taken to have a value where they are left out. */
    public List<Property> taken() {
        List<Property> known = taken;
        if (known == null) {
            known = properties.stream()
                    .filter(property -> !property.relations().taken().isEmpty())
                    .toList();
            taken = known;
        }
        return known;
    }

    /** The properties that must be there, or can contradict others of the same fact. */
    public List<Property> bounded() {
        List<Property> known = bounded;
        if (known == null) {
            known = properties.stream()
                    .filter(property -> property.traits().required()
                            || property.relations().notBefore() != null
                            || !property.relations().onlyIn().tests().isEmpty())
                    .toList();
            bounded = known;
        }
        return known;
    }

    /** The properties whose values belong to a list as well. */
    public List<Property> adding() {
        List<Property> known = adding;
        if (known == null) {
            known = properties.stream()
                    .filter(property -> property.relations().addsTo() != null)
                    .toList();
            adding = known;
        }
        return known;
    }

    /** The properties that can contradict the day of the event, or a list of the same fact. */
    public List<Property> contradicting() {
        List<Property> known = contradicting;
        if (known == null) {
            known = properties.stream()
                    .filter(property -> property.relations().notAfterTheDay()
                            || property.relations().among() != null
                            || property.relations().apartFrom() != null)
                    .toList();
            contradicting = known;
        }
        return known;
    }

    /** The property of that name in rules. */
    public Optional<Property> property(String propertyName) {
        return Optional.ofNullable(byName.get(propertyName));
    }

    /** A group of words as a yes-or-no property: whether a property of this type holds one of them. */
    public record GroupOf(Property property, Group group) {

        /** Refuses what is missing by its name. */
        public GroupOf {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(group, "group");
        }
    }

    /** The group of words that gives a yes-or-no property of that name, if any. */
    public Optional<GroupOf> group(String groupName) {
        for (Property property : properties) {
            Group group = property.kind().isOfWords() ? property.list().groups().get(groupName) : null;
            if (group != null) {
                return Optional.of(new GroupOf(property, group));
            }
        }
        return Optional.empty();
    }

    /** The property of that name; null where there is none. */
    @Nullable
    Property find(String propertyName) {
        return byName.get(propertyName);
    }

    /** The property under whose word the exchange format files facts of this type, if any. */
    public Optional<Property> filedBy() {
        return Optional.ofNullable(filedBy);
    }

    /** The first property that a fact of this type cannot be without, if any. */
    public Optional<Property> required() {
        return Optional.ofNullable(required);
    }

    /** The key of the case under which facts of this type stand; empty where none does. */
    public String path() {
        return path;
    }

    /** Whether rules see one such fact of each case, with the properties of the case that are named alike. */
    public boolean ofTheCase() {
        return ofTheCase;
    }

    /** What is said where two facts are filed under one word. */
    public String twice() {
        return twice;
    }

    /** That there is such a fact, as half a sentence in the past tense; empty where nothing says so. */
    public String says() {
        return says;
    }

    /** How its sentences call it, such as "the loan", where one can be told from others; empty where none can. */
    public String called() {
        return called;
    }

    /** Where the engine makes facts of this type of a case. */
    public List<Made> made() {
        return made;
    }

    @Override
    public String toString() {
        return name;
    }
}
