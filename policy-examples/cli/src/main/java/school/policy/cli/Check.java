package school.policy.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import school.policy.Policy;
import school.policy.croughton.Croughton;
import school.policy.json.ProblemFormat;
import school.policy.scenario.Inspection;
import school.policy.source.Problem;

/** A policy's files in, everything that is wrong with them out. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads a policy's files, checks them, and tries the policy on its own worked cases.",
            "",
            "Whatever is wrong is listed with its file, line and column, and with what to do about it.",
            "An error keeps the policy from being used; a warning does not.",
            "On a terminal the list has colours; set NO_COLOR=1 if you would rather have none.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing is wrong",
            "1:something is, if only a warning; or the answer could not be written, or memory ran out",
            "2:the command was not understood"
        },
        footer = {
            "",
            "Examples:",
            "  policy check our-school",
            "  policy check --format sarif our-school > policy.sarif"
        })
final class Check implements Callable<Integer> {

    private static final int PROBLEMS = 1;

    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people (the default), json for programs, sarif for editors and code hosts.")
    Format format;

    @Mixin
    LinksOption links;

    @Mixin
    FolderArgument folder;

    @Override
    public Integer call() {
        Path given = folder.given();
        Inspection inspection = given == null ? Inspection.of(Croughton.policy()) : Inspection.of(given, links.links());
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(
                switch (format) {
                    case TEXT -> text(inspection);
                    case JSON -> ProblemFormat.json(inspection.problems()) + "\n";
                    case SARIF ->
                        ProblemFormat.sarif(inspection.problems(), given == null ? "" : address(given)) + "\n";
                });
        out.flush();
        return inspection.problems().isEmpty() ? 0 : PROBLEMS;
    }

    /** The folder as seen from where one is, which is what code hosts know; from elsewhere, the whole of it. */
    private static String address(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = folder.toAbsolutePath().normalize();
        return (whole.startsWith(here) ? here.relativize(whole) : whole).toString();
    }

    private static String text(Inspection inspection) {
        StringBuilder text = new StringBuilder();
        boolean coloured = !inspection.problems().isEmpty() && Streams.areColoursWanted();
        inspection.problems().forEach(problem -> text.append(shown(problem, coloured))
                .append("\n\n"));
        long errors = inspection.problems().stream().filter(Problem::isError).count();
        long warnings = inspection.problems().size() - errors;
        List<String> counts = List.of(counted(errors, "error"), counted(warnings, "warning"));
        return text + inspection.policy().map(Check::gist).orElse("the policy cannot be used: ")
                + (errors + warnings == 0 ? "nothing is wrong" : String.join(", ", counts)) + "\n";
    }

    private static String gist(Policy policy) {
        return policy + ", " + counted(policy.clauses().size(), "clause") + ", "
                + counted(policy.rules().size(), "rule") + ": ";
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A problem as it stands, with its place and its caret set off by colours, if so wanted. */
    private static String shown(Problem problem, boolean coloured) {
        String colour = problem.isError() ? "red" : "yellow";
        // a file's name may hold anything
        String text = problem.text().lines().map(Wording::printable).collect(Collectors.joining("\n"));
        if (!coloured) {
            return text;
        }
        String place = Wording.printable(problem.place().toString());
        String rest = text.substring(place.length());
        String caret = rest.endsWith("^") ? "^" : "";
        return styled("bold", place)
                + rest.substring(0, rest.length() - caret.length())
                + (caret.isEmpty() ? "" : styled("bold," + colour, caret));
    }

    private static String styled(String style, String text) {
        return Style.on(Style.parse(style)) + text + Style.reset.on();
    }
}
