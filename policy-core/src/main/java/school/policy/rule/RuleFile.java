package school.policy.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.fact.FactType;
import school.policy.fact.Vocabulary;
import school.policy.rule.Condition.Comparison;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule.Conclusion;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.source.Problem;
import school.policy.source.Source;

/**
 * Reads a rule file. What the file may hold is listed here and in {@link ConditionParser}; whatever is not listed is
 * refused at its place, all of it at once.
 */
public final class RuleFile {

    private static final String IMPORT = "school.policy.fact.*";
    private static final String GLOBAL_TYPE = "school.policy.Verdicts";
    private static final String GLOBAL = "verdict";
    private static final Map<String, Effect> VERBS = Map.of(
            "breach", Effect.BREACH,
            "permit", Effect.PERMISSION,
            "report", Effect.REPORT,
            "duty", Effect.DUTY);

    private final Source source;
    private final List<Problem> problems;

    private RuleFile(Source source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The rules of a file that can be read; what is wrong with it is added to the problems. */
    public static List<Rule> read(Source source, List<Problem> problems) {
        return new RuleFile(source, problems).rules();
    }

    private List<Rule> rules() {
        PackageDescr file = parse();
        if (file == null) {
            return List.of();
        }
        checkHeader(file);
        List<Rule> rules = new ArrayList<>();
        for (RuleDescr descr : file.getRules()) {
            rule(descr).ifPresent(rules::add);
        }
        return rules;
    }

    private @Nullable PackageDescr parse() {
        // DRL 6 is what stock Drools reads by default; its newer grammar is eight times slower and prints to the
        // console
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr file = parser.parse(false, source.text());
            parser.getErrors().forEach(error -> {
                if (error instanceof ParserError at) {
                    // the parser counts columns from 0, and gives 0 where it does not know one
                    problems.add(new Problem(source.name(), at.getRow(), at.getCol() + 1, plain(at.getMessage())));
                } else {
                    problems.add(new Problem(source.name(), 0, 0, plain(error.getMessage())));
                }
            });
            return parser.hasErrors() ? null : file;
        } catch (DroolsParserException e) {
            problems.add(new Problem(source.name(), 0, 0, "the file cannot be read as rules"));
            return null;
        } catch (StackOverflowError e) {
            // the parser calls itself for every bracket
            problems.add(new Problem(
                    source.name(),
                    0,
                    0,
                    "brackets are nested too deeply in this file; take out those that nothing needs"));
            return null;
        }
    }

    /** The parser's words without its error number and line, which stand in front already. */
    private static String plain(String message) {
        String text = message.replaceFirst("^\\[ERR \\d+]\\s*(Line -?\\d+:-?\\d+\\s*)?", "")
                .strip();
        return text.isEmpty() ? "the rule cannot be read from here on" : text;
    }

    private void checkHeader(PackageDescr file) {
        file.getImports().stream()
                .filter(i -> !i.getTarget().equals(IMPORT))
                .forEach(i -> refuse(i, "only 'import " + IMPORT + "' is allowed; remove this import"));
        file.getFunctionImports().forEach(i -> refuse(i, "rules call no functions; remove this import"));
        file.getAccumulateImports().forEach(i -> refuse(i, "rules call no functions; remove this import"));
        file.getGlobals().stream()
                .filter(g ->
                        !g.getType().equals(GLOBAL_TYPE) || !g.getIdentifier().equals(GLOBAL))
                .forEach(
                        g -> refuse(g, "only 'global " + GLOBAL_TYPE + " " + GLOBAL + "' is allowed; remove this one"));
        file.getFunctions().forEach(f -> refuse(f, "a rule file holds no functions; remove it"));
        file.getTypeDeclarations().forEach(t -> refuse(t, "a rule file declares no types; remove it"));
        file.getEnumDeclarations().forEach(t -> refuse(t, "a rule file declares no types; remove it"));
        file.getEntryPointDeclarations().forEach(t -> refuse(t, "a rule file declares no entry points; remove it"));
        file.getWindowDeclarations().forEach(t -> refuse(t, "a rule file declares no windows; remove it"));
        file.getAttributes().forEach(t -> refuse(t, "'" + t.getName() + "' is not allowed; remove it"));
        if (file.getUnit() != null) {
            refuse(file.getUnit(), "'unit' is not allowed; remove it");
        }
        if (file.getName() == null || !file.getName().startsWith("school.policy.")) {
            problems.add(new Problem(
                    source.name(),
                    1,
                    1,
                    "the file must begin with a package such as 'package school.policy.croughton'"));
        }
    }

