package school.policy.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;

/** Collects what is told of an event; what generated builders of cases have in common. For one thread. */
public abstract class TypedCaseBuilder {

    private final Vocabulary vocabulary;
    private final @Nullable Object[] values;
    private String id = "unnamed";

    /**
     * Starts a case on the day of the event.
     *
     * @throws CaseException if there is none
     */
    protected TypedCaseBuilder(Vocabulary vocabulary, LocalDate day) {
        this.vocabulary = vocabulary;
        this.values = new @Nullable Object[vocabulary.ofCase().properties().size()];
        for (Property property : vocabulary.ofCase().properties()) {
            if (property.kind().isList() && Frame.NEVER_ABSENT.contains(property.name())) {
                values[property.index()] = List.of();
            }
        }
        Property on = vocabulary.frame().on();
        if (day == null) {
            throw new CaseException(on.path(), "null is no day; give the day of the event");
        }
        values[on.index()] = day;
    }

    /** Starts with all that a case says. */
    protected TypedCaseBuilder(Case from) {
        this.vocabulary = from.vocabulary();
        this.id = from.id();
        this.values = new @Nullable Object[vocabulary.ofCase().properties().size()];
        for (Property property : vocabulary.ofCase().properties()) {
            values[property.index()] = from.get(property);
        }
    }

    /** The words it is told in. */
    protected final Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Takes the host's id of the case. */
    protected final void named(String name) {
        if (name == null) {
            throw new CaseException("id", "null is no id; give one, or leave the step out");
        }
        this.id = name;
    }

    /** The host's id of the case. */
    protected final String name() {
        return id;
    }

    /** Takes the value of the property at a place. */
    protected final void set(int property, Object value) {
        values[property] = value;
    }

    /** Adds to the facts of the property at a place. */
    protected final void add(int property, Fact fact) {
        List<Object> all = new ArrayList<>();
        if (values[property] instanceof List<?> before) {
            all.addAll(before);
        }
        all.add(fact);
        values[property] = all;
    }

    /**
     * All that is told, as one fact.
     *
     * @throws CaseException if a value is none of its property
     */
    protected final Fact whole() {
        return Fact.of(vocabulary.ofCase(), values);
    }

    /**
     * A value that there must be.
     *
     * @throws CaseException at a path, if there is none
     */
    protected static <T> T given(String path, @Nullable T value) {
        if (value == null) {
            throw new CaseException(path, "null is no value; give one, or leave the step out where nobody raised it");
        }
        return value;
    }

    /**
     * A list of values, each of which there must be.
     *
     * @throws CaseException at a path, if one is missing
     */
    @SafeVarargs
    protected static <T> List<T> listed(String path, T... values) {
        List<T> all = new ArrayList<>();
        for (T value : given(path, values)) {
            if (value == null) {
                throw new CaseException(
                        path, "null stands at one of its places; give a value there, or leave the place out");
            }
            all.add(value);
        }
        return all;
    }

    /**
     * The facts of some views.
     *
     * @throws CaseException at a path, if one is missing
     */
    protected static List<Fact> facts(String path, TypedFact... views) {
        return listed(path, views).stream().map(TypedFact::fact).toList();
    }

    /**
     * The fact that a function tells in detail.
     *
     * @throws CaseException at a path, if there is no function, or it gives nothing back
     */
    protected static <B extends TypedFactBuilder> Fact told(String path, UnaryOperator<B> details, B builder) {
        B told = given(path, details).apply(builder);
        if (told == null) {
            throw new CaseException(path, "the function gives null back; let it give back the builder that it got");
        }
        return told.fact();
    }
}
