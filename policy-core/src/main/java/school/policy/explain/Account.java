package school.policy.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.explain.Saying.About;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * What a case comes to when all its worlds are taken together: what is so in each of them is sure.
 *
 * @param readings the readings of its worlds
 */
record Account(
        Verdict verdict,
        @Nullable Strength strength,
        List<ClauseId> breached,
        List<ClauseId> permittedBy,
        List<Report> reports,
        List<Duty> duties,
        List<Word> consequences,
        List<Finding> findings,
        Set<String> missing,
        Set<String> readings) {

    /** Too many worlds to try: nothing is guessed, and whatever is unknown is missing. */
    static Account undetermined(Set<String> unknown) {
        return new Account(
                Verdict.UNDETERMINED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.copyOf(unknown),
                Set.of());
    }

    static Account of(Vocabulary vocabulary, Case event, List<World> worlds, Set<String> missing) {
        Map<About, Saying> sure = sure(worlds);
        List<ClauseId> breached = clauses(sure.values(), Effect.BREACH);
        Set<Verdict> verdicts = new HashSet<>();
        worlds.forEach(world -> verdicts.add(world.verdict()));
        Verdict verdict = !breached.isEmpty()
                ? Verdict.BREACH
                : verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.UNDETERMINED;
        Strength strength = verdict != Verdict.BREACH
                ? null
                : !breached.isEmpty()
                        ? strongest(of(sure.values(), Effect.BREACH).toList())
                        : worlds.stream()
                                .map(world -> strongest(world.standing(Effect.BREACH)))
                                .max(Comparator.naturalOrder())
                                .orElseThrow();
        boolean shown = verdict == Verdict.PERMITTED || verdict == Verdict.REPORT_TO;
        List<Saying> express = of(sure.values(), Effect.PERMISSION)
                .filter(saying -> saying.voice().clause().permitsExpressly())
                .toList();
        return new Account(
                verdict,
                strength,
                breached,
                shown ? clauses(express, Effect.PERMISSION) : List.of(),
                reports(vocabulary, event, of(sure.values(), Effect.REPORT).toList()),
                of(sure.values(), Effect.DUTY)
                        .map(saying -> new Duty(
                                Objects.requireNonNull(saying.about().duty()),
                                saying.about().clause(),
                                saying.when()))
                        .toList(),
                of(sure.values(), Effect.BREACH)
                        .flatMap(saying -> saying.voice().clause().consequences().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                findings(worlds, sure.keySet()),
                Set.copyOf(missing),
                worlds.stream().flatMap(world -> world.readings().stream()).collect(Collectors.toSet()));
    }

    /** Whether nobody would have to act otherwise: alike in all but permissions, findings and reasons of reports. */
    boolean actsAs(Account other) {
        return verdict == other.verdict
                && strength == other.strength
                && breached.equals(other.breached)
                && duties.equals(other.duties)
                && consequences.equals(other.consequences)
                && told(reports).equals(told(other.reports));
    }

    private static List<String> told(List<Report> reports) {
        return reports.stream()
                .map(report -> report.to() + " " + report.when() + " " + report.heldFor())
                .toList();
    }

    /** What stands in every world; its strictest deadline and its hold, with the duty that a hold brings. */
    private static Map<About, Saying> sure(List<World> worlds) {
        Set<About> everywhere = new TreeSet<>(About.ORDER);
        everywhere.addAll(worlds.get(0).sayings().keySet());
        everywhere.removeIf(about -> !worlds.stream()
                .map(world -> world.sayings().get(about))
                .allMatch(same -> same != null && same.stands()));
        Map<About, Saying> sure = new TreeMap<>(About.ORDER);
        for (World world : worlds) {
            world.sayings().forEach((about, saying) -> {
                if (everywhere.contains(about)) {
                    sure.merge(about, saying, Account::strictest);
                }
            });
        }
        Set<ClauseId> held = new HashSet<>();
        sure.values().stream()
                .filter(saying -> saying.heldFor() != null)
                .forEach(saying -> held.add(saying.about().clause()));
        for (World world : worlds) {
            world.standing(Effect.DUTY).stream()
                    .filter(duty -> held.contains(duty.about().clause()))
                    .forEach(duty -> sure.putIfAbsent(duty.about(), duty));
        }
        return sure;
    }

    private static Saying strictest(Saying a, Saying b) {
        Word when = a.when() == null || b.when() == null
                ? a.when()
                : Stream.of(a.when(), b.when()).min(Comparator.naturalOrder()).orElseThrow();
        return new Saying(
                a.about(),
                a.voices(),
                null,
                when,
                Optional.ofNullable(a.heldFor()).orElse(b.heldFor()));
    }

    private static Stream<Saying> of(Collection<Saying> sayings, Effect effect) {
        return sayings.stream().filter(saying -> saying.about().effect() == effect);
    }

    private static List<ClauseId> clauses(Collection<Saying> sayings, Effect effect) {
        return List.copyOf(new TreeSet<>(
                of(sayings, effect).map(saying -> saying.about().clause()).toList()));
    }

    private static Strength strongest(List<Saying> breaches) {
        return breaches.stream()
                .map(breach -> breach.voice().clause().strength())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** One for each recipient, most urgent first. */
    private static List<Report> reports(Vocabulary vocabulary, Case event, List<Saying> asked) {
        Map<Word, List<Saying>> byRecipient = new TreeMap<>();
        asked.forEach(saying -> byRecipient
                .computeIfAbsent(Objects.requireNonNull(saying.about().to()), to -> new ArrayList<>())
                .add(saying));
        List<Report> reports = new ArrayList<>();
        byRecipient.forEach((to, mine) -> {
            Word when = mine.stream()
                    .map(Saying::when)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Word heldFor = mine.stream()
                    .map(Saying::heldFor)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            List<Word> roles = vocabulary.recipient(to).roles();
            reports.add(new Report(to, when, clauses(mine, Effect.REPORT), heldFor, standIn(event, roles)));
        });
        reports.sort(Comparator.comparing(Report::when));
        return List.copyOf(reports);
    }

    private static @Nullable String standIn(Case event, List<Word> roles) {
        if (roles.size() != 1) {
            return null;
        }
        for (Fact holder : event.roleHolders()) {
            if (roles.get(0).equals(holder.namedBy())
                    && holder.get(Frame.ACTING) instanceof String acting
                    && !Boolean.TRUE.equals(holder.get(Frame.AVAILABLE))) {
                return acting;
            }
        }
        return null;
    }

    /** Every saying of every world, once: as it stands wherever it stands, otherwise as it was set aside. */
    private static List<Finding> findings(List<World> worlds, Set<About> sure) {
        Map<About, Saying> heard = new TreeMap<>(About.ORDER);
        for (World world : worlds) {
            world.sayings()
                    .forEach(
                            (about, saying) -> heard.merge(about, saying, (a, b) -> a.stands() || !b.stands() ? a : b));
        }
        List<Finding> findings = new ArrayList<>();
        heard.forEach((about, saying) -> {
            boolean everywhere =
                    worlds.stream().allMatch(world -> world.sayings().containsKey(about));
            findings.add(new Finding(
                    about.clause(),
                    about.effect(),
                    saying.stands() ? sure.contains(about) : everywhere,
                    saying.defeatedBy(),
                    saying.voice().rule().gist() + ": "
                            + saying.voice().clause().summary(),
                    saying.voice().rule().place()));
        });
        // a clause that may tell one or another is one finding
        Map<List<Object>, Finding> firmest = new LinkedHashMap<>();
        findings.forEach(finding -> firmest.merge(
                List.of(finding.clause(), finding.effect()),
                finding,
                BinaryOperator.maxBy(Comparator.comparing((Finding one) -> one.defeatedBy() == null)
                        .thenComparing(Finding::sure))));
        return List.copyOf(firmest.values());
    }

    Decision decision(Case event, List<String> warnings, PolicyText policy) {
        return new Decision(
                event.id(),
                verdict,
                strength,
                breached,
                permittedBy,
                reports,
                duties,
                consequences,
                List.copyOf(new TreeSet<>(missing)),
                warnings,
                findings,
                policy.stamp());
    }
}
