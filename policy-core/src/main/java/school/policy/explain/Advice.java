package school.policy.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import school.policy.decision.Verdict;
import school.policy.explain.Change.Part;
import school.policy.explain.Turn.Lever;
import school.policy.explain.Turns.Consents;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.Property.Kind;

/**
 * A set of turns that works, on its way into words. Sets that differ in one word alone become one that names the words
 * as alternatives, where there are more of them than are worth telling one by one.
 *
 * @param turns what is turned, in order; of each the one value, or the alternatives
 * @param cases the case with the turns made, one for each alternative
 */
record Advice(List<List<Turn>> turns, List<Case> cases) {

    private static final int TOLD_ONE_BY_ONE = 3;

    /** The trials that are verified, in words and in the order of their turns; they are all of one size and verdict. */
    static List<Change> of(Trial.Bench bench, List<Trial> trials) {
        List<Advice> each = new ArrayList<>();
        trials.stream().sorted((a, b) -> compare(a.turns(), b.turns())).forEach(trial -> bench.verified(trial)
                .ifPresent(altered -> {
                    List<List<Turn>> turns =
                            trial.turns().stream().map(List::of).toList();
                    each.add(new Advice(turns, List.of(altered)));
                }));
        List<Advice> joined = each;
        for (int place = 0; !trials.isEmpty() && place < trials.get(0).turns().size(); place++) {
            joined = joined(joined, place);
        }
        return joined.stream()
                .map(advice -> advice.change(
                        bench.event(), Objects.requireNonNull(trials.get(0).verdict())))
                .toList();
    }

    private static int compare(List<Turn> a, List<Turn> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Advice> joined(List<Advice> each, int place) {
        Map<Object, List<Advice>> alike = new LinkedHashMap<>();
        each.forEach(advice -> alike.computeIfAbsent(advice.but(place), any -> new ArrayList<>())
                .add(advice));
        List<Advice> joined = new ArrayList<>();
        for (List<Advice> same : alike.values()) {
            boolean days = same.get(0).lever(place).property().kind() == Kind.DATE;
            if (same.size() > TOLD_ONE_BY_ONE || (days && same.size() > 1)) {
                joined.add(asOne(same, place));
            } else {
                joined.addAll(same);
            }
        }
        return joined;
    }

    private static Advice asOne(Collection<Advice> same, int place) {
        List<List<Turn>> turns = new ArrayList<>(same.iterator().next().turns);
        turns.set(
                place,
                same.stream()
                        .flatMap(advice -> advice.turns.get(place).stream())
                        .toList());
        return new Advice(
                turns, same.stream().flatMap(advice -> advice.cases.stream()).toList());
    }

    private Lever lever(int place) {
        return turns.get(place).get(0).lever();
    }

    /** What it has in common with those it can be joined with. */
    private Object but(int place) {
        List<Object> others = new ArrayList<>(turns);
        Kind kind = lever(place).property().kind();
        if (!lever(place).takesStep() && (kind == Kind.WORD || kind == Kind.DATE)) {
            others.set(place, lever(place).name());
        }
        return others;
    }

    private Change change(Case event, Verdict verdict) {
        List<Part> parts = new ArrayList<>();
        List<String> children = turns.stream()
                .map(alternatives -> alternatives.get(0))
                .filter(turn -> turn.lever().adds())
                .map(turn -> "'" + ((Consent) turn.value()).child() + "'")
                .toList();
        for (List<Turn> alternatives : turns) {
            Lever lever = alternatives.get(0).lever();
            boolean told =
                    lever.adds() && parts.stream().anyMatch(part -> part.path().equals(lever.path()));
            if (!told) {
                String says = lever.adds()
                        ? "a written consent in date was on record for " + joined(children)
                        : says(event, lever, alternatives);
                parts.add(new Part(lever.path(), says));
            }
        }
        return new Change(parts, verdict, cases);
    }

    private static String joined(List<String> children) {
        int last = children.size() - 1;
        return last == 0
                ? children.get(0)
                : String.join(", ", children.subList(0, last)) + " and " + children.get(last);
    }

    private static String says(Case event, Lever lever, List<Turn> alternatives) {
        Object value = alternatives.get(0).value();
        if (lever.takesStep()) {
            return lever.property().says(List.of(value));
        } else if (alternatives.size() > 1) {
            value = alternatives.stream().map(Turn::value).collect(Collectors.toList());
        }
        String says = lever.property().says(value);
        if (lever.item() >= 0) {
            String child = Consents.known(event).get(lever.item()).child();
            return says.replaceFirst("the consent", "the consent for '" + child.replace("$", "\\$") + "'");
        }
        boolean some = lever.property().kind().isList() && value instanceof Collection<?> items && !items.isEmpty();
        return some ? says + " alone" : says;
    }
}
