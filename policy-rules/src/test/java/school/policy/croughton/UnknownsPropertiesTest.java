package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import school.policy.PolicyEngine;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.Deadline;
import school.policy.vocabulary.Word;

/** What a case with unknowns comes to is what all its completions have in common, and no more. */
class UnknownsPropertiesTest {

    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());
    private static final Likely LIKELY = new Likely(Croughton.policy());
    private static final int TRIES = 200;

    @Provide
    Arbitrary<PlainCompletions> small() {
        return Arbitraries.randomValue(random -> PlainCompletions.of(ENGINE, LIKELY, random));
    }

    private static <T> Set<T> common(PlainCompletions small, Function<Decision, Collection<T>> part) {
        Set<T> common = new LinkedHashSet<>(part.apply(small.open()));
        common.clear();
        boolean first = true;
        for (Decision each : small.decisions().values()) {
            if (first) {
                common.addAll(part.apply(each));
            }
            common.retainAll(new HashSet<>(part.apply(each)));
            first = false;
        }
        return common;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_clause_is_broken_for_sure_if_it_is_in_each_completion(@ForAll("small") PlainCompletions small) {
        assertThat(small.open().breached()).hasSameElementsAs(common(small, Decision::breached));
        assertThat(small.open().consequences())
                .hasSameElementsAs(small.open().breached().stream()
                        .flatMap(clause -> Sheet.consequences(clause.text()).stream())
                        .collect(Collectors.toSet()));
    }

    /** What one clause says, as far as a finding tells it. */
    private record Says(ClauseId clause, Effect effect) {}

    private static Set<Says> said(Decision decision, boolean standing) {
        return decision.findings().stream()
                .filter(finding -> !standing || finding.defeatedBy() == null)
                .map(finding -> new Says(finding.clause(), finding.effect()))
                .collect(Collectors.toSet());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_finding_is_listed_if_it_is_in_some_completion_and_sure_if_it_is_in_each(
            @ForAll("small") PlainCompletions small) {
        Set<Says> somewhere = new HashSet<>();
        Set<Says> standsSomewhere = new HashSet<>();
        small.decisions().values().forEach(each -> {
            somewhere.addAll(said(each, false));
            standsSomewhere.addAll(said(each, true));
        });
        Set<Says> stands = common(small, each -> said(each, true));
        Set<Says> speaks = common(small, each -> said(each, false));

        assertThat(said(small.open(), false)).isEqualTo(somewhere);
        for (Finding finding : small.open().findings()) {
            Says says = new Says(finding.clause(), finding.effect());
            assertThat(finding.defeatedBy() == null).as("%s stands", says).isEqualTo(standsSomewhere.contains(says));
            if (says.effect() != Effect.REPORT && says.effect() != Effect.DUTY) {
                assertThat(finding.sure())
                        .as("%s is sure", says)
                        .isEqualTo((finding.defeatedBy() == null ? stands : speaks).contains(says));
            }
        }
    }

    /** That a clause asks for a report to somebody; each of them is sure or not by itself, before reports are merged. */
    private record Asks(ClauseId clause, Word to) {}

    private static Set<Asks> asked(Decision decision) {
        return decision.reports().stream()
                .flatMap(report -> report.because().stream().map(clause -> new Asks(clause, report.to())))
                .collect(Collectors.toSet());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_report_is_asked_for_by_what_asks_for_it_in_each_completion_with_the_strictest_deadline_and_any_hold(
            @ForAll("small") PlainCompletions small) {
        assertThat(asked(small.open())).isEqualTo(common(small, UnknownsPropertiesTest::asked));
        for (Report report : small.open().reports()) {
            assertThat(report.when())
                    .isEqualTo(report.because().stream()
                            .map(clause -> Sheet.deadline(clause.text()))
                            .min(Deadline::compareTo)
                            .orElseThrow());
            assertThat(report.heldFor() != null)
                    .isEqualTo(small.decisions().values().stream()
                            .flatMap(each -> each.reports().stream())
                            .anyMatch(each -> each.to().equals(report.to()) && each.heldFor() != null));
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_duty_is_due_if_it_is_in_each_completion_or_goes_with_a_hold(@ForAll("small") PlainCompletions small) {
        Set<Duty> due = common(small, Decision::duties);
        if (small.open().reports().stream().anyMatch(report -> report.heldFor() != null)) {
            small.decisions().values().stream()
                    .flatMap(each -> each.duties().stream())
                    .filter(duty -> duty.because().text().equals("MC-03"))
                    .forEach(due::add);
        }
        assertThat(small.open().duties()).hasSameElementsAs(due);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void the_verdict_is_a_sure_breach_or_what_all_completions_share_or_undetermined(
            @ForAll("small") PlainCompletions small) {
        Set<Verdict> verdicts =
                small.decisions().values().stream().map(Decision::verdict).collect(Collectors.toSet());
        Verdict expected = !common(small, Decision::breached).isEmpty()
                ? Verdict.BREACH
                : verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.UNDETERMINED;

        assertThat(small.open().verdict()).isEqualTo(expected);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void it_is_permitted_only_if_every_completion_is(@ForAll("small") PlainCompletions small) {
        assertThat(small.open().verdict() == Verdict.PERMITTED)
                .isEqualTo(small.decisions().values().stream().allMatch(each -> each.verdict() == Verdict.PERMITTED));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void it_is_permitted_by_what_permits_each_completion(@ForAll("small") PlainCompletions small) {
        boolean allowed =
                small.open().verdict() == Verdict.PERMITTED || small.open().verdict() == Verdict.REPORT_TO;

        assertThat(small.open().permittedBy())
                .hasSameElementsAs(allowed ? common(small, Decision::permittedBy) : Set.of());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void the_strength_is_the_strongest_sure_one_or_the_weakest_of_a_breach_whichever_way(
            @ForAll("small") PlainCompletions small) {
        Decision open = small.open();
        List<Strength> strengths = open.breached().isEmpty()
                ? small.decisions().values().stream().map(Decision::strength).toList()
                : open.breached().stream()
                        .map(clause -> Sheet.strength(clause.text()))
                        .toList();
        Strength weak = open.breached().isEmpty() ? Strength.ADVISORY : Strength.MANDATORY;
        Strength other = open.breached().isEmpty() ? Strength.MANDATORY : Strength.ADVISORY;

        assertThat(open.strength())
                .isEqualTo(open.verdict() != Verdict.BREACH ? null : strengths.contains(weak) ? weak : other);
    }

    /** What somebody acts on: why a report is asked for is no part of it. */
    private static List<Object> acted(Decision d) {
        Set<List<Object>> reports = d.reports().stream()
                .map(report -> Arrays.<Object>asList(report.to(), report.when(), report.heldFor()))
                .collect(Collectors.toSet());
        return Arrays.asList(
                d.verdict(), d.strength(), d.breached(), d.permittedBy(), reports, d.duties(), d.consequences());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void missing_is_each_unknown_in_which_alone_two_completions_differ_that_are_acted_on_otherwise(
            @ForAll("small") PlainCompletions small) {
        Set<String> missing = new TreeSet<>();
        small.decisions().forEach((answers, one) -> small.decisions().forEach((otherwise, other) -> {
            List<Integer> differs = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                if (!answers.get(i).equals(otherwise.get(i))) {
                    differs.add(i);
                }
            }
            if (differs.size() == 1 && !acted(one).equals(acted(other))) {
                missing.add(small.questions().get(differs.get(0)));
            }
        }));
        small.decisions().values().stream()
                .filter(each -> each.missing().contains("recipient_beyond_chair"))
                .forEach(each -> missing.add("recipient_beyond_chair"));

        assertThat(small.open().missing()).containsExactlyElementsOf(missing);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_completion_leaves_nothing_undetermined_and_all_it_finds_is_sure(@ForAll("small") PlainCompletions small) {
        assertThat(small.decisions().values()).allSatisfy(each -> {
            assertThat(each.verdict()).isNotEqualTo(Verdict.UNDETERMINED);
            assertThat(each.findings()).allMatch(Finding::sure);
        });
    }
}
