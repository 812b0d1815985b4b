package school.policy.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import school.policy.clause.Settings;
import school.policy.json.Schemas;

/** A policy in, the JSON Schema of its cases or decisions out. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the JSON Schema of the cases that can be decided under a policy.",
            "",
            "Each key and word of the policy's vocabulary stands in it, with its meaning.",
            "A line that fits can still be refused for the few things that no schema can",
            "say; the schema lists them.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the schema was printed",
            "1:the policy could not be read, the schema not be written, or memory ran out; why stands on standard error",
            "2:the command was not understood"
        },
        footer = {
            "",
            "Examples:",
            "  policy schema > case.schema.json",
            "  policy schema --decision our-school > decision.schema.json"
        })
final class Schema implements Callable<Integer> {

    @Option(
            names = "--decision",
            description = "The schema of the answers, decisions and errors, in place of the cases.")
    boolean decision;

    @Mixin
    LinksOption links;

    @Mixin
    FolderArgument folder;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings;
        try {
            settings = PolicyOption.read(folder.given(), links.links()).settings();
        } catch (PolicyOption.RefusedException e) {
            return Refusal.of(spec.commandLine(), e.why());
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print((decision ? Schemas.ofDecision(settings) : Schemas.ofCase(settings)).stripTrailing() + "\n");
        out.flush();
        return 0;
    }
}
