package school.policy.croughton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Lines of cases as long as a line can be, most of them one piece over and over again. */
final class LargeLines {

    /** The longest line that the command reads. */
    static final int LONGEST = 1 << 18;

    private static final String HEAD = "{\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-14\"";
    private static final String ACTOR = ", \"actor\": {\"roles\": [\"teacher\"]}";
    private static final String POSTED =
            ACTOR + ", \"action\": {\"type\": \"publish_photo\"}, \"account\": {\"kind\": \"school_approved\"}";

    /** What stands in the place of a piece's number. */
    private static final String NUMBER = "#";

    private LargeLines() {}

    /** One a way in which a line can be long, by name. */
    static Map<String, String> all() {
        Map<String, String> lines = new TreeMap<>();
        String consent = "{\"child\": \"c#\", \"form\": \"written\", \"covers\": [\"school_social_media\"]}";
        lines.put("unknown paths that do not exist", of(", \"unknown\": [", "\"context.#\"", "]}}"));
        lines.put("unknown paths that nearly exist", of(", \"unknown\": [", "\"context.sesio#\"", "]}}"));
        lines.put("one unknown path", of(", \"unknown\": [", "\"context.session\"", "]}}"));
        lines.put("misspelt roles", of(", \"actor\": {\"roles\": [", "\"teache#\"", "]}}}"));
        lines.put("roles", of(", \"actor\": {\"roles\": [", "\"teacher\"", "]}}}"));
        lines.put("numbers for roles", of(", \"actor\": {\"roles\": [", "1", "]}}}"));
        lines.put("nothing for roles", of(", \"actor\": {\"roles\": [", "null", "]}}}"));
        lines.put("unknown keys", of(", ", "\"acto#\": 1", "}}"));
        lines.put("keys twice", of(", ", "\"actor\": {}", "}}"));
        lines.put("keys of a judgement", of(", \"judgements\": {", "\"damag#\": {}", "}}}"));
        lines.put("passed over", "{\"title\": [" + pieces("1", LONGEST - 100) + "], " + HEAD.substring(1) + "}}");
        lines.put("lists in lists", of(", \"x\": ", "[", "]}}", ""));
        lines.put("brackets", "[".repeat(LONGEST));
        lines.put("groups in groups", "{\"a\":".repeat(LONGEST / 5));
        lines.put("long keys above a long list", deep());
        lines.put("an endless word", of(", \"actor\": {\"roles\": [\"", "teacher", "\"]}}}", ""));
        lines.put("an endless path", of(", \"unknown\": [\"", "context.", "\"]}}", ""));
        lines.put("an endless key", of(", \"", "actor", "\": 1}}", ""));
        lines.put("an endless number", of(", \"other\": {\"age\": ", "1", "}}}", ""));
        lines.put("an endless day", of(", \"actor\": {\"employed_from\": \"", "1", "\"}}}", ""));
        lines.put("an endless id", "{\"id\": \"" + "c".repeat(LONGEST - 100) + "\", \"facts\": {}}");
        lines.put("an endless platform", of(", \"account\": {\"platform\": \"", "Chatter", "\"}}}", ""));
        lines.put("an endless subject", of(ACTOR + ", \"context\": {\"subject\": \"", "Art", "\"}}}", ""));
        lines.put("escapes", of(", \"account\": {\"platform\": \"", "\\u202e", "\"}}}", ""));
        lines.put("children", of(POSTED + ", \"photo\": {\"children\": [", "\"c#\"", "]}, \"consents\": []}}"));
        lines.put("children of unsaid consent", of(POSTED + ", \"photo\": {\"children\": [", "\"c#\"", "]}}}"));
        lines.put("consents", of(POSTED + ", \"photo\": {\"children\": [\"c1\"]}, \"consents\": [", consent, "]}}"));
        lines.put("consents and unsaid children", of(POSTED + ", \"consents\": [", consent, "]}}"));
        lines.put(
                "consents and unknown children",
                of(POSTED + ", \"unknown\": [\"photo.children\"], \"consents\": [", consent, "]}}"));
        lines.put("consents without a child", of(", \"consents\": [", "{}", "]}}"));
        lines.put(
                "endless consents",
                of(", \"consents\": [", "{\"child\": \"c\", \"from\": \"2025-03-02\", \"to\": \"2025-03-01\"}", "]}}"));
        lines.put(
                "objections and unknown children",
                of(POSTED + ", \"unknown\": [\"photo.children\"], \"objections\": [", "{\"child\": \"c#\"}", "]}}"));
        lines.put(
                "as many children as consents",
                HEAD + POSTED + ", \"photo\": {\"children\": [" + pieces("\"c#\"", LONGEST / 8) + "]}, \"consents\": ["
                        + pieces(consent, LONGEST * 6 / 8) + "]}}");
        lines.put("names of children", of(POSTED + ", \"photo\": {\"names_used\": [", "\"c#\"", "]}}}"));
        lines.put("steps", of(ACTOR + ", \"done\": [", "\"told_dsl\"", "]}}"));
        lines.put("acts", of(ACTOR + ", \"also_did\": [", "\"post\", \"share\"", "]}}"));
        return lines;
    }

    private static String deep() {
        String key = "\"" + "k".repeat(195) + "\": ";
        return HEAD + ", \"x\": " + ("{" + key).repeat(17) + "[" + pieces("1", LONGEST - 4_000) + "]" + "}".repeat(19);
    }

    private static String of(String begin, String piece, String end) {
        return of(begin, piece, end, ",");
    }

    private static String of(String begin, String piece, String end, String between) {
        return HEAD + begin + pieces(piece, LONGEST - 600, between) + end;
    }

    private static String pieces(String piece, int length) {
        return pieces(piece, length, ",");
    }

    private static String pieces(String piece, int length, String between) {
        StringBuilder pieces = new StringBuilder(length + 200);
        for (int i = 1; pieces.length() < length; i++) {
            pieces.append(i == 1 ? "" : between).append(piece.replace(NUMBER, Integer.toString(i)));
        }
        return pieces.toString();
    }

    /** A line with some piece of it, cut out anywhere, repeated as often as it fits. */
    static String any(List<String> lines, RandomGenerator random) {
        String line = lines.get(random.nextInt(lines.size()));
        List<Integer> cuts = new ArrayList<>(Arrays.asList(0, line.length()));
        for (int i = 0; i < line.length(); i++) {
            if ("{}[],:\"".indexOf(line.charAt(i)) >= 0) {
                cuts.add(i);
                cuts.add(i + 1);
            }
        }
        int from = cuts.get(random.nextInt(cuts.size()));
        int to = cuts.get(random.nextInt(cuts.size()));
        String piece = line.substring(Math.min(from, to), Math.max(from, to));
        if (random.nextBoolean()) {
            // so that the pieces differ
            int quote = piece.indexOf('"', random.nextInt(piece.length() + 1));
            piece = quote < 1 ? piece : piece.substring(0, quote - 1) + NUMBER + piece.substring(quote);
        }
        int room = LONGEST - line.length() - piece.length() - 20;
        return piece.isEmpty() || room <= 0
                ? line
                : line.substring(0, Math.max(from, to))
                        + pieces(piece, room, random.nextBoolean() ? "," : "")
                        + line.substring(Math.max(from, to));
    }
}
