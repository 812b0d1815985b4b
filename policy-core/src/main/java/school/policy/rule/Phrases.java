package school.policy.rule;

import java.util.Collection;
import java.util.stream.Collectors;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Nearest;
import school.policy.vocabulary.Property;

/** Parts of messages about conditions. */
final class Phrases {

    private Phrases() {}

    /** What one value of a property is. */
    static Property.Kind one(Property property) {
        return switch (property.kind()) {
            case WORDS -> Property.Kind.WORD;
            case TEXTS, IDS, ID, CLAUSE -> Property.Kind.TEXT;
            default -> property.kind();
        };
    }

    /** What a property is. */
    static String phrase(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> "a yes-or-no property";
            case NUMBER -> "a number";
            case TEXT, ID, CLAUSE -> "a text";
            case DATE -> "a day";
            case WORD -> "a word of " + property.list().name();
            default -> "a list";
        };
    }

    /** What can be written for a value of a property. */
    static String wanted(Property property) {
        return switch (one(property)) {
            case BOOLEAN -> "true or false";
            case NUMBER -> "a whole number in digits";
            case TEXT -> "a text in straight quotation marks";
            case DATE -> "a day that exists, such as \"12-Mar-2025\"";
            default -> "a word such as " + example(property);
        };
    }

    /** A whole comparison with a property. */
    static String comparison(Property property) {
        return property.name() + (property.kind().isList() ? " contains " : " == ") + example(property);
    }

    private static String example(Property property) {
        return switch (one(property)) {
            case BOOLEAN -> "true";
            case NUMBER -> "18";
            case TEXT -> "\"...\"";
            case DATE -> "\"12-Mar-2025\"";
            default ->
                property.list().name() + "." + Literals.constants(property).get(0);
        };
    }

    static String shown(Token token) {
        return token.type() == Type.TEXT ? "\"" + token.text() + "\"" : "'" + token.text() + "'";
    }

    /** The end of a message about an unknown word: the nearest known one, or all of them. */
    static String meant(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "; give it first"
                        : "; there is " + known.stream().sorted().collect(Collectors.joining(", ")));
    }
}
