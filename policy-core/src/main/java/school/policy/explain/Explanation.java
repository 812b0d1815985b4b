package school.policy.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.clause.ContestedReading;
import school.policy.clause.DutyKind;
import school.policy.clause.Recipient;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.fact.Breach;
import school.policy.fact.Case;
import school.policy.rule.Condition;
import school.policy.rule.Rule;

/** Why a case is decided as it is. Each answer is worked out when it is asked for; immutable and thread-safe. */
public final class Explanation {

    private final PolicyText policy;
    private final Interpreter interpreter;
    private final Case event;
    private final Decision decision;

    /** @param decision what the policy decides in the case */
    public Explanation(Interpreter interpreter, Case event, Decision decision) {
        this.policy = interpreter.policy();
        this.interpreter = interpreter;
        this.event = event;
        this.decision = decision;
    }

    /** What is explained. */
    public Decision decision() {
        return decision;
    }

    /**
     * Why: a reason for each finding of the decision, in its order.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public List<Reason> reasons() {
        if (decision.findings().isEmpty()) {
            return List.of();
        }
        Interpreter.Heard heard = interpreter.hear(event);
        return decision.findings().stream()
                .flatMap(finding -> heard.worlds().stream()
                        .flatMap(world -> world.sayings().values().stream()
                                .filter(saying -> isBehind(finding, saying))
                                .map(saying -> reason(finding, saying, world, heard.open())))
                        .limit(1))
                .toList();
    }

    private static boolean isBehind(Finding finding, Saying saying) {
        return saying.about().clause().equals(finding.clause())
                && saying.about().effect() == finding.effect()
                && saying.voice().rule().place().equals(finding.rule())
                && Objects.equals(saying.defeatedBy(), finding.defeatedBy());
    }

    private Reason reason(Finding finding, Saying saying, World world, Set<String> open) {
        Voice voice = saying.voice();
        Clause clause = voice.clause();
        return new Reason(
                finding,
                sentence(finding, saying, world, open),
                clause.line(),
                voice.rule().readings().keySet().stream()
                        .flatMap(name ->
                                Optional.ofNullable(policy.settings().readings().get(name)).stream())
                        .map(reading -> new Reason.Reading(reading.reading(), reading.asks(), means(reading)))
                        .toList(),
                decision.findings().stream()
                        .filter(other -> clause.id().equals(other.defeatedBy()))
                        .map(Finding::clause)
                        .distinct()
                        .toList());
    }

    private static String means(ContestedReading reading) {
        return reading.answer(reading.taken())
                .map(ContestedReading.Answer::means)
                .orElse(reading.taken());
    }

    private String sentence(Finding finding, Saying saying, World world, Set<String> open) {
        Voice voice = saying.voice();
        Set<String> unsaid = new HashSet<>(open);
        if (!finding.sure() || restsOnPossibleBreach(voice)) {
            unsaid.add(Phrasing.BREACH);
        }
        Set<String> said = facts(voice, unsaid);
        Set<String> tried = facts(voice, Set.of());
        tried.removeAll(said);
        String sentence = opening(finding, saying) + ": "
                + (voice.ofNeglect() ? "what it asks for was not done in time, " : "")
                + voice.rule().gist();
        if (!said.isEmpty()) {
            sentence += ", as " + InWords.and(said);
        }
        if (!finding.sure() && !tried.isEmpty()) {
            sentence += (said.isEmpty() ? ", if " : "; so it is if ") + InWords.and(tried);
        }
        sentence += almost(voice, world, unsaid);
        // of what is only possible nobody knows yet what would excuse it
        boolean excusable = finding.sure()
                && finding.effect() == Effect.BREACH
                && finding.defeatedBy() == null
                && !voice.ofNeglect();
        return sentence + (excusable ? excuse(voice, world, open, said) : "");
    }

    /** Whether the breach that a rule speaks of is one that only may be, though it is sure that there is some. */
    private boolean restsOnPossibleBreach(Voice voice) {
        return voice.witness().facts().stream()
                .anyMatch(fact -> fact instanceof Breach breach
                        && breach.own()
                        && decision.breached().stream()
                                .noneMatch(clause -> clause.text().equals(breach.clause())));
    }

    /** Where a rule speaks because there is no such fact: what keeps the one that comes nearest from being one. */
    private String almost(Voice voice, World world, Set<String> open) {
        List<Rule.Pattern> patterns = voice.rule().when();
        Phrasing phrasing = new Phrasing(voice.witness().facts(), open);
        for (int place = 0; place < patterns.size(); place++) {
            Rule.Pattern pattern = patterns.get(place);
            if (pattern.quantifier() == Rule.Quantifier.NOT) {
                List<Condition> missed = Attempt.nearest(pattern, place, world.facts(), phrasing, interpreter.budget());
                if (phrasing.has(place)
                        && missed.size() == 1
                        && !joins(missed.get(0))
                        && pattern.conditions().size() > 2) {
                    return phrasing.missed(missed.get(0))
                            .map(Attempt.Miss::told)
                            .collect(Collectors.joining(" and ", "; what comes nearest does not do, as ", ""));
                }
                phrasing.choose(place, null);
            }
        }
        return "";
    }

    /** Whether a condition only says which facts belong together. */
    private static boolean joins(Condition condition) {
        return condition instanceof Condition.Compare compare
                && compare.comparison() == Condition.Comparison.EQUAL
                && compare.right() instanceof Condition.Term.Of;
    }

