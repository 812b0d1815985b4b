package school.policy.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import school.policy.source.Nearest;

/** Why a command does not do what it was asked to: words on standard error, and an exit status. */
final class Refusal {

    /** The status of a command that could not do its work. */
    static final int NOT_DONE = 1;

    /** The status of a command that was not understood. */
    static final int MISUNDERSTOOD = 2;

    /** What is said of whatever was not foreseen. */
    static final String FAULT =
            "the command cannot go on, which is a fault of the program; report it with what you wrote and with this";

    private static final int SHOWN = 200;

    private Refusal() {}

    /** Says why the work was not done; returns the exit status. */
    static int of(CommandLine command, String why) {
        PrintWriter err = command.getErr();
        why.lines().map(Wording::printable).forEach(err::println);
        err.flush();
        return NOT_DONE;
    }

    /** Says what was not understood of the arguments, and where to read more. */
    static int misunderstood(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        of(command, why(e) + "\n" + command.getCommandSpec().qualifiedName() + " --help says more");
        return MISUNDERSTOOD;
    }

    /** Says that the program has a fault, with what a programmer needs to find it and nothing that a case holds. */
    static int failed(Throwable e, CommandLine command) {
        String place =
                Stream.of(e.getStackTrace()).limit(1).map(each -> " in " + each).collect(Collectors.joining());
        return of(command, FAULT + ": " + e.getClass().getSimpleName() + place);
    }

    private static String why(ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream()
                    .map(text -> unmatched(text, e.getCommandLine()))
                    .findFirst()
                    .orElse("something is too much");
        } else if (e instanceof MissingParameterException missing) {
            ArgSpec without = missing.getMissing().get(0);
            return "'" + name(without) + "' says nothing; write " + values(without) + " behind it";
        } else if (e instanceof OverwrittenOptionException twice) {
            return "'" + name(twice.getOverwritten()) + "' is written twice; keep one";
        } else if (argument != null && argument.type().isEnum()) {
            return quoted(e.getValue()) + " is no " + argument.paramLabel().toLowerCase(Locale.ROOT) + "; write "
                    + values(argument);
        } else if (argument != null && argument.type() == boolean.class) {
            return "'" + name(argument) + "' takes nothing behind it; write it alone";
        }
        Throwable own = e.getCause() instanceof TypeConversionException why ? why : e;
        return String.valueOf(own.getMessage());
    }

    private static String unmatched(String text, CommandLine command) {
        if (text.startsWith("-") && text.length() > 1) {
            return "there is no option " + quoted(text) + hint(text.replaceFirst("=.*", ""), options(command));
        }
        Set<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? quoted(text) + " is too much; take it away, or put quotes around a name with spaces"
                : "there is no command " + quoted(text) + hint(text, commands);
    }

    private static String hint(String text, Collection<String> all) {
        return Nearest.to(text, all)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("; write " + or(all));
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String values(ArgSpec argument) {
        return argument.type().isEnum()
                ? or(Stream.of(argument.type().getEnumConstants())
                        .map(each -> each.toString().toLowerCase(Locale.ROOT))
                        .toList())
                : "a " + argument.paramLabel();
    }

    private static String or(Collection<String> words) {
        String all = String.join(", ", words);
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }

    /** What somebody wrote, so far as it shows which it is. */
    static String quoted(String text) {
        return "'" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...") + "'";
    }
}
