package school.policy.check;

import java.util.Collection;
import java.util.stream.Stream;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A rule speaks under a reading, or an answer to it, that the policy does not list. */
final class UnknownReading implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.settings().stream()
                // a list that could not be read may hold them all
                .filter(settings ->
                        policy.hasSoundSettings() || !settings.readings().isEmpty())
                .flatMap(settings -> policy.rules().flatMap(rule -> rule.readings().entrySet().stream()
                        .takeWhile(taken -> policy.effort().isLeftFor(rule.at()))
                        .filter(taken -> !policy.maySettings(taken.getKey()))
                        .peek(taken -> policy.effort().chargeWords(taken.getKey(), words(settings, taken.getKey())))
                        .flatMap(taken -> settings
                                .refuse(taken.getKey(), taken.getValue())
                                .map(message -> new Problem(
                                        Kind.UNKNOWN_READING,
                                        rule.readingsAt().getOrDefault(taken.getKey(), rule.at()),
                                        message))
                                .stream())));
    }

    /** What is looked through: the answers of a reading; the readings where there is none of its name. */
    private static Collection<String> words(Settings settings, String reading) {
        ContestedReading contested = settings.readings().get(reading);
        return contested == null
                ? settings.readings().keySet()
                : contested.answers().stream()
                        .map(ContestedReading.Answer::answer)
                        .toList();
    }
}
