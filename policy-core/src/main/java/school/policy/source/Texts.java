package school.policy.source;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of a case. Two that look alike are one to whoever writes them, and a permit for one of them says nothing of
 * the other; so what makes a difference that cannot be seen is refused.
 */
public final class Texts {

    /** The form of a clause's id: two to four capitals, a hyphen, two digits, or three from 100 on. */
    public static final String CLAUSE = "[A-Z]{2,4}-(?:[0-9]{2}|[1-9][0-9]{2})";

    /** Letters, marks and signs that leave nothing to be seen, though they do not count as formatting. */
    public static final String BLANK = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    /** Letters that look like ours. */
    public static final String LIKE_OURS = "аеорсухіјѕАВЕКМНОРСТХІЈЅοινρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    /** Alphabets that are written together. */
    private static final Set<Character.UnicodeScript> EAST_ASIAN = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.BOPOMOFO,
            Character.UnicodeScript.HANGUL);

    private Texts() {}

    /** Why a text cannot stand in a case, with the remedy; empty where it can. */
    public static Optional<String> refusal(String text) {
        if (text.isBlank()) {
            return Optional.of("an empty text says nothing; fill it in or leave it out");
        } else if (isPlain(text)) {
            return Optional.empty();
        } else if (text.codePoints().anyMatch(Texts::isUnseen)) {
            return Optional.of(
                    "the text holds a character that cannot be seen, or that only looks like a space;" + " remove it");
        } else if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return Optional.of("a letter and its accent stand apart here, which looks the same as one letter; write the"
                    + " text in Unicode's form NFC");
        }
        return Optional.empty();
    }

    /** Why a text cannot be an id of somebody or something, with the remedy; empty where it can. */
    public static Optional<String> refusalOfId(String id) {
        if (!id.isBlank() && (isSpace(id.codePointAt(0)) || isSpace(id.codePointBefore(id.length())))) {
            return Optional.of("a space stands at the beginning or the end, where it cannot be seen; remove it");
        }
        return refusal(id).or(() -> isPlain(id) ? Optional.empty() : mixture(id));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether nothing is to be seen of a character, or it looks like a space and is none. */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> c != ' ';
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || BLANK.indexOf(c) >= 0;
        };
    }

    /** Letters of two alphabets in one id, or a word of letters that all look like ours. */
    private static Optional<String> mixture(String id) {
        Set<Character.UnicodeScript> alphabets = EnumSet.noneOf(Character.UnicodeScript.class);
        id.codePoints().filter(Character::isLetter).mapToObj(Texts::alphabet).forEach(alphabets::add);
        alphabets.remove(Character.UnicodeScript.COMMON);
        alphabets.remove(Character.UnicodeScript.INHERITED);
        boolean foreign = id.codePoints().filter(Character::isLetter).allMatch(c -> LIKE_OURS.indexOf(c) >= 0)
                && !alphabets.isEmpty();
        return alphabets.size() > 1 || foreign
                ? Optional.of(
                        "letters of another alphabet stand in this id, which look like other letters; type it anew")
                : Optional.empty();
    }

    private static Character.UnicodeScript alphabet(int letter) {
        Character.UnicodeScript own = Character.UnicodeScript.of(letter);
        return EAST_ASIAN.contains(own) ? Character.UnicodeScript.HAN : own;
    }
}
