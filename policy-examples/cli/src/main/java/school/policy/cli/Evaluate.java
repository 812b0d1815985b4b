package school.policy.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import school.policy.PolicyEngine;
import school.policy.cases.Case;
import school.policy.decision.Decision;
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
            "A case is an id and the facts of one event:",
            "  {\"id\": \"c1\", \"facts\": {\"on\": \"2025-03-14\", …}}",
            "Other keys, such as a title, are passed over, and so are empty lines.",
            "",
            "A line that cannot be read, or whose id was used shortly before, yields in its place",
            "  {\"id\": \"c1\", \"error\": {\"line\": 1, \"path\": \"facts.on\", \"message\": \"…\"}}",
            "and the rest is still decided.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every line was decided",
            "1:the policy or the input could not be read, the decisions not be written, or memory ran out; why stands on standard error",
            "2:some line was in error, or the command was not understood"
        },
        footer = {
            "",
            "Examples:",
            "  policy evaluate --format text events.jsonl",
            "  policy evaluate --policy our-school < events.jsonl > decisions.jsonl"
        })
final class Evaluate implements Callable<Integer> {

    enum Format {
        JSON,
        TEXT
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json for programs (the default), text for people.")
    Format format;

    @Mixin
    CaseRun cases;

    @Override
    public Integer call() {
        return cases.answer(new CaseRun.Answers() {
            @Override
            public String to(PolicyEngine engine, Case event) {
                Decision decision = engine.evaluate(event);
                return format == Format.TEXT
                        ? Wording.of(
                                engine.policy().vocabulary(),
                                decision,
                                engine.policy().clauses())
                        : DecisionFormat.write(decision);
            }

            @Override
            public String to(CaseLineException error, long line) {
                return format == Format.TEXT ? Wording.of(error, line) : DecisionFormat.write(error.answer(line));
            }
        });
    }
}
