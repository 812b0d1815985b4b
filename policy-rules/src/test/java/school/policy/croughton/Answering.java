package school.policy.croughton;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.cases.Fact;
import school.policy.decision.Decision;
import school.policy.explain.Inquiry;
import school.policy.explain.Interview;
import school.policy.explain.PolicyText;
import school.policy.fact.Case;
import school.policy.fact.Question;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/** Answers an interview under the shipped policy with what a full case says. */
final class Answering {

    private static final List<String> GENERAL = List.of("account", "action", "profile", "judgements");
    private static final Policy POLICY = Croughton.policy();
    private static final PolicyText TEXT = POLICY.text();
    private static final PolicyEngine ENGINE = PolicyEngine.of(POLICY);

    private Answering() {}

    /** The interview about the person and the acts of a full case. */
    static Interview begin(Case full) {
        return Interview.about(
                TEXT,
                full.on(),
                Objects.requireNonNull(full.actor()).fact(),
                Stream.concat(Stream.of(Objects.requireNonNull(full.act())), full.alsoDid().stream())
                        .toList());
    }

    /** The paths that it asks about, in order. */
    static List<String> asked(Case full) {
        List<String> paths = new ArrayList<>();
        Interview interview = begin(full);
        while (!interview.isSettled()) {
            Inquiry next = interview.next().orElseThrow();
            paths.add(next.path());
            interview = interview.answer(truth(full, next));
        }
        return paths;
    }

    /** What the case that is known at its end comes to. */
    static Decision end(Case full) {
        Interview interview = begin(full);
        while (!interview.isSettled()) {
            interview = interview.answer(truth(full, interview.next().orElseThrow()));
        }
        return ENGINE.evaluate(interview.event());
    }

    /** What a full case answers; to a general question, that has been raised of which it says something. */
    static @Nullable Object truth(Case full, Inquiry inquiry) {
        return GENERAL.contains(inquiry.path())
                ? inquiry.choices().stream()
                        .map(Inquiry.Choice::value)
                        .filter(path -> valueOf(full, path.toString()) != null)
                        .toList()
                : valueOf(full, inquiry.path());
    }

    /** What a full case says at a path. */
    private static @Nullable Object valueOf(Case full, String path) {
        String[] steps = path.split("\\.", 3);
        Property part = Objects.requireNonNull(Cases.VOCABULARY.part(path), path);
        if (steps.length == 1) {
            return full.get(part);
        } else if (part.kind() == Property.Kind.FACTS) {
            Word question = Question.of(steps[1]);
            return full.filed(part, question)
                    .map(judgement -> within(judgement, steps.length == 2 ? "value" : steps[2]))
                    .orElse(null);
        }
        Fact fact = full.fact(part);
        return fact == null ? null : within(fact, path.substring(steps[0].length() + 1));
    }

    private static @Nullable Object within(Fact fact, String path) {
        return fact.get(fact.type().properties().stream()
                .filter(property -> property.path().equals(path))
                .findFirst()
                .orElseThrow());
    }
}
