package school.policy.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.explain.Attempt.Miss;
import school.policy.rule.Condition;
import school.policy.rule.Condition.All;
import school.policy.rule.Condition.Any;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;

/**
 * Why there is no such fact as a rule speaks without, in half sentences.
 *
 * @param phrasing the other facts of the rule
 */
record Absence(Phrasing phrasing) {

    /** What keeps the fact that comes nearest to a pattern from being such a one. */
    void tell(Pattern pattern, int place, List<Fact> facts, Steps steps, Facts told) {
        List<Condition> missed = phrasing.nearest(pattern, place, facts, steps);
        Property list = list(phrasing.vocabulary(), pattern);
        Optional<Judged> judged = Judged.of(phrasing.fact(place));
        List<Condition> keys =
                pattern.conditions().stream().filter(Phrasing::isKey).toList();
        // of the facts on record for the same item, one from somebody else is still one
        boolean stranger =
                missed.stream().anyMatch((list == null ? keys : keys.subList(0, Math.min(1, keys.size())))::contains);
        if (list != null && (stranger || !phrasing.has(place))) {
            if (!isOfTried(pattern)) {
                told.add(phrasing.isOpen(list.path()), none(pattern, list));
            }
        } else if (judged.isPresent()) {
            if (!stranger) {
                phrasing.judged(judged.get(), told);
            }
        } else if (phrasing.has(place) && (keys.size() < 2 || !isOfTried(pattern))) {
            // one thing by itself excludes; several together are asked for, and whoever asks hears what nobody has said
            boolean asks = pattern.conditions().size() > 1;
            List<Facts> each =
                    missed.stream().map(condition -> lacks(condition, asks)).toList();
            // what is sure is reason enough
            boolean sure = each.stream().anyMatch(some -> some.tried().isEmpty() && !some.isEmpty());
            each.stream().filter(some -> !sure || some.tried().isEmpty()).forEach(told::addAll);
        }
        phrasing.choose(place, null);
    }

    private Facts lacks(Condition condition, boolean asks) {
        Facts told = new Facts();
        if (condition instanceof All all) {
            all.parts().stream()
                    .filter(part -> !phrasing.holds(part))
                    .findFirst()
                    .ifPresent(part -> told.addAll(lacks(part, asks)));
        } else if (condition instanceof Any any) {
            any.parts().forEach(part -> told.addAll(lacks(part, asks && told.isEmpty())));
        } else {
            Term.Of left = (Term.Of) condition.terms().findFirst().orElseThrow();
            if (phrasing.value(left) != null) {
                phrasing.sayTerms(condition, told);
            } else if (asks) {
                String wanted = left.property().texts().says().endsWith(" on {}")
                        ? happened(left.property())
                        : new Wanting(phrasing).wanted(condition);
                told.add(false, new Miss(wanted, null).told());
            }
        }
        return told;
    }

    /** Whether it is wanted for something that is itself only tried. */
    private boolean isOfTried(Pattern pattern) {
        return keys(pattern).anyMatch(key -> key instanceof Term.Of of && phrasing.isTried(of));
    }

    private static Stream<Term> keys(Pattern pattern) {
        return pattern.conditions().stream()
                .filter(Phrasing::isKey)
                .flatMap(condition -> condition.terms().skip(1));
    }

    /** That something happened at all, whatever the day. */
    static String happened(Property property) {
        return property.texts().says().replaceFirst(" (on|from|until) \\{}", "");
    }

    /** That no such fact is on record, for whom one is wanted. */
    String none(Pattern pattern, Property list) {
        return list.texts().denies()
                + key(pattern).map(one -> " for '" + one + "'").orElse("");
    }

    /** Whom or what a fact is wanted for. */
    Optional<Object> key(Pattern pattern) {
        return keys(pattern)
                .<Object>map(phrasing::value)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The list on record in a case whose facts a pattern is about, if there is one. */
    static @Nullable Property list(Vocabulary vocabulary, Pattern pattern) {
        return vocabulary.ofCase().properties().stream()
                .filter(part -> part.kind() == Property.Kind.FACTS
                        && part.type().index() == pattern.type().index())
                .filter(part -> !Judged.are(part.type()))
                .findFirst()
                .orElse(null);
    }
}
