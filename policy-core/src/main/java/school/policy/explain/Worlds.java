package school.policy.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import school.policy.fact.Case;
import school.policy.fact.Essentials;
import school.policy.fact.OpenQuestion;

/**
 * All the ways a case can be, one for each combination of answers to what is unknown in it.
 *
 * @param ways the ways, in the order of the answers; empty where there are too many to try
 * @param asked the unknowns that somebody can be asked about now
 */
record Worlds(List<Way> ways, Set<String> asked) {

    private static final int MOST = 4096;

    /**
     * One way.
     *
     * @param event the case with nothing unknown
     * @param answers which answer each unknown has been given, counted from 0, by its path
     */
    record Way(Case event, Map<String, Integer> answers) {}

    /**
     * The ways of a case. About somebody whom the policy binds, an essential fact that is not said is unknown too, be it
     * that it becomes essential only under some answer to another unknown.
     */
    static Worlds of(Case event, boolean bound, Steps steps) {
        Set<String> unknown = new TreeSet<>(event.unknown());
        Set<String> asked = new TreeSet<>(unknown);
        while (true) {
            List<Way> ways = ways(event, unknown, steps);
            if (bound && ways.isEmpty()) {
                asked.addAll(Essentials.unsaid(event));
            }
            if (ways.isEmpty() || !bound) {
                return new Worlds(ways, asked);
            }
            Set<String> everywhere = null;
            Set<String> somewhere = new TreeSet<>();
            for (Way way : ways) {
                List<String> unsaid = Essentials.unsaid(way.event());
                somewhere.addAll(unsaid);
                if (everywhere == null) {
                    everywhere = new HashSet<>(unsaid);
                } else {
                    everywhere.retainAll(unsaid);
                }
            }
            if (somewhere.isEmpty()) {
                return new Worlds(ways, asked);
            }
            asked.addAll(everywhere);
            unknown.addAll(somewhere);
        }
    }

    private static List<Way> ways(Case event, Set<String> unknown, Steps steps) {
        List<Way> ways = List.of(new Way(event, Map.of()));
        for (OpenQuestion question : OpenQuestion.known()) {
            if (unknown.contains(question.path())) {
                List<Way> more = new ArrayList<>();
                for (Way way : ways) {
                    List<Case> answered = question.completions(way.event());
                    if (more.size() + answered.size() > MOST) {
                        return List.of();
                    }
                    steps.items(answered.size() * size(way.event()));
                    for (int i = 0; i < answered.size(); i++) {
                        Map<String, Integer> answers = new TreeMap<>(way.answers());
                        answers.put(question.path(), i);
                        more.add(new Way(answered.get(i), answers));
                    }
                }
                ways = more;
            }
        }
        return ways;
    }

    /** What there is to copy of a case, and besides its lists a hundred things, most of them absent. */
    static long size(Case event) {
        long size = 100L + event.unknown().size();
        size += event.consents() == null ? 0 : event.consents().size();
        size += event.objections() == null ? 0 : event.objections().size();
        if (event.photo() != null) {
            for (List<String> some : Arrays.asList(
                    event.photo().children(),
                    event.photo().adults(),
                    event.photo().namesUsed())) {
                size += some == null ? 0 : some.size();
            }
        }
        return size;
    }

    /**
     * The unknowns to ask about that decide something: two ways that differ in that answer alone differ in what they
     * come to.
     *
     * @param outcomes what each way comes to, in the order of the ways
     */
    <T> Set<String> deciding(List<T> outcomes, BiPredicate<T, T> same, Steps steps) {
        Set<String> deciding = new TreeSet<>();
        for (String path : asked) {
            Map<Map<String, Integer>, T> firstByOthers = new HashMap<>();
            for (int i = 0; i < ways.size(); i++) {
                steps.items(16 + ways.get(i).answers().size());
                Map<String, Integer> others = new TreeMap<>(ways.get(i).answers());
                if (others.remove(path) == null) {
                    break;
                }
                T first = firstByOthers.putIfAbsent(others, outcomes.get(i));
                if (first != null && !same.test(first, outcomes.get(i))) {
                    deciding.add(path);
                    break;
                }
            }
        }
        return deciding;
    }
}
