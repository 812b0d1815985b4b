package school.policy.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Days;
import school.policy.source.Limits;
import school.policy.source.Nearest;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/** Reads a value written in a condition, which must be of the sort of its property. */
final class Literals {

    /** The form in which DRL itself writes a day, such as {@code "12-Mar-2025"}. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Property property;
    private final Cursor tokens;

    /** Reads a value of this property; its token has been taken. */
    Literals(Property property, Cursor tokens) {
        this.property = property;
        this.tokens = tokens;
    }

    /** The value; where it is refused and nothing hangs on it, anything in its place. */
    Object value(Token token) {
        return switch (Phrases.one(property)) {
            case BOOLEAN -> bool(token);
            case NUMBER -> number(token);
            case TEXT, ID, CLAUSE -> text(token);
            case DATE -> day(token);
            case WORD -> word(token);
            default -> refused(mismatch(token));
        };
    }

    /** A wrong value alone does not keep the conditions behind it from being read. */
    private Object refused(Refusal refusal) {
        Token next = tokens.peek();
        if (tokens.isDone() || next.is(",") || next.closes() || Operators.joins(next)) {
            tokens.complaints().add(refusal);
            return "";
        }
        throw refusal;
    }

    private Object bool(Token token) {
        return token.is("true") || token.is("false") ? Boolean.valueOf(token.text()) : refused(mismatch(token));
    }

    private Object number(Token token) {
        // after a leading zero others count by eights
        if (token.type() == Type.NUMBER && !token.text().matches("-?0[0-9]+")) {
            try {
                return Integer.valueOf(token.text());
            } catch (NumberFormatException e) {
                // said below
            }
        }
        return refused(mismatch(token));
    }

    private Object text(Token token) {
        if (token.isName()) {
            String written = unquoted(token, "-.");
            return refused(Refusal.value(
                    token.offset(),
                    "'" + property.name() + "' is a text, found '" + written + "'; write "
                            + (written.contains(".") ? Phrases.wanted(property) : "\"" + written + "\"")));
        }
        if (token.type() != Type.TEXT) {
            return refused(mismatch(token));
        }
        if (!token.text().equals(token.text().strip()) || token.text().isEmpty()) {
            return refused(Refusal.value(
                    token.offset(),
                    "the text \"" + token.text() + "\" begins or ends with a space, or is empty, and would never be"
                            + " equal; remove the space"));
        }
        return token.text();
    }

    private Object day(Token token) {
        String written = token.type() == Type.TEXT ? token.text() : "";
        try {
            LocalDate day = LocalDate.parse(written, DAY);
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR
                    ? day
                    : refused(Refusal.value(
                            token.offset(),
                            "the year of " + Phrases.shown(token) + " is out of reach; write one from " + FIRST_YEAR
                                    + " to " + LAST_YEAR));
        } catch (DateTimeParseException e) {
            return refused(notADay(token));
        }
    }

    private Refusal notADay(Token token) {
        String written = token.type() == Type.NUMBER ? unquoted(token, "-/.") : token.text();
        return Refusal.value(
                token.offset(),
                "'" + property.name() + "' is a day, found "
                        + (token.type() == Type.TEXT ? Phrases.shown(token) : "'" + written + "'") + "; write "
                        + Days.meant(written)
                                .map(day -> "\"" + DAY.format(day) + "\"")
                                .or(() -> Days.within(written).map(day -> "one such as \"" + DAY.format(day) + "\""))
                                .orElseGet(() -> Phrases.wanted(property)));
    }

    /** What falls into several words without its quotation marks. */
    private String unquoted(Token token, String signs) {
        StringBuilder written = new StringBuilder(tokens.takeHanging(token, signs));
        while (tokens.peek().isName() && !Operators.joins(tokens.peek()) && !Operators.compares(tokens.peek(1))) {
            String more = tokens.takeHanging(tokens.take(), signs);
            written.append(written.length() < Limits.TEXT ? " " + more : "");
        }
        return written.toString();
    }

    /** A word behind its list and a dot. */
    private Object word(Token token) {
        String list = property.list().name();
        boolean dotted = token.isName() && tokens.take(".");
        boolean apart =
                !dotted && token.text().equalsIgnoreCase(list) && tokens.peek().isName();
        if (!dotted && !apart) {
            return refused(mismatch(token));
        }
        Token word = tokens.peek();
        if (!word.isName()) {
            return refused(Refusal.syntax(
                    word.offset(),
                    "a word is missing after '" + token.text() + ".'; write " + Phrases.wanted(property)));
        }
        tokens.take();
        String written = rest(word);
        List<String> constants = constants(property);
        if (apart || !token.text().equals(list)) {
            return refused(Refusal.value(
                    token.offset(),
                    "'" + property.name() + "' is " + Phrases.phrase(property) + ", found '" + token.text()
                            + (apart ? " " : ".") + written + "'; write " + list + "."
                            + Nearest.to(written, constants)
                                    .orElseGet(() -> " and one of " + String.join(", ", constants))));
        }
        if (!constants.contains(written)) {
            return refused(Refusal.name(
                    word.offset(), "unknown word '" + written + "' of " + list + Phrases.meant(written, constants)));
        }
        return property.list().all().get(constants.indexOf(written));
    }

    /** A word that is written apart, or with a hyphen, is read as one. */
    private String rest(Token word) {
        String written = word.text();
        while (tokens.peek().isName()
                && !Operators.joins(tokens.peek())
                && Nearest.to(written + "_" + tokens.peek().text(), constants(property))
                        .isPresent()) {
            written += " " + tokens.take().text();
        }
        if (tokens.peek().is("-") && tokens.peek(1).isName()) {
            tokens.take();
            written += "-" + tokens.take().text();
        }
        return written;
    }

    private Refusal mismatch(Token token) {
        String wanted = Phrases.one(property) == Property.Kind.WORD
                ? Nearest.to(token.text(), constants(property))
                        .map(word -> property.list().name() + "." + word)
                        .orElseGet(() -> Phrases.wanted(property))
                : Phrases.wanted(property);
        return Refusal.value(
                token.offset(),
                "'" + property.name() + "' is " + Phrases.phrase(property) + ", found " + Phrases.shown(token)
                        + "; write " + wanted);
    }

    static List<String> constants(Property property) {
        return property.list().all().stream().map(Word::name).toList();
    }
}
