package school.policy.explain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.Clause.ReportTerms;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;

/** Why the clauses of a decision speak, each in one sentence with the facts that make it so. For one thread. */
final class Why {

    private final PolicyText policy;
    private final Decision decision;
    private final Interpreter.Heard heard;
    private final Steps steps;
    private final Set<String> open;

    Why(Interpreter interpreter, Decision decision, Interpreter.Heard heard) {
        this.policy = interpreter.policy();
        this.decision = decision;
        this.heard = heard;
        this.steps = interpreter.budget();
        this.open = new TreeSet<>(heard.open());
        decision.findings().stream()
                .filter(finding -> finding.effect() == Effect.BREACH && !finding.sure())
                .forEach(finding -> open.add(Phrasing.BREACH + finding.clause()));
    }

    /** The reason for a finding: of the first world in which it is heard so. */
    Optional<Reason> reason(Finding finding) {
        // several times through all that is said in all worlds
        heard.worlds()
                .forEach(world -> steps.items(
                        8L * world.sayings().size() + decision.findings().size()));
        return heard.worlds().stream()
                .flatMap(world -> world.sayings().values().stream()
                        .filter(saying -> isBehind(finding, saying)
                                && saying.voice().rule().place().equals(finding.rule()))
                        .map(saying -> reason(finding, saying, world)))
                .findFirst();
    }

    private static boolean isBehind(Finding finding, Saying saying) {
        return saying.about().clause().equals(finding.clause())
                && saying.about().effect() == finding.effect()
                && Objects.equals(saying.defeatedBy(), finding.defeatedBy());
    }

    /** Whether it is sure though it is not so whatever the answers: an answer nobody gave counts as the worse one. */
    private boolean isOutOfCaution(Saying saying) {
        return heard.worlds().stream()
                .map(world -> world.sayings().get(saying.about()))
                .anyMatch(Objects::isNull);
    }

    private Reason reason(Finding finding, Saying saying, World world) {
        List<Voice> always = always(finding, saying);
        Voice voice = always.isEmpty() ? saying.voice() : always.get(0);
        Facts facts = facts(voice, world);
        String sentence = Opening.of(policy.vocabulary(), finding, saying, world) + ": "
                + voice.rule().gist();
        if (finding.sure() && !facts.tried().isEmpty() && isOutOfCaution(saying)) {
            sentence = Opening.of(policy.vocabulary(), finding, saying, world) + ": " + facts.asked()
                    + (facts.said().isEmpty() ? "" : ", and " + facts.told());
        } else if (!facts.said().isEmpty()) {
            sentence += ", as " + facts.told();
        }
        Set<String> said = new HashSet<>(facts.said());
        for (Voice other : always.subList(Math.min(1, always.size()), always.size())) {
            Facts more = facts(other, world);
            more.said().removeIf(says -> !said.add(says));
            sentence += ", and also " + other.rule().gist() + (more.said().isEmpty() ? "" : ", as " + more.told());
        }
        if (!finding.sure()) {
            String ifs = Alternatives.of(heard.worlds().stream()
                    .flatMap(each -> each.sayings().values().stream()
                            .filter(other ->
                                    isBehind(finding, other) && other.about().equals(saying.about()))
                            .flatMap(other -> each(other.voice(), each))
                            .map(Facts::tried))
                    .toList());
            sentence += ifs.isEmpty() ? "" : (facts.said().isEmpty() ? ", " : "; so it is ") + ifs;
        }
        // of what is only possible nobody knows yet what would excuse it
        boolean excusable = finding.sure()
                && finding.effect() == Effect.BREACH
                && finding.defeatedBy() == null
                && !voice.ofNeglect();
        return new Reason(
                finding,
                sentence + (excusable ? excuse(voice, world, said) : "") + more(finding, voice),
                voice.clause().line(),
                voice.rule().readings().keySet().stream()
                        .map(name -> policy.settings().readings().get(name))
                        .filter(Objects::nonNull)
                        .map(Reason.Reading::of)
                        .toList(),
                decision.findings().stream()
                        .filter(other -> finding.clause().equals(other.defeatedBy()))
                        .map(Finding::clause)
                        .distinct()
                        .toList());
    }

