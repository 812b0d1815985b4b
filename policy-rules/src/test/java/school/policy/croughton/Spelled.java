package school.policy.croughton;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.vocabulary.Word;

/** Typed rules in short, for people. */
final class Spelled {

    private static final int LONG = 3;

    private Spelled() {}

    static String of(Pattern pattern) {
        return pattern.conditions().stream()
                .map(Spelled::of)
                .collect(Collectors.joining(", ", head(pattern) + "( ", " )"));
    }

    static String head(Pattern pattern) {
        String quantifier = pattern.quantifier() == Quantifier.SOME
                ? ""
                : pattern.quantifier().name().toLowerCase(Locale.ROOT) + " ";
        return quantifier + pattern.type().name();
    }

    static String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " && ");
        } else if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " || ");
        } else if (condition instanceof Condition.Given given) {
            return term(given.term()) + (given.given() ? " != null" : " == null");
        } else if (condition instanceof Condition.Compare compare) {
            return term(compare.left()) + " " + compare.comparison().sign() + " " + term(compare.right());
        } else if (condition instanceof Condition.OneOf oneOf) {
            return term(oneOf.term()) + (oneOf.among() ? " in " : " not in ") + list(oneOf.values());
        } else if (condition instanceof Condition.Holds holds) {
            return term(holds.list()) + (holds.held() ? " contains " : " not contains ") + term(holds.item());
        }
        throw new IllegalArgumentException(String.valueOf(condition));
    }

    private static String joined(List<Condition> parts, String sign) {
        return parts.stream().map(Spelled::of).collect(Collectors.joining(sign, "( ", " )"));
    }

    private static String list(List<Object> values) {
        return values.size() > LONG
                ? "( " + value(values.get(0)) + ", ... )"
                : values.stream().map(Spelled::value).collect(Collectors.joining(", ", "( ", " )"));
    }

    private static String term(Term term) {
        return term instanceof Term.Of of ? of.property().name() : value(((Term.Literal) term).value());
    }

    static String value(Object value) {
        return value instanceof Word word ? word.word() : String.valueOf(value);
    }
}
