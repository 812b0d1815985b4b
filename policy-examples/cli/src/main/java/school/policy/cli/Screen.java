package school.policy.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import school.policy.explain.Inquiry.Choice;
import school.policy.source.Days;
import school.policy.source.Nearest;

/** A terminal: puts questions on it, and reads answers until one of them can be understood. */
final class Screen {

    static final String NOT_KNOWN = "not known";
    private static final String BACK = "back";
    private static final String HELP = "?";
    private final BufferedReader in;
    private final PrintStream out;
    private final boolean echo;

    /** Whoever answers takes back the last answer. */
    static final class BackException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** There are no more answers. */
    static final class EndException extends Exception {
        private static final long serialVersionUID = 1L;

        EndException(String question) {
            super(question);
        }

        String question() {
            return String.valueOf(getMessage());
        }
    }

    /** An answer that cannot be understood; the message says what to write instead. */
    static final class UnclearException extends Exception {
        private static final long serialVersionUID = 1L;

        UnclearException(String why) {
            super(why);
        }
    }

    /** Reads one answer. */
    interface Reader<T> {
        T read(String answer) throws UnclearException;
    }

    /** @param echo whether to repeat the answers, as no terminal shows them */
    Screen(InputStream in, PrintStream out, boolean echo) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.echo = echo;
    }

    void say(String text) {
        List<String> lines = new ArrayList<>();
        // what runs over stands below the words of a numbered answer
        text.lines()
                .forEach(line -> Wording.wrap(lines, line.startsWith("  ") ? " " : "", line.replaceFirst("^  ", " ")));
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }

    /** Puts a question and reads answers until one can be understood. */
    <T> T ask(String question, String help, Reader<T> reader) throws BackException, EndException, IOException {
        out.print("\n");
        say(question);
        while (true) {
            out.print("> ");
            out.flush();
            if (System.out.checkError()) {
                // nobody answers what nobody sees
                throw new EndException(question);
            }
            String line = in.readLine();
            if (line == null) {
                out.print("\n");
                throw new EndException(question.lines().findFirst().orElse(""));
            }
            String answer = line.strip();
            if (echo) {
                out.print(Wording.printable(answer) + "\n");
            }
            if (answer.equalsIgnoreCase(BACK)) {
                throw new BackException();
            } else if (answer.equals(HELP)) {
                say(help);
                say("'back' takes back the last answer.");
                say(question);
            } else {
                try {
                    return reader.read(answer);
                } catch (UnclearException e) {
                    say(String.valueOf(e.getMessage()));
                }
            }
        }
    }

    /** Choices with their numbers, one a line. */
    static String numbered(List<Choice> choices, int first) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            String number = String.valueOf(first + i);
            lines.append(number.length() == 1 ? "   " : "  ")
                    .append(number)
                    .append(' ')
                    .append(choices.get(i).words())
                    .append('\n');
        }
        return lines.toString();
    }

    /** The value of the choice that an answer names by its number or words. */
    static Object choice(String answer, List<Choice> choices) throws UnclearException {
        if (answer.matches("\\d{1,4}")) {
            int number = Integer.parseInt(answer);
            if (number >= 1 && number <= choices.size()) {
                return choices.get(number - 1).value();
            }
            throw new UnclearException("there is no " + number + "; write a number from 1 to " + choices.size());
        }
        String said = bare(answer);
        List<Choice> meant = choices.stream()
                .filter(choice -> bare(choice.words()).equals(said)
                        || choice.value().toString().replace('_', ' ').equalsIgnoreCase(said))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0).value();
        }
        Optional<String> near = answer.isEmpty()
                ? Optional.empty()
                : Nearest.to(said, choices.stream().map(c -> bare(c.words())).toList());
        int place = near.map(words ->
                        choices.stream().map(c -> bare(c.words())).toList().indexOf(words))
                .orElse(-1);
        throw new UnclearException(
                place >= 0
                        ? "did you mean '" + choices.get(place).words() + "'? then write " + (place + 1)
                        : "that is none of the answers; write the number that stands before one");
    }

    /** The values of the choices that an answer names with commas between, each once. */
    static List<Object> choices(String answer, List<Choice> choices) throws UnclearException {
        Set<Object> all = new LinkedHashSet<>();
        for (String part : answer.split(",", -1)) {
            if (!part.isBlank()) {
                all.add(choice(part.strip(), choices));
            }
        }
        return List.copyOf(all);
    }

    /** Whether an answer is yes, the first of two. */
    static boolean yes(String answer) throws UnclearException {
        return switch (answer.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "1" -> true;
            case "no", "n", "2" -> false;
            default -> throw new UnclearException("that is no answer to this; write 1 for yes or 2 for no");
        };
    }

    /** The whole number that an answer is. */
    static int number(String answer, int least, int most) throws UnclearException {
        if (answer.matches("\\d{1,4}")) {
            int number = Integer.parseInt(answer);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new UnclearException("a number from " + least + " to " + most + " is wanted; write it in figures");
    }

    /** The day that an answer names, which must be one of the calendar. */
    static LocalDate day(String answer, LocalDate today) throws UnclearException {
        if (answer.equalsIgnoreCase("today")) {
            return today;
        } else if (answer.equalsIgnoreCase("yesterday")) {
            return today.minusDays(1);
        }
        return Days.meant(answer)
                .orElseThrow(() -> new UnclearException(
                        "that is no day of the calendar; write one like 14 March 2025, 14/3/2025 or 2025-03-14"));
    }

    /** Without an article, in small letters. */
    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT).replaceFirst("^(a|an|the) ", "");
    }
}
