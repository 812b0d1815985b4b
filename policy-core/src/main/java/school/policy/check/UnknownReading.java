package school.policy.check;

import java.util.stream.Stream;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A rule speaks under a reading, or an answer to it, that the policy does not list. */
final class UnknownReading implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.settings().stream()
                // a list that could not be read may hold them all
                .filter(settings -> policy.doubtfulSettings().isEmpty()
                        || !settings.readings().isEmpty())
                .flatMap(settings -> policy.rules().stream().flatMap(rule -> rule.readings().entrySet().stream()
                        .filter(taken -> !policy.doubtfulSettings().contains(taken.getKey()))
                        .flatMap(taken -> settings
                                .refuse(taken.getKey(), taken.getValue())
                                .map(message -> new Problem(
                                        Kind.UNKNOWN_READING,
                                        rule.readingsAt().getOrDefault(taken.getKey(), rule.at()),
                                        message))
                                .stream())));
    }
}
