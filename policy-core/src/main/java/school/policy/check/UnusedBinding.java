package school.policy.check;

import java.util.stream.Stream;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A value is given a name that nothing uses: perhaps the comparison with it was forgotten. */
final class UnusedBinding implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.rules().flatMap(rule -> rule.unused().stream()
                .map(name -> new Problem(
                        Kind.UNUSED_BINDING,
                        name.at(),
                        "'" + name.name() + "' is never used; compare something with it, or remove it")));
    }
}
