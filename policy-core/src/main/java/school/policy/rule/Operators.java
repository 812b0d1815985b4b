package school.policy.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;

/** The comparisons of conditions and the signs that join them, and what people write for them. */
final class Operators {

    /** Those that are words. */
    static final List<String> WORDS = List.of("in", "contains", "memberOf");

    private static final Set<String> KNOWN = Set.of(
            "==", "!=", "<", "<=", ">", ">=", "in", "contains", "memberOf", "not in", "not contains", "not memberOf");

    /** As many words as the longest of what people write. */
    private static final int LONGEST = 3;

    private static final Map<String, String> MEANT = new HashMap<>();
    private static final Map<String, String> JOINED = new HashMap<>();

    private static void meant(Map<String, String> table, String sign, String... said) {
        for (String each : said) {
            table.put(each, sign);
        }
    }

    static {
        meant(
                MEANT,
                "==",
                "=",
                "= =",
                "===",
                "= ==",
                "== =",
                ":",
                ": ==",
                ": =",
                "is ==",
                "is",
                "are",
                "equals",
                "is equal to",
                "equal to",
                "eq");
        meant(
                MEANT,
                "!=",
                "!==",
                "<>",
                "≠",
                "! =",
                "= !",
                "=!",
                "/=",
                "is not",
                "are not",
                "not ==",
                "not equals",
                "ne");
        meant(MEANT, "<", "less than", "is less than", "is under", "is below", "under", "below", "lt");
        meant(MEANT, "<=", "=<", "≤", "< =", "= <", "at most", "is at most", "up to", "le");
        meant(MEANT, ">", "more than", "greater than", "is more than", "is above", "above", "gt");
        meant(MEANT, ">=", "=>", "≥", "> =", "= >", "at least", "is at least", "ge");
        meant(MEANT, "in", "is in", "one of", "is one of", "any of", "== in");
        meant(MEANT, "not in", "is not in", "none of", "not one of", "!in", "! in");
        meant(MEANT, "contains", "contain", "include", "has", "have", "holds");
        meant(MEANT, "not contains", "not contain", "does not contain", "has not", "has no", "! contains");
        meant(JOINED, "&&", "and", "&", "& &", "plus");
        meant(JOINED, "||", "or", "|", "| |");
    }

    private Operators() {}

    /** Takes the comparison that comes next, as it is or was meant; empty where none comes. */
    static String take(Cursor tokens) {
        for (int words = LONGEST; words > 0; words--) {
            String said = tokens.phrase(words);
            if (KNOWN.contains(said)) {
                tokens.take(words);
                return said;
            }
            String small = said.toLowerCase(Locale.ROOT);
            String meant = MEANT.getOrDefault(small, KNOWN.contains(small) ? small : "");
            if (!meant.isEmpty()) {
                complain(tokens, said, meant);
                tokens.take(words);
                return meant;
            }
        }
        return "";
    }

    /** Takes the sign that joins conditions, be it this one or what people write for it. */
    static boolean takeJoining(Cursor tokens, String sign) {
        if (tokens.peek().is(sign) && joins(tokens.peek(1)) && !tokens.peek(1).first()) {
            tokens.take();
            tokens.complaints()
                    .add(
                            Kind.SYNTAX,
                            tokens.peek().offset(),
                            "'" + tokens.peek().text() + "' stands behind '" + sign + "'; remove one of the two");
            tokens.take();
            return true;
        }
        for (int words = 2; words > 0; words--) {
            String said = tokens.phrase(words);
            if (sign.equals(JOINED.get(said.toLowerCase(Locale.ROOT)))) {
                complain(tokens, said, sign.equals("&&") ? "a comma or &&" : sign);
                tokens.take(words);
                return true;
            }
        }
        return tokens.take(sign);
    }

    private static void complain(Cursor tokens, String said, String meant) {
        tokens.complaints().add(Kind.SYNTAX, tokens.peek().offset(), "'" + said + "' is not used here; write " + meant);
    }

    /** Whether a token begins a comparison. */
    static boolean compares(Token token) {
        return token.type() != Type.TEXT && (KNOWN.contains(token.text()) || MEANT.containsKey(token.text()));
    }

    /** Whether a token joins conditions. */
    static boolean joins(Token token) {
        return token.is("&&")
                || token.is("||")
                || (token.type() != Type.TEXT && JOINED.containsKey(token.text().toLowerCase(Locale.ROOT)));
    }
}
