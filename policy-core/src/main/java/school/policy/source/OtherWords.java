package school.policy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people write for words of a vocabulary, and what looks like one of these and means another.
 *
 * @param same what people write, and the word for it: of a whole word, or of a part of one
 * @param keys every key, path and word of the exchange format
 * @param words the words that can be values, none of which is a slip of another
 */
record OtherWords(Map<String, String> same, Set<String> keys, Set<String> words) {

    /** Words of their own: nobody who writes one of them has slipped in writing another. */
    private static final Set<String> KNOWN = Set.of(
            "accept",
            "receive",
            "send",
            "withdraw",
            "ignore",
            "block",
            "delete",
            "remove",
            "close",
            "hide",
            "leave",
            "quit",
            "retract",
            "cancel",
            "revoke",
            "befriend",
            "lose",
            "forget",
            "change",
            "reset",
            "steal",
            "mute",
            "join",
            "follow",
            "open",
            "create",
            "post",
            "share",
            "comment",
            "hold",
            "plan",
            "grant",
            "view",
            "use",
            "access",
            "reply",
            "resend",
            "unsend",
            "ask",
            "answer",
            "approve",
            "forbid",
            "allow",
            "permit",
            "public",
            "private",
            "personal",
            "professional",
            "visible",
            "hidden",
            "silent",
            "audible",
            "before",
            "after",
            "with",
            "without",
            "onsite",
            "offsite",
            "online",
            "offline",
            "true",
            "false",
            "yes",
            "no",
            "must",
            "may",
            "should",
            "none",
            "all",
            "any",
            "from",
            "to",
            "on",
            "off",
            "by",
            "withdrawn",
            "higher",
            "lower",
            "lowest",
            "highest");

    /** In front of a word, each makes another word of it; those of one set make the same. */
    private static final List<List<String>> PREFIXES = List.of(
            List.of("un", "in", "im", "il", "ir", "dis", "non", "not", "no", "de", "mis", "anti"),
            List.of("ex", "former"),
            List.of("re"),
            List.of("be"),
            List.of("pre"),
            List.of("post"),
            List.of("on"),
            List.of("off"),
            List.of("over"),
            List.of("under"),
            List.of("up"),
            List.of("down"),
            List.of("counter"),
            List.of("co"),
            List.of("sub"),
            List.of("head"));

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "non", "never", "without", "un", "anti", "nobody", "none", "ex", "former", "cannot");

    /** What the parts of a word say in words of the vocabulary, as far as that is known. */
    Optional<List<String>> of(List<String> parts) {
        String whole = same.get(String.join("_", parts));
        if (whole != null) {
            return Optional.of(Nearest.parts(whole));
        }
        List<String> others = new ArrayList<>(parts);
        others.replaceAll(part -> same.getOrDefault(part, part));
        return others.equals(parts) ? Optional.empty() : Optional.of(others);
    }

    /** Whether a part of a word has a meaning of its own. */
    boolean isKnown(String part) {
        return KNOWN.contains(part) || same.containsKey(part) || words.contains(part);
    }

    /** How many parts of a word deny what the others say. */
    static long negations(List<String> parts) {
        return parts.stream().filter(NEGATIONS::contains).count();
    }

    /** Whether what sets two words apart, in so many slips, is what stands in front of the one or the other. */
    static boolean isTurnedRound(String said, String meant, int slips) {
        if (said.equals("a" + meant)) {
            return true;
        }
        for (int i = -1; i < PREFIXES.size(); i++) {
            for (int j = -1; j < PREFIXES.size(); j++) {
                if (i != j && turns(said, prefixes(i), meant, prefixes(j), slips)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> prefixes(int set) {
        return set < 0 ? List.of("") : PREFIXES.get(set);
    }

    private static boolean turns(String said, List<String> ours, String meant, List<String> theirs, int slips) {
        for (String one : ours) {
            for (String other : theirs) {
                if (said.startsWith(one)
                        && meant.startsWith(other)
                        && said.length() > one.length() + 2
                        && meant.length() > other.length() + 2
                        && Nearest.changes(said.substring(one.length()), meant.substring(other.length()), slips)
                                        + Nearest.changes(one, other, slips)
                                <= slips) {
                    return true;
                }
            }
        }
        return false;
    }
}
