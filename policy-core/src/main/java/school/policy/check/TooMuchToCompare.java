package school.policy.check;

import java.util.stream.Stream;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A policy is too much to check, so that the other checks would be silent about some of it. It comes after them. */
final class TooMuchToCompare implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.effort().spentAt().stream()
                .map(at -> new Problem(
                        Kind.LIMIT,
                        at,
                        "from here on there is more to compare than any policy needs; write fewer rules for one clause,"
                                + " fewer alternatives in one rule, or shorter lists"));
    }
}
