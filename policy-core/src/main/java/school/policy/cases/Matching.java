package school.policy.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/**
 * Whether what vocabularies and policies declare is so of a case. Of what nobody knows nothing is so, but that it has come
 * up.
 *
 * @param event the case
 * @param open the paths of what nobody knows
 * @param registered whether a text stands on the policy's register of a property
 */
public record Matching(Case event, Set<String> open, BiPredicate<Property, String> registered) {

    /** Refuses what is missing by its name. */
    public Matching {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(registered, "registered");
    }

    /** Of a case in which what it names as unknown is open. */
    public static Matching of(Case event, BiPredicate<Property, String> registered) {
        return new Matching(event, Set.copyOf(event.unknown()), registered);
    }

    /** Whether all of it is so. */
    public boolean all(Where where) {
        for (Where.Test test : where.tests()) {
            if (!holds(test)) {
                return false;
            }
        }
        return true;
    }

    /** Whether any of it is so. */
    public boolean any(Where where) {
        for (Where.Test test : where.tests()) {
            if (holds(test)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one test holds; a further act counts as an act. */
    public boolean holds(Where.Test test) {
        if (open.contains(path(test))) {
            return test.check() instanceof Where.Said said && said.said();
        }
        Frame frame = event.vocabulary().frame();
        Object value = test.property() == frame.type() ? acts() : value(test);
        return test.check().holds(value, text -> registered.test(test.property(), text));
    }

    /** The path under which it stands in {@code unknown}. */
    private static String path(Where.Test test) {
        Property part = test.part();
        return part != null && test.property().relations().unknown() instanceof Property.Unknown.Group group
                ? part.path() + "." + group.group()
                : test.path();
    }

    private @Nullable List<Word> acts() {
        List<Word> acts = new ArrayList<>(event.alsoDid());
        Word act = event.act();
        if (act != null) {
            acts.add(act);
        }
        return acts.isEmpty() ? null : acts;
    }

    private @Nullable Object value(Where.Test test) {
        Property part = test.part();
        if (part == null) {
            return event.get(test.property());
        }
        Word under = test.filedUnder();
        Fact fact = under == null ? event.fact(part) : event.filed(part, under).orElse(null);
        return fact == null ? null : fact.get(test.property());
    }
}
