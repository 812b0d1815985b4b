package school.policy.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.decision.Verdict;
import school.policy.explain.Change.Part;
import school.policy.explain.Turn.Lever;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Addition;
import school.policy.vocabulary.Property.Kind;

/**
 * A set of turns that works, on its way into words. Sets that differ in one value alone become one that names the values
 * as alternatives.
 *
 * @param turns what is turned, in order; of each the one value, or the alternatives
 * @param verdict what it leads to
 * @param cases the case with the turns made, one for each alternative
 */
record Advice(List<List<Turn>> turns, Verdict verdict, List<Case> cases) {

    private static final Set<Kind> ALTERNATIVE = Set.of(Kind.WORD, Kind.TEXT, Kind.DATE);

    /** The trials that are verified, in words and in the order of their turns; they are all of one size. */
    static List<Change> of(Trial.Bench bench, List<Trial> trials) {
        List<Advice> each = new ArrayList<>();
        trials.stream().sorted((a, b) -> compare(a.turns(), b.turns())).forEach(trial -> bench.verified(trial)
                .ifPresent(altered -> {
                    List<List<Turn>> turns =
                            trial.turns().stream().map(List::of).toList();
                    each.add(new Advice(turns, Objects.requireNonNull(trial.verdict()), List.of(altered)));
                }));
        List<Advice> joined = each;
        for (int place = 0; !trials.isEmpty() && place < trials.get(0).turns().size(); place++) {
            joined = joined(joined, place);
        }
        return joined.stream().map(advice -> advice.change(bench)).toList();
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
        return alike.values().stream().map(same -> asOne(same, place)).toList();
    }

    private static Advice asOne(List<Advice> same, int place) {
        List<List<Turn>> turns = new ArrayList<>(same.get(0).turns);
        turns.set(
                place,
                same.stream()
                        .flatMap(advice -> advice.turns.get(place).stream())
                        .toList());
        return new Advice(
                turns,
                same.get(0).verdict,
                same.stream().flatMap(advice -> advice.cases.stream()).toList());
    }

    /** What it has in common with those it can be joined with. */
    private Object but(int place) {
        List<Object> others = new ArrayList<>(turns);
        others.add(verdict);
        Lever lever = turns.get(place).get(0).lever();
        if (ALTERNATIVE.contains(lever.property().kind())) {
            others.set(place, lever.name());
        }
        return others;
    }

    private Change change(Trial.Bench bench) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (List<Turn> alternatives : turns) {
            Lever lever = alternatives.get(0).lever();
            Addition addition = lever.part().relations().couldAdd();
            if (lever.adds() && addition != null) {
                parts.putIfAbsent(
                        lever.path(),
                        new Part(
                                lever.path(), added(addition, added(lever), Turns.known(bench.event(), lever.part()))));
            } else {
                parts.put(lever.name(), new Part(lever.path(), says(bench, lever, alternatives)));
            }
        }
        return new Change(List.copyOf(parts.values()), verdict, cases);
    }

    /** The facts that are added to a list. */
    private List<Fact> added(Lever to) {
        return turns.stream()
                .map(alternatives -> alternatives.get(0))
                .filter(turn -> turn.lever().adds() && turn.lever().path().equals(to.path()))
                .map(turn -> (Fact) turn.value())
                .toList();
    }

    /** Where there is one for the same item already, it must be said why that one does not do. */
    private static String added(Addition addition, List<Fact> added, List<Fact> known) {
        List<Object> items = added.stream()
                .map(fact -> Objects.requireNonNull(fact.get(addition.as())))
                .toList();
        boolean another = known.stream()
                .map(fact -> fact.get(addition.as()))
                .filter(Objects::nonNull)
                .anyMatch(items::contains);
        List<String> names = items.stream().map(item -> "'" + item + "'").toList();
        return (another ? addition.saysBesides() : addition.says()).replace("{}", InWords.and(names));
    }

    private static String says(Trial.Bench bench, Lever lever, List<Turn> alternatives) {
        Property property = lever.property();
        List<Object> values = alternatives.stream().map(Turn::value).toList();
        if (property.kind() == Kind.DATE) {
            return days(property, values, bench.days(lever));
        }
        boolean several = values.size() > 1 || lever.takesStep();
        return property.says(several ? values : values.get(0));
    }

    /** Of all the days tried, those that help are told as a span where they are the first or the last of them. */
    private static String days(Property property, List<Object> helping, List<Object> tried) {
        List<Object> first = tried.subList(0, helping.size());
        List<Object> last = tried.subList(tried.size() - helping.size(), tried.size());
        if (helping.equals(first)) {
            return span(property, helping.get(helping.size() - 1), "before");
        }
        return helping.equals(last) ? span(property, helping.get(0), "after") : property.says(helping);
    }

    private static String span(Property property, Object day, String side) {
        return property.says(day).replaceFirst("\\bon (?=[0-9])", "on or " + side + " ");
    }
}
