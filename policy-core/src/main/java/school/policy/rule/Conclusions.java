package school.policy.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.rule.Rule.Conclusion;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Nearest;

/** Reads what a rule says: verdicts, and nothing else. No text of it is ever run. */
final class Conclusions {

    private static final String VERDICT = "verdict";
    private static final String FORM = "; write verdict.breach( \"PU-03\" );";
    private static final Map<String, Effect> VERBS = Map.of(
            "breach", Effect.BREACH,
            "permit", Effect.PERMISSION,
            "report", Effect.REPORT,
            "duty", Effect.DUTY);

    private final Cursor tokens;
    private final Complaints complaints;

    Conclusions(Cursor tokens) {
        this.tokens = tokens;
        this.complaints = tokens.complaints();
    }

    /** The conclusions up to 'end'; what is wrong with them is complained about. */
    List<Conclusion> read() {
        List<Conclusion> conclusions = new ArrayList<>();
        Map<ClauseId, Set<Effect>> said = new HashMap<>();
        int before = complaints.count();
        int start = tokens.lastEnd();
        while (!tokens.isWord("end") && !Landmarks.isRule(tokens) && !tokens.isDone()) {
            int at = tokens.peek().offset();
            try {
                int sound = complaints.count();
                Conclusion conclusion = conclusion();
                conclusions.add(conclusion);
                if (complaints.count() == sound) {
                    Set<Effect> others =
                            said.computeIfAbsent(conclusion.clause(), clause -> EnumSet.noneOf(Effect.class));
                    checkAgainst(others, conclusion, at);
                    others.add(conclusion.effect());
                }
            } catch (Refusal e) {
                // of a file that breaks off in the middle of a verdict it is said below
                boolean breaksOff =
                        tokens.peek(1).type() == Type.END && tokens.peek().offset() == at;
                complaints.add(breaksOff ? Refusal.told(at) : e);
                skip(e.kind() == Kind.NOT_ALLOWED);
            }
        }
        if (conclusions.isEmpty() && complaints.count() == before && tokens.isWord("end")) {
            complaints.add(Kind.SYNTAX, start, "a rule must say something" + FORM);
        }
        if (!tokens.takeLine("end")) {
            complaints.add(Kind.SYNTAX, tokens.lastEnd(), "'end' is missing after the rule; add it on the next line");
        }
        return List.copyOf(conclusions);
    }

    /** A rule says a thing once, and does not permit what it calls a breach. */
    private static void checkAgainst(Set<Effect> others, Conclusion conclusion, int at) {
        if (others.contains(conclusion.effect())) {
            throw Refusal.syntax(at, "this verdict stands above already; remove it");
        }
        boolean contrary = conclusion.effect() == Effect.PERMISSION
                ? others.contains(Effect.BREACH)
                : conclusion.effect() == Effect.BREACH && others.contains(Effect.PERMISSION);
        if (contrary) {
            throw Refusal.syntax(
                    at,
                    "'" + conclusion.clause()
                            + "' is both broken and permitted by this rule; remove one of the two verdicts");
        }
    }

    /** Past what cannot be read: to the next verdict, or, of program code, to the end of the rule. */
    private void skip(boolean code) {
        while (!tokens.isDone() && !Landmarks.isRule(tokens)) {
            Token token = tokens.peek();
            boolean closes = tokens.isWord("end") && (token.first() || !code || closesRule());
            if (closes || (!code && token.is(VERDICT)) || (!code && tokens.take(";"))) {
                return;
            }
            tokens.take();
        }
    }

    /** Whether the 'end' that comes next is followed by nothing, by a rule or by another line. */
    private boolean closesRule() {
        Token after = tokens.peek(1);
        return after.type() == Type.END || after.first() || after.is("rule");
    }

    private Conclusion conclusion() {
        verdict();
        Token verb = tokens.take();
        Effect effect = effect(verb);
        tokens.expect("(");
        Token clause = tokens.take();
        ClauseId id = clause(clause);
        if (tokens.peek().is(",")) {
            throw Refusal.syntax(tokens.peek().offset(), "a verdict names one clause; write one verdict for each");
        }
        tokens.expect(")");
        semicolon();
        return new Conclusion(effect, id, complaints.place(clause.offset()));
    }

    /** Takes all that stands before the verb. */
    private void verdict() {
        Token start = tokens.peek();
        if (VERBS.containsKey(start.text()) && tokens.peek(1).is("(")) {
            complaints.add(
                    Kind.SYNTAX,
                    start.offset(),
                    "'verdict.' is missing before '" + start.text() + "'; write verdict." + start.text());
            return;
        }
        boolean slip = tokens.peek(1).is(".")
                && start.isName()
                && Nearest.to(start.text(), List.of(VERDICT)).isPresent();
        if (!(slip ? tokens.takeAs(VERDICT) : tokens.takeWord(VERDICT))) {
            throw Refusal.notAllowed(
                    start.offset(),
                    "'" + start.text() + "' is not allowed: a rule only says its verdict here, and no code is ever run"
                            + FORM);
        }
        if (!tokens.take(".")) {
            throw Refusal.syntax(
                    tokens.lastEnd(), "after 'verdict' come a full stop and breach, permit, report or duty" + FORM);
        }
    }

    private Effect effect(Token verb) {
        Effect effect = VERBS.get(verb.text());
        if (effect != null) {
            return effect;
        }
        Refusal unknown = Refusal.name(
                verb.offset(), "unknown verdict '" + verb.text() + "'" + Phrases.meant(verb.text(), VERBS.keySet()));
        if (!tokens.peek().is("(") || tokens.peek(1).type() != Type.TEXT) {
            throw unknown;
        }
        complaints.add(unknown);
        return Effect.BREACH;
    }

    private ClauseId clause(Token token) {
        Optional<ClauseId> id = token.type() == Type.TEXT ? ClauseId.of(token.text()) : Optional.empty();
        if (id.isPresent()) {
            return id.get();
        }
        String written = token.type() == Type.TEXT ? token.text() : tokens.takeHanging(token, "-–_");
        if (written.codePoints().anyMatch(c -> c > 0x7F && Character.isLetter(c))) {
            throw Refusal.value(
                    token.offset(),
                    "letters of another alphabet stand in " + Phrases.shown(token)
                            + ", which only look like a clause id; type it anew");
        }
        Optional<ClauseId> meant = ClauseId.meant(written);
        Refusal refusal = Refusal.value(
                token.offset(),
                meant.map(clause -> (token.type() == Type.TEXT ? "\"" + written + "\"" : "'" + written + "'")
                                + " is no clause id in straight quotation marks; write \"" + clause + "\"")
                        .orElse(
                                "a clause id in straight quotation marks must stand here; write one such as \"PU-03\""));
        if (meant.isEmpty() || !tokens.peek().is(")")) {
            throw refusal;
        }
        complaints.add(refusal);
        return meant.get();
    }

    private void semicolon() {
        Token next = tokens.peek();
        if (tokens.take(";")) {
            return;
        }
        boolean other = next.type() == Type.SIGN && !next.first();
        complaints.add(
                Kind.SYNTAX,
                other ? next.offset() : tokens.lastEnd(),
                other
                        ? "'" + next.text() + "' cannot stand behind a verdict; write ';' alone"
                        : "a semicolon is missing after the verdict; add ';'");
        if (other) {
            tokens.take();
            tokens.take(";");
        }
    }
}
