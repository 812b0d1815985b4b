package school.policy.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.policy.source.Fields;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Property.Kind;

/** Which keys a property can have by what it holds: one that nothing would come of is refused. */
final class Fitting {

    private static final Map<String, Set<Kind>> KEYS = new LinkedHashMap<>();
    private static final Set<Kind> LISTS = Set.of(Kind.TEXTS, Kind.IDS, Kind.WORDS);

    static {
        KEYS.put("least", Set.of(Kind.NUMBER));
        KEYS.put("most", Set.of(Kind.NUMBER));
        KEYS.put("not_before", Set.of(Kind.DATE));
        KEYS.put("not_after_the_day", Set.of(Kind.DATE));
        KEYS.put("only_in", Set.of(Kind.BOOLEAN));
        KEYS.put("told_by", Set.of(Kind.BOOLEAN));
        KEYS.put("answers", Set.of(Kind.BOOLEAN));
        KEYS.put("register", Set.of(Kind.TEXT));
        KEYS.put("adds_to", Set.of(Kind.WORD));
        KEYS.put("named_in", Set.of(Kind.ID));
        KEYS.put("breach_of_others", Set.of(Kind.CLAUSE));
        KEYS.put("could_add", Set.of(Kind.FACTS));
        KEYS.put("asks_of", Set.of(Kind.FACT, Kind.FACTS));
        KEYS.put("among", LISTS);
        KEYS.put("apart_from", LISTS);
        KEYS.put("each", LISTS);
        KEYS.put("stands_for", Set.of(Kind.WORD, Kind.WORDS));
    }

    /** Keys by which a value can contradict others. */
    private static final List<String> REFUSING =
            List.of("least", "most", "not_before", "not_after_the_day", "only_in", "answers", "among");

    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9_]{0,60}(\\.[a-z][a-z0-9_]{0,60})?");

    private Fitting() {}

    /** Complains about the keys of a property that do not fit what it holds, and about what they lack. */
    static void check(Values values, Fields fields, String name, Tree entry, Kind kind, @Nullable String list) {
        KEYS.forEach((key, kinds) -> {
            Tree tree = fields.tree(key);
            if (tree != null && !fits(key, kind)) {
                values.complain(
                        tree.atKey(),
                        "'" + key + "' is of no use here, as '" + name + "' does not hold " + phrase(kinds)
                                + "; leave the key out");
            }
        });
        Tree standsFor = fields.tree("stands_for");
        if (standsFor != null && list != null && !list.equals(Frame.ROLES)) {
            values.complain(standsFor.atKey(), "only who holds a role has somebody to stand in; leave the key out");
        }
        boolean refuses = REFUSING.stream().anyMatch(key -> fields.tree(key) != null);
        if (refuses && fields.tree("otherwise") == null) {
            values.complain(
                    entry.atKey(), "a value of '" + name + "' can be refused; add 'otherwise', what is said then");
        }
        Tree namedIn = fields.tree("named_in");
        if (namedIn != null && fields.tree("required") == null) {
            values.complain(namedIn.atKey(), "whoever is named somewhere must be given; add 'required: true'");
        }
    }

    private static String phrase(Set<Kind> kinds) {
        if (kinds.equals(LISTS)) {
            return "a list of values";
        } else if (kinds.contains(Kind.WORDS)) {
            return "words of '" + Frame.ROLES + "'";
        } else if (kinds.contains(Kind.FACT)) {
            return "a fact";
        }
        return switch (kinds.iterator().next()) {
            case WORD -> "a word of a list";
            case FACTS -> "a list of facts";
            case BOOLEAN -> "yes or no";
            case NUMBER -> "a number";
            case DATE -> "a day";
            case ID -> "an id";
            case CLAUSE -> "the id of a clause";
            default -> "a text";
        };
    }

    /** Whether a key is of use to a property that holds such values. */
    static boolean fits(String key, Kind kind) {
        Set<Kind> kinds = KEYS.get(key);
        return kinds == null || kinds.contains(kind);
    }

    /** Complains about a path at which no property can stand, or another of its type stands already. */
    static void checkPath(Values values, Tree at, String path, FactType owner, boolean inCase) {
        if (!PATH.matcher(path).matches() || (inCase && path.contains("."))) {
            String such = inCase ? "one name such as due_on" : "one such as due_on or due.last";
            values.complain(at, "'" + Values.shown(path) + "' is no path here; write " + such);
        }
        for (Property other : owner.properties()) {
            if (other.path().equals(path)) {
                values.complain(at, "'" + other.name() + "' stands at '" + path + "' already; give another 'path'");
            }
        }
    }
}
