package school.policy.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import school.policy.decision.Verdict;
import school.policy.explain.Worlds.Way;

/**
 * Which questions settle a verdict. Asks next what leaves the fewest questions after the least helpful answer; what no
 * longer matters is never asked.
 *
 * @param ways the ways the case can still be
 * @param verdicts the verdict of each way
 * @param steps counts the ways that are looked at
 */
record Questions(List<Way> ways, List<Verdict> verdicts, Steps steps) {

    /** More questions than this are not planned ahead: the one that leaves the fewest ways is asked then. */
    private static final int PLANNED = 4;

    /** Nor is anything planned while there are more ways than this: planning takes the longer the more there are. */
    private static final int FEW = 128;

    /** Whether the verdict is the same whatever the answers. */
    boolean isSettled() {
        return verdicts.stream().distinct().limit(2).count() < 2;
    }

    /** The path to ask about next; empty where the verdict is settled. */
    Optional<String> next() {
        if (isSettled()) {
            return Optional.empty();
        }
        Set<String> helpful = helpful();
        for (int most = 1; most <= PLANNED && ways.size() <= FEW; most++) {
            for (String path : helpful) {
                if (settles(path, most)) {
                    return Optional.of(path);
                }
            }
        }
        return helpful.stream().min((a, b) -> Integer.compare(left(a), left(b)));
    }

    /**
     * How many more questions it takes at the worst. What is beyond planning is more than what is not, and the more the
     * more ways there are.
     */
    int depth() {
        if (ways.size() > FEW) {
            return isSettled() ? 0 : ways.size();
        }
        int depth = 0;
        while (depth <= PLANNED && !isSettledWith(depth)) {
            depth++;
        }
        return depth;
    }

    private boolean settles(String path, int most) {
        return by(path).values().stream().allMatch(after -> after.isSettledWith(most - 1));
    }

    private boolean isSettledWith(int most) {
        return isSettled() || (most > 0 && helpful().stream().anyMatch(path -> settles(path, most)));
    }

    /** How many ways the least helpful answer leaves. */
    private int left(String path) {
        return by(path).values().stream()
                .mapToInt(after -> after.isSettled() ? 0 : after.ways.size())
                .max()
                .orElse(0);
    }

    /** What there is to ask about: of which more than one answer is possible. */
    private Set<String> helpful() {
        Set<String> paths = new TreeSet<>();
        ways.forEach(way -> paths.addAll(way.answers().keySet()));
        paths.removeIf(path -> by(path).size() < 2);
        return paths;
    }

    /** What is left after each answer to a question, by the number of the answer. */
    Map<Integer, Questions> by(String path) {
        Map<Integer, Questions> after = new LinkedHashMap<>();
        for (int i = 0; i < ways.size(); i++) {
            Integer answer = ways.get(i).answers().get(path);
            if (answer != null) {
                after.computeIfAbsent(answer, any -> new Questions(new ArrayList<>(), new ArrayList<>(), steps));
            }
        }
        for (int i = 0; i < ways.size(); i++) {
            // whatever the answer, a way stays open in which it is not asked
            Integer answer = ways.get(i).answers().get(path);
            for (Map.Entry<Integer, Questions> left : after.entrySet()) {
                if (answer == null || answer.equals(left.getKey())) {
                    steps.take();
                    left.getValue().ways.add(ways.get(i));
                    left.getValue().verdicts.add(verdicts.get(i));
                }
            }
        }
        return after;
    }
}
