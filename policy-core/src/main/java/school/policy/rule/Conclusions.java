package school.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.rule.Rule.Conclusion;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;

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
        int before = complaints.count();
        int start = tokens.lastEnd();
        while (!tokens.isWord("end") && !tokens.isRule() && !tokens.isDone()) {
            try {
                conclusions.add(conclusion());
            } catch (Refusal e) {
                complaints.add(e);
                skip(e.kind() == Kind.NOT_ALLOWED);
            }
        }
        if (conclusions.isEmpty() && complaints.count() == before && tokens.isWord("end")) {
            complaints.add(Kind.SYNTAX, start, "a rule must say something" + FORM);
        }
        if (!tokens.takeWord("end")) {
            complaints.add(Kind.SYNTAX, tokens.lastEnd(), "'end' is missing after the rule; add it on the next line");
        }
        return List.copyOf(conclusions);
    }

    /** Past what cannot be read: to the next verdict, or, of program code, to the end of the rule. */
    private void skip(boolean code) {
        while (!tokens.isDone() && !tokens.isRule()) {
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
        Token start = tokens.peek();
        if (!tokens.takeWord(VERDICT)) {
            throw Refusal.notAllowed(
                    start.offset(),
                    "'" + start.text() + "' is not allowed: a rule only says its verdict here, and no code is ever run"
                            + FORM);
        }
        tokens.expect(".");
        Token verb = tokens.take();
        Effect effect = VERBS.get(verb.text());
        if (effect == null) {
            throw Refusal.name(
                    verb.offset(),
                    "unknown verdict '" + verb.text() + "'" + ConditionParser.meant(verb.text(), VERBS.keySet()));
        }
        tokens.expect("(");
        Token clause = tokens.take();
        ClauseId id = clause.type() == Type.TEXT ? ClauseId.of(clause.text()).orElse(null) : null;
        if (id == null) {
            throw Refusal.value(
                    clause.offset(),
                    "a clause id in straight quotation marks must stand here, such as \"PU-03\", found '"
                            + clause.text() + "'");
        }
        tokens.expect(")");
        if (!tokens.take(";")) {
            complaints.add(Kind.SYNTAX, tokens.lastEnd(), "a semicolon is missing after the verdict; add ';'");
        }
        return new Conclusion(effect, id, complaints.place(clause.offset()));
    }
}
