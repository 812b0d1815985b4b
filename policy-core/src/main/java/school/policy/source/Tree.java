package school.policy.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON or YAML text as it stands, each value with its path and position. A number stays the text it was written as
 * and nothing is converted, so that whoever reads it can refuse the wrong type instead of guessing.
 */
public final class Tree {

    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[]+)|\\[(\\d{1,9})\\]");

    private final Kind kind;
    private final Where where;
    private final int line;
    private final int column;
    private final int keyLine;
    private final int keyColumn;
    private final String text;
    private final Map<String, Tree> entries;
    private final List<Tree> items;

    private Tree(
            Kind kind,
            Where where,
            int line,
            int column,
            int keyLine,
            int keyColumn,
            String text,
            Map<String, Tree> entries,
            List<Tree> items) {
        this.kind = kind;
        this.where = where;
        this.line = line;
        this.column = column;
        this.keyLine = keyLine;
        this.keyColumn = keyColumn;
        this.text = text;
        this.entries = entries;
        this.items = items;
    }

    /** A value that stands under no key. */
    Tree(Kind kind, Where where, int line, int column, String text, Map<String, Tree> entries, List<Tree> items) {
        this(kind, where, line, column, line, column, text, entries, items);
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Where it stands, such as {@code facts.actor.roles[0]}; empty for the whole. */
    public String path() {
        return where.path();
    }

    /** Its line, from 1. */
    public int line() {
        return line;
    }

    /** Its column, from 1. */
    public int column() {
        return column;
    }

    /** The line of the key it stands under, from 1; of a value without a key, its own. */
    public int keyLine() {
        return keyLine;
    }

    /** The column of that key, from 1. */
    public int keyColumn() {
        return keyColumn;
    }

    /** A scalar as written; empty for a map, a list and, in JSON, null. */
    public String text() {
        return text;
    }

    /** A map's entries, in the order of the text; unmodifiable. */
    public Map<String, Tree> entries() {
        return entries;
    }

    /** A list's items; unmodifiable. */
    public List<Tree> items() {
        return items;
    }

    /** Whether it is one of the items of a list. */
    boolean isItem() {
        return where.isItem();
    }

    /** A group of keys that nobody has written, where another group stands that could hold it. */
    public Tree missing(String key) {
        return new Tree(Kind.MAP, where.under(key), line, column, "", Map.of(), List.of());
    }

    /** The same value at the place of its key, for what is to be said about the key. */
    public Tree atKey() {
        return new Tree(kind, where, keyLine, keyColumn, text, entries, items);
    }

    Tree under(int line, int column) {
        return new Tree(kind, where, this.line, this.column, line, column, text, entries, items);
    }

    /** The innermost value on the way to a path that begins here, such as {@code .place.hall} or {@code [0].reader}. */
    public Tree along(String wanted) {
        Matcher step = STEP.matcher(wanted);
        if (!step.lookingAt()) {
            return this;
        }
        String key = step.group(1);
        Tree next;
        if (key == null) {
            int index = Integer.parseInt(step.group(2));
            next = index < items.size() ? items.get(index) : null;
        } else {
            next = entries.get(key);
        }
        return next == null ? this : next.along(wanted.substring(step.end()));
    }

    /** What it is and where; nothing of what it says, so that it can stand in a log. */
    @Override
    public String toString() {
        return kind.phrase() + " in line " + line;
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

    /** Reads a JSON text. */
    public static Tree json(String text) throws Unreadable {
        return TreeReader.json(text, Optional.empty(), Spelling.PLAIN);
    }

    /** Reads of a JSON text the entries of the outermost keys that are named; whatever stands under others is passed over. */
    public static Tree json(String text, Set<String> keys, Spelling spelling) throws Unreadable {
        return TreeReader.json(text, Optional.of(keys), spelling);
    }

    /** Reads a YAML text: plain values, lists and maps; no tags, anchors or aliases, and one document. */
    public static Tree yaml(String text) throws Unreadable {
        return TreeReader.yaml(text);
    }
}
