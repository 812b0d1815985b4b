package school.policy.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.cases.Case;
import school.policy.explain.UnexplainedException;
import school.policy.json.CaseLine;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.scenario.Scenario;
import school.policy.source.Problem;

/** A file of cases taken one by one under a policy: what the commands that answer cases share. */
final class CaseRun {

    private static final int SOME_ERROR = 2;

    /** Of a line for which there is too little memory. */
    static final String NO_MEMORY =
            "memory ran out before this line was answered; shorten it, or start the command with more memory";

    private static final String FAULT =
            "the case could not be decided, which is a fault of the program; report it with this line";

    /** What a command answers. */
    interface Answers {

        /**
         * The answer to a case, over one line or several.
         *
         * @throws EvaluationException if it cannot be decided
         */
        String to(PolicyEngine engine, Case event);

        /** What stands in place of the answer to a line in error. */
        String to(CaseLineException error, long line);
    }

    @Mixin
    PolicyOption policy;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description =
                    "The file of cases; - or nothing: standard input. One whose name ends in .yaml holds worked cases"
                            + " as they stand beside the rules.")
    Path file;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /** Answers every case of the file; returns the exit status. */
    int answer(Answers answers) {
        PolicyEngine engine;
        try {
            engine = PolicyEngine.of(policy.read());
        } catch (PolicyOption.RefusedException e) {
            return refuse(e.why());
        }
        boolean fromStandardInput = file.toString().equals("-");
        if (fromStandardInput && Streams.isInputClosed()) {
            return refuse("standard input is closed, so that there is no case to read; name a file, or leave it open");
        }
        if (!fromStandardInput && (!Files.isReadable(file) || Files.isDirectory(file))) {
            return refuse(Refusal.quoted(file.toString())
                    + " cannot be read; see that it is there, a file and no folder, and that you may" + " read it");
        }
        if (WorkedCases.isNamed(file)) {
            return answerWorked(answers, engine);
        }
        try (InputStream in = fromStandardInput ? System.in : Files.newInputStream(file)) {
            boolean shown = !Streams.isTerminal(1) && Streams.isTerminal(2);
            long total = fromStandardInput ? 0 : Files.size(file);
            return answer(
                    answers,
                    engine,
                    new Lines(in),
                    new Progress(spec.commandLine().getErr(), shown, total));
        } catch (IOException e) {
            return refuse(
                    "the input cannot be read to its end; see that it is a plain file, and run the command again");
        }
    }

    private int answerWorked(Answers answers, PolicyEngine engine) {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> cases;
        try {
            cases = WorkedCases.read(file, engine.policy(), problems);
        } catch (IOException e) {
            return refuse(
                    Refusal.quoted(file.toString()) + " cannot be read; see that it is a plain file of at most 1 MB");
        }
        if (!problems.isEmpty()) {
            return refuse(problems.stream()
                    .map(Problem::text)
                    .collect(Collectors.joining("\n\n", "the cases cannot be used; mend this first:\n\n", "")));
        }
        int status = 0;
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (Scenario each : cases) {
            status |= print(out, answers, each.line(), () -> answered(answers, each.under(engine), each.event()));
        }
        out.flush();
        return status;
    }

    private int refuse(String why) {
        return Refusal.of(spec.commandLine(), why);
    }

    private int answer(Answers answers, PolicyEngine engine, Lines lines, Progress progress) throws IOException {
        int status = 0;
        Seen seen = new Seen();
        // decisions are UTF-8 wherever they go
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        try {
            for (Lines.Line line = lines.read(); line != null; line = lines.read()) {
                Lines.Line each = line;
                String text = line.text();
                if (text == null || !text.isBlank()) {
                    status |= print(
                            out,
                            answers,
                            line.number(),
                            () -> answered(answers, engine, event(engine.policy(), each, seen)));
                }
                progress.step(line.bytes());
                if (lines.isDrained()) {
                    // whoever sends cases one by one gets each answer before the next case
                    out.flush();
                }
                if (System.out.checkError()) {
                    // which is told where every command ends
                    return status;
                }
            }
        } finally {
            out.flush();
            progress.end();
        }
        return status;
    }

    /** How a line is answered. */
    private interface Answering {
        String answer() throws CaseLineException;
    }

    /** Prints the answer to a line or what stands in its place; returns what that makes of the exit status. */
    private static int print(PrintStream out, Answers answers, long line, Answering answering) {
        int status = 0;
        String answer;
        try {
            answer = answering.answer();
        } catch (CaseLineException e) {
            status = SOME_ERROR;
            answer = answers.to(e, line);
        } catch (OutOfMemoryError e) {
            // nothing of the line is held any more, so that there is room for the little that is said of it
            status = SOME_ERROR;
            answer = answers.to(new CaseLineException(null, "", NO_MEMORY), line);
        }
        out.print(answer);
        out.print('\n');
        return status;
    }

    /** Whatever one case does, the others are answered. */
    private static String answered(Answers answers, PolicyEngine engine, Case event) throws CaseLineException {
        try {
            return answers.to(engine, event);
        } catch (EvaluationException e) {
            throw new CaseLineException(event.id(), "facts", e.reason().orElse(FAULT));
        } catch (UnexplainedException e) {
            throw new CaseLineException(event.id(), "facts", String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            throw new CaseLineException(event.id(), "facts", NO_MEMORY);
        } catch (RuntimeException | Error e) {
            throw new CaseLineException(event.id(), "facts", FAULT);
        }
    }

    private static Case event(Policy policy, Lines.Line line, Seen seen) throws CaseLineException {
        String text = line.text();
        if (text == null) {
            throw new CaseLineException(null, "", String.valueOf(line.complaint()));
        }
        Case event;
        try {
            event = CaseLine.read(policy.vocabulary(), text);
        } catch (CaseLineException e) {
            // two answers with one id would be as bad as two decisions
            if (e.id() != null) {
                seen.put(e.id(), line.number());
            }
            throw e.isForeign()
                    ? new CaseLineException(
                            e.id(), e.path(), e.reason() + "; these are the words of the policy '" + policy + "'")
                    : e;
        }
        Long before = seen.put(event.id(), line.number());
        if (before != null) {
            throw new CaseLineException(
                    event.id(),
                    "id",
                    "the id '" + event.id() + "' stands on line " + before + " already; give each case its own");
        }
        return event;
    }
}
