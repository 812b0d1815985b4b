package school.policy.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import school.policy.clause.Clause.Defeat;
import school.policy.source.Kind;
import school.policy.source.Problem;

/**
 * Clauses override each other in a circle, so that each would set the other aside. A clause may well override itself:
 * its own exception sets its own breach aside.
 */
final class OverridesInACircle implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        List<Defeat> all = policy.clauses().values().stream()
                .flatMap(clause -> clause.overrides().stream())
                .filter(defeat -> !defeat.by().equals(defeat.over()))
                .sorted(Comparator.comparing(Defeat::at))
                .toList();
        // of one circle, one override is enough to name: the first one of the files
        Set<String> told = new HashSet<>();
        return all.stream()
                .filter(defeat -> !told.contains(defeat.by()) && reaches(defeat.over(), defeat.by(), all))
                .peek(defeat -> told.addAll(reached(defeat.over(), all)))
                .map(defeat -> new Problem(
                        Kind.OVERRIDES_IN_A_CIRCLE,
                        defeat.at(),
                        "'" + defeat.by() + "' overrides '" + defeat.over()
                                + "', which in turn overrides it; remove one of the two"));
    }

    private static boolean reaches(String from, String to, Collection<Defeat> all) {
        return reached(from, all).contains(to);
    }

    /** A name and everything that it overrides, directly or through others. */
    private static Set<String> reached(String from, Collection<Defeat> all) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                all.stream().filter(defeat -> defeat.by().equals(name)).forEach(defeat -> open.push(defeat.over()));
            }
        }
        return reached;
    }
}
