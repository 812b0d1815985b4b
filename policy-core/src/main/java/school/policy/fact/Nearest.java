package school.policy.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The nearest word that was perhaps meant, for messages. */
public final class Nearest {

    private Nearest() {}

    /** Shorter parts of words say too little. */
    private static final int PART = 3;

    /**
     * The candidate with the fewest single slips from the word, or the only one of which it is a part; empty where none
     * is near enough to be a slip.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        int limit = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(c -> Math.abs(c.length() - word.length()) <= limit)
                .filter(c -> slips(word, c) <= limit)
                .min(Comparator.<String>comparingInt(c -> slips(word, c)).thenComparing(Comparator.naturalOrder()))
                .or(() -> whole(word, candidates));
    }

    private static Optional<String> whole(String part, Collection<String> candidates) {
        List<String> wholes = candidates.stream()
                .filter(c -> part.length() >= PART && plain(c).contains(plain(part)))
                .toList();
        return wholes.size() == 1 ? Optional.of(wholes.get(0)) : Optional.empty();
    }

    /** Letters to add, drop, change or swap with their neighbour; case and hyphens count for nothing. */
    private static int slips(String left, String right) {
        String a = plain(left);
        String b = plain(right);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
