package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import school.policy.PolicyEngine;
import school.policy.decision.Verdict;
import school.policy.explain.Asked;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;

/** Which questions settle a verdict, where there are very many. */
class QuestionsTest {

    /** As many yes-or-no questions as a decision tries out: each yes to one of the first eight is a breach by itself. */
    private static final List<String> MANY = List.of(
            "judgements.bullying",
            "judgements.coercion",
            "judgements.damaging",
            "judgements.defamatory",
            "judgements.discriminatory",
            "judgements.disrepute",
            "judgements.illegal",
            "judgements.other_policy_breached",
            "judgements.pupil_misuse",
            "judgements.safeguarding_concern",
            "context.pupils_can_see",
            "profile.names_employer");

    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());

    @Example
    void as_many_unknowns_as_are_tried_are_planned_in_a_bounded_number_of_steps() {
        Case open = post(MANY);

        assertThat(ENGINE.evaluate(open).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(ENGINE.explain(open).missing())
                .extracting(Asked::path)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(MANY);
    }

    @Example
    void answered_one_after_another_they_settle_the_verdict() {
        List<String> asked =
                ENGINE.explain(post(MANY)).missing().stream().map(Asked::path).toList();
        List<Question> denied = Stream.of(Question.values())
                .filter(question -> asked.contains("judgements." + question.word()))
                .toList();
        Case.Builder answered = built().during(c -> c.session(Session.OFF_DUTY).pupilsCanSee(false))
                .profile(p -> p.namesEmployer(false));
        denied.forEach(question -> answered.judged(question, false, "headteacher"));

        assertThat(ENGINE.evaluate(answered.build()).verdict()).isEqualTo(Verdict.PERMITTED);
    }

    private static Case post(List<String> unknown) {
        return built().during(Session.OFF_DUTY)
                .unknown(unknown.toArray(String[]::new))
                .build();
    }

    private static Case.Builder built() {
        return Case.on(LocalDate.of(2025, 3, 14))
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .using(AccountKind.PERSONAL, "Facebook");
    }
}
