package school.policy.check;

import java.util.Objects;
import java.util.stream.Stream;
import school.policy.clause.ClauseId;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A clause is said to be lifted by one that no sheet describes. */
final class UnknownLift implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.clauses().values().stream()
                .takeWhile(clause -> policy.effort().isLeftFor(clause.at()))
                .flatMap(clause -> {
                    ClauseId by = clause.liftedBy();
                    return by == null || policy.describes(by)
                            ? Stream.empty()
                            : Stream.of(new Problem(
                                    Kind.UNKNOWN_CLAUSE,
                                    Objects.requireNonNullElse(clause.liftedAt(), clause.at()),
                                    "'" + clause.id() + "' is lifted by '" + by
                                            + "', which no sheet describes; name another clause under lifted_by"));
                });
    }
}
