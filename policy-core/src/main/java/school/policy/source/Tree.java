package school.policy.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A JSON or YAML text as it stands, each value with its path and position. A number stays the text it was written as
 * and nothing is converted, so that whoever reads it can refuse the wrong type instead of guessing.
 *
 * @param kind what the value is
 * @param path where it stands, such as {@code facts.actor.roles[0]}; empty for the whole
 * @param line its line, from 1
 * @param column its column, from 1
 * @param keyLine the line of the key it stands under, from 1; of a value without a key, its own
 * @param keyColumn the column of that key, from 1
 * @param text a scalar as written; empty for a map, a list and null
 * @param entries a map's entries, in the order of the text
 * @param items a list's items
 */
public record Tree(
        Kind kind,
        String path,
        int line,
        int column,
        int keyLine,
        int keyColumn,
        String text,
        Map<String, Tree> entries,
        List<Tree> items) {

    /** A value that stands under no key. */
    Tree(Kind kind, String path, int line, int column, String text, Map<String, Tree> entries, List<Tree> items) {
        this(kind, path, line, column, line, column, text, entries, items);
    }

    /** A group of keys that nobody has written, where another group stands that could hold it. */
    public Tree missing(String key) {
        return new Tree(Kind.MAP, path + "." + key, line, column, "", Map.of(), List.of());
    }

    /** The same value at the place of its key, for what is to be said about the key. */
    Tree atKey() {
        return new Tree(kind, path, keyLine, keyColumn, text, entries, items);
    }

    private Tree under(int line, int column) {
        return new Tree(kind, path, this.line, this.column, line, column, text, entries, items);
    }

    /** The innermost value on the way to a path. */
    public Tree along(String wanted) {
        return Stream.concat(entries.values().stream(), items.stream())
                .filter(each -> wanted.equals(each.path)
                        || wanted.startsWith(each.path + ".")
                        || wanted.startsWith(each.path + "["))
                .findFirst()
                .map(each -> each.along(wanted))
                .orElse(this);
    }

    /** What a value is. */
    public enum Kind {
        MAP("a group of keys"),
        LIST("a list"),
        TEXT("a text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("nothing");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        /** As a message names it. */
        public String phrase() {
            return phrase;
        }
    }

    /** A text that is no JSON or YAML, or that uses what is not allowed here. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
        private final String reason;
        private final String path;
        private final int line;
        private final int column;
        private final transient Map<String, Tree> entries;
        private final transient List<Slips.Slip> slips;
        private final boolean tooMuch;

        Unreadable(
                String path,
                int line,
                int column,
                String message,
                Map<String, Tree> entries,
                List<Slips.Slip> slips,
                boolean tooMuch) {
            super(message);
            this.slips = List.copyOf(slips);
            this.tooMuch = tooMuch;
            this.reason = message;
            this.path = path;
            this.line = line;
            this.column = column;
            this.entries = Collections.unmodifiableMap(entries);
        }

        /** What is wrong and how to mend it. */
        public String reason() {
            return reason;
        }

        /** The value that could not be read, or after which nothing more could be; empty for the whole. */
        public String path() {
            return path;
        }

        /** The line, from 1. */
        public int line() {
            return line;
        }

        /** The column, from 1. */
        public int column() {
            return column;
        }

        /** Further slips on other lines of the text. */
        List<Slips.Slip> slips() {
            return slips;
        }

        /** Whether the text is longer or more deeply nested than allowed. */
        boolean isTooMuch() {
            return tooMuch;
        }

        /** The outermost entries that could be read, so that a message can say whose text this is. */
        public Map<String, Tree> entries() {
            return entries;
        }
    }

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(Limits.NESTING)
            .maxNumberLength(40)
            .maxStringLength(1_000_000)
            .maxNameLength(200)
            .maxDocumentLength(2_000_000)
            .build();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();

    /** Reads a JSON text. */
    public static Tree json(String text) throws Unreadable {
        return read(JSON.createParser(ObjectReadContext.empty(), text), text);
    }

    /** Reads a YAML text: plain values, lists and maps; no tags, anchors or aliases, and one document. */
    public static Tree yaml(String text) throws Unreadable {
        return read(YAML.createParser(ObjectReadContext.empty(), new HalfFull(text)), text);
    }

    private static Tree read(JsonParser parser, String text) throws Unreadable {
        try (parser) {
            return new Reading(parser, parser instanceof YAMLParser, text).whole();
        }
    }

    /** One reading of one text. */
    private static final class Reading {

        /** The place that a YAML reader names. */
        private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+):");

        /** Whatever is beyond a limit is told with this. */
        private static final String TOO = " is the limit";

        private static final String TAGS = "tags, anchors and aliases are not used here; write the value out";

        private final JsonParser parser;
        private final boolean yaml;
        private final String text;
        private final int[] letters;
        private final Map<String, Tree> outermost = new LinkedHashMap<>();
        private boolean begun;
        private @Nullable Unreadable twice;

        Reading(JsonParser parser, boolean yaml, String text) {
            this.parser = parser;
            this.yaml = yaml;
            this.text = text;
            this.letters = yaml ? text.codePoints().toArray() : new int[0];
        }

        Tree whole() throws Unreadable {
            try {
                if (yaml) {
                    List<Slips.Slip> certain = Slips.certain(text);
                    if (!certain.isEmpty()) {
                        throw unreadable(certain);
                    }
                }
                if (parser.nextToken() == null) {
                    throw unreadable("", 1, 1, "the text is empty");
                }
                Tree tree = value("");
                if (parser.nextToken() != null) {
                    throw unreadable("", parser.currentTokenLocation(), "more text follows after the end; remove it");
                }
                if (twice != null) {
                    throw twice;
                }
                return tree;
            } catch (JacksonException e) {
                throw yaml ? unreadableYaml(e) : unreadableJson(e);
            }
        }

        private Unreadable unreadable(String path, TokenStreamLocation place, String reason) {
            return unreadable(path, place.getLineNr(), place.getColumnNr(), reason);
        }

        private Unreadable unreadable(String path, int line, int column, String reason) {
            return new Unreadable(
                    path, Math.max(1, line), Math.max(1, column), reason, outermost, List.of(), reason.contains(TOO));
        }

        private Unreadable unreadable(List<Slips.Slip> slips) {
            Slips.Slip first = slips.get(0);
            return new Unreadable(
                    "",
                    first.line(),
                    first.column(),
                    first.message(),
                    outermost,
                    slips.subList(1, slips.size()),
                    false);
        }

        private Unreadable unreadableJson(JacksonException e) {
            // of a hundred thousand brackets the first one matters
            String path = e instanceof StreamConstraintsException ? path().replaceFirst("(\\[0])+$", "") : path();
            return unreadable(
                    path, e.getLocation() == null ? parser.currentLocation() : e.getLocation(), PlainWords.json(e));
        }

        /** The path at which the reader stands. */
        private String path() {
            String path = "";
            for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
                if (at.inArray() && at.hasCurrentIndex()) {
                    path = "[" + at.getCurrentIndex() + "]" + path;
                } else if (at.inObject() && at.currentName() != null) {
                    path = "." + at.currentName() + path;
                }
            }
            return path.startsWith(".") ? path.substring(1) : path;
        }

        private Unreadable unreadableYaml(JacksonException e) {
            List<MatchResult> places =
                    PLACE.matcher(e.getOriginalMessage()).results().toList();
            if (places.isEmpty()) {
                return unreadable("", parser.currentTokenLocation(), PlainWords.yaml(e));
            }
            // where something begins helps, where the reader gave it up lines later does not
            MatchResult begin = places.get(0);
            MatchResult end = places.get(places.size() - 1);
            boolean lines = !begin.group(1).equals(end.group(1))
                    && !e.getOriginalMessage().contains("block");
            MatchResult place = lines || e.getOriginalMessage().contains("quoted scalar") ? begin : end;
            List<Slips.Slip> slips = Slips.in(text, Integer.parseInt(end.group(1)));
            return slips.isEmpty()
                    ? unreadable(
                            "", Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), PlainWords.yaml(e))
                    : unreadable(slips);
        }

        private Tree value(String path) throws Unreadable {
            TokenStreamLocation place = parser.currentTokenLocation();
            int line = place.getLineNr();
            int column = place.getColumnNr();
            if (parser.getTypeId() != null
                    || parser.getObjectId() != null
                    || (yaml && isMarked(place))
                    || (parser instanceof YAMLParser reader && reader.isCurrentAlias())) {
                throw unreadable(path, place, TAGS);
            }
            JsonToken token = parser.currentToken();
            return switch (token) {
                case START_OBJECT -> new Tree(Kind.MAP, path, line, column, "", entries(path), List.of());
                case START_ARRAY -> new Tree(Kind.LIST, path, line, column, "", Map.of(), items(path));
                case VALUE_STRING -> scalar(Kind.TEXT, path, line, column, parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    scalar(Kind.NUMBER, path, line, column, parser.getString());
                case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN, path, line, column, parser.getString());
                case VALUE_NULL -> scalar(Kind.NULL, path, line, column, "");
                default -> throw unreadable(path, place, "this cannot stand here; remove it");
            };
        }

        private Map<String, Tree> entries(String path) throws Unreadable {
            Map<String, Tree> entries = begun ? new LinkedHashMap<>() : outermost;
            begun = true;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                TokenStreamLocation place = parser.currentTokenLocation();
                if (yaml && isMarked(place)) {
                    throw unreadable(path, place, TAGS);
                }
                parser.nextToken();
                Tree value = value(path.isEmpty() ? key : path + "." + key)
                        .under(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
                if (entries.putIfAbsent(key, value) != null && twice == null) {
                    twice = unreadable(
                            value.path(),
                            place,
                            "'" + (yaml ? key : value.path()) + "' is written twice; keep one"
                                    + (yaml && path.endsWith("]") ? ", or begin the next item with a hyphen" : ""));
                }
            }
            return Collections.unmodifiableMap(entries);
        }

        /** Whether a key or a value begins with a tag or an anchor, of which the reader does not always tell. */
        private boolean isMarked(TokenStreamLocation place) {
            int at = (int) place.getCharOffset();
            return at >= 0 && at < letters.length && (letters[at] == '!' || letters[at] == '&');
        }

        private List<Tree> items(String path) throws Unreadable {
            List<Tree> items = new ArrayList<>();
            begun = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(path + "[" + items.size() + "]"));
            }
            return List.copyOf(items);
        }

        private static Tree scalar(Kind kind, String path, int line, int column, String text) {
            return new Tree(kind, path, line, column, text, Map.of(), List.of());
        }
    }
}
