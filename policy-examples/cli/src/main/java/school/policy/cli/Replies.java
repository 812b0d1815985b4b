package school.policy.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import school.policy.cli.Screen.BackException;
import school.policy.cli.Screen.EndException;
import school.policy.cli.Screen.UnclearException;
import school.policy.explain.Inquiry;
import school.policy.explain.Inquiry.Choice;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Objection;
import school.policy.fact.Role;
import school.policy.fact.RoleHolder;
import school.policy.fact.RoleHolderBuilder;

/** Puts a question of an interview on the terminal and makes a value of the reply. */
final class Replies {

    private static final String IDS =
            "Give each child an id of your own such as c1, with spaces between; no names are wanted.";

    private final Screen screen;
    private final LocalDate today;

    Replies(Screen screen, LocalDate today) {
        this.screen = screen;
        this.today = today;
    }

    /** The value; {@link Screen#NOT_KNOWN} where nobody can tell; empty where it does not apply. */
    Optional<Object> to(Inquiry inquiry, Case event) throws BackException, EndException, IOException {
        return switch (inquiry.path()) {
            case "consents" -> consents(event);
            case "objections" -> objections(event);
            case "role_holders" -> standsIn();
            case "also_did" -> alsoDid(inquiry);
            default -> ask(inquiry);
        };
    }

    private Optional<Object> ask(Inquiry inquiry) throws BackException, EndException, IOException {
        StringBuilder question = new StringBuilder(inquiry.question()).append('\n');
        boolean yesNo = inquiry.choices().size() == 2 && inquiry.type() == Boolean.class;
        boolean numbered = inquiry.type().isEnum() || inquiry.path().equals("action.clause");
        List<String> ways = new ArrayList<>();
        if (yesNo) {
            ways.add("yes");
            ways.add("no");
        } else if (numbered) {
            question.append(Screen.numbered(inquiry.choices(), 1));
            ways.add(inquiry.kind().isList() ? "numbers with commas between" : "a number");
        } else if (inquiry.path().startsWith("photo.")) {
            question.append("  ").append(IDS).append('\n');
            ways.add("ids");
        } else {
            ways.add(
                    switch (inquiry.kind()) {
                        case DATE -> "a day such as 2025-03-14";
                        case NUMBER -> "a number";
                        default ->
                            inquiry.choices().isEmpty()
                                    ? "a word"
                                    : inquiry.choices().stream()
                                            .limit(3)
                                            .map(Choice::words)
                                            .collect(Collectors.joining(", ", "such as ", ""));
                    });
        }
        ways.add(Screen.NOT_KNOWN);
        ways.add(inquiry.kind().isList() ? "Enter: none" : "Enter: does not apply");
        question.append("  ").append(String.join(" / ", ways));
        return screen.ask(
                question.toString(), "It is about this: " + inquiry.help() + ".", answer -> value(inquiry, answer));
    }

    /** By the list that has just been shown; it is long enough to be shown once. */
    private Optional<Object> alsoDid(Inquiry inquiry) throws BackException, EndException, IOException {
        List<Choice> choices = Happenings.choices();
        return screen.ask(
                inquiry.question() + "\n  numbers of the first list with commas between / Enter: nothing else",
                "These are the numbers:\n" + Happenings.menu(),
                answer -> isNotKnown(answer) || answer.isEmpty()
                        ? Optional.of(List.of())
                        : Optional.of(words(choices, answer)));
    }

    private Optional<Object> value(Inquiry inquiry, String answer) throws UnclearException {
        if (isNotKnown(answer)) {
            return Optional.of(Screen.NOT_KNOWN);
        } else if (answer.isEmpty()) {
            return inquiry.kind().isList() ? Optional.of(List.of()) : Optional.empty();
        }
        return Optional.of(
                switch (inquiry.kind()) {
                    case BOOLEAN -> Screen.yes(answer);
                    case WORD -> Screen.choice(answer, inquiry.choices());
                    case WORDS -> words(inquiry.choices(), answer);
                    case TEXTS -> Screen.parts(answer, "[, ]");
                    case DATE -> Screen.day(answer, today);
                    case NUMBER -> number(answer);
                    case TEXT ->
                        inquiry.path().equals("action.clause") && !answer.matches("[A-Z]{2,4}-[0-9]{2,3}")
                                ? Screen.choice(answer, inquiry.choices())
                                : answer;
                    default -> throw new UnclearException("this cannot be answered here; leave it empty");
                });
    }

