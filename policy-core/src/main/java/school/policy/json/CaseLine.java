package school.policy.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Case;
import school.policy.fact.CaseException;
import school.policy.source.Tree;

/** One line of a file of cases: {@code {"id": …, "facts": …}}; other keys are passed over. */
public final class CaseLine {

    private CaseLine() {}

    /**
     * Reads the case in a line.
     *
     * @throws CaseLineException if there is none that can be read; it knows the line's id, if it has one
     */
    public static Case read(String line) throws CaseLineException {
        Tree tree;
        try {
            tree = Tree.json(line);
        } catch (Tree.Unreadable e) {
            throw new CaseLineException(null, "", "no JSON, at column " + e.column() + ": " + e.reason());
        }
        if (tree.kind() != Tree.Kind.MAP) {
            throw new CaseLineException(
                    null,
                    "",
                    "expected a case such as {\"id\": \"c1\", \"facts\": {…}}, found "
                            + tree.kind().phrase());
        }
        Tree id = tree.entries().get("id");
        Tree facts = tree.entries().get("facts");
        if (id == null || id.kind() != Tree.Kind.TEXT || id.text().isBlank()) {
            throw new CaseLineException(null, "id", "every case needs an id of its own, a text in quotes; add it");
        }
        if (facts == null) {
            throw new CaseLineException(id.text(), "facts", "the facts are missing; add them");
        }
        try {
            return CaseFormat.read(id.text(), facts);
        } catch (CaseException e) {
            throw new CaseLineException(id.text(), e);
        }
    }

    /** A line in which no case can be read. */
    public static final class CaseLineException extends Exception {

        private static final long serialVersionUID = 1L;

        private final @Nullable String id;
        private final String path;
        private final String reason;

        private CaseLineException(@Nullable String id, CaseException e) {
            this(id, e.problems().get(0).path(), all(e.problems()));
        }

        /** With the case's id as far as it is known, the path concerned, and what is wrong. */
        public CaseLineException(@Nullable String id, String path, String reason) {
            super(reason);
            this.id = id;
            this.path = path;
            this.reason = reason;
        }

        private static String all(List<CaseException.Problem> problems) {
            String first = problems.get(0).message();
            return problems.size() == 1
                    ? first
                    : problems.stream()
                            .skip(1)
                            .map(p -> p.path() + ": " + p.message())
                            .collect(Collectors.joining("; ", first + "; also ", ""));
        }

        /** The path concerned; empty where the whole line is. */
        public String path() {
            return path;
        }

        /** What is wrong and how to mend it. */
        public String reason() {
            return reason;
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