    private void refuse(BaseDescr at, String message) {
        problems.add(new Problem(source.name(), Math.max(1, at.getLine()), at.getColumn() + 1, message));
    }

    private Optional<Rule> rule(RuleDescr descr) {
        int before = problems.size();
        if (descr instanceof QueryDescr) {
            refuse(descr, "a rule file holds no queries; remove it");
            return Optional.empty();
        }
        if (!descr.getAttributes().isEmpty()
                || !descr.getAnnotations().isEmpty()
                || descr.getParentName() != null
                || !descr.getNamedConsequences().isEmpty()) {
            refuse(
                    descr,
                    "a rule has a title, 'when' and 'then' and nothing else; remove attributes, annotations and"
                            + " 'extends'");
        }
        List<Pattern> when = new ArrayList<>();
        Map<String, String> readings = new LinkedHashMap<>();
        Map<String, Term.Of> bound = new HashMap<>();
        for (BaseDescr each : descr.getLhs().getDescrs()) {
            int names = bound.size();
            Pattern pattern = pattern(each, when.size(), bound);
            if (pattern != null && pattern.type().name().equals("Reading")) {
                reading(pattern, each, bound.size() > names, readings);
            } else if (pattern != null) {
                when.add(pattern);
            }
        }
        if (when.isEmpty() && problems.size() == before) {
            refuse(descr, "a rule without conditions would speak in every case; add a pattern under 'when'");
        }
        List<Conclusion> then = conclusions(descr);
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                descr.getName(), source.name(), descr.getLine(), List.copyOf(when), Map.copyOf(readings), then));
    }

    private @Nullable Pattern pattern(BaseDescr descr, int place, Map<String, Term.Of> bound) {
        if (descr instanceof PatternDescr pattern) {
            return pattern(Quantifier.SOME, pattern, place, bound);
        }
        if (descr instanceof NotDescr not && only(not.getDescrs()) instanceof PatternDescr pattern) {
            return pattern(Quantifier.NOT, pattern, place, new HashMap<>(bound));
        }
        if (descr instanceof ExistsDescr exists && only(exists.getDescrs()) instanceof PatternDescr pattern) {
            return pattern(Quantifier.EXISTS, pattern, place, new HashMap<>(bound));
        }
        String kind = descr.getClass().getSimpleName().replace("Descr", "");
        refuse(
                descr,
                descr instanceof AndDescr || kind.equals("Or")
                        ? "patterns stand one below another; for 'or' write two rules"
                        : "a rule is made of patterns, 'not' and 'exists' of one pattern; this is something else");
        return null;
    }

    private static @Nullable Object only(List<?> items) {
        return items.size() == 1 ? items.get(0) : null;
    }

    private @Nullable Pattern pattern(
            Quantifier quantifier, PatternDescr descr, int place, Map<String, Term.Of> bound) {
        if (descr.getSource() != null
                || !descr.getBehaviors().isEmpty()
                || descr.getIdentifier() != null
                || descr.isQuery()
                || !descr.getAnnotations().isEmpty()
                || descr.getObjectType() == null) {
            refuse(descr, "a pattern is a fact and its conditions and nothing else; remove what is before or after");
            return null;
        }
        FactType type = Vocabulary.type(descr.getObjectType()).orElse(null);
        if (type == null) {
            refuse(
                    descr,
                    "unknown fact '" + descr.getObjectType() + "'"
                            + ConditionParser.meant(
                                    descr.getObjectType(),
                                    Vocabulary.types().stream()
                                            .map(FactType::name)
                                            .toList()));
            return null;
        }
        if (quantifier == Quantifier.NOT && type.name().equals("Breach")) {
            refuse(descr, "that there is no breach cannot be asked, as one may still be found; ask for what breaks it");
            return null;
        }
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr each : descr.getConstraint().getDescrs()) {
            if (each instanceof ExprConstraintDescr expression
                    && expression.getType() == ExprConstraintDescr.Type.NAMED) {
                conditions.addAll(conditions(type, place, bound, expression));
            } else {
                refuse(each, "conditions name their property; write it as property == value");
            }
        }
        return new Pattern(quantifier, type, List.copyOf(conditions));
    }

    private List<Condition> conditions(
            FactType type, int place, Map<String, Term.Of> bound, ExprConstraintDescr descr) {
        int start = descr.getStartCharacter();
        String text = source.text()
                .substring(
                        start,
                        Math.min(descr.getEndCharacter() + 1, source.text().length()));
        try {
            List<Condition> conditions = new ConditionParser(type, place, bound, text, start).read();
            for (Condition condition : conditions) {
                long others = condition
                        .terms()
                        .filter(t -> t instanceof Term.Of of && of.pattern() != place)
                        .map(t -> ((Term.Of) t).pattern())
                        .distinct()
                        .count();
                if (others > 2) {
                    throw new Refusal(start, "one condition compares with more than two other facts; split it");
                }
            }
            return conditions;
        } catch (Refusal e) {
            problems.add(source.problem(e.offset(), e.reason()));
            return List.of();
        }
    }

    /** {@code Reading( question == "…", answer == "…" )} says under which reading a rule speaks. */
    private void reading(Pattern pattern, BaseDescr descr, boolean binds, Map<String, String> readings) {
        Map<String, String> says = pattern.conditions().stream()
                .filter(c -> c instanceof Condition.Compare compare
                        && compare.comparison() == Comparison.EQUAL
                        && compare.right() instanceof Term.Literal)
                .map(Condition.Compare.class::cast)
                .collect(Collectors.toMap(
                        c -> ((Term.Of) c.left()).property().name(),
                        c -> ((Term.Literal) c.right()).value().toString(),
                        (a, b) -> a));
        String question = says.get("question");
        String answer = says.get("answer");
        if (pattern.quantifier() != Quantifier.SOME
                || binds
                || pattern.conditions().size() != 2
                || question == null
                || answer == null) {
            refuse(descr, "write a reading as Reading( question == \"name\", answer == \"answer\" )");
            return;
        }
        if (readings.putIfAbsent(question, answer) != null) {
            refuse(descr, "the reading '" + question + "' has one answer at a time; write two rules");
        }
    }

    private List<Conclusion> conclusions(RuleDescr descr) {
        String text = String.valueOf(descr.getConsequence());
        int start = source.text().indexOf(text, source.offsetOf(Math.max(1, descr.getConsequenceLine())));
        List<Conclusion> conclusions = new ArrayList<>();
        try {
            Tokens tokens = new Tokens(text, start);
            while (tokens.peek().kind() != Tokens.Kind.END) {
                conclusions.add(conclusion(tokens));
            }
        } catch (Refusal e) {
            problems.add(source.problem(
                    e.offset(),
                    e.reason().startsWith("expected") || e.reason().startsWith("unknown")
                            ? e.reason()
                            : "a rule only says its verdict here; write verdict.breach( \"PU-03\" );"));
            return List.of();
        }
        if (conclusions.isEmpty()) {
            problems.add(source.problem(start, "a rule must say something; write verdict.breach( \"PU-03\" );"));
        }
        return List.copyOf(conclusions);
    }

    private Conclusion conclusion(Tokens tokens) {
        tokens.expect(GLOBAL);
        tokens.expect(".");
        Tokens.Token verb = tokens.take();
        Effect effect = VERBS.get(verb.text());
        if (effect == null) {
            throw new Refusal(
                    verb.offset(),
                    "unknown verdict '" + verb.text() + "'" + ConditionParser.meant(verb.text(), VERBS.keySet()));
        }
        tokens.expect("(");
        Tokens.Token clause = tokens.take();
        ClauseId id =
                clause.kind() == Tokens.Kind.TEXT ? ClauseId.of(clause.text()).orElse(null) : null;
        if (id == null) {
            throw new Refusal(
                    clause.offset(),
                    "expected a clause id in quotes, such as \"PU-03\", found '" + clause.text() + "'");
        }
        tokens.expect(")");
        tokens.expect(";");
        Problem at = source.problem(clause.offset(), "");
        return new Conclusion(effect, id, at.line(), at.column());
    }
}
