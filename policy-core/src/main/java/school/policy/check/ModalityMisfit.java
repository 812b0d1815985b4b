package school.policy.check;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.policy.clause.Clause;
import school.policy.clause.Modality;
import school.policy.decision.Effect;
import school.policy.rule.Rule;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** How a clause binds fits neither what its rules say nor how its summary puts it. */
final class ModalityMisfit implements PolicyCheck {

    private static final Set<Modality> PERMITTING = Set.of(Modality.MAY, Modality.DEFINITION, Modality.ASPIRATION);
    private static final Set<String> BINDING = Set.of("must", "should");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");

    @Override
    public Stream<Problem> problems(Subject policy) {
        return Stream.concat(
                policy.rules().flatMap(rule -> ofRule(policy, rule)),
                policy.clauses().values().stream().flatMap(ModalityMisfit::ofSummary));
    }

    /** What permits, defines or hopes is never broken, and a consequence permits nothing. */
    private static Stream<Problem> ofRule(Subject policy, Rule rule) {
        return rule.then().stream().flatMap(conclusion -> {
            Clause clause = policy.clauses().get(conclusion.clause());
            if (clause == null) {
                return Stream.empty();
            }
            boolean permits = conclusion.effect() == Effect.PERMISSION;
            boolean fits = PERMITTING.contains(clause.modality())
                    ? permits
                    : !permits || clause.modality() != Modality.CONSEQUENCE;
            return fits
                    ? Stream.empty()
                    : Stream.of(new Problem(
                            Kind.MODALITY_MISFIT,
                            conclusion.at(),
                            "the modality of '" + clause.id() + "' is '"
                                    + clause.modality().word() + "', under which a rule "
                                    + (permits ? "permits nothing" : "can only permit")
                                    + "; change the verdict, or the modality in the clause sheet"));
        });
    }

    private static Stream<Problem> ofSummary(Clause clause) {
        return BETWEEN_WORDS
                .splitAsStream(clause.summary())
                .filter(word ->
                        BINDING.contains(word) && !clause.modality().word().startsWith(word))
                .limit(1)
                .map(word -> new Problem(
                        Kind.MODALITY_MISFIT,
                        clause.at(),
                        "the summary of '" + clause.id() + "' says '" + word + "', its modality '"
                                + clause.modality().word() + "'; make them agree"));
    }
}
