package school.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import school.policy.clause.Settings;
import school.policy.source.Given;
import school.policy.source.Source;
import school.policy.vocabulary.Vocabulary;

/**
 * What could be read of a policy that cannot be used, so that its worked cases can be looked through as well.
 *
 * @param vocabulary its words; empty where something is wrong with its vocabulary
 * @param settings what is set for it; empty where something is wrong with {@code policy.yaml}
 * @param clauses the ids of its clauses; empty where something is wrong with a clause sheet
 * @param scenarios its files of worked cases
 */
public record Draft(
        Optional<Vocabulary> vocabulary,
        Optional<Settings> settings,
        Optional<Set<String>> clauses,
        List<Source> scenarios) {

    /** Of a policy of which nothing could be read. */
    static final Draft NOTHING = new Draft(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Takes copies, which nobody can change. */
    public Draft {
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(clauses, "clauses");
        scenarios = Given.list(scenarios, "scenarios");
        clauses = clauses.map(Set::copyOf);
    }
}
