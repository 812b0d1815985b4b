package school.policy.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.Policy;
import school.policy.cli.Screen.BackException;
import school.policy.cli.Screen.EndException;
import school.policy.cli.Screen.UnclearException;
import school.policy.explain.Inquiry;
import school.policy.explain.Inquiry.Choice;
import school.policy.explain.Interview;
import school.policy.fact.ActionType;
import school.policy.fact.ActorBuilder;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.CaseException;
import school.policy.fact.Role;

/** One interview: what happened, who acted, on which day, and then whatever still matters. */
final class Dialogue {

    private static final String HELP = "Write the number that stands before an answer, or its words.";

    private final Policy policy;
    private final Screen screen;
    private final Replies replies;
    private final LocalDate today;
    private final Deque<Answered> answered = new ArrayDeque<>();
    private @Nullable List<ActionType> what;
    private @Nullable List<Role> who;

    /**
     * A question that has been answered.
     *
     * @param before the interview before it was
     * @param known whether somebody knew the answer
     */
    private record Answered(Interview before, boolean known) {}

    Dialogue(Policy policy, Screen screen, LocalDate today) {
        this.policy = policy;
        this.screen = screen;
        this.replies = new Replies(screen, today);
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
            return Optional.of(
                    CaseBuilder.builder(interview.event()).id("this event").build());
        } catch (EndException e) {
            screen.say("the answers end here, and nothing is decided; this is still to be asked: " + e.question());
            return Optional.empty();
        }
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
            List<ActionType> happened = what;
            List<Role> acted = who;
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
                            ActorBuilder.builder().roles(acted).build(),
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

    /** The policy's register tells of a platform on it whether it is social media. */
    private boolean goesWithoutSaying(Inquiry inquiry, Case event) {
        if (!inquiry.path().equals("account.social") || event.account() == null) {
            return false;
        }
        String platform = event.account().platform();
        List<String> register = new ArrayList<>(policy.settings().social());
        register.addAll(policy.settings().notSocial());
        return platform != null && register.stream().anyMatch(platform.strip()::equalsIgnoreCase);
    }

    private List<ActionType> happened() throws BackException, EndException, IOException {
        return screen.ask(
                "What happened?\n" + Happenings.menu()
                        + "  a number; of several things all their numbers, with commas between, the main one first",
                HELP + " What else the person did counts as well, so name all of it.",
                answer -> some(
                        ActionType.class,
                        answer,
                        Happenings.choices(),
                        "something must have happened; write a number"));
    }

    private static <T> List<T> some(Class<T> type, String answer, List<Choice> choices, String none)
            throws UnclearException {
        List<T> all = new ArrayList<>();
        for (Object value : Screen.choices(answer, choices)) {
            all.add(type.cast(value));
        }
        if (all.isEmpty()) {
            throw new UnclearException(none);
        }
        return all;
    }

    private List<Role> acted() throws BackException, EndException, IOException {
        List<Choice> choices = roles();
        return screen.ask(
                "Who was it?\n" + Screen.numbered(choices, 1)
                        + "  a number; of somebody with several roles all their numbers, with commas between",
                HELP + " Name every role that the person held on the day.",
                answer -> some(Role.class, answer, choices, "somebody must have acted; write the number of a role"));
    }

    static List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.phrase(), role))
                .toList();
    }
}
