package school.policy.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.PolicyFilesException;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;
import school.policy.fact.Case;
import school.policy.json.CaseLine;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.json.DecisionFormat;

/** Cases in, decisions out. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Decides cases: one JSON object a line in, one decision a line out, in the same order.",
            "",
            "A line looks like this:",
            "  {\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-14\", \"actor\": {\"roles\": [\"teacher\"]}, …}}",
            "A line that cannot be read yields an error in its place; the rest is still decided."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            " 0:every line was decided",
            " 1:the policy or the input could not be opened; what is wrong stands on standard error",
            " 2:some line was in error, or the command was not understood"
        },
        footer = {"", "Example:", "  policy evaluate --format text events.jsonl"})
final class Evaluate implements Callable<Integer> {

    private static final int NOT_LOADED = 1;
    private static final int SOME_ERROR = 2;

    enum Format {
        JSON,
        TEXT
    }

    @Option(
            names = "--policy",
            paramLabel = "DIR",
            description = "The folder of the policy; without it, the policy of Croughton All Saints.")
    @Nullable
    Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json for programs (the default), text for people.")
    Format format;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The file of cases; - or nothing: standard input.")
    String file;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        PolicyEngine engine;
        try {
            Path given = folder;
            engine = PolicyEngine.of(given == null ? Croughton.policy() : Policy.read(given));
        } catch (PolicyFilesException e) {
            err.println("the policy cannot be used; mend this first:");
            e.problems().forEach(problem -> err.println("  " + problem));
            err.flush();
            return NOT_LOADED;
        }
        boolean fromStandardInput = file.equals("-");
        if (!fromStandardInput && !Files.isReadable(Path.of(file))) {
            err.println("'" + file + "' cannot be read; see that the file is there and that you may read it");
            err.flush();
            return NOT_LOADED;
        }
        try (InputStream in = fromStandardInput ? System.in : Files.newInputStream(Path.of(file))) {
            long total = fromStandardInput ? 0 : Files.size(Path.of(file));
            Progress progress = new Progress(err, !Progress.isTerminal(1) && Progress.isTerminal(2), total);
            return decide(engine, new Lines(in), progress);
        }
    }

    private int decide(PolicyEngine engine, Lines lines, Progress progress) throws IOException {
        int status = 0;
        Seen seen = new Seen();
        // decisions are UTF-8 wherever they go
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        try {
            for (Lines.Line line = lines.read(); line != null; line = lines.read()) {
                String text = line.text();
                if (text == null || !text.isBlank()) {
                    String answer;
                    try {
                        Decision decision = decision(engine, event(line, seen));
                        answer = format == Format.TEXT ? Wording.of(decision) : DecisionFormat.write(decision);
                    } catch (CaseLineException e) {
                        status = SOME_ERROR;
                        answer = format == Format.TEXT ? Wording.of(e, line.number()) : json(e, line.number());
                    }
                    out.print(answer);
                    out.print('\n');
                }
                progress.step(line.bytes());
                // checkError flushes: whoever sends cases one by one gets each answer before the next case
                if (lines.isDrained() && out.checkError()) {
                    // whoever read the decisions has gone
                    return SOME_ERROR;
                }
            }
        } finally {
            out.flush();
            progress.end();
        }
        return status;
    }

    private static Decision decision(PolicyEngine engine, Case event) throws CaseLineException {
        try {
            return engine.evaluate(event);
        } catch (EvaluationException e) {
            throw new CaseLineException(event.id(), "", String.valueOf(e.getMessage()));
        }
    }

    private static String json(CaseLineException e, long line) {
        return DecisionFormat.write(e.answer(line));
    }

    private static Case event(Lines.Line line, Seen seen) throws CaseLineException {
        String text = line.text();
        if (text == null) {
            throw new CaseLineException(null, "", String.valueOf(line.complaint()));
        }
        Case event = CaseLine.read(text);
        Long before = seen.put(event.id(), line.number());
        if (before != null) {
            throw new CaseLineException(
                    event.id(),
                    "id",
                    "the id '" + event.id() + "' stands on line " + before + " already; give each case" + " its own");
        }
        return event;
    }
}
