package school.policy.cases;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Vocabulary;

/** The facts that rules see, by their types. Immutable. */
public final class RuleFacts {

    private static final Fact[] NONE = {};

    private final Fact[][] byType;
    private final int size;

    private RuleFacts(Fact[][] byType, int size) {
        this.byType = byType;
        this.size = size;
    }

    /** Facts in the words of a vocabulary, those of each type in this order. */
    public static RuleFacts of(Vocabulary vocabulary, List<Fact> facts) {
        Fact[][] byType = new Fact[vocabulary.facts().size()][];
        Arrays.fill(byType, NONE);
        return new RuleFacts(byType, 0).plus(facts);
    }

    /** The facts of a type, by the type's index; nobody changes them. */
    public Fact[] of(int type) {
        return type < byType.length ? byType[type] : NONE;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** All of them, type by type. */
    public List<Fact> all() {
        return Arrays.stream(byType).flatMap(Arrays::stream).toList();
    }

    /** These and some more. */
    public RuleFacts plus(List<Fact> more) {
        if (more.isEmpty()) {
            return this;
        }
        Fact[][] all = byType.clone();
        for (int i = 0; i < more.size(); i++) {
            Fact fact = more.get(i);
            int type = fact.type().index();
            if (type >= all.length) {
                int before = all.length;
                all = Arrays.copyOf(all, type + 1);
                Arrays.fill(all, before, type + 1, NONE);
            }
            Fact[] own = all[type];
            Fact[] longer;
            if (own == byTypeOr(type)) {
                // there will be as many as come
                longer = Arrays.copyOf(own, own.length + count(more, i, type));
                longer[own.length] = fact;
                all[type] = longer;
                fill(longer, own.length + 1, more, i + 1, type);
            }
        }
        return new RuleFacts(all, size + more.size());
    }

    private Fact[] byTypeOr(int type) {
        return type < byType.length ? byType[type] : NONE;
    }

    private static int count(List<Fact> facts, int from, int type) {
        int count = 0;
        for (int i = from; i < facts.size(); i++) {
            count += facts.get(i).type().index() == type ? 1 : 0;
        }
        return count;
    }

    private static void fill(Fact[] into, int at, List<Fact> facts, int from, int type) {
        int next = at;
        for (int i = from; i < facts.size() && next < into.length; i++) {
            if (facts.get(i).type().index() == type) {
                into[next++] = facts.get(i);
            }
        }
    }

    /** These with another fact in the place of one of its type, of which there is but one. */
    public RuleFacts with(Fact fact) {
        Fact[][] all = byType.clone();
        all[fact.type().index()] = new Fact[] {fact};
        return new RuleFacts(all, size);
    }

    /** The one fact of a type; null where there is none, or there are several. */
    public @Nullable Fact only(FactType type) {
        Fact[] facts = of(type.index());
        return facts.length == 1 ? facts[0] : null;
    }
}
