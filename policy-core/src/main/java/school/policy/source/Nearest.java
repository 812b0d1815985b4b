package school.policy.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The nearest word that was perhaps meant, for messages. A wrong hint that is followed turns a decision round, so that
 * none is given across a negation, a number or another verb: a word is a slip of another only part by part.
 */
public final class Nearest {

    /** Shorter parts of words say too little. */
    private static final int PART = 3;

    /** Nobody slips in a text of that length, and comparing it takes long. */
    private static final int LONGEST = 300;

    /** Among more words than any policy has of a kind none is looked for, as that takes long. */
    private static final int CANDIDATES = 1_000;

    /** Whoever slips more often than that writes another text, however long it is. */
    private static final int MOST = 10;

    /** More slips than any text has letters. */
    private static final int FAR = 1_000_000;

    private static final OtherWords PLAIN = new OtherWords(Map.of(), Set.of(), Set.of());

    private Nearest() {}

    /** A word and its parts, in small letters. */
    private record Taken(String word, List<String> parts, String joined) {

        Taken(String word, List<String> parts) {
            this(word, parts, String.join("", parts));
        }
    }

    /**
     * The candidate that says the same in other words, or the one with the fewest single slips from the word, or the
     * only one that holds the word as a part; empty where none is near enough, and where there are more than a thousand.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        return to(word, candidates, PLAIN);
    }

    /** The same where words of a vocabulary are written in other words too. */
    static Optional<String> to(String word, Collection<String> candidates, OtherWords others) {
        if (word.length() > LONGEST || candidates.size() > CANDIDATES) {
            return Optional.empty();
        }
        Taken said = new Taken(word, parts(word));
        List<Taken> all = candidates.stream()
                .filter(each -> each.length() <= LONGEST)
                .map(each -> new Taken(each, parts(each)))
                .toList();
        return spelt(said.joined(), all)
                .or(() -> others.of(said.parts()).flatMap(other -> spelt(String.join("", other), all)))
                .or(() -> slip(said, all, others))
                .or(() -> whole(said, all))
                .map(Taken::word);
    }

    /** Its parts in small letters: {@code OWN_BREAK}, {@code own-break} and {@code ownBreak} are alike. */
    static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= word.length(); i++) {
            boolean letter = i < word.length() && Character.isLetterOrDigit(word.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(word.charAt(i))
                    && Character.isLowerCase(word.charAt(i - 1));
            if (i > start && (!letter || hump)) {
                parts.add(word.substring(start, i).toLowerCase(Locale.ROOT));
                start = i;
            }
            if (!letter) {
                start = i + 1;
            }
        }
        return parts;
    }

    private static Optional<Taken> spelt(String letters, List<Taken> candidates) {
        return candidates.stream().filter(each -> each.joined().equals(letters)).min(Comparator.comparing(Taken::word));
    }

    private static Optional<Taken> slip(Taken said, List<Taken> candidates, OtherWords others) {
        record Near(Taken candidate, int slips) {}
        return candidates.stream()
                .map(candidate -> new Near(candidate, slips(said, candidate, others)))
                .filter(near -> near.slips < FAR)
                .min(Comparator.comparingInt(Near::slips)
                        .thenComparing(near -> near.candidate().word()))
                .map(Near::candidate);
    }

    private static Optional<Taken> whole(Taken part, List<Taken> candidates) {
        List<Taken> wholes = candidates.stream()
                .filter(each -> part.joined().length() >= PART
                        && Collections.indexOfSubList(each.parts(), part.parts()) >= 0
                        && OtherWords.negations(each.parts()) == OtherWords.negations(part.parts()))
                .toList();
        return wholes.size() == 1 ? Optional.of(wholes.get(0)) : Optional.empty();
    }

    /** How many slips lead from one to the other; more than any limit where they are no slips. */
    private static int slips(Taken said, Taken meant, OtherWords others) {
        int limit = Math.max(1, said.joined().length() / 3);
        if (Math.abs(said.joined().length() - meant.joined().length()) > limit
                || !numbers(said.parts()).equals(numbers(meant.parts()))) {
            return FAR;
        }
        if (said.parts().size() != meant.parts().size()) {
            // a space too many or too few; one slip drops no negation
            boolean alike = OtherWords.negations(said.parts()) == OtherWords.negations(meant.parts());
            return said.parts().stream()
                            .anyMatch(part ->
                                    others.isKnown(part) && !meant.parts().contains(part))
                    ? FAR
                    : slips(
                            said.joined(),
                            meant.joined(),
                            alike ? Math.max(1, said.joined().length() / 4) : 1);
        }
        int sum = 0;
        // beside other parts that are right, a short one may be more of a slip
        int more = said.parts().size() > 1 ? 1 : 0;
        for (int i = 0; i < said.parts().size() && sum < FAR; i++) {
            sum += part(said.parts().get(i), meant.parts().get(i), more, others);
        }
        return sum <= limit ? sum : FAR;
    }

    private static int part(String said, String meant, int more, OtherWords others) {
        if (said.equals(meant)) {
            return 0;
        }
        boolean inflected = said.startsWith(meant) || meant.startsWith(said);
        return others.isKnown(said) && !inflected ? FAR : slips(said, meant, Math.max(1, (said.length() + more) / 3));
    }

    /** What is counted is never a slip of another number: a clause that is no longer there is not its neighbour. */
    private static List<String> numbers(List<String> parts) {
        List<String> numbers = new ArrayList<>();
        for (String part : parts) {
            if (Character.isDigit(part.charAt(part.length() - 1)) || Character.isDigit(part.charAt(0))) {
                numbers.add(part.replaceAll("\\D", "").replaceFirst("^0+", ""));
            }
        }
        return numbers;
    }

    private static int slips(String said, String meant, int limit) {
        if (Math.abs(said.length() - meant.length()) > limit) {
            return FAR;
        }
        int slips = changes(said, meant, Math.min(limit, MOST));
        return slips == FAR || OtherWords.isTurnedRound(said, meant, slips) ? FAR : slips;
    }

    /**
     * Letters to add, drop, change or swap with their neighbour, where they are no more than a limit. It takes time with
     * the limit and the shorter of the texts alone.
     */
    static int changes(String a, String b, int limit) {
        int[][] last = new int[3][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int[] cost = last[i % 3];
            int[] above = last[(i + 2) % 3];
            int[] higher = last[(i + 1) % 3];
            int from = Math.max(0, i - limit);
            int to = Math.min(b.length(), i + limit);
            int least = FAR;
            for (int j = from; j <= to; j++) {
                // what lies outside of the limit is never as near as it
                int dropped = i > 0 && j < i + limit ? above[j] + 1 : FAR;
                int added = j > from ? cost[j - 1] + 1 : FAR;
                int kept = i == 0 || j == 0
                        ? (i == j ? 0 : FAR)
                        : above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[j] = Math.min(Math.min(dropped, added), kept);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[j] = Math.min(cost[j], higher[j - 2] + 1);
                }
                least = Math.min(least, cost[j]);
            }
            if (least > limit) {
                return FAR;
            }
        }
        int changes = Math.abs(a.length() - b.length()) > limit ? FAR : last[a.length() % 3][b.length()];
        return changes > limit ? FAR : changes;
    }
}