    private static List<Object> words(List<Choice> choices, String answer) throws UnclearException {
        Set<Object> words = new LinkedHashSet<>();
        for (String part : Screen.parts(answer, ",")) {
            if (!part.equalsIgnoreCase("none")) {
                words.add(Screen.choice(part, choices));
            }
        }
        return List.copyOf(words);
    }

    private static Integer number(String answer) throws UnclearException {
        if (!answer.matches("\\d{1,4}")) {
            throw new UnclearException("that is no number; write one in figures");
        }
        return Integer.valueOf(answer);
    }

    private static boolean isNotKnown(String answer) {
        return List.of(Screen.NOT_KNOWN, "unknown", "don't know", "dont know")
                .contains(answer.toLowerCase(Locale.ROOT));
    }

    private Optional<Object> consents(Case event) throws BackException, EndException, IOException {
        List<Consent> consents = new ArrayList<>();
        for (String child : children(event)) {
            Optional<Boolean> valid = each(
                    "Was a valid written consent to the picture on record for " + child + "?",
                    "Valid is what a parent or carer has signed for the school's own social media, in date and not"
                            + " withdrawn.");
            if (valid.isEmpty()) {
                return Optional.of(Screen.NOT_KNOWN);
            } else if (valid.get()) {
                consents.add(ConsentBuilder.builder()
                        .child(child)
                        .by("parent")
                        .form(ConsentForm.WRITTEN)
                        .covers(List.of(ConsentScope.values()))
                        .authority(true)
                        .build());
            }
        }
        return Optional.of(children(event).isEmpty() ? Screen.NOT_KNOWN : consents);
    }

    private Optional<Object> objections(Case event) throws BackException, EndException, IOException {
        List<Objection> objections = new ArrayList<>();
        for (String child : children(event)) {
            Optional<Boolean> objected = each(
                    "Had anybody who may decide for " + child + " objected in writing to the picture?",
                    "It is enough that one of the parents or carers has objected before the picture was published.");
            if (objected.isEmpty()) {
                return Optional.of(Screen.NOT_KNOWN);
            } else if (objected.get()) {
                objections.add(new Objection(child, "parent", null, true));
            }
        }
        return Optional.of(children(event).isEmpty() ? Screen.NOT_KNOWN : objections);
    }

    private static List<String> children(Case event) {
        return event.photo() == null || event.photo().children() == null
                ? List.of()
                : event.photo().children();
    }

    /** Yes or no about one child; empty where nobody can tell. */
    private Optional<Boolean> each(String question, String help) throws BackException, EndException, IOException {
        return screen.ask(
                question + "\n  yes / no / not known",
                help,
                answer -> isNotKnown(answer) ? Optional.empty() : Optional.of(Screen.yes(answer)));
    }

    private Optional<Object> standsIn() throws BackException, EndException, IOException {
        List<Choice> roles = Dialogue.roles();
        Optional<Role> absent = screen.ask(
                "Whose role, if anybody's, was held by a stand-in?\n" + Screen.numbered(roles, 1)
                        + "  a number / not known / Enter: nobody's",
                "Whoever stands in for somebody absent counts as the holder of that role.",
                answer -> answer.isEmpty() || isNotKnown(answer)
                        ? Optional.empty()
                        : Optional.of((Role) Screen.choice(answer, roles)));
        if (absent.isEmpty()) {
            return Optional.of(List.of());
        }
        Role acting = screen.ask(
                "Who stood in for " + absent.get().phrase() + "?\n" + Screen.numbered(roles, 1) + "  a number",
                "Say which role the stand-in holds otherwise.",
                answer -> (Role) Screen.choice(answer, roles));
        RoleHolder holder = RoleHolderBuilder.builder()
                .role(absent.get())
                .available(false)
                .acting(acting.word())
                .build();
        return Optional.of(List.of(holder));
    }
}
