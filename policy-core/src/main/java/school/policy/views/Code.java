package school.policy.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Java source text as it is written, line by line. */
final class Code {

    private static final int WIDTH = 116;
    private static final int LONGEST = 10_000;
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final StringBuilder text = new StringBuilder();
    private String indent = "";

    /** Writes lines as they are, below each other. */
    Code add(String... lines) {
        for (String line : lines) {
            String rest = line.isEmpty() ? "" : indent + line;
            for (int end = end(rest); end > 0; end = end(rest)) {
                text.append(rest, 0, end).append('\n');
                rest = indent + "            " + rest.substring(end).strip();
            }
            text.append(rest).append('\n');
        }
        return this;
    }

    /** Writes lines that are not broken, and an end behind the last. */
    Code asIs(String[] lines, String end) {
        for (int i = 0; i < lines.length; i++) {
            text.append(indent)
                    .append(lines[i])
                    .append(i == lines.length - 1 ? end : "")
                    .append('\n');
        }
        return this;
    }

    /** Where a line that is too long is broken: behind a comma, and in no literal; 0 where nowhere. */
    private int end(String line) {
        int end = 0;
        boolean quoted = false;
        for (int i = 1; i < WIDTH + 4 && line.length() > WIDTH + 4; i++) {
            quoted ^= line.charAt(i) == '"' && line.charAt(i - 1) != '\\';
            end = !quoted && line.startsWith(", ", i) && i > indent.length() + 16 ? i + 1 : end;
        }
        return end;
    }

    /** What follows stands inside the braces that the last line has opened. */
    Code in() {
        indent += "    ";
        return this;
    }

    /** What follows stands outside of them again. */
    Code out() {
        indent = indent.substring(4);
        return add("}");
    }

    /** Documents what follows: sentences, then lines of tags. */
    Code doc(String sentences, String... tags) {
        List<String> lines = wrapped(sentences);
        if (tags.length == 0 && lines.size() == 1 && lines.get(0).length() < WIDTH - 10) {
            return add("/** " + lines.get(0) + " */");
        }
        add("/**");
        lines.forEach(line -> add(" * " + line));
        if (tags.length > 0) {
            add(" *");
        }
        for (String tag : tags) {
            List<String> some = wrapped(tag);
            for (int i = 0; i < some.size(); i++) {
                add(" * " + (i == 0 ? "" : "    ") + some.get(i));
            }
        }
        return add(" */");
    }

    private List<String> wrapped(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH - indent.length() - 3 && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text, without those imports that nothing needs. */
    @Override
    public String toString() {
        List<String> lines = text.toString().lines().toList();
        String body = lines.stream().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        return lines.stream()
                .filter(line -> !line.startsWith("import ") || isNeeded(line, body))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isNeeded(String line, String body) {
        String name = line.substring(line.lastIndexOf('.') + 1, line.length() - 1);
        return Pattern.compile("\\b" + name + "\\b").matcher(body).find();
    }

    // texts of a vocabulary inside Java

    /** A half sentence as a sentence of documentation. */
    static String sentence(String half) {
        String text = escaped(half);
        String whole = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return whole.endsWith(".") ? whole : whole + ".";
    }

    /** A text as documentation has it: nothing in it is a tag or an end. */
    static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c ->
                        "&<>@{}*/\\".indexOf(c) >= 0 || c > '~' || c < ' ' ? "&#" + c + ";" : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** A text as a literal. */
    static String literal(String text) {
        return text.chars()
                .mapToObj(c -> c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c > '~' || c < ' ' ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** A long text, line below line, as literals of which none is too long for a class, with commas between them. */
    static String[] text(String text, String indent) {
        List<String> lines = new ArrayList<>();
        int length = 0;
        for (String line : text.lines().toList()) {
            String literal = literal(line);
            boolean more = !lines.isEmpty() && length + literal.length() < LONGEST;
            if (!more && !lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ",");
            }
            length = more ? length + literal.length() : literal.length();
            lines.add(indent + (more ? "        + " : "") + literal.substring(0, literal.length() - 1) + "\\n\"");
        }
        return lines.toArray(String[]::new);
    }

    /** Texts as literals with commas between them. */
    static String literals(List<String> texts) {
        return texts.stream().map(Code::literal).collect(Collectors.joining(", "));
    }

    /** A name as words, such as {@code due on}. */
    static String spoken(String name) {
        return CAPITAL.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
