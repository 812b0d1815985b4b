package school.policy.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.policy.explain.Sketch.Candidate;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.vocabulary.FactType;

/** Reads rules over a case that is known in part: whether each speaks, stays silent, or may yet speak. */
final class Foresight {

    private final Sketch sketch;
    private final Steps steps;
    private final Map<FactType, List<Candidate>> candidates = new HashMap<>();

    Foresight(Sketch sketch, Steps steps) {
        this.sketch = sketch;
        this.steps = steps;
    }

    /** Whether a rule speaks. */
    Truth of(Rule rule) {
        return from(0, rule.when(), new ArrayList<>());
    }

    private Truth from(int place, List<Pattern> patterns, List<@Nullable Candidate> chosen) {
        if (place == patterns.size()) {
            return Truth.TRUE;
        }
        Pattern pattern = patterns.get(place);
        boolean each = pattern.quantifier() == Quantifier.SOME;
        Truth some = Truth.FALSE;
        for (Candidate candidate : candidates.computeIfAbsent(pattern.type(), sketch::candidates)) {
            steps.take();
            chosen.add(candidate);
            Truth fits = fits(pattern, chosen).then(candidate.there());
            // the rest of a rule names the fact only where the rule looks at each
            some = some.or(!each || fits.isFalse() ? fits : fits.and(from(place + 1, patterns, chosen)));
            chosen.remove(place);
            if (some.isTrue()) {
                break;
            }
        }
        if (each) {
            return some;
        }
        Truth so = pattern.quantifier() == Quantifier.NOT ? some.not() : some;
        chosen.add(null);
        Truth all = so.isFalse() ? so : so.and(from(place + 1, patterns, chosen));
        chosen.remove(place);
        return all;
    }

    private static Truth fits(Pattern pattern, List<@Nullable Candidate> chosen) {
        Truth all = Truth.TRUE;
        for (Condition condition : pattern.conditions()) {
            all = all.and(holds(condition, chosen));
        }
        return all;
    }

    private static Truth holds(Condition condition, List<@Nullable Candidate> chosen) {
        if (condition instanceof Condition.All all) {
            Truth holds = Truth.TRUE;
            for (Condition part : all.parts()) {
                holds = holds.and(holds(part, chosen));
            }
            return holds;
        } else if (condition instanceof Condition.Any any) {
            Truth holds = Truth.FALSE;
            for (Condition part : any.parts()) {
                holds = holds.or(holds(part, chosen));
            }
            return holds;
        } else if (condition instanceof Condition.Holds holds) {
            Object list = value(holds.list(), chosen);
            Object item = value(holds.item(), chosen);
            Truth among = among(list, item);
            return holds.held() || list == null || item == null ? among : among.not();
        } else if (condition instanceof Condition.Compare compare) {
            Object left = value(compare.left(), chosen);
            Object right = value(compare.right(), chosen);
            if (left == null || right == null) {
                return Truth.FALSE;
            } else if (left instanceof Open open) {
                return right instanceof Open other ? open.truth().and(other.truth()) : open.truth();
            } else if (right instanceof Open open) {
                return open.truth();
            }
        } else if (condition instanceof Condition.OneOf oneOf && value(oneOf.term(), chosen) instanceof Open open) {
            return open.truth();
        } else if (condition instanceof Condition.Given given && value(given.term(), chosen) instanceof Open open) {
            return open.surely().isEmpty() ? open.truth() : Truth.of(given.given());
        }
        return Truth.of(condition.holds(of -> value(of, chosen)));
    }

    /** Whether a list has an item. */
    static Truth among(@Nullable Object list, @Nullable Object item) {
        if (list == null || item == null) {
            return Truth.FALSE;
        } else if (item instanceof Open open) {
            return list instanceof Open all ? open.truth().and(all.truth()) : open.truth();
        } else if (list instanceof Open open) {
            return open.surely().contains(item) ? Truth.TRUE : open.never().contains(item) ? Truth.FALSE : open.truth();
        }
        return Truth.of(((Collection<?>) list).contains(item));
    }

    private static @Nullable Object value(Term term, List<@Nullable Candidate> chosen) {
        if (term instanceof Term.Of of) {
            Candidate candidate = chosen.get(of.pattern());
            return candidate == null ? null : candidate.values().apply(of.property());
        }
        return term.in(of -> null);
    }
}
