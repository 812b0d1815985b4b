package school.policy.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.cli.Screen.BackException;
import school.policy.cli.Screen.EndException;
import school.policy.explain.Inquiry.Choice;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Counted;
import school.policy.vocabulary.Property.Unknown;
import school.policy.vocabulary.Vocabulary;

/** Asks about those who are counted and never named: first how many there are, then of which of them something is so. */
final class Counting {

    private static final int MOST = 60;

    private final Screen screen;
    private final Vocabulary vocabulary;

    Counting(Screen screen, Vocabulary vocabulary) {
        this.screen = screen;
        this.vocabulary = vocabulary;
    }

    /** Whether a property is asked about so. */
    boolean asks(@Nullable Property property) {
        return property != null && property.texts().counted() != null && noun(property) != null;
    }

    /** The value of such a property; {@link Screen#NOT_KNOWN} where nobody can tell. */
    Optional<Object> value(Property property, Case event) throws BackException, EndException, IOException {
        Counted counted = property.texts().counted();
        String noun = noun(property);
        if (counted == null || noun == null) {
            throw new IllegalStateException(property.toString());
        } else if (counted.which().isEmpty()) {
            return all(counted, noun);
        } else if (property.relations().unknown() instanceof Unknown.ForEach each) {
            return facts(property, each, counted, noun, ids(event.at(each.of())));
        }
        List<String> all = ids(event, property.relations().among());
        return some(all.isEmpty() ? ids(noun, 1) : all, counted, noun);
    }

    /** What each of them is; null where the vocabulary does not say. */
    private @Nullable String noun(Property property) {
        Property counts = property.relations().unknown() instanceof Unknown.ForEach each
                ? vocabulary.at(each.of())
                : property.relations().among() == null
                        ? property
                        : property.relations().among();
        Counted counted = counts == null ? null : counts.texts().counted();
        return counted == null || counted.as().isEmpty() ? null : counted.as();
    }

    private static String note(Counted counted, String noun) {
        return counted.help() + " Each " + noun + " has a number here, from 1; it is for you to say which is which.";
    }

    private Optional<Object> all(Counted counted, String noun) throws BackException, EndException, IOException {
        return screen.ask(
                counted.asks() + "\n  a number / not known / Enter: none",
                note(counted, noun),
                answer -> Optional.of(
                        Replies.isNotKnown(answer)
                                ? Screen.NOT_KNOWN
                                : ids(noun, answer.isEmpty() ? 0 : Screen.number(answer, 0, MOST))));
    }

    /** A fact for each of those of whom it is so. */
    private Optional<Object> facts(
            Property property, Unknown.ForEach each, Counted counted, String noun, List<String> all)
            throws BackException, EndException, IOException {
        if (all.isEmpty()) {
            return Optional.of(Screen.NOT_KNOWN);
        }
        return some(all, counted, noun)
                .map(some -> some instanceof List<?> those
                        ? all.stream()
                                .filter(one -> counted.others() != those.contains(one))
                                .map(one -> fact(property, each, one))
                                .toList()
                        : some);
    }

    private static Fact fact(Property property, Unknown.ForEach each, String one) {
        @Nullable
        Object[] values = new @Nullable Object[property.type().properties().size()];
        each.with().forEach((other, value) -> values[other.index()] = value);
        values[each.as().index()] = one;
        return Fact.of(property.type(), values);
    }

    /** Asks whether it is so of any, and where there are several, of which. */
    private Optional<Object> some(List<String> all, Counted counted, String noun)
            throws BackException, EndException, IOException {
        Optional<Boolean> so = screen.ask(
                (all.size() > 1 ? counted.asks() : counted.askedOfOne()) + "\n  " + Replies.YES_NO + " / not known",
                note(counted, noun),
                answer -> Replies.isNotKnown(answer) ? Optional.empty() : Optional.of(Screen.yes(answer)));
        if (so.isEmpty()) {
            return Optional.of(Screen.NOT_KNOWN);
        } else if (!so.get()) {
            return Optional.of(List.of());
        } else if (all.size() == 1) {
            return Optional.of(all);
        }
        List<Choice> choices = all.stream().map(one -> new Choice(one, one)).toList();
        return Optional.of(screen.ask(
                counted.which() + "\n  numbers from 1 to " + all.size() + " with commas between",
                note(counted, noun),
                answer -> {
                    List<Object> those = Screen.choices(answer, choices);
                    if (those.isEmpty()) {
                        throw new Screen.UnclearException("write at least one number from 1 to " + all.size());
                    }
                    return those;
                }));
    }

    /** Those that a list of the same fact holds in a case. */
    private List<String> ids(Case event, @Nullable Property list) {
        for (Property part : vocabulary.ofCase().properties()) {
            if (list != null && part.kind() == Property.Kind.FACT && part.type() == list.owner()) {
                Fact fact = event.fact(part);
                return fact == null ? List.of() : ids(fact.get(list));
            }
        }
        return List.of();
    }

    private static List<String> ids(@Nullable Object value) {
        return value instanceof List<?> some
                ? some.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<String> ids(String noun, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format(Locale.ROOT, count > 9 ? "%s %02d" : "%s %d", noun, number))
                .toList();
    }
}
