package school.policy.check;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Clause;
import school.policy.decision.Effect;
import school.policy.rule.Rule.Conclusion;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** A rule asks for a report or leaves a duty, but the sheet of its clause does not say to whom or what. */
final class ConclusionWithoutTerms implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.rules().flatMap(rule -> rule.then().stream()
                .filter(c -> policy.isSound(c.clause())
                        && lacksTerms(policy.clauses().get(c.clause()), c))
                .map(c -> new Problem(
                        Kind.CONCLUSION_WITHOUT_TERMS,
                        c.at(),
                        "the clause sheet of '" + c.clause() + "' has no "
                                + c.effect().word() + "; add '" + c.effect().word() + "' to its entry there")));
    }

    private static boolean lacksTerms(@Nullable Clause clause, Conclusion conclusion) {
        return clause != null
                && ((conclusion.effect() == Effect.REPORT && clause.report() == null)
                        || (conclusion.effect() == Effect.DUTY && clause.duty() == null));
    }
}
