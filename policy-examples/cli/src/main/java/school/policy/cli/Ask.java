package school.policy.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.cases.Case;
import school.policy.decision.Verdict;
import school.policy.explain.Explained;
import school.policy.explain.Telling;
import school.policy.explain.UnexplainedException;
import school.policy.json.CaseFormat;
import school.policy.json.DecisionFormat;

/** An interview on a terminal. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Asks what happened, then only what still matters, and says what the policy makes of it.",
            "",
            "Answer with the number that stands before an answer, or with its words.",
            "  ?          help with the question",
            "  not known  nobody can tell",
            "  back       takes back the last answer",
            "What an empty line says stands below each question. Nobody's name is asked.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the interview came to its end",
            "1:the policy could not be read, the answers or the case not be written, or memory ran out; why stands on standard error",
            "2:the answers ended early, or the command was not understood"
        },
        footer = {"", "Examples:", "  policy ask", "  policy ask --save event.jsonl < answers.txt"})
final class Ask implements Callable<Integer> {

    private static final int ENDED_EARLY = 2;

    @Mixin
    PolicyOption chosen;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Where to write the case as one line, for the commands explain and evaluate.")
    @Nullable
    Path file;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Path saved = file;
        if (Streams.isInputClosed()) {
            return refuse("standard input is closed, so that nobody can answer; leave it open");
        } else if (saved != null && (Files.isDirectory(saved) || !Files.isDirectory(folderOf(saved)))) {
            return refuse(
                    Refusal.quoted(saved.toString()) + " cannot be written; name a file in a folder that is there");
        }
        Policy policy;
        try {
            policy = chosen.read();
        } catch (PolicyOption.RefusedException e) {
            return refuse(e.why());
        }
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        Screen screen = new Screen(System.in, out, !Streams.isTerminal(0));
        try {
            Optional<Case> told = new Dialogue(policy, screen, LocalDate.now(ZoneId.systemDefault())).event();
            if (told.isEmpty()) {
                return ENDED_EARLY;
            }
            Case event = told.get();
            Explained explained = PolicyEngine.of(policy).explain(event).all();
            out.print("\n" + Wording.of(Telling.of(explained)));
            if (explained.decision().verdict() == Verdict.BREACH) {
                out.print(
                        "\nother clauses may be broken too: once a breach was sure, nothing more was asked about them\n");
            }
            out.flush();
            save(event);
            return 0;
        } catch (UnexplainedException e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (EvaluationException e) {
            return refuse(e.reason()
                    .orElse("this event could not be decided, which is a fault of the program; report it with your"
                            + " answers"));
        } catch (IOException e) {
            return refuse("the answers cannot be read or the case not be saved; see that the disk has room and that you"
                    + " may write there");
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    private void save(Case event) throws IOException {
        if (file != null) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", event.id());
            line.put("facts", CaseFormat.write(event));
            Files.writeString(file, DecisionFormat.write(line) + "\n");
        }
    }

    private int refuse(String why) {
        return Refusal.of(spec.commandLine(), why);
    }
}
