package school.policy.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import school.policy.cases.Case;
import school.policy.cases.Essentials;
import school.policy.cases.Fact;
import school.policy.cases.OpenQuestion;
import school.policy.engine.PolicyScope;
import school.policy.vocabulary.Property;

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
     * @param left the paths of what is unknown all the same, as there is no list of its answers
     */
    record Way(Case event, Map<String, Integer> answers, Set<String> left) {}

    /**
     * The ways of a case. An essential fact that is not said is unknown too, be it that it becomes essential only under
     * some answer to another unknown; then it has answers under that one alone.
     */
    static Worlds of(Case event, PolicyScope scope, Steps steps) {
        List<Way> ways = List.of(way(event, Map.of(), event, scope));
        for (boolean more = true; more; ) {
            more = false;
            List<Way> next = new ArrayList<>();
            for (Way way : ways) {
                Optional<OpenQuestion> first = event.vocabulary().unknowns().values().stream()
                        .filter(asked -> way.left().contains(asked.path()))
                        .findFirst()
                        .map(OpenQuestion::new);
                if (first.isEmpty()) {
                    next.add(way);
                } else {
                    more = true;
                    List<Case> answered = first.get().completions(way.event());
                    if (next.size() + answered.size() > MOST) {
                        return tooMany(event, scope);
                    }
                    steps.items(answered.size() * size(way.event()));
                    for (int i = 0; i < answered.size(); i++) {
                        Map<String, Integer> answers = new TreeMap<>(way.answers());
                        answers.put(first.get().path(), i);
                        next.add(way(answered.get(i), answers, event, scope));
                    }
                }
                if (next.size() > MOST) {
                    return tooMany(event, scope);
                }
            }
            ways = next;
        }
        return new Worlds(ways, asked(event, scope, ways));
    }

    private static Worlds tooMany(Case event, PolicyScope scope) {
        Set<String> everything = new TreeSet<>(event.unknown());
        everything.addAll(scope.unsaid(event, false, Set.copyOf(event.unknown())));
        return new Worlds(List.of(), everything);
    }

    /** What there is to copy of a case, and besides its lists a hundred things, most of them absent. */
    static long size(Case event) {
        long size = 100L + event.unknown().size();
        for (Property part : event.vocabulary().ofCase().properties()) {
            if (part.kind() == Property.Kind.FACTS) {
                // facts are compared, which takes as long as several other items
                size += 8L * event.facts(part).size();
            } else if (event.get(part) instanceof Fact fact) {
                size += fact.type().properties().stream()
                        .mapToLong(property -> fact.get(property) instanceof List<?> some ? some.size() : 0)
                        .sum();
            }
        }
        return size;
    }

    private static Way way(Case event, Map<String, Integer> answers, Case asGiven, PolicyScope scope) {
        Set<String> left = new TreeSet<>(asGiven.unknown());
        left.removeAll(answers.keySet());
        boolean rolesAreKnown = answers.containsKey(Essentials.roles(event.vocabulary()));
        left.addAll(scope.unsaid(event, rolesAreKnown, Set.copyOf(left)));
        left.removeAll(answers.keySet());
        return new Way(event, answers, left);
    }

    /** What is unknown in each way, what the case itself says is, what happened and who acted. */
    private static Set<String> asked(Case event, PolicyScope scope, List<Way> ways) {
        Set<String> asked = new TreeSet<>(event.unknown());
        List<String> always = Essentials.ofEveryCase(event.vocabulary());
        scope.unsaid(event, false, Set.copyOf(event.unknown())).stream()
                .filter(always::contains)
                .forEach(asked::add);
        Stream.concat(ways.get(0).answers().keySet().stream(), ways.get(0).left().stream())
                .filter(path -> ways.stream()
                        .allMatch(way ->
                                way.answers().containsKey(path) || way.left().contains(path)))
                .forEach(asked::add);
        return asked;
    }

    /**
     * The unknowns to ask about that decide something: two ways that differ in that answer alone differ in what they come
     * to, whatever is asked under one of its answers only. What nobody can try out decides.
     *
     * @param outcomes what each way comes to, in the order of the ways
     */
    <T> Set<String> deciding(List<T> outcomes, BiPredicate<T, T> same, Steps steps) {
        Set<String> deciding = new TreeSet<>();
        for (String path : asked) {
            if (ways.stream().allMatch(way -> way.left().contains(path)) || isDeciding(path, outcomes, same, steps)) {
                deciding.add(path);
            }
        }
        return deciding;
    }

    private <T> boolean isDeciding(String path, List<T> outcomes, BiPredicate<T, T> same, Steps steps) {
        Set<String> everywhere = new TreeSet<>(ways.get(0).answers().keySet());
        ways.forEach(way -> everywhere.retainAll(way.answers().keySet()));
        everywhere.remove(path);
        Map<Map<String, Integer>, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < ways.size(); i++) {
            Map<String, Integer> others = new TreeMap<>(ways.get(i).answers());
            others.keySet().retainAll(everywhere);
            steps.items(16 + ways.get(i).answers().size());
            List<Integer> before = alike.computeIfAbsent(others, any -> new ArrayList<>());
            steps.items(8L * before.size());
            for (int other : before) {
                if (!same.test(outcomes.get(other), outcomes.get(i)) && areApartIn(path, other, i)) {
                    return true;
                }
            }
            before.add(i);
        }
        return false;
    }

    private boolean areApartIn(String path, int one, int other) {
        Map<String, Integer> a = ways.get(one).answers();
        Map<String, Integer> b = new TreeMap<>(ways.get(other).answers());
        b.keySet().retainAll(a.keySet());
        Integer answer = b.remove(path);
        return answer != null && !answer.equals(a.get(path)) && a.entrySet().containsAll(b.entrySet());
    }
}
