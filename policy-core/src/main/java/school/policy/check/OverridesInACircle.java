package school.policy.check;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        Map<String, List<Defeat>> overrides = policy.clauses().values().stream()
                .flatMap(clause -> clause.overrides().stream())
                .filter(defeat -> !defeat.by().equals(defeat.over()))
                .sorted(Comparator.comparing(Defeat::at))
                .collect(Collectors.groupingBy(Defeat::by, TreeMap::new, Collectors.toList()));
        Set<Defeat> closing = new LinkedHashSet<>();
        Set<String> done = new HashSet<>();
        overrides.keySet().forEach(name -> follow(name, overrides, done, closing));
        return closing.stream()
                .map(defeat -> new Problem(
                        Kind.OVERRIDES_IN_A_CIRCLE,
                        defeat.at(),
                        "'" + defeat.by() + "' overrides '" + defeat.over()
                                + "', which overrides it, directly or through others; remove one of these overrides"));
    }

    /** Follows overrides depth first; one that leads back to a name on the way closes a circle. */
    private static void follow(
            String start, Map<String, List<Defeat>> overrides, Set<String> done, Set<Defeat> closing) {
        Deque<String> way = new ArrayDeque<>();
        Deque<Iterator<Defeat>> open = new ArrayDeque<>();
        Set<String> onWay = new HashSet<>();
        String next = start;
        while (true) {
            if (next != null && done.add(next)) {
                way.push(next);
                onWay.add(next);
                open.push(overrides.getOrDefault(next, List.of()).iterator());
            }
            if (open.isEmpty()) {
                return;
            }
            next = null;
            if (open.element().hasNext()) {
                Defeat defeat = open.element().next();
                if (onWay.contains(defeat.over())) {
                    closing.add(defeat);
                } else {
                    next = defeat.over();
                }
            } else {
                open.pop();
                onWay.remove(way.pop());
            }
        }
    }
}
