package school.policy.engine;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.decision.Verdict;
import school.policy.engine.Rulings.Said;
import school.policy.rule.Rule;
import school.policy.vocabulary.Word;

/** What a policy says about one case in which nothing is unknown. Thread-safe. */
final class Ruling {

    /** A ruling that the policy does not reach the case. */
    static final Ruling NOT_COVERED = new Ruling(null, Verdict.NOT_COVERED, Map.of(), false, true, List.of());

    private final @Nullable Said said;
    private final Verdict verdict;
    private final Map<Key, Line> lines;
    private final Map<Key, Line> standing;
    private final boolean nobodyLeft;
    private final boolean silent;
    private final List<Fact> breaches;
    /** Worked out when it is first asked for; whichever thread does so comes to the same. */
    private @Nullable Outcome alone;

    /**
     * @param said what it rests on; absent where nothing is ruled on
     * @param lines what its clauses say, by what they say, in order
     * @param nobodyLeft whether a report is due, but everybody it could go to took part
     * @param silent whether no clause spoke, not even to be overridden, but for excuses that the text does not give
     * @param breaches what the actor was found to have broken, as rules about breaches see it
     */
    Ruling(
            @Nullable Said said,
            Verdict verdict,
            Map<Key, Line> lines,
            boolean nobodyLeft,
            boolean silent,
            List<Fact> breaches) {
        this.said = said;
        this.verdict = verdict;
        this.lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        this.standing = standing(lines);
        this.nobodyLeft = nobodyLeft;
        this.silent = silent;
        this.breaches = breaches;
    }

    /**
     * The same of a case in which something is open that cannot be tried out: what was said stands, and no more. A breach
     * is one all the same.
     */
    Ruling undetermined() {
        return verdict == Verdict.BREACH
                ? this
                : new Ruling(said, Verdict.UNDETERMINED, lines, nobodyLeft, silent, breaches);
    }

    Said said() {
        return Objects.requireNonNull(said);
    }

    Verdict verdict() {
        return verdict;
    }

    Map<Key, Line> lines() {
        return lines;
    }

    boolean nobodyLeft() {
        return nobodyLeft;
    }

    boolean silent() {
        return silent;
    }

    List<Fact> breaches() {
        return breaches;
    }

    /** What a case comes to on which this is the only ruling. */
    Outcome outcome(Case event) {
        return event.roleHolders().isEmpty() ? alone() : Outcome.of(Outcome.StandIn.in(event), List.of(this));
    }

    /** The same where nobody's role is said to be held by another. */
    Outcome alone() {
        Outcome known = alone;
        if (known == null) {
            known = Outcome.of(Outcome.StandIn.NOBODY, List.of(this));
            alone = known;
        }
        return known;
    }

    /**
     * What tells one line from another: sureness is decided for each by itself.
     *
     * @param clause the clause
     * @param effect what it does
     * @param to of a report, the recipient
     * @param duty of a duty, what is to be done
     */
    record Key(
            ClauseId clause,
            Effect effect,
            @Nullable Word to,
            @Nullable Word duty) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::clause)
                .thenComparing(Key::effect)
                .thenComparing(Key::to, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Key::duty, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * One thing that a clause says.
     *
     * @param clause the clause
     * @param rule the rule behind it
     * @param defeatedBy the clause that defeats it; absent: it stands
     * @param when of a report or a duty, by when
     * @param heldFor of a report, for whose decision it waits
     */
    record Line(
            Clause clause,
            Rule rule,
            @Nullable ClauseId defeatedBy,
            @Nullable Word when,
            @Nullable Word heldFor) {

        boolean stands() {
            return defeatedBy == null;
        }
    }

    /** The lines that no other clause defeats. */
    Map<Key, Line> standing() {
        return standing;
    }

    private static Map<Key, Line> standing(Map<Key, Line> lines) {
        Map<Key, Line> standing = new LinkedHashMap<>();
        lines.forEach((key, line) -> {
            if (line.stands()) {
                standing.put(key, line);
            }
        });
        return Collections.unmodifiableMap(standing);
    }

    /** The standing lines with one effect. */
    static List<Map.Entry<Key, Line>> with(Effect effect, Map<Key, Line> standing) {
        return standing.entrySet().stream()
                .filter(line -> line.getKey().effect() == effect)
                .toList();
    }
}
