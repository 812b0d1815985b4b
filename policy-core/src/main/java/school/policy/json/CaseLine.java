package school.policy.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.source.Texts;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Vocabulary;

/** One line of a file of cases: {@code {"id": …, "facts": …}}; other keys are passed over. */
public final class CaseLine {

    private static final Set<String> KEYS = Set.of("id", "facts");
    private static final int LONGEST_ID = 200;

    private CaseLine() {}

    /**
     * Reads the case in a line, in the words of a vocabulary.
     *
     * @throws CaseLineException if there is none that can be read; it knows the line's id, if it has one
     */
    public static Case read(Vocabulary vocabulary, String line) throws CaseLineException {
        try {
            return whole(vocabulary, line);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new CaseLineException(
                    null, "", "there is too little memory to read this line; shorten it, or give the program more");
        } catch (LinkageError | InternalError e) {
            // what Java makes of a class that is first used near the end of the stack
            throw new CaseLineException(
                    null, "", "the line could not be read, which is a fault of the program; report it with this line");
        }
    }

    private static Case whole(Vocabulary vocabulary, String line) throws CaseLineException {
        Tree tree;
        try {
            tree = Tree.json(line, KEYS, vocabulary.spelling());
        } catch (Tree.Unreadable e) {
            throw new CaseLineException(
                    readable(e.entries().get("id")), e.path(), "at column " + e.column() + ": " + e.reason());
        }
        if (tree.kind() != Tree.Kind.MAP) {
            throw new CaseLineException(
                    null,
                    "",
                    "a case is expected, found " + tree.kind().phrase() + "; write {\"id\": \"c1\", \"facts\": {…}}");
        }
        String id = id(tree.entries().get("id"));
        Tree facts = tree.entries().get("facts");
        if (facts == null || facts.kind() == Tree.Kind.NULL) {
            throw new CaseLineException(
                    id, "facts", "the facts are missing; add them, such as \"facts\": {\"on\": \"2025-03-12\"}");
        }
        try {
            return CaseFormat.read(vocabulary, id, facts);
        } catch (CaseException e) {
            throw new CaseLineException(id, e);
        }
    }

    private static String id(@Nullable Tree id) throws CaseLineException {
        String readable = readable(id);
        if (readable != null) {
            return readable;
        }
        String why = "every case needs an id of its own; add it, such as \"id\": \"c1\"";
        if (id != null && id.kind() == Tree.Kind.TEXT && !id.text().isBlank()) {
            why = Texts.refusalOfId(id.text())
                    .orElse("an id has at most " + LONGEST_ID + " characters; write a shorter one");
        } else if (id != null && id.kind() != Tree.Kind.TEXT && id.kind() != Tree.Kind.NULL) {
            why = "the id is expected to be a text, found " + id.kind().phrase() + "; put it in quotes";
        }
        throw new CaseLineException(null, "id", why);
    }

    /** An id that can stand in an answer; null where there is none. */
    private static @Nullable String readable(@Nullable Tree id) {
        return id != null
                        && id.kind() == Tree.Kind.TEXT
                        && id.text().codePointCount(0, id.text().length()) <= LONGEST_ID
                        && Texts.refusalOfId(id.text()).isEmpty()
                ? id.text()
                : null;
    }

    /** A line in which no case can be read. */
    public static final class CaseLineException extends Exception {

        private static final long serialVersionUID = 1L;

        /** So many problems of one line are told. */
        private static final int TOLD = 10;

        private final @Nullable String id;
        private final String path;
        private final String reason;
        private final boolean foreign;

        private CaseLineException(@Nullable String id, CaseException e) {
            this(
                    id,
                    e.problems().get(0).path(),
                    all(e.problems()),
                    e.problems().stream().anyMatch(problem -> Values.isForeign(problem.message())));
        }

        /** With the case's id as far as it is known, the path concerned, and what is wrong. */
        public CaseLineException(@Nullable String id, String path, String reason) {
            this(id, path, reason, false);
        }

        private CaseLineException(@Nullable String id, String path, String reason, boolean foreign) {
            super(reason);
            this.id = id;
            this.path = path;
            this.reason = reason;
            this.foreign = foreign;
        }

        private static String all(List<CaseException.Problem> problems) {
            String first = problems.get(0).message();
            String others = problems.stream()
                    .skip(1)
                    .limit(TOLD - 1)
                    .map(p -> "; also " + p.path() + ": " + p.message())
                    .collect(Collectors.joining());
            return first + others + (problems.size() > TOLD ? "; and more" : "");
        }

        /** The id of the case; null where it is not known. */
        public @Nullable String id() {
            return id;
        }

        /** The path concerned; empty where the whole line is. */
        public String path() {
            return path;
        }

        /** What is wrong and how to mend it. */
        public String reason() {
            return reason;
        }

        /**
         * Whether it is about a key or a word that the vocabulary lacks and that is no slip of one it has, so that it may be
         * of another vocabulary.
         */
        public boolean isForeign() {
            return foreign;
        }

        /** What stands in the place of the decision. */
        public Map<String, @Nullable Object> answer(long line) {
            Map<String, @Nullable Object> error = new LinkedHashMap<>();
            error.put("line", line);
            error.put("path", path);
            error.put("message", reason);
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            answer.put("id", id);
            answer.put("error", error);
            return answer;
        }
    }
}
