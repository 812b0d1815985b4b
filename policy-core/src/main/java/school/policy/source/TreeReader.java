package school.policy.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
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
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** One reading of one JSON or YAML text. */
final class TreeReader {

    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_KEY = 200;

    /** Read piece by piece, a long text would be copied once for each piece. */
    private static final LoadSettings WHOLE = LoadSettings.builder()
            .setBufferSize(1 << 16)
            .setAllowDuplicateKeys(true)
            .build();

    private static final TokenStreamFactory YAML = YAMLFactory.builder()
            .loadSettings(WHOLE)
            .streamReadConstraints(limits().maxNestingDepth(Limits.NESTING)
                    .maxNameLength(LONGEST_KEY)
                    .build())
            .build();

    /** What is passed over may be as deep and as long as it likes; what is read is measured here. */
    private static final TokenStreamFactory JSON = JsonFactory.builder()
            .streamReadConstraints(limits().maxNestingDepth(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .build())
            .build();

    private static StreamReadConstraints.Builder limits() {
        return StreamReadConstraints.builder()
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(LONGEST_TEXT)
                .maxDocumentLength(2L * LONGEST_TEXT);
    }

    /** The place that a YAML reader names. */
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+):");

    /** Whatever is beyond a limit is told with this. */
    private static final String TOO = " is the limit";

    private static final String TAGS = "tags, anchors and aliases are not used here; write the value out";

    private final JsonParser parser;
    private final boolean yaml;
    private final Optional<Set<String>> read;
    private final Spelling spelling;
    private final String text;
    private final int[] letters;
    private final Map<String, Tree> outermost = new LinkedHashMap<>();
    private boolean begun;
    private @Nullable Unreadable twice;

    private TreeReader(JsonParser parser, boolean yaml, Optional<Set<String>> read, String text, Spelling spelling) {
        this.parser = parser;
        this.yaml = yaml;
        this.read = read;
        this.spelling = spelling;
        this.text = text;
        this.letters = yaml ? text.codePoints().toArray() : new int[0];
    }

    /** {@code read}: the outermost keys that are read, others being passed over; absent: all. */
    static Tree json(String text, Optional<Set<String>> read, Spelling spelling) throws Unreadable {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new TreeReader(parser, false, read, text, spelling).whole();
        }
    }

    static Tree yaml(String text) throws Unreadable {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), new HalfFull(text))) {
            return new TreeReader(parser, true, Optional.empty(), text, Spelling.PLAIN).whole();
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
        TokenStreamContext at = parser.streamReadContext();
        String message = PlainWords.json(e);
        // what is passed over is not measured, unless it never ends
        boolean deep = at.getNestingDepth() > Limits.NESTING;
        return unreadable(
                deep ? path(at).replaceFirst("(\\[0])+$", "") : path(at),
                e.getLocation() == null ? parser.currentLocation() : e.getLocation(),
                deep && message.equals(PlainWords.ENDS_EARLY) ? PlainWords.TOO_DEEP : message);
    }

    /** The path at which the reader stands, as far down as is read. */
    private String path(TokenStreamContext innermost) {
        Deque<TokenStreamContext> way = new ArrayDeque<>();
        for (TokenStreamContext at = innermost; at != null; at = at.getParent()) {
            if (at.getNestingDepth() <= Limits.NESTING) {
                way.addFirst(at);
            }
        }
        Where where = Where.WHOLE;
        for (TokenStreamContext at : way) {
            if (at.inArray() && at.hasCurrentIndex()) {
                where = where.at(at.getCurrentIndex());
            } else if (at.inObject() && at.currentName() != null) {
                where = where.under(spelling.piece(at.currentName()));
            }
        }
        return where.path();
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
        if ((token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY)
                && parser.streamReadContext().getNestingDepth() > Limits.NESTING) {
            // of a hundred thousand brackets the first one matters
            throw unreadable(told(where).replaceFirst("(\\[0])+$", ""), place, PlainWords.TOO_DEEP);
        }
        return switch (token) {
            case START_OBJECT -> new Tree(Kind.MAP, where, line, column, "", entries(where), List.of());
            case START_ARRAY -> new Tree(Kind.LIST, where, line, column, "", Map.of(), items(where));
            case VALUE_STRING -> scalar(Kind.TEXT, where, line, column, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER, where, line, column, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN, where, line, column, parser.getString());
            case VALUE_NULL -> scalar(Kind.NULL, where, line, column, yaml ? parser.getString() : "");
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
            if (where.equals(Where.WHOLE) && read.isPresent() && !read.get().contains(key)) {
                parser.skipChildren();
                continue;
            }
            if (key.length() > LONGEST_KEY) {
                throw unreadable(told(where), place, PlainWords.KEY_TOO_LONG);
            }
            Tree value =
                    value(where.under(key)).under(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
            if (entries.putIfAbsent(key, value) != null && twice == null) {
                String path = told(where.under(key));
                twice = unreadable(
                        path,
                        place,
                        "'" + (yaml ? key : path) + "' is written twice; keep one"
                                + (yaml && where.isItem() ? ", or begin the next item with a hyphen" : ""));
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** A path as a message tells it: of a case's keys that nobody knows, a piece. */
    private String told(Where where) {
        return (yaml ? where : where.inPieces(spelling)).path();
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
