package school.policy.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.cli.Screen.BackException;
import school.policy.cli.Screen.EndException;
import school.policy.cli.Screen.UnclearException;
import school.policy.explain.Inquiry;
import school.policy.explain.Inquiry.Choice;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** Puts a question of an interview on the terminal and makes a value of the reply. */
final class Replies {

    static final String YES_NO = "1 yes / 2 no";
    private static final String NUMBERS = "numbers with commas between";

    private static final int MOST = 9999;

    private final Screen screen;
    private final LocalDate today;
    private final Vocabulary vocabulary;
    private final Counting counting;

    Replies(Screen screen, Vocabulary vocabulary, LocalDate today) {
        this.screen = screen;
        this.vocabulary = vocabulary;
        this.today = today;
        this.counting = new Counting(screen, vocabulary);
    }

    /** The value; {@link Screen#NOT_KNOWN} where nobody can tell; empty where it does not apply. */
    Optional<Object> to(Inquiry inquiry, Case event) throws BackException, EndException, IOException {
        Property property = vocabulary.at(inquiry.path());
        if (property == null || property.kind() != inquiry.kind()) {
            return ask(inquiry);
        } else if (counting.asks(property)) {
            return counting.value(property, event);
        }
        return property == vocabulary.frame().roleHolders() ? standsIn(property) : ask(inquiry);
    }

    private Optional<Object> ask(Inquiry inquiry) throws BackException, EndException, IOException {
        List<String> ways = new ArrayList<>();
        ways.add(way(inquiry));
        if (!isGeneral(inquiry)) {
            ways.add(Screen.NOT_KNOWN);
        }
        if (inquiry.kind().isList()) {
            ways.add("Enter: none");
        } else if (inquiry.mayBeAbsent()) {
            ways.add("Enter: does not apply");
        }
        return screen.ask(
                inquiry.question() + "\n" + (isNumbered(inquiry) ? Screen.numbered(inquiry.choices(), 1) : "") + "  "
                        + String.join(" / ", ways),
                "It is about this: " + inquiry.help() + ".",
                answer -> value(inquiry, answer));
    }

    /** Whether the answers stand below the question, each with its number. */
    private static boolean isNumbered(Inquiry inquiry) {
        return inquiry.kind().isOfWords() || isGeneral(inquiry) || inquiry.kind() == Kind.CLAUSE;
    }

    /** Whether it asks what has been raised of several things, each of which is then asked about by itself. */
    private static boolean isGeneral(Inquiry inquiry) {
        return inquiry.kind() == Kind.TEXTS && !inquiry.choices().isEmpty();
    }

    private static String way(Inquiry inquiry) {
        if (isNumbered(inquiry)) {
            return inquiry.kind().isList() ? NUMBERS : "a number";
        }
        return switch (inquiry.kind()) {
            case BOOLEAN -> YES_NO;
            case DATE -> "a day such as 14 March 2025";
            case NUMBER -> "a number";
            default ->
                inquiry.choices().isEmpty()
                        ? "a word"
                        : inquiry.choices().stream()
                                .limit(3)
                                .map(Choice::words)
                                .collect(Collectors.joining(", ", "a name such as ", ""));
        };
    }

    private Optional<Object> value(Inquiry inquiry, String answer) throws UnclearException {
        if (isNotKnown(answer)) {
            if (isGeneral(inquiry)) {
                throw new UnclearException(
                        "write the numbers of those that may matter, each is then asked about by itself;"
                                + " Enter if you have heard of none");
            }
            return Optional.of(Screen.NOT_KNOWN);
        } else if (answer.isEmpty() || (inquiry.kind().isList() && isNone(answer))) {
            if (inquiry.kind().isList()) {
                return Optional.of(List.of());
            } else if (!inquiry.mayBeAbsent()) {
                throw new UnclearException("this cannot be left out; answer it, or write 'not known'");
            }
            return Optional.empty();
        }
        return Optional.of(
                switch (inquiry.kind()) {
                    case BOOLEAN -> Screen.yes(answer);
                    case WORD -> Screen.choice(answer, inquiry.choices());
                    case WORDS -> Screen.choices(answer, inquiry.choices());
                    case TEXTS, IDS ->
                        isGeneral(inquiry) ? Screen.choices(answer, inquiry.choices()) : List.of(answer.split(" *, *"));
                    case DATE -> Screen.day(answer, today);
                    case NUMBER -> number(inquiry, answer);
                    case TEXT, ID -> text(inquiry, answer);
                    case CLAUSE -> Screen.choice(answer, inquiry.choices());
                    default -> throw new UnclearException("this cannot be answered here; leave it empty");
                });
    }

    private Integer number(Inquiry inquiry, String answer) throws UnclearException {
        Property property = vocabulary.at(inquiry.path());
        Integer least = property == null ? null : property.traits().least();
        Integer most = property == null ? null : property.traits().most();
        return Screen.number(answer, least == null ? 0 : least, most == null ? MOST : most);
    }

    private static Object text(Inquiry inquiry, String answer) throws UnclearException {
        if (answer.matches("[\\d\\s,]+")) {
            throw new UnclearException("there are no numbers to choose from; write " + way(inquiry));
        }
        return answer;
    }

    private static boolean isNone(String answer) {
        return List.of("none", "no", "nothing", "nobody").contains(answer.toLowerCase(Locale.ROOT));
    }

    static boolean isNotKnown(String answer) {
        return List.of(Screen.NOT_KNOWN, "unknown", "don't know", "dont know", "do not know")
                .contains(answer.toLowerCase(Locale.ROOT));
    }

    private Optional<Object> standsIn(Property holders) throws BackException, EndException, IOException {
        List<Choice> roles = Dialogue.roles(vocabulary);
        Optional<Word> absent = screen.ask(
                "Whose role, if anybody's, was held by a stand-in?\n" + Screen.numbered(roles, 1)
                        + "  a number / not known / Enter: nobody's",
                "Whoever stands in for somebody absent counts as the holder of that role.",
                answer -> answer.isEmpty() || isNotKnown(answer)
                        ? Optional.empty()
                        : Optional.of((Word) Screen.choice(answer, roles)));
        if (absent.isEmpty()) {
            return Optional.of(List.of());
        }
        Word acting = screen.ask(
                "Who stood in for " + absent.get().phrase() + "?\n" + Screen.numbered(roles, 1) + "  a number",
                "Say which role the stand-in holds otherwise.",
                answer -> (Word) Screen.choice(answer, roles));
        @Nullable
        Object[] values = new @Nullable Object[holders.type().properties().size()];
        holders.type().filedBy().ifPresent(role -> values[role.index()] = absent.get());
        holders.type().property(Frame.AVAILABLE).ifPresent(available -> values[available.index()] = false);
        holders.type().property(Frame.ACTING).ifPresent(stand -> values[stand.index()] = acting.word());
        return Optional.of(List.of(Fact.of(holders.type(), values)));
    }
}
