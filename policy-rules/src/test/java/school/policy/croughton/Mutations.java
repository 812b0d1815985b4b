package school.policy.croughton;

import static school.policy.croughton.Mutant.shown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Breaks shipped files in ways that hands, editors and merges do, and in some that only malice does. Files are worked on
 * as bytes, each kept as one character, so that half a letter can be broken off as well.
 */
final class Mutations {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_][\\w-]*|[0-9]+|[^\\s\\w]+");
    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+$");
    private static final Pattern CHARACTER = Pattern.compile("(?s).");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern INDENTATION = Pattern.compile("(?m)^ *(?=\\S)");
    private static final Pattern REMARK = Pattern.compile(" *(#|//)");
    private static final List<Pattern> UNITS = List.of(CHARACTER, TOKEN, TOKEN, LINE);

    /** Beyond the limit of a file, and of what is worth breaking further. */
    private static final int LARGE = 1 << 21;

    /** Each a piece to put in; a low line stands for a space. */
    private static final List<String> NASTY = pieces("""
            " ' ` ( ) [ ] { } < > $ ! & * | % @ # , ; : :_ -_ - ? = == != \\ \\u0022 / // /* */ ~ ^ “ ’ é е 😀 👩‍🏫
            !! !!java.lang.Runtime_ &a_ *a <<:_ null true yes 0x1F 1e9 .inf eval( not_ or_ exists_ forall( from_
            rule_"" end_ import_x.Y; ---_""");

    /** Letters that cannot be seen or typed; and ends of lines. */
    private static final List<String> UNSEEN =
            "\0\1\33\177\t\r\n\u0085\u00A0\u00AD\u0301\u200B\u200D\u202E\u2066\u2028\u3000\uFEFF\uFFFD\uE000"
                    .codePoints()
                    .mapToObj(Character::toString)
                    .toList();

    /** Bytes that are no UTF-8: a stray part, a letter cut short, an overlong slash, half a surrogate pair. */
    private static final List<String> NO_TEXT =
            List.of("\u0080", "\u00C3", "\u00FF", "\u00C0\u00AF", "\u00ED\u00A0\u0080", "\u00F0\u009F", "\u00FF\u00FE");

    private static final List<String> NUMBERS =
            List.of("0", "-1", "007", "2147483648", "-9223372036854775809", "1e400", "0.1", "9".repeat(5_000));

    private final SortedMap<String, String> shipped;
    private final List<String> names;
    private final Map<String, List<String>> words = new TreeMap<>();

    /** Of these files, by name. */
    Mutations(Map<String, byte[]> shipped) {
        this.shipped = new TreeMap<>();
        shipped.forEach((name, bytes) -> this.shipped.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
        this.names = List.copyOf(this.shipped.keySet());
        this.shipped.forEach((name, text) -> words.put(
                name,
                TOKEN.matcher(text).results().map(MatchResult::group).distinct().toList()));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The mutant of a number, the same each time. */
    Mutant mutant(long seed, long number) {
        return new Making(new SplittableRandom(seed * 1_000_003L + number))
                .mutant("seed " + seed + " number " + number);
    }

    /** One mutant being made. */
    private final class Making {

        private final SplittableRandom random;
        private final Map<String, String> files = new TreeMap<>();
        private final List<String> steps = new ArrayList<>();

        Making(SplittableRandom random) {
            this.random = random;
        }

        Mutant mutant(String name) {
            // the settings are one file among sixteen, and would hardly ever be broken
            String sort = one(List.of(".drl", ".drl", ".drl", ".clauses.yaml", "policy.yaml", ".scenarios.yaml"));
            breakUp(one(names.stream().filter(file -> file.endsWith(sort)).toList()));
            if (chance(5)) {
                breakUp(one(names));
            }
            return new Mutant(name, files, steps);
        }

        private void breakUp(String file) {
            int times = chance(2) ? 1 : 2 + random.nextInt(2);
            String text = files.getOrDefault(file, shipped.get(file));
            for (int i = 0; i < times && !text.isEmpty() && text.length() < LARGE; i++) {
                steps.add(file + " ");
                text = changed(file, text);
            }
            files.put(file, text);
        }

        private String changed(String file, String text) {
            return switch (random.nextInt(14)) {
                case 0, 1 -> replaced(text, span(text, one(UNITS)), "", "loses");
                case 2 -> doubled(text);
                case 3 -> swapped(text);
                case 4, 5 -> inserted(text, utf8(one(chance(3) ? UNSEEN : NASTY)));
                case 6 -> chance(4) ? inserted(text, one(NO_TEXT)) : recased(text);
                case 7 -> inserted(text, piece(shipped.get(one(names))));
                case 8, 9 ->
                    replaced(
                            text,
                            span(text, TOKEN),
                            one(words.get(chance(3) ? one(names) : file)),
                            "writes in place of");
                case 10 -> truncated(text);
                case 11 -> repeated(text);
                case 12 -> replaced(text, span(text, NUMBER), one(NUMBERS), "writes in place of");
                default -> chance(4) ? lineEnds(text) : indented(text);
            };
        }

        private String doubled(String text) {
            MatchResult span = span(text, one(UNITS));
            return replaced(text, span, span.group() + span.group(), "doubles");
        }

        private String swapped(String text) {
            Pattern unit = one(UNITS);
            MatchResult one = span(text, unit);
            MatchResult other = span(text, unit);
            MatchResult first = one.start() <= other.start() ? one : other;
            MatchResult last = first == one ? other : one;
            if (first.end() > last.start()) {
                return replaced(text, one, "", "loses");
            }
            say("swaps " + shown(first.group()) + place(text, first.start()) + " and " + shown(last.group())
                    + place(text, last.start()));
            return text.substring(0, first.start())
                    + last.group()
                    + text.substring(first.end(), last.start())
                    + first.group()
                    + text.substring(last.end());
        }

        private String inserted(String text, String piece) {
            int at = chance(3)
                    ? random.nextInt(text.length() + 1)
                    : span(text, TOKEN).start();
            say("gains " + shown(piece) + place(text, at));
            return text.substring(0, at) + piece + text.substring(at);
        }

        private String piece(String text) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(chance(4) ? 2_000 : 80));
            return text.substring(from, to);
        }

        private String recased(String text) {
            MatchResult span = span(text, TOKEN);
            String upper = span.group().toUpperCase(Locale.ROOT);
            return replaced(
                    text,
                    span,
                    upper.equals(span.group()) ? upper.toLowerCase(Locale.ROOT) : upper,
                    "changes the case of");
        }

        private String truncated(String text) {
            int at = random.nextInt(text.length() + 1);
            boolean end = !chance(4);
            say("keeps what stands " + (end ? "before" : "behind") + place(text, at));
            return end ? text.substring(0, at) : text.substring(at);
        }

        private String repeated(String text) {
            MatchResult span = span(text, one(UNITS));
            int times = Math.min(
                    1 << random.nextInt(2, 14), 1 + LARGE / span.group().length());
            say("repeats " + times + " times " + shown(span.group()) + place(text, span.start()));
            return text.substring(0, span.start()) + span.group().repeat(times) + text.substring(span.end());
        }

        private String indented(String text) {
            String space = chance(5) ? "\t" : " ".repeat(random.nextInt(9));
            return replaced(text, span(text, INDENTATION), space, "indents anew");
        }

        private String lineEnds(String text) {
            String end = one(List.of("\r\n", "\r", "\n\r", "\n\n", " \n", ""));
            say("ends its lines with " + shown(end));
            return text.replace("\n", end);
        }

        private String replaced(String text, MatchResult span, String by, String verb) {
            say(verb + " " + shown(span.group()) + place(text, span.start()) + (by.isEmpty() ? "" : " " + shown(by)));
            return text.substring(0, span.start()) + by + text.substring(span.end());
        }

        /** A stretch of the text of some sort in some line, or one character where there is none. */
        private MatchResult span(String text, Pattern unit) {
            int at = random.nextInt(text.length());
            int start = text.lastIndexOf('\n', at - 1) + 1;
            if (REMARK.matcher(text).region(start, text.length()).lookingAt() && !chance(4)) {
                at = random.nextInt(text.length());
                start = text.lastIndexOf('\n', at - 1) + 1;
            }
            int end = text.indexOf('\n', at);
            Matcher matcher = unit.matcher(text).region(start, end < 0 ? text.length() : end + 1);
            List<MatchResult> all = new ArrayList<>();
            while (matcher.find()) {
                all.add(matcher.toMatchResult());
            }
            return all.isEmpty() ? span(text, CHARACTER) : one(all);
        }

        private String place(String text, int at) {
            String before = text.substring(0, at);
            return " at " + (1 + before.chars().filter(c -> c == '\n').count()) + ":" + (at - before.lastIndexOf('\n'));
        }

        private void say(String step) {
            int last = steps.size() - 1;
            steps.set(last, steps.get(last) + step);
        }

        private boolean chance(int of) {
            return random.nextInt(of) == 0;
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }

    private static List<String> pieces(String all) {
        return Stream.of(all.strip().split("\\s+", -1))
                .map(piece -> piece.replace('_', ' '))
                .toList();
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
