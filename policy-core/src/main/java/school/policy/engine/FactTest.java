package school.policy.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Codes;
import school.policy.cases.Fact;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/**
 * What conditions ask of one fact by itself. A condition on one property that has few values is a mask: a bit for each code
 * with which it holds, so that it is tried without looking at the value. Immutable.
 */
final class FactTest {

    /** The masks that must hold, and the properties whose codes they are for. */
    private final int[] properties;

    private final long[] masks;
    /** Of each, whether the codes are lists, of which the mask names words that must be there. */
    private final boolean[] lists;

    private final Tests.Test[] rest;

    private FactTest(int[] properties, long[] masks, boolean[] lists, Tests.Test[] rest) {
        this.properties = properties;
        this.masks = masks;
        this.lists = lists;
        this.rest = rest;
    }

    /** Of the conditions of a pattern, none of which may be about other facts. */
    static FactTest of(List<Condition> conditions, int pattern) {
        List<Condition> parts = new ArrayList<>();
        conditions.forEach(condition -> flatten(condition, parts));
        List<Integer> properties = new ArrayList<>();
        List<Long> masks = new ArrayList<>();
        List<Boolean> lists = new ArrayList<>();
        List<Tests.Test> rest = new ArrayList<>();
        for (Condition part : parts) {
            Property property = only(part);
            Long mask = property == null ? null : mask(part, property);
            if (property == null || mask == null) {
                rest.add(Tests.of(part, pattern));
                continue;
            }
            boolean list = property.kind().isList();
            int same = list ? -1 : properties.indexOf(property.index());
            if (same >= 0 && !lists.get(same)) {
                masks.set(same, masks.get(same) & mask);
            } else {
                properties.add(property.index());
                masks.add(mask);
                lists.add(list);
            }
        }
        boolean[] isList = new boolean[lists.size()];
        for (int i = 0; i < isList.length; i++) {
            isList[i] = lists.get(i);
        }
        return new FactTest(
                properties.stream().mapToInt(Integer::intValue).toArray(),
                masks.stream().mapToLong(Long::longValue).toArray(),
                isList,
                rest.toArray(Tests.Test[]::new));
    }

    private static void flatten(Condition condition, List<Condition> parts) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> flatten(part, parts));
        } else {
            parts.add(condition);
        }
    }

    /** The one property that a condition is about; null where it is about several. */
    private static @Nullable Property only(Condition condition) {
        List<Property> properties = condition
                .terms()
                .filter(Term.Of.class::isInstance)
                .map(term -> ((Term.Of) term).property())
                .distinct()
                .toList();
        return properties.size() == 1 ? properties.get(0) : null;
    }

    /** The codes with which it holds, a bit each; null where there are too many. */
    private static @Nullable Long mask(Condition condition, Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> bit(condition, null, 0) | bit(condition, true, Codes.YES) | bit(condition, false, Codes.NO);
            case WORD -> {
                List<Word> words = property.list().all();
                if (words.size() >= Codes.BITS) {
                    yield null;
                }
                long mask = bit(condition, null, 0);
                for (Word word : words) {
                    mask |= bit(condition, word, Codes.of(word));
                }
                yield mask;
            }
            // that one of its words is there
            case WORDS ->
                condition instanceof Condition.Holds holds
                                && holds.held()
                                && holds.item() instanceof Term.Literal literal
                                && literal.value() instanceof Word word
                                && word.index() < Codes.BITS
                        ? 1L << word.index()
                        : condition instanceof Condition.Any any ? any(any, property) : null;
            default -> condition instanceof Condition.Given ? bit(condition, null, 0) | bit(condition, "", 1) : null;
        };
    }

    private static @Nullable Long any(Condition.Any any, Property property) {
        long mask = 0;
        for (Condition part : any.parts()) {
            Long one = part instanceof Condition.Holds ? mask(part, property) : null;
            if (one == null) {
                return null;
            }
            mask |= one;
        }
        return mask;
    }

    private static long bit(Condition condition, @Nullable Object value, long code) {
        return condition.holds(of -> value) ? 1L << code : 0;
    }

    /** Whether it holds of a fact. */
    boolean holds(Fact fact) {
        for (int i = 0; i < masks.length; i++) {
            long code = fact.code(properties[i]);
            if (lists[i] ? (code & masks[i]) == 0 : (masks[i] >>> code & 1) == 0) {
                return false;
            }
        }
        for (Tests.Test test : rest) {
            if (!test.holds(fact, null, null)) {
                return false;
            }
        }
        return true;
    }
}
