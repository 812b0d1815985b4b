package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.cases.RuleFacts;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * Typed rules walked over the facts of a case, without a network: for the few facts of an ordinary case that is quicker
 * than to tell a network of them. Most events are one act, and most rules ask for its kind: what they ask of it is
 * settled once for each kind. Thread-safe.
 */
final class Direct implements RuleRunner {

    private final List<Rule> rules;
    /** The property of an act that tells its kind. */
    private final Property type;
    /** Over events of one act, by its kind; made when one is first asked about, by whichever thread: they are alike. */
    private final AtomicReferenceArray<@Nullable Walk> ofOne;
    /** Over all other events. */
    private final Walk ofAny;

    private final Walk aboutBreaches = new Walk();

    Direct(Vocabulary vocabulary, BreachFacts breaches, List<Rule> rules) {
        this.rules = rules;
        this.type = vocabulary.frame().type();
        this.ofOne = new AtomicReferenceArray<>(type.list().words().size());
        this.ofAny = Walk.of(rules);
        for (int i = 0; i < rules.size(); i++) {
            SortedMap<Integer, Pattern> when = Walk.when(rules.get(i));
            if (when.values().stream().anyMatch(pattern -> breaches.are(pattern.type()))) {
                aboutBreaches.add(i, when);
            }
        }
    }

    @Override
    public BitSet run(RuleFacts facts, Meter meter, Function<BitSet, List<Fact>> whatFollows) {
        meter.newRun();
        BitSet spoken = new BitSet(rules.size());
        Evidence evidence = new Evidence(facts);
        walk(facts).over(evidence, spoken, meter);
        List<Fact> further = whatFollows.apply(spoken);
        if (!further.isEmpty()) {
            evidence.add(further);
            aboutBreaches.over(evidence, spoken, meter);
        }
        return spoken;
    }

    private Walk walk(RuleFacts facts) {
        Fact[] acts = facts.of(type.owner().index());
        if (acts.length != 1 || !(acts[0].get(type) instanceof Word only) || only.index() >= ofOne.length()) {
            return ofAny;
        }
        // an array stays whole whatever ends a thread in the middle, its stack included
        Walk known = ofOne.get(only.index());
        if (known == null) {
            known = ofOne(only);
            ofOne.set(only.index(), known);
        }
        return known;
    }

    private Walk ofOne(Word kind) {
        Walk walk = new Walk();
        @Nullable
        Object[] values = new @Nullable Object[type.owner().properties().size()];
        values[type.index()] = kind;
        Fact act = Fact.of(type.owner(), values);
        for (int i = 0; i < rules.size(); i++) {
            SortedMap<Integer, Pattern> left = left(Walk.when(rules.get(i)), act);
            if (left != null) {
                walk.add(i, left);
            }
        }
        return walk;
    }

    /** What is left to be tried of a rule's patterns once the kind of the only act is known; null: it cannot speak. */
    private @Nullable SortedMap<Integer, Pattern> left(SortedMap<Integer, Pattern> when, Fact act) {
        SortedMap<Integer, Pattern> left = new TreeMap<>(when);
        for (Map.Entry<Integer, Pattern> each : when.entrySet()) {
            int place = each.getKey();
            Pattern pattern = each.getValue();
            if (pattern.type().index() == type.owner().index()) {
                List<Condition> settled = new ArrayList<>(pattern.conditions());
                settled.removeIf(condition -> !isAboutKind(condition, place));
                if (settled.stream().allMatch(c -> Tests.of(c, place).holds(act, null, null))) {
                    left.put(place, without(settled, pattern));
                } else if (pattern.quantifier() == Quantifier.NOT) {
                    left.remove(place);
                } else {
                    return null;
                }
            }
        }
        return left;
    }

    private boolean isAboutKind(Condition condition, int place) {
        return condition
                .terms()
                .allMatch(term -> term instanceof Term.Literal
                        || (term instanceof Term.Of of && of.pattern() == place && of.property() == type));
    }

    private static Pattern without(List<Condition> settled, Pattern pattern) {
        List<Condition> left = new ArrayList<>(pattern.conditions());
        left.removeAll(settled);
        return new Pattern(pattern.quantifier(), pattern.type(), left, pattern.at(), pattern.conditionsAt());
    }
}
