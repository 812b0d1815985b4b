package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import school.policy.PolicyEngine;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.AccountBuilder;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.Recipient;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;
import school.policy.fact.Step;
import school.policy.json.CaseFormat;
import school.policy.json.DecisionFormat;
import school.policy.source.Tree;

/** What must be so of every decision under the Croughton policy. */
class PropertiesTest {

    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());
    private static final Likely LIKELY = new Likely(Croughton.policy());
    private static final String PAST_REVIEW = "policy-past-review-date";

    @Provide
    Arbitrary<Case> events() {
        return Events.ofAnybody();
    }

    @Provide
    Arbitrary<Case> likely() {
        return Arbitraries.randomValue(LIKELY::event);
    }

    @Provide
    Arbitrary<Case> staffEvents() {
        return Events.ofStaff();
    }

    @Provide
    Arbitrary<String> openPaths() {
        return Arbitraries.of(Cases.OPEN);
    }

    @Property(tries = 400)
    void the_order_of_facts_changes_no_byte(@ForAll("likely") Case event, @ForAll Random random)
            throws Tree.Unreadable {
        String facts = DecisionFormat.write(CaseFormat.write(event));
        String shuffled = DecisionFormat.write(shuffled(CaseFormat.write(event), random));

        String one = DecisionFormat.write(
                ENGINE.evaluate(CaseFormat.read(SchoolVocabulary.vocabulary(), "one", Tree.json(facts))));
        String other = DecisionFormat.write(
                ENGINE.evaluate(CaseFormat.read(SchoolVocabulary.vocabulary(), "one", Tree.json(shuffled))));

        assertThat(other).isEqualTo(one);
    }

    private static Object shuffled(Object value, Random random) {
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            Map<Object, Object> other = new LinkedHashMap<>();
            entries.forEach(e -> other.put(e.getKey(), shuffled(e.getValue(), random)));
            return other;
        } else if (value instanceof List<?> list) {
            List<Object> other = new ArrayList<>();
            list.forEach(item -> other.add(shuffled(item, random)));
            Collections.shuffle(other, random);
            return other;
        }
        return value;
    }

    @Property(tries = 400)
    void facts_that_no_clause_speaks_about_change_nothing(@ForAll("events") Case event) {
        Case more = Case.from(event)
                .using(AccountBuilder.builder(event.account()).name("class 4").build())
                .profile(profile -> profile.namesProfession(true))
                .build();

        assertThat(ENGINE.evaluate(more)).isEqualTo(ENGINE.evaluate(event));
    }

    @Property(tries = 600, maxDiscardRatio = 20)
    void what_is_not_permitted_is_not_permitted_when_a_fact_of_it_is_unknown(
            @ForAll("staffEvents") Case event, @ForAll Random random) {
        Decision known = ENGINE.evaluate(event);
        Assume.that(known.verdict() == Verdict.BREACH || known.verdict() == Verdict.REPORT_TO);
        List<String> stated =
                Cases.OPEN.stream().filter(path -> isStated(event, path)).toList();
        String path = stated.get(random.nextInt(stated.size()));

        Decision unknown = ENGINE.evaluate(Cases.unknown(event, List.of(path)));

        assertThat(unknown.verdict()).isNotEqualTo(Verdict.PERMITTED);
    }

    private static boolean isStated(Case event, String path) {
        Object at = CaseFormat.write(event);
        for (String key : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at != null;
    }

    @Property(tries = 400)
    void no_report_about_the_headteacher_goes_to_the_headteacher(@ForAll("staffEvents") Case event) {
        Decision teacher = ENGINE.evaluate(Events.by(event, Role.TEACHER));
        Decision headteacher = ENGINE.evaluate(Events.by(event, Role.HEADTEACHER, Role.TEACHER));

        boolean misuse = teacher.reports().stream().anyMatch(r -> says(r, Recipient.HEADTEACHER, "MS-01"));
        Assume.that(misuse && event.acted());
        assertThat(headteacher.reports()).noneMatch(r -> r.to().equals(Recipient.HEADTEACHER));
        boolean chairWasTold = event.done().contains(Step.TOLD_CHAIR_OF_GOVERNORS);
        assertThat(headteacher.reports().stream().anyMatch(r -> says(r, Recipient.CHAIR_OF_GOVERNORS, "MS-02")))
                .isEqualTo(!chairWasTold);
    }

    private static boolean says(Report report, Recipient to, String clause) {
        return report.to().equals(to) && report.because().contains(new ClauseId(clause));
    }

    @Property(tries = 400)
    void after_the_review_date_only_a_warning_is_added(@ForAll("events") Case event) {
        Case undated = event.consents() == null
                ? event
                : Case.from(event)
                        .consents(event.consents().stream()
                                .map(c -> ConsentBuilder.builder(c).to(null).build())
                                .toArray(Consent[]::new))
                        .build();
        Case later = Cases.with(undated, "on", LocalDate.of(2026, 2, 1));

        Decision before = ENGINE.evaluate(undated);
        Decision after = ENGINE.evaluate(later);

        List<String> warnings = new ArrayList<>(after.warnings());
        assertThat(warnings.remove(PAST_REVIEW)).isTrue();
        assertThat(warnings).isEqualTo(before.warnings());
        assertThat(after).usingRecursiveComparison().ignoringFields("warnings").isEqualTo(before);
    }

    @Property(tries = 300)
    void whatever_is_sure_with_an_unknown_is_so_in_each_completion(
            @ForAll("staffEvents") Case event, @ForAll("openPaths") String path) {
        Case open = Cases.unknown(event, List.of(path));
        Decision decision = ENGINE.evaluate(open);

        for (var complete : Cases.question(path).completions(event)) {
            assertThat(ENGINE.evaluate(complete).breached()).containsAll(decision.breached());
        }
    }
}
