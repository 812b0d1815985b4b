package school.policy.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import school.policy.json.ProblemFormat;

/** Where the command starts. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        version = "policy " + ProblemFormat.VERSION,
        description = "Says whether a member of a school's staff may do something online, clause by clause.",
        subcommands = {Ask.class, Evaluate.class, Explain.class, Check.class, Schema.class, Views.class},
        footer = {
            "",
            "It decides and explains; it reports nobody, and it is no legal advice.",
            "More about a command: policy evaluate --help"
        })
public final class Main implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    private Main() {}

    private static final String NO_MEMORY = "there is too little memory for this; start the command with more of it";

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] args) {
        int status = Refusal.NOT_DONE;
        try {
            status = run(args);
        } catch (RuntimeException | Error e) {
            // not even a refusal could be put together
            System.err.println(e instanceof OutOfMemoryError ? NO_MEMORY : Refusal.FAULT);
        }
        System.exit(status);
    }

    /** Runs the command; returns its exit status. An answer that could not be written is none, whatever it says. */
    static int run(String... args) {
        CommandLine command = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
                .setOut(utf8(System.out))
                .setErr(utf8(System.err))
                // an argument is what it says, also one that begins with @
                .setExpandAtFiles(false)
                .registerConverter(Path.class, new PathConverter())
                .setParameterExceptionHandler(Refusal::misunderstood)
                .setExecutionExceptionHandler((e, failing, parsed) -> Refusal.failed(e, failing));
        int status;
        try {
            status = command.execute(args);
        } catch (OutOfMemoryError e) {
            status = Refusal.of(command, NO_MEMORY);
        } catch (RuntimeException | Error e) {
            status = Refusal.failed(e, command);
        }
        command.getOut().flush();
        return System.out.checkError()
                ? Refusal.of(
                        command,
                        "the answers cannot be written any more; see that the disk has room and that whoever reads them"
                                + " is still there")
                : status;
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** What is said where no command is named. */
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        err.println("name a command, such as policy evaluate\n");
        spec.commandLine().usage(err);
        return Refusal.MISUNDERSTOOD;
    }
}
