package school.policy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the command starts. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        version = "policy 0.1.0",
        description = "Says whether a member of a school's staff may do something online, clause by clause.",
        subcommands = {Ask.class, Evaluate.class, Explain.class, Check.class},
        footer = {
            "",
            "It decides and explains; it reports nobody, and it is no legal advice.",
            "More about a command: policy evaluate --help"
        })
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
