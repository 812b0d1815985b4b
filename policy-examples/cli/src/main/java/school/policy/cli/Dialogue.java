package school.policy.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.Policy;
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.cli.Screen.BackException;
import school.policy.cli.Screen.EndException;
import school.policy.cli.Screen.UnclearException;
import school.policy.explain.Inquiry;
import school.policy.explain.Inquiry.Choice;
import school.policy.explain.Interview;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Property.ToldBy;
import school.policy.vocabulary.Register;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** One interview: what happened, who acted, on which day, and then whatever still matters. */
final class Dialogue {

    private static final String HELP = "Write the number that stands before an answer, or its words.";

    private final Policy policy;
    private final Vocabulary vocabulary;
    private final Screen screen;
    private final Replies replies;
    private final LocalDate today;
    private final Deque<Answered> answered = new ArrayDeque<>();
    private @Nullable List<Word> what;
    private @Nullable List<Word> who;

    /**
     * A question that has been answered.
     *
     * @param before the interview before it was
     * @param known whether somebody knew the answer
     */
    private record Answered(Interview before, boolean known) {}

    Dialogue(Policy policy, Screen screen, LocalDate today) {
        this.policy = policy;
        this.vocabulary = policy.vocabulary();
        this.screen = screen;
        this.replies = new Replies(screen, vocabulary, today);
        this.today = today;
    }

    /** The event as it is told; empty where the answers ended before it was. */
    Optional<Case> event() throws IOException {
        screen.say(
                "Answer with the number that stands before an answer, or with its words. Write ? for help, 'back' to take"
                        + " back an answer. Nobody's name is wanted.");
        try {
            Interview interview = begun();
            while (!interview.isSettled()) {
                interview = answered(interview);
            }
            conclude();
            return Optional.of(named(interview.event()));
        } catch (EndException e) {
            screen.say("the answers end here, and nothing is decided; this is still to be asked: " + e.question());
            return Optional.empty();
        }
    }

    private Case named(Case event) {
        return Case.of(
                vocabulary,
                "this event",
                vocabulary.ofCase().properties().stream().map(event::get).toArray());
    }

    /** Says what became of the questions to which nobody knew the answer. */
    private void conclude() {
        List<String> open = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        answered.descendingIterator().forEachRemaining(answer -> {
            if (!answer.known()) {
                Inquiry inquiry = answer.before().next().orElseThrow();
                (inquiry.mayBeUnknown() ? open : absent).add("- " + inquiry.question());
            }
        });
        list("nobody knew this, and it is taken as open:", open);
        list("nobody knew this, and it is taken as if nobody had raised it:", absent);
        screen.say("\nthat is all: no other answer could change the verdict");
    }

    private void list(String heading, List<String> questions) {
        if (!questions.isEmpty()) {
            screen.say("\n" + heading + "\n" + String.join("\n", questions));
        }
    }

    /** The interview as it begins. */
    private Interview begun() throws EndException, IOException {
        while (true) {
            List<Word> happened = what;
            List<Word> acted = who;
            try {
                if (happened == null) {
                    what = happened();
                } else if (acted == null) {
                    who = acted();
                } else {
                    return Interview.about(
                            policy.text(),
                            screen.ask(
                                    "On which day did it happen?\n  a day such as 14 March 2025 / Enter: today",
                                    "The policy in force on that day decides.",
                                    answer -> answer.isEmpty() ? today : Screen.day(answer, today)),
                            actor(acted),
                            happened);
                }
            } catch (BackException e) {
                takeBack();
            }
        }
    }

    private void takeBack() {
        if (who != null) {
            who = null;
        } else if (what != null) {
            what = null;
        } else {
            screen.say("there is no answer to take back yet; write one");
        }
    }

    /** The interview with its next question answered, or as it was before the last answer. */
    private Interview answered(Interview interview) throws EndException, IOException {
        Inquiry inquiry = interview.next().orElseThrow();
        Interview next = interview;
        boolean known = true;
        try {
            if (goesWithoutSaying(inquiry, interview.event())) {
                return interview.answer(null);
            }
            while (next == interview) {
                Optional<Object> reply = replies.to(inquiry, interview.event());
                try {
                    known = !reply.filter(Screen.NOT_KNOWN::equals).isPresent();
                    next = known ? interview.answer(reply.orElse(null)) : interview.answerUnknown();
                } catch (CaseException e) {
                    e.problems().forEach(problem -> screen.say("that does not fit: " + problem.message()));
                }
            }
            answered.push(new Answered(interview, known));
            return next;
        } catch (BackException e) {
            if (!answered.isEmpty()) {
                return answered.pop().before();
            }
            return begun();
        }
    }

    /** Of a name on it, a register of the policy may tell whether it is so. */
    private boolean goesWithoutSaying(Inquiry inquiry, Case event) {
        Property property = vocabulary.at(inquiry.path());
        Property part = vocabulary.part(inquiry.path());
        ToldBy told = property == null ? null : property.relations().toldBy();
        Register register = told == null ? null : told.of().traits().register();
        Fact fact = part == null || part.kind() != Kind.FACT ? null : event.fact(part);
        if (told == null || register == null || fact == null || !(fact.get(told.of()) instanceof String name)) {
            return false;
        }
        Map<String, List<String>> kinds = policy.settings().registered().getOrDefault(register.name(), Map.of());
        return Stream.of(told.yes(), told.no())
                .flatMap(kind -> kinds.getOrDefault(kind, List.of()).stream())
                .anyMatch(known -> register.alike(known).equals(register.alike(name)));
    }

    private List<Word> happened() throws BackException, EndException, IOException {
        Happenings happenings = Happenings.of(vocabulary.frame().type().list());
        List<Choice> choices = happenings.choices();
        return screen.ask(
                "What happened?\n" + happenings.menu()
                        + "  a number; of several things all their numbers, with commas between, the main one first",
                HELP + " What else the person did counts as well, so name all of it.",
                answer -> some(answer, choices, "something must have happened; write a number"));
    }

    private static List<Word> some(String answer, List<Choice> choices, String none) throws UnclearException {
        List<Word> all = new ArrayList<>();
        for (Object value : Screen.choices(answer, choices)) {
            all.add((Word) value);
        }
        if (all.isEmpty()) {
            throw new UnclearException(none);
        }
        return all;
    }

    private List<Word> acted() throws BackException, EndException, IOException {
        List<Choice> choices = roles(vocabulary);
        return screen.ask(
                "Who was it?\n" + Screen.numbered(choices, 1)
                        + "  a number; of somebody with several roles all their numbers, with commas between",
                HELP + " Name every role that the person held on the day.",
                answer -> some(answer, choices, "somebody must have acted; write the number of a role"));
    }

    private Fact actor(List<Word> roles) {
        Frame frame = vocabulary.frame();
        FactType type = frame.actor().type();
        return Fact.of(type, new @Nullable Object[type.properties().size()]).with(frame.roles(), roles);
    }

    static List<Choice> roles(Vocabulary vocabulary) {
        return vocabulary.list(Frame.ROLES).all().stream()
                .map(role -> new Choice(role.phrase(), role))
                .toList();
    }
}
