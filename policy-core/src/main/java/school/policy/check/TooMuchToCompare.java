package school.policy.check;

import java.util.stream.Stream;
import school.policy.source.Kind;
import school.policy.source.Problem;

/**
 * The conditions of a policy are more than can be tried out, so that the checks that try them would be silent about some
 * of them. It comes after these checks.
 */
final class TooMuchToCompare implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.possibilities().spentAt().stream()
                .map(at -> new Problem(
                        Kind.LIMIT,
                        at,
                        "from this rule on there is more to compare than any policy needs; write fewer rules for one"
                                + " clause, or fewer alternatives in one rule"));
    }
}
