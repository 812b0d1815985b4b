package school.policy.croughton;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** What must be so of a problem, whatever stands in the file that it is told of. */
final class Told {

    private static final Set<Kind> OF_WHOLE_FILES = Set.of(Kind.FILE, Kind.LIMIT, Kind.CHARACTER);
    private static final String NAME = "[a-z][a-z0-9-]*\\.(drl|clauses\\.yaml|scenarios\\.yaml)|policy\\.yaml";

    /** Each message ends in what to do: after a semicolon, or with a question. */
    private static final String REMEDY = "(?s).+(; .+|\\?)|write .+";

    private static final String OF_PROGRAMS =
            "(?is).*(exception|java|null|parse|token|drools|org\\.|policy\\.fact|@).*";

    private static final int LONGEST = 2_000;

    private Told() {}

    /** What is wrong with a problem of a file with these bytes; empty where nothing is. */
    static List<String> wrong(Problem problem, byte[] bytes) {
        List<String> wrong = new ArrayList<>();
        String message = problem.message();
        // what stands in quotes is the file's own, and so are names of values and the words that can be written
        String own = message.replaceAll("(?s)'.*'|\".*\"", "''")
                .replaceAll("\\$[\\p{L}\\p{N}_]+", "")
                .replaceAll("(?s)write one of .*", "");
        expect(message.matches("(?s)[^A-Z\\s].*([^.\\s]|\\.\\.\\.)"), "neither capital nor full stop", wrong);
        expect(message.matches(REMEDY), "a remedy", wrong);
        expect(!own.matches(OF_PROGRAMS), "no word of programs", wrong);
        expect(message.codePoints().noneMatch(Told::isUnseen), "what can be seen", wrong);
        expect(message.length() <= LONGEST, "a message that is read to its end", wrong);
        if (problem.line() == 0) {
            expect(OF_WHOLE_FILES.contains(problem.kind()) && problem.column() == 0, "a place", wrong);
        } else {
            expect(isWithin(problem, text(bytes)), "a place in the file", wrong);
            expect(problem.excerpt().caret() <= problem.excerpt().text().length(), "a caret below the line", wrong);
        }
        expect(problem.file().matches(NAME) && problem.text().startsWith(problem.file()), "the file's name", wrong);
        return wrong;
    }

    private static void expect(boolean so, String what, List<String> wrong) {
        if (!so) {
            wrong.add("expected " + what);
        }
    }

    /** Or behind the last character, where something is missing. */
    private static boolean isWithin(Problem problem, String text) {
        // an editor ends a line at a lone return as well
        return List.of(text, text.replaceAll("\r(?!\n)", "\n")).stream()
                .map(lines -> lines.split("\n", -1))
                .anyMatch(lines -> problem.line() <= lines.length
                        && problem.column() >= 1
                        && problem.column() <= lines[problem.line() - 1].length() + 1);
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }

    /** As it is shown where it is no UTF-8: from there on a byte is a letter. */
    private static String text(byte[] bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        utf8.decode(in, out, true);
        String text = out.flip()
                + new String(bytes, in.position(), bytes.length - in.position(), StandardCharsets.ISO_8859_1);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
