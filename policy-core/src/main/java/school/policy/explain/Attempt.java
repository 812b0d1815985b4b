package school.policy.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.fact.Fact;
import school.policy.fact.Vocabulary;
import school.policy.rule.Condition;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;

/**
 * A rule that stayed silent, and what kept it so.
 *
 * @param rule what the rule is about, in words
 * @param place where it stands, as {@code file:line}
 * @param missed what it asks for and does not meet; never empty
 * @param near whether something of what it asks for is met, and it belongs to the readings taken
 */
public record Attempt(String rule, String place, List<Miss> missed, boolean near) {

    /**
     * Something that a rule asks for and that is not so.
     *
     * @param wanted what it asks for, as half a sentence
     * @param instead what is so instead, as half a sentence; absent: nothing is said about it
     */
    public record Miss(String wanted, @Nullable String instead) {

        /** What is so instead, as half a sentence. */
        String told() {
            return instead == null ? "nobody has said that " + wanted : instead;
        }
    }

    /** Tries a rule on facts: for each of its patterns the fact that comes nearest. */
    static Attempt of(Rule rule, World world, Settings settings, Set<String> open, Steps steps) {
        List<Miss> missed = new ArrayList<>();
        List<Pattern> patterns = rule.when();
        Phrasing phrasing = new Phrasing(Collections.nCopies(patterns.size(), null), open);
        boolean met = false;
        for (int place = 0; place < patterns.size(); place++) {
            Pattern pattern = patterns.get(place);
            List<Condition> conditions = nearest(pattern, place, world.facts(), phrasing, steps);
            if (pattern.quantifier() == Quantifier.NOT) {
                if (phrasing.has(place) && conditions.isEmpty()) {
                    Set<String> found = phrasing.facts(pattern, place);
                    missed.add(new Miss(
                            "nothing of the kind is said of " + noun(pattern),
                            found.isEmpty() ? null : InWords.and(found)));
                }
                phrasing.choose(place, null);
            } else if (phrasing.has(place) && conditions.isEmpty()) {
                met = true;
            } else if (!phrasing.has(place)) {
                missed.add(new Miss("something is said of " + noun(pattern), null));
            } else {
                conditions.stream().flatMap(phrasing::missed).forEach(missed::add);
            }
        }
        for (Map.Entry<String, String> read : rule.readings().entrySet()) {
            ContestedReading reading = settings.readings().get(read.getKey());
            if (reading != null && !reading.taken().equals(read.getValue())) {
                met = false;
                missed.add(new Miss(
                        "the school reads " + reading.reading() + " so: " + means(reading, read.getValue()),
                        "it reads it so: " + means(reading, reading.taken())));
            }
        }
        return new Attempt(rule.gist(), rule.place(), List.copyOf(missed), met);
    }

    private static String means(ContestedReading reading, String answer) {
        return reading.answer(answer).map(ContestedReading.Answer::means).orElse(answer);
    }

    /** Chooses the fact that misses the fewest conditions of a pattern, and names those. */
    static List<Condition> nearest(Pattern pattern, int place, List<Fact> facts, Phrasing phrasing, Steps steps) {
        Fact best = null;
        List<Condition> fewest = pattern.conditions();
        for (Fact fact : facts) {
            if (pattern.type().recordClass().isInstance(fact)) {
                steps.take();
                phrasing.choose(place, fact);
                List<Condition> missed = pattern.conditions().stream()
                        .filter(condition -> !phrasing.holds(condition))
                        .toList();
                if (best == null || missed.size() < fewest.size()) {
                    best = fact;
                    fewest = missed;
                }
            }
        }
        phrasing.choose(place, best);
        return fewest;
    }

    private static String noun(Pattern pattern) {
        return Vocabulary.ofCase().properties().stream()
                .filter(part -> part.type() == pattern.type().recordClass())
                .findFirst()
                .map(part -> part.means().value().split(";", 2)[0])
                .orElseGet(() -> switch (pattern.type().name()) {
                    case "Breach" -> "a breach of another clause";
                    case "ShownChild" -> "a child in a picture";
                    case "Publication" -> "a picture that was published";
                    case "Involved" -> "others who took part";
                    default -> "it";
                });
    }
}
