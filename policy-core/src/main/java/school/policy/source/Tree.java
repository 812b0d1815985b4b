package school.policy.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * A JSON or YAML text as it stands, each value with its path and position. A number stays the text it was written as
 * and nothing is converted, so that whoever reads it can refuse the wrong type instead of guessing.
 *
 * @param kind what the value is
 * @param path where it stands, such as {@code facts.actor.roles[0]}; empty for the whole
 * @param line its line, from 1
 * @param column its column, from 1
 * @param text a scalar as written; empty for a map, a list and null
 * @param entries a map's entries, in the order of the text
 * @param items a list's items
 */
public record Tree(
        Kind kind, String path, int line, int column, String text, Map<String, Tree> entries, List<Tree> items) {

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
        private final int line;
        private final int column;

        Unreadable(int line, int column, String message) {
            super(message);
            this.reason = message;
            this.line = line;
            this.column = column;
        }

        /** What is wrong and how to mend it. */
        public String reason() {
            return reason;
        }

        /** The line, from 1. */
        public int line() {
            return line;
        }

        /** The column, from 1. */
        public int column() {
            return column;
        }
    }

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxNumberLength(40)
            .maxStringLength(20_000)
            .maxNameLength(200)
            .maxDocumentLength(2_000_000)
            .build();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();

    /** Reads a JSON text. */
    public static Tree json(String text) throws Unreadable {
        return read(JSON, text);
    }

    /** Reads a YAML text: plain values, lists and maps; no tags, anchors or aliases, and one document. */
    public static Tree yaml(String text) throws Unreadable {
        return read(YAML, text);
    }

    private static Tree read(TokenStreamFactory format, String text) throws Unreadable {
        try (JsonParser parser = format.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new Unreadable(1, 1, "the text is empty");
            }
            Tree tree = read(parser, "");
            if (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                throw new Unreadable(at.getLineNr(), at.getColumnNr(), "more text follows after the end; remove it");
            }
            return tree;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int line = at == null ? 1 : Math.max(1, at.getLineNr());
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            throw new Unreadable(line, column, plain(e.getOriginalMessage()));
        }
    }

    private static Tree read(JsonParser parser, String path) throws Unreadable {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        if (parser.getTypeId() != null || parser.getObjectId() != null) {
            throw new Unreadable(line, column, "tags, anchors and aliases are not used here; write the value out");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Tree> entries = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    TokenStreamLocation keyAt = parser.currentTokenLocation();
                    parser.nextToken();
                    Tree value = read(parser, path.isEmpty() ? key : path + "." + key);
                    if (entries.putIfAbsent(key, value) != null) {
                        throw new Unreadable(
                                keyAt.getLineNr(),
                                keyAt.getColumnNr(),
                                "'" + value.path() + "' is written twice; keep one");
                    }
                }
                yield new Tree(Kind.MAP, path, line, column, "", Collections.unmodifiableMap(entries), List.of());
            }
            case START_ARRAY -> {
                List<Tree> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser, path + "[" + items.size() + "]"));
                }
                yield new Tree(Kind.LIST, path, line, column, "", Map.of(), List.copyOf(items));
            }
            case VALUE_STRING -> scalar(Kind.TEXT, path, line, column, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER, path, line, column, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN, path, line, column, parser.getString());
            case VALUE_NULL -> scalar(Kind.NULL, path, line, column, "");
            default -> throw new Unreadable(line, column, "this cannot stand here");
        };
    }

    private static Tree scalar(Kind kind, String path, int line, int column, String text) {
        return new Tree(kind, path, line, column, text, Map.of(), List.of());
    }

    /** The reader's own words without what only a programmer reads; YAML's reader says last what it stumbled on. */
    private static String plain(String message) {
        if (message.contains("maximum allowed")) {
            return "too long or too deeply nested to be read; shorten it";
        }
        String words = message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" ") && !line.startsWith("in "))
                .reduce((first, last) -> last)
                .orElse("it cannot be read")
                .replaceAll("\\s*\\(start marker.*", "")
                .replaceAll("\\(`[^`]*`\\)", "")
                .replaceAll("\\s*\\((code|for)[^)]*\\)", "")
                .replace("'<block sequence start>'", "a list")
                .replaceAll("'?<block end>'?", "the end of this part")
                .strip();
        return Character.toLowerCase(words.charAt(0)) + words.substring(1)
                + "; look for a missing quote, comma, colon or bracket, and at the spaces in front of the line";
    }
}
