package school.policy.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import school.policy.cli.Screen.BackException;
import school.policy.cli.Screen.EndException;
import school.policy.explain.Inquiry.Choice;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Objection;

/** Asks about the children in a picture, who are counted and never named: first of all of them, then which. */
final class Children {

    private static final int MOST = 60;
    private static final String NOTE = "Children have numbers here, from 1; it is for you to say which is which.";

    private final Screen screen;

    Children(Screen screen) {
        this.screen = screen;
    }

    /** As many as there are. */
    Optional<Object> shown() throws BackException, EndException, IOException {
        return screen.ask(
                "How many children did the picture show?\n  a number / not known / Enter: none",
                "Every child counts, also one from elsewhere. " + NOTE,
                answer -> Replies.isNotKnown(answer)
                        ? Optional.of(Screen.NOT_KNOWN)
                        : Optional.of(ids(answer.isEmpty() ? 0 : Screen.number(answer, 0, MOST))));
    }

    /** Those whose names stood with it. */
    Optional<Object> named(Case event) throws BackException, EndException, IOException {
        List<String> all = of(event);
        return some(
                all.isEmpty() ? ids(1) : all,
                "Was the name of " + whom(all, "a child") + " published with the picture?",
                "A first name alone is a name as well. " + NOTE,
                "Which of the children were named?");
    }

    /** A valid one for each child that has one. */
    Optional<Object> consents(Case event) throws BackException, EndException, IOException {
        List<String> all = of(event);
        if (all.isEmpty()) {
            return Optional.of(Screen.NOT_KNOWN);
        }
        Optional<Object> without = some(
                all,
                "Was there a child in the picture without a valid written consent?",
                "Valid is what a parent or carer has signed for the school's own social media, in date and not withdrawn."
                        + " " + NOTE,
                "Which of the children had none?");
        return without.map(none -> none instanceof List<?> missing
                ? all.stream()
                        .filter(child -> !missing.contains(child))
                        .map(Children::consent)
                        .toList()
                : none);
    }

    /** One for each child against whose picture somebody had objected. */
    Optional<Object> objections(Case event) throws BackException, EndException, IOException {
        List<String> all = of(event);
        if (all.isEmpty()) {
            return Optional.of(Screen.NOT_KNOWN);
        }
        Optional<Object> against = some(
                all,
                "Had anybody who may decide for " + whom(all, "the child") + " objected to the picture in writing?",
                "It is enough that one of the parents or carers had objected before it was published. " + NOTE,
                "Which of the children had somebody objected for?");
        return against.map(some -> some instanceof List<?> those
                ? those.stream()
                        .map(child -> new Objection(child.toString(), "parent", null, true))
                        .toList()
                : some);
    }

    private static String whom(List<String> children, String one) {
        return children.size() > 1 ? "any of the children" : one;
    }

    /** Asks whether it is so of any, and where there are several, of which. */
    private Optional<Object> some(List<String> children, String any, String help, String which)
            throws BackException, EndException, IOException {
        Optional<Boolean> so = screen.ask(
                any + "\n  " + Replies.YES_NO + " / not known",
                help,
                answer -> Replies.isNotKnown(answer) ? Optional.empty() : Optional.of(Screen.yes(answer)));
        if (so.isEmpty()) {
            return Optional.of(Screen.NOT_KNOWN);
        } else if (!so.get()) {
            return Optional.of(List.of());
        } else if (children.size() == 1) {
            return Optional.of(children);
        }
        List<Choice> choices =
                children.stream().map(child -> new Choice(child, child)).toList();
        return Optional.of(screen.ask(
                which + "\n  numbers from 1 to " + children.size() + " with commas between", NOTE, answer -> {
                    List<Object> those = Screen.choices(answer, choices);
                    if (those.isEmpty()) {
                        throw new Screen.UnclearException("write at least one number from 1 to " + children.size());
                    }
                    return those;
                }));
    }

    private static List<String> of(Case event) {
        return event.photo() == null || event.photo().children() == null
                ? List.of()
                : event.photo().children();
    }

    private static List<String> ids(int count) {
        return new ArrayList<>(IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format(Locale.ROOT, count > 9 ? "child %02d" : "child %d", number))
                .toList());
    }

    private static Consent consent(String child) {
        return ConsentBuilder.builder()
                .child(child)
                .by("parent")
                .form(ConsentForm.WRITTEN)
                .covers(List.of(ConsentScope.values()))
                .authority(true)
                .build();
    }
}
