package school.policy.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.policy.source.Tree.Kind;
import school.policy.source.Tree.Unreadable;
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

/** One reading of one JSON or YAML text. */
final class TreeReader {

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

    private TreeReader(JsonParser parser, boolean yaml, String text) {
        this.parser = parser;
        this.yaml = yaml;
        this.text = text;
        this.letters = yaml ? text.codePoints().toArray() : new int[0];
    }

    static Tree json(String text) throws Unreadable {
        return read(JSON.createParser(ObjectReadContext.empty(), text), text);
    }

    static Tree yaml(String text) throws Unreadable {
        return read(YAML.createParser(ObjectReadContext.empty(), new HalfFull(text)), text);
    }

    private static Tree read(JsonParser parser, String text) throws Unreadable {
        try (parser) {
            return new TreeReader(parser, parser instanceof YAMLParser, text).whole();
        }
    }

    private Tree whole() throws Unreadable {
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
            Tree tree = value(Where.WHOLE);
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
                "", first.line(), first.column(), first.message(), outermost, slips.subList(1, slips.size()), false);
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
        boolean lines =
                !begin.group(1).equals(end.group(1)) && !e.getOriginalMessage().contains("block");
        MatchResult place = lines || e.getOriginalMessage().contains("quoted scalar") ? begin : end;
        List<Slips.Slip> slips = Slips.in(text, Integer.parseInt(end.group(1)));
        return slips.isEmpty()
                ? unreadable("", Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), PlainWords.yaml(e))
                : unreadable(slips);
    }

    private Tree value(Where where) throws Unreadable {
        TokenStreamLocation place = parser.currentTokenLocation();
        int line = place.getLineNr();
        int column = place.getColumnNr();
        if (parser.getTypeId() != null
                || parser.getObjectId() != null
                || (yaml && isMarked(place))
                || (parser instanceof YAMLParser reader && reader.isCurrentAlias())) {
            throw unreadable(where.path(), place, TAGS);
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new Tree(Kind.MAP, where, line, column, "", entries(where), List.of());
            case START_ARRAY -> new Tree(Kind.LIST, where, line, column, "", Map.of(), items(where));
            case VALUE_STRING -> scalar(Kind.TEXT, where, line, column, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER, where, line, column, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN, where, line, column, parser.getString());
            case VALUE_NULL -> scalar(Kind.NULL, where, line, column, "");
            default -> throw unreadable(where.path(), place, "this cannot stand here; remove it");
        };
    }

    private Map<String, Tree> entries(Where where) throws Unreadable {
        Map<String, Tree> entries = begun ? new LinkedHashMap<>() : outermost;
        begun = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            TokenStreamLocation place = parser.currentTokenLocation();
            if (yaml && isMarked(place)) {
                throw unreadable(where.path(), place, TAGS);
            }
            parser.nextToken();
            Tree value =
                    value(where.under(key)).under(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
            if (entries.putIfAbsent(key, value) != null && twice == null) {
                twice = unreadable(
                        value.path(),
                        place,
                        "'" + (yaml ? key : value.path()) + "' is written twice; keep one"
                                + (yaml && where.isItem() ? ", or begin the next item with a hyphen" : ""));
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** Whether a key or a value begins with a tag or an anchor, of which the reader does not always tell. */
    private boolean isMarked(TokenStreamLocation place) {
        int at = (int) place.getCharOffset();
        return at >= 0 && at < letters.length && (letters[at] == '!' || letters[at] == '&');
    }

    private List<Tree> items(Where where) throws Unreadable {
        List<Tree> items = new ArrayList<>();
        begun = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(where.at(items.size())));
        }
        return List.copyOf(items);
    }

    private static Tree scalar(Kind kind, Where where, int line, int column, String text) {
        return new Tree(kind, where, line, column, text, Map.of(), List.of());
    }
}
