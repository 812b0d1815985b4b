package school.policy.cases;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.Asked;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Unknown;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/**
 * A question that a case leaves open, and the ways it can be answered. Whatever is true of every answer is true whatever
 * the answer turns out to be.
 *
 * @param asked the question as the vocabulary declares it
 */
public record OpenQuestion(Asked asked) {

    /** Refuses what is missing by its name. */
    public OpenQuestion {
        Objects.requireNonNull(asked, "asked");
    }

    /** The question with a path; empty where no case can be completed in it. */
    public static Optional<OpenQuestion> at(Vocabulary vocabulary, String path) {
        return Optional.ofNullable(vocabulary.unknowns().get(path)).map(OpenQuestion::new);
    }

    /** The question's path, such as {@code place.hall}. */
    public String path() {
        return asked.path();
    }

    /** The question as it is put to somebody. */
    public String asks() {
        return asked.asks();
    }

    /** The case with each possible answer in turn; never empty. How many there are is known before any is made. */
    public List<Case> completions(Case event) {
        Property property = asked.property();
        Property part = asked.part();
        Word under = asked.filedUnder();
        if (part != null && under != null) {
            return Stream.of(true, false)
                    .map(value -> judged(event, part, under, value))
                    .toList();
        }
        Unknown how = asked.how();
        if (how instanceof Unknown.EachValue && part != null) {
            return values(property).stream()
                    .map(value -> answered(event, part, value))
                    .toList();
        } else if (how instanceof Unknown.OneEach) {
            return oneEach(property).stream().map(value -> with(event, value)).toList();
        } else if (how instanceof Unknown.Group group && part != null) {
            return Stream.of(true, false)
                    .map(value -> settled(event, part, group, value))
                    .toList();
        } else if (how instanceof Unknown.Somebody somebody && part != null) {
            return somebody(event, part, somebody);
        } else if (how instanceof Unknown.OfAll && part != null) {
            return Stream.of(true, false)
                    .map(value -> ofAll(event, part, value))
                    .toList();
        } else if (how instanceof Unknown.ForEach each) {
            return forEach(event, each);
        }
        throw new IllegalStateException(path());
    }

    private Case with(Case event, @Nullable Object value) {
        Property part = asked.part();
        return part == null ? event.with(asked.property(), value) : event.with(part, asked.property(), value);
    }

    private static List<Object> values(Property property) {
        return property.kind() == Property.Kind.BOOLEAN
                ? List.of(true, false)
                : List.copyOf(property.list().all());
    }

    private static List<List<Word>> oneEach(Property property) {
        return Stream.concat(
                        Stream.of(List.<Word>of()),
                        property.list().all().stream().map(List::of))
                .toList();
    }

    /** An answer, and what it says of others: what there is only under one answer is not there under another. */
    private Case answered(Case event, Property part, Object value) {
        Property property = asked.property();
        Fact fact = event.fact(part);
        Map<Property, @Nullable Object> answer = new HashMap<>();
        answer.put(property, value);
        if (fact != null) {
            for (Property other : fact.type().properties()) {
                for (Where.Test test : other.relations().onlyIn().tests()) {
                    if (test.property() == property && !test.check().holds(value, text -> false)) {
                        answer.put(other, null);
                    }
                }
            }
            for (Where.Test test : property.relations().onlyIn().tests()) {
                Object at = fact.get(test.property());
                if (at != null && !test.check().holds(at, text -> false)) {
                    answer.put(property, false);
                }
            }
        }
        return event.with(part, answer);
    }

    private static Case judged(Case event, Property part, Word question, boolean value) {
        Property by = part.type().filedBy().orElseThrow();
        Property answer = part.type().properties().stream()
                .filter(property -> property.traits().answers())
                .findFirst()
                .orElseThrow();
        Fact judgement = event.filed(part, question).orElseGet(() -> {
            @Nullable
            Object[] values = new @Nullable Object[part.type().properties().size()];
            values[by.index()] = question;
            return Fact.of(part.type(), values);
        });
        List<Fact> all = new ArrayList<>(event.facts(part));
        all.removeIf(each -> question.equals(each.get(by)));
        all.add(judgement.with(answer, value));
        return event.with(part, all);
    }

    private Case settled(Case event, Property part, Unknown.Group group, boolean value) {
        Map<Property, @Nullable Object> answer = new HashMap<>();
        answer.put(asked.property(), value);
        group.clears().forEach(other -> answer.put(other, other.kind().isList() ? List.of() : null));
        return event.with(part, answer);
    }

    /** Nobody, one whom the case names elsewhere, or another one. */
    private List<Case> somebody(Case event, Property part, Unknown.Somebody how) {
        TreeSet<String> known = new TreeSet<>();
        known.add(how.besides());
        how.namedIn().forEach(path -> known.addAll(Ids.at(event, path)));
        List<List<String>> ways = Stream.concat(
                        Stream.of(List.<String>of()), known.stream().map(List::of))
                .toList();
        // made one by one as they are asked for: there may be more of them than anybody tries
        return new AbstractList<>() {
            @Override
            public Case get(int index) {
                return shown(event, part, ways.get(index));
            }

            @Override
            public int size() {
                return ways.size();
            }
        };
    }

    private Case shown(Case event, Property part, List<String> ids) {
        Map<Property, @Nullable Object> answer = new HashMap<>();
        answer.put(asked.property(), ids);
        Fact fact = event.fact(part);
        if (fact != null) {
            for (Property other : fact.type().properties()) {
                // of a list that this one holds, those who are left
                if (other.relations().among() == asked.property() && fact.get(other) instanceof List<?> items) {
                    answer.put(other, items.stream().filter(ids::contains).toList());
                }
            }
        }
        return event.with(part, answer);
    }

    /** Of whatever facts say so themselves it makes no difference, unless nobody knows whether they are right. */
    private Case ofAll(Case event, Property part, boolean value) {
        if (event.get(part) == null) {
            return event;
        }
        boolean overridden = event.unknown().contains(path());
        return event.with(
                part,
                event.facts(part).stream()
                        .map(fact -> overridden || fact.get(asked.property()) == null
                                ? fact.with(asked.property(), value)
                                : fact)
                        .toList());
    }

    private List<Case> forEach(Case event, Unknown.ForEach how) {
        Property property = asked.property();
        List<Fact> all = Ids.at(event, how.of()).stream()
                .map(id -> {
                    @Nullable
                    Object[] values =
                            new @Nullable Object[property.type().properties().size()];
                    how.with().forEach((other, value) -> values[other.index()] = value);
                    values[how.as().index()] = id;
                    return Fact.of(property.type(), values);
                })
                .toList();
        return Arrays.asList(event.with(property, List.of()), event.with(property, all));
    }

    @Override
    public String toString() {
        return path();
    }
}
