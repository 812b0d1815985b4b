package school.policy.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.rule.Rule;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A rule speaks under a reading, or an answer to it, that the policy does not list. */
final class UnknownReading implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.settings().stream()
                .flatMap(settings -> policy.rules().stream().flatMap(rule -> rule.readings().entrySet().stream()
                        .flatMap(taken -> problem(settings, rule, taken.getKey(), taken.getValue()))));
    }

    private static Stream<Problem> problem(Settings settings, Rule rule, String question, String answer) {
        ContestedReading reading = settings.readings().get(question);
        if (reading == null) {
            return Stream.of(new Problem(
                    Kind.UNKNOWN_READING,
                    rule.at(),
                    "unknown reading '" + question + "'; list it under readings in policy.yaml"));
        }
        if (reading.answer(answer).isEmpty()) {
            return Stream.of(new Problem(
                    Kind.UNKNOWN_READING,
                    rule.at(),
                    "the reading '" + question + "' has no answer '" + answer + "'; write one of "
                            + reading.answers().stream()
                                    .map(ContestedReading.Answer::answer)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        return Stream.empty();
    }
}