    /** The clause that says more on a report, in its own words. */
    private String more(Finding finding, Voice voice) {
        ReportTerms report = voice.clause().report();
        return finding.effect() != Effect.REPORT
                        || finding.defeatedBy() != null
                        || report == null
                        || report.see() == null
                ? ""
                : "; " + policy.clause(report.see()).summary() + " (" + report.see() + ")";
    }

    /**
     * The rules by which a clause is broken wherever it is: whoever mends what one of them says has still broken the
     * clause. Of what is asked for, permitted or was left undone, one reason is enough.
     */
    private List<Voice> always(Finding finding, Saying saying) {
        if (finding.effect() != Effect.BREACH
                || finding.defeatedBy() != null
                || saying.voice().ofNeglect()) {
            return List.of();
        }
        List<Set<Rule>> everywhere = heard.worlds().stream()
                .flatMap(world -> world.sayings().values().stream())
                .filter(other -> isBehind(finding, other) && other.about().equals(saying.about()))
                .map(other -> other.voices().stream().map(Voice::rule).collect(Collectors.toSet()))
                .toList();
        return saying.voices().stream()
                .filter(voice -> !voice.ofNeglect())
                .filter(voice -> everywhere.stream().allMatch(rules -> rules.contains(voice.rule())))
                .toList();
    }

    /** The facts behind a rule, of everybody whom it concerns. */
    private Facts facts(Voice voice, World world) {
        return facts(voice, world, voice.witness().andOthers(voice.rule(), world.facts(), steps));
    }

    /** The same of each by himself: any of them is enough. */
    private Stream<Facts> each(Voice voice, World world) {
        List<Witness> witnesses = voice.witness().andOthers(voice.rule(), world.facts(), steps);
        return witnesses.stream().map(witness -> {
            Facts facts = facts(voice, world, List.of(witness));
            return witnesses.size() == 1 ? facts : facts.of(policy.vocabulary(), witness);
        });
    }

    private Facts facts(Voice voice, World world, List<Witness> witnesses) {
        List<Pattern> patterns = voice.rule().when();
        Facts facts = new Facts();
        for (int place = 0; place < patterns.size(); place++) {
            for (Witness witness : witnesses) {
                Facts some = new Facts();
                Phrasing phrasing = new Phrasing(policy, witness.facts(), open);
                if (patterns.get(place).quantifier() == Quantifier.NOT) {
                    new Absence(phrasing).tell(patterns.get(place), place, world.facts(), steps, some);
                } else {
                    phrasing.tell(patterns.get(place), place, some);
                }
                facts.addAll(witnesses.size() == 1 ? some : some.of(policy.vocabulary(), witness));
            }
        }
        return facts;
    }

    /** The exception that came nearest, one of the clause itself before others, and why it does not help. */
    private String excuse(Voice voice, World world, Set<String> said) {
        ClauseId own = voice.clause().id();
        return policy.rules().stream()
                .filter(rule -> excuses(rule, voice))
                .map(rule -> Map.entry(rule, Attempt.of(rule, world, policy, open, steps)))
                .filter(tried -> tried.getValue().near()
                        && tried.getValue().otherwise().isEmpty()
                        && !tried.getValue().missed().isEmpty())
                .min(Comparator.comparing((Map.Entry<Rule, Attempt> tried) ->
                                !tried.getKey().then().get(0).clause().equals(own))
                        .thenComparing(tried -> tried.getValue().missed().size()))
                .map(Map.Entry::getValue)
                // what has just been said explains itself
                .filter(attempt -> !said.contains(attempt.missed().get(0).told()))
                .map(attempt -> "; the exception '" + attempt.rule() + "' does not help, as "
                        + attempt.missed().get(0).told())
                .orElse("");
    }

    private boolean excuses(Rule rule, Voice voice) {
        return rule.then().stream()
                .filter(then -> then.effect() == Effect.PERMISSION)
                .peek(then -> steps.items(4L * policy.clauses().size()))
                .anyMatch(then -> policy.clauses().values().stream()
                        .flatMap(clause -> clause.overrides().stream())
                        .filter(override -> voice.answersTo(override.over()))
                        .anyMatch(override -> override.by().equals(rule.title())
                                || override.by().equals(then.clause().text())));
    }
}
