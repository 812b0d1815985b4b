package school.policy.check;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A condition holds whatever is so, and therefore says nothing: {@code offsite == null || offsite != null}. */
final class AlwaysHolds implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.rules().flatMap(rule -> rule.when().stream()).flatMap(pattern -> IntStream.range(
                        0, pattern.conditions().size())
                .filter(i ->
                        !policy.possibilities().canFail(pattern.conditions().get(i)))
                .mapToObj(i -> new Problem(
                        Kind.ALWAYS_HOLDS,
                        pattern.conditionsAt().get(i),
                        "this condition always holds, and so says nothing; remove it, or say what was meant")));
    }
}
