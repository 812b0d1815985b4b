package school.policy.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;

/**
 * What DRL knows and rule files never hold, by the word it begins with, and why not. Whatever is not part of the dialect
 * is refused anyway; this list is for saying so plainly.
 */
final class Language {

    private static final Map<String, String> WHY = new TreeMap<>();

    private static void because(String why, String... words) {
        for (String word : words) {
            WHY.put(word, why);
        }
    }

    static {
        because("rule files hold no functions; remove it", "function");
        because("rule files declare no types, enums or traits; remove it", "declare", "enum", "trait");
        because("rule files hold no queries; remove it", "query");
        because("rule files belong to no unit; remove it", "unit");
        because("rules choose no dialect and hold no code; remove it", "dialect");
        because("rules have no order among each other; remove it", "salience");
        because("rules are always on; remove it", "enabled", "date");
        because("rules know no clock; remove it", "timer", "duration", "calendars");
        because("rules stand in no groups; remove it", "agenda", "ruleflow", "activation", "auto");
        because("rules do not set each other off; remove it", "no", "lock", "refract");
        because("rules inherit from no other rule; write the patterns out", "extends");
        because("annotations are not used; remove it", "@");
        because("rules compute nothing; compare properties instead", "eval", "+", "-", "*", "%", "new", "instanceof");
        because(
                "rules compute nothing over several facts; use 'exists' or 'not'",
                "accumulate",
                "acc",
                "collect",
                "groupby");
        because("facts come from the case alone; remove it", "from", "entry", "over", "window", "?");
        because("rules neither divide nor walk through objects; compare properties of the facts of a case", "/");
        because("rules ask for all by asking that there is no other; write a pattern with 'not'", "forall");
        because("a condition names its property; write the property instead", "this");
        because(
                "texts are compared as a whole, as searching in them can run without end; use == or in",
                "matches",
                "soundslike",
                "str",
                "startsWith",
                "endsWith");
        because(
                "this comparison is not used; write == != < <= > >= in contains or memberOf",
                "excludes",
                "before",
                "after",
                "coincides",
                "during",
                "includes",
                "meets",
                "overlaps",
                "starts",
                "finishes");
        because(
                "rules call nothing and look no deeper than a property; compare the property itself",
                ".",
                "(",
                "[",
                "{",
                "#",
                "::",
                "->");
        because("rules decide between nothing; write a rule for each", ":", "if", "else", "do");
    }

    /** What can stand beside rules, or before their 'when'. */
    private static final Set<String> BESIDE = Set.of(
            "function",
            "declare",
            "enum",
            "trait",
            "query",
            "unit",
            "dialect",
            "salience",
            "enabled",
            "timer",
            "duration",
            "calendars",
            "refract",
            "extends",
            "@");

    /** The first parts of what can stand there, before a hyphen. */
    private static final Set<String> HYPHENED =
            Set.of("no", "date", "auto", "lock", "agenda", "ruleflow", "activation");

    private Language() {}

    /** Why rule files hold no such token; a text in quotation marks may hold any word. */
    static Optional<String> refused(Token token) {
        return token.type() == Type.TEXT ? Optional.empty() : refused(token.text());
    }

    /** Why rule files hold nothing such as comes next beside rules; empty where it is no more than a stray sentence. */
    static Optional<String> refusedBeside(Cursor tokens) {
        Token token = tokens.peek();
        boolean meant = BESIDE.contains(token.text())
                || tokens.peek(1).opens()
                || (HYPHENED.contains(token.text()) && tokens.peek(1).is("-"));
        return meant && (token.is("declare") || !Landmarks.isSentence(tokens, 4)) ? refused(token) : Optional.empty();
    }

    /** Why rule files hold nothing that begins so; empty where DRL does not know it either. */
    static Optional<String> refused(String word) {
        return Optional.ofNullable(WHY.get(word.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(WHY.get(word)))
                .map(why -> "'" + word + "' is not allowed: " + why);
    }
}
