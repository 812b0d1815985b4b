package school.policy.croughton;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.Budget;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.explain.Interpreter;
import school.policy.fact.Case;
import school.policy.json.CaseFormat;
import school.policy.json.DecisionFormat;
import school.policy.vocabulary.Property;

/** Whether several ways to decide come to the same, in every field; and if not, of which smallest case. */
final class Agreement {

    private static final long STEPS = 12_800_000;
    private static final Duration TIME = Duration.ofMinutes(1);

    private final Map<String, Function<Case, Decision>> ways;
    private long cases;
    private long undetermined;
    private long open;
    private long spoken;

    /** @param ways the ways to decide, by name; the first is the one whose decisions are counted */
    Agreement(Map<String, Function<Case, Decision>> ways) {
        this.ways = new LinkedHashMap<>(ways);
    }

    /** Of the engine, with rules walked directly and through Drools, and the interpreter. */
    static Agreement under(Policy policy) {
        return of(policy, interpreter(policy));
    }

    static Agreement of(Policy policy, Interpreter interpreter) {
        PolicyEngine engine = PolicyEngine.of(policy, new Budget(STEPS, TIME));
        Map<String, Function<Case, Decision>> ways = new LinkedHashMap<>();
        ways.put("directly:    ", engine.directUpTo(Integer.MAX_VALUE)::evaluate);
        ways.put("Drools:      ", engine.directUpTo(0)::evaluate);
        ways.put("interpreter: ", interpreter::decide);
        return new Agreement(ways);
    }

    static Interpreter interpreter(Policy policy) {
        return new Interpreter(policy.text(), STEPS, TIME);
    }

    /** How many cases were tried. */
    long cases() {
        return cases;
    }

    /** How many of them had open questions. */
    long open() {
        return open;
    }

    /** How many of them were undetermined. */
    long undetermined() {
        return undetermined;
    }

    /** In how many of them a clause spoke. */
    long spoken() {
        return spoken;
    }

    /** The smallest case like this one of which the two disagree, with both decisions; empty where they agree. */
    Optional<String> disagreement(Case event) {
        Object decided = outcome(ways.values().iterator().next(), event);
        cases++;
        open += event.unknown().isEmpty() ? 0 : 1;
        spoken += decided instanceof Decision decision && !decision.findings().isEmpty() ? 1 : 0;
        undetermined += decided instanceof Decision decision && decision.verdict() == Verdict.UNDETERMINED ? 1 : 0;
        return agrees(event) ? Optional.empty() : Optional.of(told(smallest(event)));
    }

    private boolean agrees(Case event) {
        return ways.values().stream()
                        .map(way -> outcome(way, event))
                        .filter(outcome -> !isTooLongToExplain(outcome))
                        .distinct()
                        .count()
                == 1;
    }

    /** A case of thousands of ways is decided, but explaining it may be refused. */
    private static boolean isTooLongToExplain(Object outcome) {
        return outcome instanceof String text && text.contains("UnexplainedException: the budget of");
    }

    private String told(Case event) {
        StringBuilder told =
                new StringBuilder("case:        ").append(DecisionFormat.write((Object) CaseFormat.write(event)));
        ways.forEach((name, way) -> told.append('\n').append(name).append(shown(outcome(way, event))));
        return told.toString();
    }

    private static String shown(Object outcome) {
        return outcome instanceof Decision decision ? DecisionFormat.write(decision) : outcome.toString();
    }

    /** The decision, or what was thrown in its place. */
    private static Object outcome(Function<Case, Decision> decider, Case event) {
        try {
            return decider.apply(event);
        } catch (EvaluationException e) {
            return "throws " + e + " because of " + e.getCause();
        } catch (RuntimeException | StackOverflowError e) {
            return "throws " + e;
        }
    }

    /** The case with as much left out, one thing after another, as leaves the two in disagreement. */
    Case smallest(Case event) {
        Case least = event;
        while (true) {
            Optional<Case> smaller =
                    smaller(least).stream().filter(c -> !agrees(c)).findFirst();
            if (smaller.isEmpty()) {
                return least;
            }
            least = smaller.get();
        }
    }

    /** The case with one thing left out, each in turn: the largest first. */
    private static List<Case> smaller(Case event) {
        List<Case> smaller = new ArrayList<>();
        for (Fact less : smaller(event.whole())) {
            for (Property property : less.type().properties()) {
                Object value = less.get(property);
                if (!Objects.equals(value, event.get(property))) {
                    try {
                        smaller.add(Case.of(event.with(property, value)));
                    } catch (CaseException e) {
                        // it cannot be left out
                    }
                }
            }
        }
        smaller.removeIf(event::equals);
        return smaller;
    }

    /** The fact with one thing left out, each in turn: the largest first. */
    private static List<Fact> smaller(Fact fact) {
        List<Fact> smaller = new ArrayList<>();
        for (Property property : fact.type().properties()) {
            Object value = fact.get(property);
            if (value != null) {
                put(smaller, fact, property, null);
            }
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    List<Object> others = new ArrayList<>(list);
                    Object one = others.remove(i);
                    put(smaller, fact, property, List.copyOf(others));
                    if (one instanceof Fact item) {
                        for (Fact less : smaller(item)) {
                            List<Object> changed = new ArrayList<>(list);
                            changed.set(i, less);
                            put(smaller, fact, property, changed);
                        }
                    }
                }
            } else if (value instanceof Fact inner) {
                for (Fact less : smaller(inner)) {
                    put(smaller, fact, property, less);
                }
            }
        }
        smaller.removeIf(fact::equals);
        return smaller;
    }

    private static void put(List<Fact> smaller, Fact fact, Property property, @Nullable Object value) {
        try {
            smaller.add(fact.with(property, value));
        } catch (CaseException e) {
            // it cannot be left out
        }
    }
}
