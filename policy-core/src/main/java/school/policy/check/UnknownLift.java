package school.policy.check;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.source.Kind;
import school.policy.source.Place;
import school.policy.source.Problem;

/** A clause is said to be lifted by one that no sheet describes, or to point to one. */
final class UnknownLift implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.clauses().values().stream()
                .takeWhile(clause -> policy.effort().isLeftFor(clause.at()))
                .flatMap(clause -> {
                    Clause.ReportTerms report = clause.report();
                    Place lifted = Objects.requireNonNullElse(clause.liftedAt(), clause.at());
                    return Stream.concat(
                            unknown(
                                    policy,
                                    clause.liftedBy(),
                                    lifted,
                                    "'" + clause.id() + "' is lifted by",
                                    "lifted_by"),
                            unknown(
                                    policy,
                                    report == null ? null : report.see(),
                                    clause.at(),
                                    "the report of '" + clause.id() + "' points to",
                                    "see"));
                });
    }

    private static Stream<Problem> unknown(
            Subject policy, @Nullable ClauseId named, Place at, String says, String key) {
        return named == null || policy.describes(named)
                ? Stream.empty()
                : Stream.of(new Problem(
                        Kind.UNKNOWN_CLAUSE,
                        at,
                        says + " '" + named + "', which no sheet describes; name another clause under " + key));
    }
}
