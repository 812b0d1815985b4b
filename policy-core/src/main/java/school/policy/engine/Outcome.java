package school.policy.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.engine.Ruling.Key;
import school.policy.engine.Ruling.Line;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Word;

/** What a case comes to: what is so whatever the answers to its unknowns, drawn from the rulings on its completions. */
record Outcome(
        Verdict verdict,
        @Nullable Strength strength,
        List<ClauseId> breached,
        List<ClauseId> permittedBy,
        List<Report> reports,
        List<Duty> duties,
        List<Word> consequences,
        List<Finding> findings) {

    /** Lists that a decision takes over as they are. */
    Outcome {
        breached = List.copyOf(breached);
        permittedBy = List.copyOf(permittedBy);
        reports = List.copyOf(reports);
        duties = List.copyOf(duties);
        consequences = List.copyOf(consequences);
        findings = List.copyOf(findings);
    }

    /** Who stands in for the recipient of a report. */
    interface StandIn {

        /** Nobody does. */
        StandIn NOBODY = to -> null;

        /** As the case names them; null where nobody does. */
        @Nullable
        String of(Word to);

        /** As a case says so. */
        static StandIn in(Case event) {
            return to -> {
                List<Word> roles = event.vocabulary().recipient(to).roles();
                return event.roleHolders().stream()
                        .filter(holder -> roles.equals(Collections.singletonList(holder.namedBy()))
                                && !Boolean.TRUE.equals(holder.get(Frame.AVAILABLE)))
                        .map(holder -> (String) holder.get(Frame.ACTING))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            };
        }
    }

    /** The outcome of a case that has more completions than are tried. */
    static final Outcome UNDETERMINED =
            new Outcome(Verdict.UNDETERMINED, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * The outcome of a case from the rulings on all its completions.
     *
     * @param standIn who stands in for whom, as far as the case says so
     */
    static Outcome of(StandIn standIn, List<Ruling> rulings) {
        Map<Key, Line> sure = sure(rulings);
        List<ClauseId> breached = clauses(Effect.BREACH, sure);
        Verdict verdict = verdict(breached, rulings);
        return new Outcome(
                verdict,
                strength(verdict, breached, sure, rulings),
                breached,
                permittedBy(verdict, sure),
                reports(standIn, sure),
                Ruling.with(Effect.DUTY, sure).stream()
                        .map(e -> new Duty(
                                Objects.requireNonNull(e.getKey().duty()),
                                e.getKey().clause(),
                                e.getValue().when()))
                        .toList(),
                Ruling.with(Effect.BREACH, sure).stream()
                        .flatMap(e -> e.getValue().clause().consequences().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                findings(sure, rulings));
    }

    /** Whether two outcomes differ in nothing that somebody acts on; which clauses ask for a report does not count. */
    boolean isSameTo(Outcome other, boolean permissionsCount) {
        return equals(other) || isAlike(other, permissionsCount);
    }

    private boolean isAlike(Outcome other, boolean permissionsCount) {
        return verdict == other.verdict
                && strength == other.strength
                && breached.equals(other.breached)
                && (!permissionsCount || permittedBy.equals(other.permittedBy))
                && duties.equals(other.duties)
                && consequences.equals(other.consequences)
                && withoutReasons(reports).equals(withoutReasons(other.reports));
    }

    private static Set<List<Object>> withoutReasons(List<Report> reports) {
        Set<List<Object>> plain = new HashSet<>();
        reports.forEach(r -> plain.add(List.of(r.to(), r.when(), String.valueOf(r.heldFor()))));
        return plain;
    }

    /**
     * The lines that stand in every completion. Where they differ in deadline or hold alone, the stricter deadline and
     * the hold stand, with the duty that goes with a hold.
     */
    private static Map<Key, Line> sure(List<Ruling> rulings) {
        Map<Key, Line> sure = new LinkedHashMap<>(rulings.get(0).standing());
        for (Ruling ruling : rulings) {
            Map<Key, Line> standing = ruling.standing();
            sure.keySet().removeIf(key -> !standing.containsKey(key));
            sure.replaceAll((key, line) -> stricter(line, Objects.requireNonNull(standing.get(key))));
        }
        List<ClauseId> held = sure.values().stream()
                .filter(line -> line.heldFor() != null)
                .map(line -> line.clause().id())
                .toList();
        if (held.isEmpty()) {
            return sure;
        }
        Map<Key, Line> withDuties = new TreeMap<>(sure);
        rulings.stream()
                .flatMap(ruling -> Ruling.with(Effect.DUTY, ruling.standing()).stream())
                .filter(e -> held.contains(e.getKey().clause()))
                .forEach(e -> withDuties.putIfAbsent(e.getKey(), e.getValue()));
        return withDuties;
    }

    private static Line stricter(Line a, Line b) {
        Word when = b.when() != null && a.when() != null && b.when().compareTo(a.when()) < 0 ? b.when() : a.when();
        Word heldFor = a.heldFor() != null ? a.heldFor() : b.heldFor();
        return Objects.equals(when, a.when()) && Objects.equals(heldFor, a.heldFor())
                ? a
                : new Line(a.clause(), a.rule(), null, when, heldFor);
    }

    private static List<ClauseId> clauses(Effect effect, Map<Key, Line> lines) {
        return Ruling.with(effect, lines).stream()
                .map(e -> e.getKey().clause())
                .distinct()
                .sorted()
                .toList();
    }

    private static Verdict verdict(List<ClauseId> breached, List<Ruling> rulings) {
        if (!breached.isEmpty()) {
            return Verdict.BREACH;
        }
        Verdict first = rulings.get(0).verdict();
        return rulings.stream().allMatch(r -> r.verdict() == first) ? first : Verdict.UNDETERMINED;
    }

    /** The strongest of the sure breaches; where a breach is sure but not which, the weakest that it can come to. */
    private static @Nullable Strength strength(
            Verdict verdict, List<ClauseId> breached, Map<Key, Line> sure, List<Ruling> rulings) {
        if (verdict != Verdict.BREACH) {
            return null;
        }
        return breached.isEmpty()
                ? rulings.stream()
                        .map(r -> strongest(r.standing()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                : strongest(sure);
    }

    private static Strength strongest(Map<Key, Line> lines) {
        return Ruling.with(Effect.BREACH, lines).stream()
                .map(e -> e.getValue().clause().strength())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<ClauseId> permittedBy(Verdict verdict, Map<Key, Line> sure) {
        if (verdict != Verdict.PERMITTED && verdict != Verdict.REPORT_TO) {
            return List.of();
        }
        return Ruling.with(Effect.PERMISSION, sure).stream()
                .filter(e -> e.getValue().clause().permitsExpressly())
                .map(e -> e.getKey().clause())
                .distinct()
                .sorted()
                .toList();
    }

    /** Merged by recipient, with the strictest deadline and all reasons; most urgent first. */
    private static List<Report> reports(StandIn standIn, Map<Key, Line> sure) {
        Map<Word, List<Map.Entry<Key, Line>>> byRecipient = new TreeMap<>();
        Ruling.with(Effect.REPORT, sure).forEach(e -> byRecipient
                .computeIfAbsent(Objects.requireNonNull(e.getKey().to()), to -> new ArrayList<>())
                .add(e));
        List<Report> reports = new ArrayList<>();
        byRecipient.forEach((to, asked) -> reports.add(new Report(
                to,
                values(asked)
                        .map(Line::when)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                asked.stream().map(e -> e.getKey().clause()).distinct().sorted().toList(),
                values(asked)
                        .map(Line::heldFor)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                standIn.of(to))));
        reports.sort(Comparator.comparing(Report::when).thenComparing(Report::to));
        return List.copyOf(reports);
    }

    private static Stream<Line> values(Collection<Map.Entry<Key, Line>> entries) {
        return entries.stream().map(Map.Entry::getValue);
    }

    private static List<Finding> findings(Map<Key, Line> sure, List<Ruling> rulings) {
        Map<Key, List<Line>> spoken = new HashMap<>();
        for (Ruling ruling : rulings) {
            ruling.lines().forEach((key, line) -> spoken.computeIfAbsent(key, some -> new ArrayList<>())
                    .add(line));
        }
        List<Finding> findings = new ArrayList<>();
        for (Key key : new TreeSet<>(spoken.keySet())) {
            List<Line> lines = Objects.requireNonNull(spoken.get(key));
            // standing somewhere, it stands; defeated wherever it spoke, it is listed as defeated
            Line line = lines.stream().filter(Line::stands).findFirst().orElse(lines.get(0));
            boolean isSure = line.stands() ? sure.containsKey(key) : lines.size() == rulings.size();
            findings.add(new Finding(
                    key.clause(),
                    key.effect(),
                    isSure,
                    line.defeatedBy(),
                    because(line),
                    line.rule().place()));
        }
        Map<List<Object>, Finding> once = new LinkedHashMap<>();
        findings.forEach(each -> once.merge(List.of(each.clause(), each.effect()), each, Outcome::firmer));
        return once.values().stream()
                .sorted(Comparator.comparing(Finding::clause).thenComparing(Finding::effect))
                .toList();
    }

    /** Of two that differ in whom they tell, the one that stands, or is sure. */
    private static Finding firmer(Finding a, Finding b) {
        boolean standsAlone = b.defeatedBy() == null && a.defeatedBy() != null;
        boolean alike = (b.defeatedBy() == null) == (a.defeatedBy() == null);
        return standsAlone || (alike && b.sure() && !a.sure()) ? b : a;
    }

    private static String because(Line line) {
        return line.rule().gist() + ": " + line.clause().summary();
    }
}
