package school.policy.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.rule.Condition;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.source.Given;

/**
 * A rule that stayed silent, and what kept it so.
 *
 * @param rule what the rule is about, in words
 * @param place where it stands, as {@code file:line}
 * @param missed what it asks for and does not meet
 * @param otherwise the contested passages that are read otherwise than the rule does
 * @param near whether something of what it asks for is met
 */
public record Attempt(String rule, String place, List<Miss> missed, List<Reason.Reading> otherwise, boolean near) {

    /**
     * Something that a rule asks for and that is not so.
     *
     * @param wanted what it asks for, as half a sentence
     * @param instead what is so instead, as half a sentence; absent: nothing is said about it
     */
    public record Miss(String wanted, @Nullable String instead) {

        /** Refuses what is missing by its name. */
        public Miss {
            Objects.requireNonNull(wanted, "wanted");
        }

        /** Nothing of what the case says, so that it can stand in a log. */
        @Override
        public String toString() {
            return instead == null ? "nothing said" : "something else said";
        }

        /** How it begins where anything that is said would do, and where nothing may be. */
        static final String SAID = "something is said of this: ";

        static final String UNSAID = "nothing is said of this: ";
        private static final String NOT_SO = "it is not so that ";

        /** Something that is so, and without which the rule would speak. */
        static Miss excluded(String says) {
            return new Miss(NOT_SO + says, says);
        }

        boolean excludes() {
            return wanted.equals(NOT_SO + instead);
        }

        /** What is so instead, as half a sentence. */
        String told() {
            if (instead != null) {
                return instead;
            }
            return wanted.startsWith(SAID)
                    ? UNSAID + wanted.substring(SAID.length())
                    : "nobody has said that " + wanted;
        }
    }

    /** Neither list can be changed. */
    public Attempt {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(place, "place");
        missed = Given.list(missed, "missed");
        otherwise = Given.list(otherwise, "otherwise");
    }

    /** Nothing of what the case says, so that it can stand in a log. */
    @Override
    public String toString() {
        return "attempt of " + place;
    }

    boolean isMet() {
        return missed.isEmpty() && otherwise.isEmpty();
    }

    /** Tries a rule on facts: for each of its patterns the fact that comes nearest. */
    static Attempt of(Rule rule, World world, PolicyText policy, Set<String> open, Steps steps) {
        List<Miss> missed = new ArrayList<>();
        List<Pattern> patterns = rule.when();
        Phrasing phrasing = new Phrasing(policy, Collections.nCopies(patterns.size(), null), open);
        Wanting wanting = new Wanting(phrasing);
        boolean near = false;
        for (int place = 0; place < patterns.size(); place++) {
            Pattern pattern = patterns.get(place);
            List<Condition> conditions = phrasing.nearest(pattern, place, world.facts(), steps);
            if (pattern.quantifier() == Quantifier.NOT) {
                if (phrasing.has(place) && conditions.isEmpty()) {
                    missed.add(wanting.less(pattern, place));
                }
                phrasing.choose(place, null);
            } else if (!phrasing.has(place) || !conditions.isEmpty()) {
                near |= phrasing.has(place)
                        && pattern.conditions().stream().anyMatch(condition -> !conditions.contains(condition));
                missed.addAll(wanting.more(pattern, place, conditions));
            } else {
                near = true;
            }
        }
        List<Reason.Reading> otherwise = rule.readings().entrySet().stream()
                .map(read -> policy.settings().readings().get(read.getKey()))
                .filter(Objects::nonNull)
                .filter(reading -> !reading.taken().equals(rule.readings().get(reading.name())))
                .map(Reason.Reading::of)
                .toList();
        return new Attempt(rule.gist(), rule.place(), missed, otherwise, near);
    }
}
