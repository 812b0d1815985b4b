package school.policy.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        Voice voice = saying.voice();
        Facts facts = facts(voice, world);
        String sentence =
                Opening.of(finding, saying, world) + ": " + voice.rule().gist();
        if (finding.sure() && !facts.tried().isEmpty() && isOutOfCaution(saying)) {
            sentence = Opening.of(finding, saying, world) + ": " + facts.asked()
                    + (facts.said().isEmpty() ? "" : ", and " + facts.told());
        } else if (!facts.said().isEmpty()) {
            sentence += ", as " + facts.told();
        }
        if (!finding.sure()) {
            String ifs = Alternatives.of(heard.worlds().stream()
                    .flatMap(each -> each.sayings().values().stream()
                            .filter(other ->
                                    isBehind(finding, other) && other.about().equals(saying.about()))
                            .map(other -> facts(other.voice(), each).tried()))
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
                sentence + (excusable ? excuse(voice, world, facts.said()) : ""),
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

    /** The facts behind a rule, of everybody whom it concerns. */
    private Facts facts(Voice voice, World world) {
        steps.begin();
        List<Pattern> patterns = voice.rule().when();
        List<Witness> witnesses = voice.witness().andOthers(voice.rule(), world.facts(), steps);
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
                facts.addAll(witnesses.size() == 1 ? some : some.of(witness));
            }
        }
        return facts;
    }

    /** The exception that came nearest, one of the clause itself before others, and why it does not help. */
    private String excuse(Voice voice, World world, Set<String> said) {
        steps.begin();
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
                .anyMatch(then -> policy.clauses().values().stream()
                        .flatMap(clause -> clause.overrides().stream())
                        .filter(override -> voice.answersTo(override.over()))
                        .anyMatch(override -> override.by().equals(rule.title())
                                || override.by().equals(then.clause().text())));
    }
}
