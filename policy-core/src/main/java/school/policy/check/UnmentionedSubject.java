package school.policy.check;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A subject is listed that no rule mentions, or that the rules spell otherwise. */
final class UnmentionedSubject implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        Set<String> mentioned =
                UnlistedText.compared(policy, UnlistedText.SUBJECT).collect(Collectors.toSet());
        Map<String, String> misspelt = policy.misspeltSubjects();
        return policy.hasSoundSettings()
                ? policy.settings().stream()
                        .flatMap(settings -> settings.subjects().stream())
                        .distinct()
                        .takeWhile(subject -> policy.effort().isLeft())
                        .filter(subject -> !mentioned.contains(subject))
                        .filter(subject -> misspelt.containsKey(subject) || !policy.hasUnreadRules())
                        .map(subject -> problem(policy, subject, misspelt.getOrDefault(subject, "")))
                : Stream.empty();
    }

    private static Problem problem(Subject policy, String subject, String meant) {
        return meant.isEmpty()
                ? new Problem(
                        Kind.UNMENTIONED_SUBJECT,
                        policy.placeOfSubject(subject),
                        "no rule mentions the subject '" + subject + "'; remove it, or mention it in a rule")
                : new Problem(
                        Kind.UNLISTED_TEXT,
                        policy.placeOfSubject(subject),
                        "the rules write the subject '" + subject + "' otherwise; did you mean '" + meant + "'?");
    }
}
