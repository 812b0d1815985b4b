package school.policy.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Case;
import school.policy.fact.Essentials;
import school.policy.fact.OpenQuestion;
import school.policy.fact.Photo;

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

    private static final Map<String, Integer> ORDER = order();

    /**
     * One way.
     *
     * @param event the case with nothing open that can be completed
     * @param answers which answer each question has been given, counted from 0, by its path
     * @param untried the paths of what is still open
     */
    record Completion(Case event, Map<String, Integer> answers, Set<String> untried) {}

    private static Map<String, Integer> order() {
        Map<String, Integer> order = new HashMap<>();
        OpenQuestion.known().forEach(question -> order.put(question.path(), order.size()));
        return order;
    }

    /** The completions of a case. */
    static Completions of(Case event, Gate gate, Meter meter) {
        List<Completion> all = new ArrayList<>();
        Set<String> listed = new TreeSet<>(event.unknown());
        if (isTooMuchStated(event) || !complete(event, new TreeMap<>(), event.unknown(), gate, all, meter)) {
            listed.addAll(gate.unsaid(event, false));
            return new Completions(List.of(), listed, Set.of());
        }
        Set<String> untried = everywhere(all.stream().map(Completion::untried).toList());
        listed.addAll(everywhere(
                all.stream().map(completion -> completion.answers().keySet()).toList()));
        listed.addAll(gate.unsaid(event, false).stream()
                .filter(Essentials.OF_EVERY_CASE::contains)
                .toList());
        listed.addAll(untried);
        return new Completions(all, listed, untried);
    }

    /** Whether the unknowns that the case states are too many by themselves, which takes no copies to tell. */
    private static boolean isTooMuchStated(Case event) {
        long ways = 1;
        for (String path : event.unknown()) {
            // how many children there are to choose from is found out when they are completed
            ways *= path.equals("photo.children")
                    ? 1
                    : OpenQuestion.at(path).orElseThrow().completions(event).size();
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
            Gate gate,
            List<Completion> all,
            Meter meter) {
        Set<String> open = new TreeSet<>(gate.unsaid(event, answers.containsKey(Essentials.ROLES)));
        open.addAll(unknown);
        open.removeAll(answers.keySet());
        Optional<OpenQuestion> next = open.stream()
                .filter(ORDER::containsKey)
                .min(Comparator.comparing(ORDER::get))
                .flatMap(OpenQuestion::at);
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
        meter.work((long) completions.size() * gate.spelling(event));
        for (Case each : completions) {
            answers.put(next.get().path(), answer++);
            if (!complete(each, answers, unknown, gate, all, meter)) {
                return false;
            }
        }
        answers.remove(next.get().path());
        return true;
    }

    /** The items of the lists of a case that can be long; facts among them are compared, which takes as long as several. */
    private static long items(Case event) {
        Photo photo = event.photo();
        return event.unknown().size()
                + 8L * size(event.consents())
                + 8L * size(event.objections())
                + (photo == null ? 0 : 4L * size(photo.children()) + size(photo.adults()) + size(photo.namesUsed()));
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
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
