package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import school.policy.Budget;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.cases.Essentials;
import school.policy.cases.Matching;
import school.policy.clause.ClauseId;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.decision.Verdict;
import school.policy.engine.PolicyScope;
import school.policy.fact.Case;
import school.policy.fact.Question;
import school.policy.fact.Role;

/** How the parts of any decision hang together, whatever the case. */
class DecisionPropertiesTest {

    private static final Policy POLICY = Croughton.policy();
    private static final PolicyScope SCOPE = new PolicyScope(
            POLICY.vocabulary(), POLICY.settings(), POLICY.settings().taken(), POLICY.rules());
    private static final PolicyEngine ENGINE = PolicyEngine.of(POLICY);
    private static final Likely LIKELY = new Likely(POLICY);
    private static final LocalDate IN_FORCE = LocalDate.of(2024, 1, 1);

    @Provide
    Arbitrary<Case> likely() {
        return Arbitraries.randomValue(LIKELY::event);
    }

    private static Set<ClauseId> clauses(Stream<Finding> findings) {
        return findings.map(Finding::clause).collect(Collectors.toSet());
    }

    private static Stream<Finding> sure(Decision decision, Effect effect) {
        return decision.findings().stream()
                .filter(finding -> finding.effect() == effect && finding.sure() && finding.defeatedBy() == null);
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void findings_are_sorted_and_a_clause_says_a_thing_once_and_by_one_of_its_own_rules(@ForAll("likely") Case event) {
        List<Finding> findings = ENGINE.evaluate(event).findings();

        assertThat(findings)
                .isSortedAccordingTo(
                        Comparator.comparing((Finding f) -> f.clause().text()).thenComparing(Finding::effect));
        assertThat(findings)
                .extracting(finding -> List.of(finding.clause(), finding.effect()))
                .doesNotHaveDuplicates();
        assertThat(findings).allSatisfy(finding -> assertThat(POLICY.rules())
                .anyMatch(rule -> rule.place().equals(finding.rule())
                        && rule.then().stream().anyMatch(c -> c.clause().equals(finding.clause()))));
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void what_is_defeated_comes_back_nowhere_and_what_defeats_it_spoke(@ForAll("likely") Case event) {
        Decision decision = ENGINE.evaluate(event);
        for (Finding finding : decision.findings()) {
            if (finding.defeatedBy() != null) {
                assertThat(finding.effect()).isNotIn(Effect.PERMISSION, Effect.DUTY);
                if (finding.effect() == Effect.REPORT) {
                    assertThat(decision.reports())
                            .allSatisfy(report -> assertThat(report.because()).doesNotContain(finding.clause()));
                    // MS-02 in the place of MS-01: its report can be made already
                    assertThat(finding.defeatedBy()).isEqualTo(new ClauseId("MS-02"));
                } else {
                    assertThat(decision.breached()).doesNotContain(finding.clause());
                    assertThat(decision.findings())
                            .anyMatch(other -> other.effect() == Effect.PERMISSION
                                    && other.clause().equals(finding.defeatedBy()));
                }
            }
        }
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void where_nothing_is_open_a_breach_goes_before_a_report_and_a_report_before_permission(
            @ForAll("likely") Case event) {
        Decision decision = ENGINE.evaluate(Cases.unknown(event, List.of()));
        Assume.that(decision.verdict() != Verdict.NOT_COVERED);
        Assume.that(decision.verdict() != Verdict.UNDETERMINED);
        Assume.that(decision.findings().stream().allMatch(Finding::sure));
        boolean broken = sure(decision, Effect.BREACH).findAny().isPresent();
        boolean report = sure(decision, Effect.REPORT).findAny().isPresent()
                || decision.missing().contains("recipient_beyond_chair");

        assertThat(decision.verdict())
                .isEqualTo(broken ? Verdict.BREACH : report ? Verdict.REPORT_TO : Verdict.PERMITTED);
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void strength_is_that_of_the_strongest_broken_clause_and_of_a_breach_alone(@ForAll("likely") Case event) {
        Decision decision = ENGINE.evaluate(event);

        assertThat(decision.breached()).hasSameElementsAs(clauses(sure(decision, Effect.BREACH)));
        assertThat(decision.breached()).isSortedAccordingTo(Comparator.comparing(ClauseId::text));
        if (decision.verdict() != Verdict.BREACH) {
            assertThat(decision.strength()).isNull();
            assertThat(decision.breached()).isEmpty();
        } else if (!decision.breached().isEmpty()) {
            boolean mandatory = decision.breached().stream()
                    .anyMatch(clause -> Sheet.strength(clause.text()) == Strength.MANDATORY);
            assertThat(decision.strength()).isEqualTo(mandatory ? Strength.MANDATORY : Strength.ADVISORY);
        }
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void what_permits_is_named_with_a_permission_or_a_report_alone(@ForAll("likely") Case event) {
        Decision decision = ENGINE.evaluate(event);
        boolean named = decision.verdict() == Verdict.PERMITTED || decision.verdict() == Verdict.REPORT_TO;
        Set<ClauseId> permits = clauses(sure(decision, Effect.PERMISSION));
        // an aim of the policy excuses, and permits nothing expressly
        permits.remove(new ClauseId("SC-02"));

        assertThat(decision.permittedBy()).hasSameElementsAs(named ? permits : Set.of());
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void what_is_not_covered_has_nothing_but_its_warnings(@ForAll("likely") Case event) {
        Decision decision = ENGINE.evaluate(event);
        Assume.that(decision.verdict() == Verdict.NOT_COVERED);

        assertThat(Stream.of(
                        decision.breached(),
                        decision.permittedBy(),
                        decision.reports(),
                        decision.duties(),
                        decision.consequences(),
                        decision.missing(),
                        decision.findings()))
                .allMatch(List::isEmpty);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void before_the_policy_was_in_force_nothing_is_covered_and_a_warning_says_so(
            @ForAll("likely") Case event, @ForAll Random random) {
        Case early = Cases.with(Cases.with(event, "action", null), "on", IN_FORCE.minusDays(1 + random.nextInt(1000)));

        Decision decision = ENGINE.evaluate(early);

        assertThat(decision.verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThat(decision.warnings())
                .filteredOn(warning -> !warning.startsWith("see-policy:") && !warning.endsWith("-for-unnamed-child"))
                .containsExactly("policy-version-not-in-force");
        assertThat(ENGINE.evaluate(Cases.with(early, "on", IN_FORCE)).warnings())
                .doesNotContain("policy-version-not-in-force");
    }

    /** What somebody acts on, permissions aside. */
    private static List<Object> acted(Decision d) {
        Set<List<Object>> reports = d.reports().stream()
                .map(report -> Arrays.<Object>asList(report.to(), report.when(), report.heldFor()))
                .collect(Collectors.toSet());
        return Arrays.asList(d.verdict(), d.strength(), d.breached(), reports, d.duties(), d.consequences());
    }

    /** The engines that take another answer to a contested reading, by its number. */
    private static final Map<String, List<PolicyEngine>> OTHERWISE =
            new TreeMap<>(POLICY.settings().readings().values().stream()
                    .collect(Collectors.groupingBy(
                            reading -> reading.reading(),
                            Collectors.flatMapping(
                                    reading -> reading.answers().stream()
                                            .filter(answer -> !answer.answer().equals(reading.taken()))
                                            .map(answer -> ENGINE.taking(reading.name(), answer.answer())),
                                    Collectors.toList()))));

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void a_warning_names_each_contested_reading_on_which_the_decision_rests_and_no_other(@ForAll("likely") Case event) {
        Decision decision = ENGINE.evaluate(event);
        List<String> expected = new ArrayList<>();
        OTHERWISE.forEach((reading, engines) -> {
            if (engines.stream().anyMatch(other -> !acted(other.evaluate(event)).equals(acted(decision)))) {
                expected.add("contested-reading:" + reading);
            }
        });

        assertThat(decision.warnings())
                .filteredOn(warning -> warning.startsWith("contested-reading:"))
                .isEqualTo(expected);
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void past_4096_completions_nothing_is_guessed_all_unknowns_are_missing_and_no_step_is_spent(
            @ForAll("likely") Case event, @ForAll Random random) {
        List<String> open = new ArrayList<>(Stream.of(Question.values())
                .map(question -> "judgements." + question.word())
                .toList());
        Collections.shuffle(open, random);
        // of two answers each, thirteen questions have 8,192
        Set<String> unknown = new TreeSet<>(open.subList(0, 13 + random.nextInt(open.size() - 12)));
        unknown.addAll(event.unknown());
        Case far = Cases.with(Cases.unknown(Events.by(event, Role.TEACHER), List.copyOf(unknown)), "on", Events.DAY);
        PolicyEngine poor = PolicyEngine.of(POLICY, new Budget(1, Duration.ofMinutes(1)));

        Decision decision = poor.evaluate(far);

        assertThat(decision.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(decision.findings()).isEmpty();
        Set<String> missing = new HashSet<>(decision.missing());
        assertThat(missing).containsAll(unknown);
        missing.removeAll(unknown);
        missing.removeAll(Essentials.unsaid(Matching.of(far, SCOPE::isRegistered)));
        assertThat(missing).isEmpty();
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void what_follows_from_a_breach_is_what_the_broken_clauses_name(@ForAll("likely") Case event) {
        Decision decision = ENGINE.evaluate(event);

        assertThat(decision.consequences())
                .doesNotHaveDuplicates()
                .hasSameElementsAs(decision.breached().stream()
                        .flatMap(clause -> Sheet.consequences(clause.text()).stream())
                        .toList());
    }
}