    /** The facts behind a rule, those excepted that are only tried. */
    private Set<String> facts(Voice voice, Set<String> open) {
        List<Rule.Pattern> patterns = voice.rule().when();
        Set<String> unsaid = new HashSet<>(open);
        if (event.account() == null || event.account().social() == null) {
            // nobody said so, it was looked up
            unsaid.add("account.social");
        }
        Phrasing phrasing = new Phrasing(voice.witness().facts(), unsaid);
        Set<String> facts = new LinkedHashSet<>();
        for (int place = 0; place < patterns.size(); place++) {
            facts.addAll(phrasing.facts(patterns.get(place), place));
        }
        return facts;
    }

    private static String opening(Finding finding, Saying saying) {
        String clause = finding.clause().text();
        if (finding.defeatedBy() != null) {
            return clause + (finding.sure() ? " is" : " may be") + " set aside by " + finding.defeatedBy();
        }
        Recipient to = saying.about().to();
        DutyKind duty = saying.about().duty();
        String may = finding.sure() ? "" : "may ";
        return clause + " "
                + switch (finding.effect()) {
                    case BREACH ->
                        saying.voice().clause().strength() == Strength.ADVISORY
                                ? may + (finding.sure() ? "advises" : "advise") + " against it"
                                : (finding.sure() ? "is" : "may be") + " broken";
                    case PERMISSION -> may + (finding.sure() ? "permits" : "permit") + " it";
                    case REPORT ->
                        may + (finding.sure() ? "asks" : "ask") + " to tell " + (to == null ? "somebody" : to.phrase());
                    case DUTY ->
                        may + (finding.sure() ? "leaves" : "leave") + " this to do, "
                                + (duty == null ? "" : duty.phrase());
                    case CONSEQUENCE -> may + (finding.sure() ? "says" : "say") + " what can follow";
                };
    }

    /** The exception that came nearest, one of the clause itself before others, and why it does not help. */
    private String excuse(Voice voice, World world, Set<String> open, Set<String> said) {
        Steps steps = interpreter.budget();
        ClauseId own = voice.clause().id();
        return policy.rules().stream()
                .filter(rule -> excuses(rule, voice))
                .sorted(Comparator.comparing(
                        rule -> !rule.then().get(0).clause().equals(own)))
                .map(rule -> Attempt.of(rule, world, policy.settings(), open, steps))
                .filter(attempt -> attempt.near() && !attempt.missed().isEmpty())
                .findFirst()
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

    /**
     * Why not: what kept a clause silent.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public Silence whyNot(ClauseId id) {
        Clause clause = policy.clauses().get(id);
        if (clause == null) {
            return new Silence(id, "the policy has no such clause", List.of());
        }
        String spoke = decision.findings().stream()
                .filter(finding -> finding.clause().equals(id))
                .findFirst()
                .map(finding -> finding.sure() ? "it does speak" : "it may speak, depending on what is not known")
                .orElse(null);
        if (spoke != null || clause.noRule() != null) {
            return new Silence(id, spoke != null ? spoke : "it has no rule: " + clause.noRule(), List.of());
        }
        Interpreter.Heard heard = interpreter.hear(event);
        World world =
                heard.worlds().isEmpty() ? World.outside(event) : heard.worlds().get(0);
        Steps steps = interpreter.budget();
        List<Attempt> attempts = policy.rules().stream()
                .filter(rule ->
                        rule.then().stream().anyMatch(then -> then.clause().equals(id)))
                .map(rule -> Attempt.of(rule, world, policy.settings(), heard.open(), steps))
                .filter(attempt -> !attempt.missed().isEmpty())
                .sorted(Comparator.comparingInt(attempt -> attempt.missed().size()))
                .toList();
        return new Silence(id, attempts.isEmpty() ? "it does not bind whoever acted" : null, attempts);
    }

    /**
     * What is missing: the shortest sequence of questions that settles an undetermined verdict, the next question first;
     * it is as long as the least helpful answers make it. Empty where the verdict is settled, and where so much is
     * unknown that nothing can be planned.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public List<Asked> missing() {
        List<Asked> asked = new ArrayList<>();
        Questions questions = interpreter.questions(event);
        for (Optional<String> next = questions.next(); next.isPresent(); next = questions.next()) {
            asked.add(Asked.of(next.get(), questions.ways().get(0).event()));
            questions = questions.by(next.get()).values().stream()
                    .max(Comparator.comparingInt(Questions::depth))
                    .orElseThrow();
        }
        return List.copyOf(asked);
    }

    /**
     * What would change it: the smallest changes that turn a breach into permitted, as {@link Change} says; empty with any
     * other verdict.
     *
     * @throws UnexplainedException if there is too much to look at
     */
    public List<Change> changes() {
        return Change.of(interpreter, event, decision);
    }

    /**
     * Everything at once.
     *
     * @param whyNot the clauses to say of why they are silent
     * @throws UnexplainedException if there is too much to look at
     */
    public Explained all(ClauseId... whyNot) {
        Changes changes = Changes.of(interpreter, event, decision);
        return new Explained(
                decision,
                reasons(),
                missing(),
                changes.found(),
                changes.note(),
                Stream.of(whyNot).map(this::whyNot).toList());
    }
}
