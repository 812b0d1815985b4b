package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.engine.PolicyScope;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.ActorBuilder;
import school.policy.fact.Case;
import school.policy.fact.Question;
import school.policy.fact.Role;

/** Whom, when and what a policy is about. */
class ScopeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    private final PolicyScope scope;

    ScopeTest(@TempDir Path folder) {
        scope = TinyPolicy.in(folder)
                .settings(
                        "scope: { raised: [ { question: comment_inappropriate, where: { account.kind: ofSchool } } ] }\n")
                .read()
                .text()
                .scope(Map.of());
    }

    private static Case.Builder comment() {
        return Case.on(DAY).by(Role.PARENT).did(ActionType.COMMENT);
    }

    @Test
    void a_policy_is_in_force_from_its_first_day_on() {
        assertThat(scope.isInForce(Case.on(LocalDate.of(2023, 12, 31)).build())).isFalse();
        assertThat(scope.isInForce(Case.on(LocalDate.of(2024, 1, 1)).build())).isTrue();
        assertThat(scope.isInForce(Case.on(LocalDate.of(2024, 1, 2)).build())).isTrue();
    }

    @Test
    void it_binds_whoever_holds_a_bound_role_from_the_first_day_of_employment_to_the_last() {
        assertThat(scope.binds(Case.on(DAY).by(Role.TEACHER).build())).isTrue();
        assertThat(scope.binds(Case.on(DAY).by(Role.PARENT).build())).isFalse();
        assertThat(scope.binds(Case.on(DAY).by(Role.TEACHER, Role.PARENT).build()))
                .isTrue();
        assertThat(scope.binds(employed(a -> a.employedFrom(DAY).employedTo(DAY))))
                .isTrue();
        assertThat(scope.binds(employed(a -> a.employedFrom(DAY.plusDays(1))))).isFalse();
        assertThat(scope.binds(employed(a -> a.employedTo(DAY.minusDays(1))))).isFalse();
    }

    private static Case employed(UnaryOperator<ActorBuilder> dates) {
        return Case.on(DAY).by(a -> dates.apply(a.roles(List.of(Role.TEACHER)))).build();
    }

    @Test
    void of_somebody_of_whom_nothing_is_said_no_end_of_employment_is_known() {
        assertThat(scope.mayBind(Case.on(DAY).did(ActionType.COMMENT).build())).isTrue();
        assertThat(scope.binds(Case.on(DAY).did(ActionType.COMMENT).build())).isFalse();
    }

    @Test
    void a_comment_may_concern_staff_while_nobody_knows_whose_account_it_was() {
        String judged = "judgements.comment_inappropriate";

        assertThat(scope.mayConcernBound(
                        comment().unknown("account.kind", judged).build()))
                .isTrue();
        assertThat(scope.mayConcernBound(comment()
                        .unknown("account.kind")
                        .judged(Question.COMMENT_INAPPROPRIATE, true, "dsl")
                        .build()))
                .isTrue();
        assertThat(scope.mayConcernBound(comment().unknown("account.kind").build()))
                .isFalse();
        assertThat(scope.mayConcernBound(comment().unknown(judged).build())).isFalse();
        assertThat(scope.mayConcernBound(comment()
                        .using(AccountKind.PERSONAL, "Chatter")
                        .judged(Question.COMMENT_INAPPROPRIATE, true, "dsl")
                        .build()))
                .isFalse();
        assertThat(scope.mayConcernBound(comment()
                        .using(AccountKind.LISTED_CHANNEL, "Chatter")
                        .judged(Question.COMMENT_INAPPROPRIATE, true, "dsl")
                        .build()))
                .isTrue();
    }
}
