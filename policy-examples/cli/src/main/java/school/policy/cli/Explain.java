package school.policy.cli;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import school.policy.PolicyEngine;
import school.policy.cases.Case;
import school.policy.clause.ClauseId;
import school.policy.explain.Explained;
import school.policy.explain.Telling;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.json.DecisionFormat;

/** Cases in, explanations out. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says why cases are decided as they are.",
            "",
            "It names the clauses that speak and the facts on which they do, whom to tell,",
            "what to find out where something is not known, and what would make it permitted.",
            "",
            "The file is one that 'policy evaluate' reads, or one that 'policy ask --save'",
            "writes, or one of worked cases in YAML, as they stand beside the rules.",
            ""
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every case was explained",
            "1:the policy or the input could not be read, the answers not be written, or memory ran out; why stands on standard error",
            "2:some line was in error, or the command was not understood"
        },
        footer = {
            "",
            "Examples:",
            "  policy explain events.jsonl",
            "  policy explain --why-not PU-03 events.jsonl",
            "  policy explain --policy our-school our-school/phones.scenarios.yaml",
            "  policy explain --format markdown events.jsonl > report.md"
        })
final class Explain implements Callable<Integer> {

    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for a terminal (the default), markdown for a document, json for programs.")
    Format format;

    @Option(
            names = "--why-not",
            paramLabel = "CLAUSE",
            converter = ClauseConverter.class,
            description =
                    "Say as well what keeps this clause, such as PU-03, from speaking. Can be given several times.")
    Set<ClauseId> whyNot = new LinkedHashSet<>();

    @Mixin
    CaseRun cases;

    @Override
    public Integer call() {
        return cases.answer(new CaseRun.Answers() {
            @Override
            public String to(PolicyEngine engine, Case event) {
                Explained all = engine.explain(event).all(whyNot.toArray(ClauseId[]::new));
                return switch (format) {
                    case TEXT -> Wording.of(Telling.of(all));
                    case MARKDOWN -> Telling.of(all).markdown();
                    case JSON -> DecisionFormat.write((Object) all);
                };
            }

            @Override
            public String to(CaseLineException error, long line) {
                return format == Format.JSON ? DecisionFormat.write(error.answer(line)) : Wording.of(error, line);
            }
        });
    }

    /** A clause's id as people write it. */
    static final class ClauseConverter implements ITypeConverter<ClauseId> {
        @Override
        public ClauseId convert(String text) {
            return ClauseId.of(text.toUpperCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException(Refusal.quoted(text) + " is no clause; "
                            + ClauseId.meant(text)
                                    .map(id -> "did you mean '" + id + "'?")
                                    .orElse("write its id, such as PU-03")));
        }
    }
}
