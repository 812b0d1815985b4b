package school.policy.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import school.policy.vocabulary.Asked;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Unknown;

/**
 * Every way in which a case with unknowns could turn out to be. An essential fact that is not said is unknown too; where
 * that depends on other answers, it is completed under those alone.
 *
 * @param all the ways, in the order of the answers; empty where there are more than {@link #LIMIT}
 * @param listed the open questions that the case states itself or that are open whatever the others' answers; the rest
 *     is completed too, but nobody need ask it yet
 * @param untried those of them that have no list of answers to try
 */
record Completions(List<Completion> all, Set<String> listed, Set<String> untried) {

    /** More combinations than this are not tried: nothing is guessed then. */
    static final int LIMIT = 4096;

    /** What it takes to copy a case without the items of its lists and to ask what it leaves open, in looks. */
    private static final long COPY = 256;

    /**
     * One way.
     *
     * @param event the case with nothing open that can be completed
     * @param answers which answer each question has been given, counted from 0, by its path
     * @param untried the paths of what is still open
     */
    record Completion(Case event, Map<String, Integer> answers, Set<String> untried) {}

    /** The completions of a case. */
    static Completions of(Case event, PolicyScope scope, Meter meter) {
        List<Completion> all = new ArrayList<>();
        Set<String> listed = new TreeSet<>(event.unknown());
        if (isTooMuchStated(event) || !complete(event, new TreeMap<>(), event.unknown(), scope, all, meter)) {
            listed.addAll(scope.unsaid(event, false, Set.copyOf(event.unknown())));
            return new Completions(List.of(), listed, Set.of());
        }
        Set<String> untried = everywhere(all.stream().map(Completion::untried).toList());
        listed.addAll(everywhere(
                all.stream().map(completion -> completion.answers().keySet()).toList()));
        listed.addAll(scope.unsaid(event, false, Set.copyOf(event.unknown())).stream()
                .filter(Essentials.ofEveryCase(event.vocabulary())::contains)
                .toList());
        listed.addAll(untried);
        return new Completions(all, listed, untried);
    }

    /** Whether the unknowns that the case states are too many by themselves, which takes no copies to tell. */
    private static boolean isTooMuchStated(Case event) {
        long ways = 1;
        for (String path : event.unknown()) {
            // how many there are to choose from is found out when they are completed
            OpenQuestion question = OpenQuestion.at(event.vocabulary(), path).orElseThrow();
            ways *= question.asked().how() instanceof Unknown.Somebody
                    ? 1
                    : question.completions(event).size();
            if (ways > LIMIT) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> everywhere(List<? extends Collection<String>> some) {
        Set<String> everywhere = new TreeSet<>(some.get(0));
        some.forEach(everywhere::retainAll);
        return everywhere;
    }

    /** Adds the ways in which a case can turn out that is answered so far; whether there are not too many. */
    private static boolean complete(
            Case event,
            TreeMap<String, Integer> answers,
            List<String> unknown,
            PolicyScope scope,
            List<Completion> all,
            Meter meter) {
        Set<String> unanswered = new HashSet<>(unknown);
        unanswered.removeAll(answers.keySet());
        boolean rolesAreKnown = answers.containsKey(Essentials.roles(event.vocabulary()));
        Set<String> open = new TreeSet<>(scope.unsaid(event, rolesAreKnown, unanswered));
        open.addAll(unknown);
        open.removeAll(answers.keySet());
        Optional<OpenQuestion> next = next(event, open);
        if (next.isEmpty()) {
            all.add(new Completion(event, new TreeMap<>(answers), open));
            return all.size() <= LIMIT;
        }
        int answer = 0;
        List<Case> completions = next.get().completions(event);
        if (all.size() + completions.size() > LIMIT) {
            return false;
        }
        meter.looks(completions.size() * (COPY + items(event)));
        meter.work((long) completions.size() * scope.spelling(event));
        for (Case each : completions) {
            answers.put(next.get().path(), answer++);
            if (!complete(each, answers, unknown, scope, all, meter)) {
                return false;
            }
        }
        answers.remove(next.get().path());
        return true;
    }

    /** The question to be answered next: what others depend on comes before them. */
    private static Optional<OpenQuestion> next(Case event, Set<String> open) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        for (Asked asked : event.vocabulary().unknowns().values()) {
            if (open.contains(asked.path())) {
                return Optional.of(new OpenQuestion(asked));
            }
        }
        return Optional.empty();
    }

    /** The items of the lists of a case that can be long; facts among them are compared, which takes as long as several. */
    private static long items(Case event) {
        long items = 0;
        for (Property property : event.vocabulary().ofCase().properties()) {
            if (property.kind() == Property.Kind.FACTS) {
                items += 8L * event.facts(property).size();
            } else if (event.get(property) instanceof List<?> list) {
                items += list.size();
            } else if (event.get(property) instanceof Fact fact) {
                for (Property inner : fact.type().properties()) {
                    items += fact.get(inner) instanceof List<?> list ? 4L * list.size() : 0;
                }
            }
        }
        return items;
    }

    /**
     * The listed questions that make a difference: two completions that differ in it alone differ in outcome. What is open
     * under one of its answers only is no difference of its own. What could not be tried counts.
     *
     * @param outcomes one outcome a completion, in their order
     * @param same compares two of them, and pays for it
     * @param meter pays for the rest
     */
    <T> Set<String> deciding(List<T> outcomes, BiPredicate<T, T> same, Meter meter) {
        Set<String> deciding = new TreeSet<>(untried);
        if (outcomes.stream().allMatch(outcome -> same.test(outcomes.get(0), outcome))) {
            return deciding;
        }
        Set<String> always = everywhere(
                all.stream().map(completion -> completion.answers().keySet()).toList());
        for (String path : listed) {
            Map<List<Integer>, List<Integer>> byOthers = new HashMap<>();
            meter.work(all.size());
            for (int i = 0; i < all.size(); i++) {
                Map<String, Integer> answers = all.get(i).answers();
                if (answers.containsKey(path)) {
                    List<Integer> others = always.stream()
                            .filter(other -> !other.equals(path))
                            .map(answers::get)
                            .toList();
                    byOthers.computeIfAbsent(others, none -> new ArrayList<>()).add(i);
                }
            }
            if (byOthers.values().stream().anyMatch(some -> differs(path, some, outcomes, same, meter))) {
                deciding.add(path);
            }
        }
        return deciding;
    }

    private <T> boolean differs(
            String path, List<Integer> some, List<T> outcomes, BiPredicate<T, T> same, Meter meter) {
        T first = outcomes.get(some.get(0));
        return some.stream().anyMatch(i -> !same.test(first, outcomes.get(i)))
                && some.stream().anyMatch(i -> some.stream()
                        .anyMatch(j -> j > i
                                && differInAlone(
                                        path, all.get(i).answers(), all.get(j).answers(), meter)
                                && !same.test(outcomes.get(i), outcomes.get(j))));
    }

    private static boolean differInAlone(
            String path, Map<String, Integer> some, Map<String, Integer> others, Meter meter) {
        meter.work(1);
        return Stream.concat(Stream.of(path), some.keySet().stream())
                .filter(others::containsKey)
                .allMatch(each -> each.equals(path) != Objects.equals(some.get(each), others.get(each)));
    }
}
