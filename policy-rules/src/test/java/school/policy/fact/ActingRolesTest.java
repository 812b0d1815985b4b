package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActingRolesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    @Test
    void whoever_acts_as_a_role_holds_it() {
        Case event = Case.on(DAY)
                .by(a -> a.roles(List.of(Role.TEACHER)).actingAs(Role.DSL))
                .build();

        assertThat(event.actorRoles()).containsExactly(Role.TEACHER, Role.DSL);
        assertThat(event.statedRoles()).containsExactly(Role.TEACHER);
        assertThat(event.ruleFacts().all())
                .contains(ActorBuilder.builder()
                        .roles(List.of(Role.TEACHER, Role.DSL))
                        .actingAs(Role.DSL)
                        .build()
                        .fact());
    }

    @Test
    void nobody_has_said_the_roles_of_somebody_who_only_stands_in() {
        Case event = Case.on(DAY).by(a -> a.actingAs(Role.DSL)).build();

        assertThat(event.actorRoles()).containsExactly(Role.DSL);
        assertThat(event.statedRoles()).isEmpty();
    }

    @Test
    void whoever_stands_in_for_an_absent_holder_holds_the_role() {
        Case event = Case.on(DAY)
                .by(Role.DEPUTY_HEADTEACHER)
                .standsInFor(Role.HEADTEACHER, "deputy_headteacher")
                .build();

        assertThat(event.actorRoles()).containsExactly(Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER);
        assertThat(event.ruleFacts().all())
                .contains(ActorBuilder.builder()
                        .roles(List.of(Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER))
                        .build()
                        .fact());
    }

    @Test
    void nobody_stands_in_for_a_holder_who_can_be_reached() {
        Case event = Case.on(DAY)
                .by(Role.DEPUTY_HEADTEACHER)
                .standsInFor(RoleHolderBuilder.builder()
                        .role(Role.HEADTEACHER)
                        .available(true)
                        .acting("deputy_headteacher")
                        .build())
                .build();

        assertThat(event.actorRoles()).containsExactly(Role.DEPUTY_HEADTEACHER);
    }

    @Test
    void an_opaque_id_that_stands_in_is_nobody_of_whom_the_case_tells_a_role() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .standsInFor(Role.HEADTEACHER, "p7")
                .build();

        assertThat(event.actorRoles()).containsExactly(Role.TEACHER);
    }

    @Test
    void whoever_stands_in_and_took_part_took_part_as_the_role_too() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .together(Role.DEPUTY_HEADTEACHER)
                .standsInFor(Role.HEADTEACHER, "deputy_headteacher")
                .build();

        assertThat(event.ruleFacts().all())
                .contains(new Involved(Role.DEPUTY_HEADTEACHER).fact(), new Involved(Role.HEADTEACHER).fact());
    }

    @Test
    void without_an_actor_nobody_holds_a_role() {
        assertThat(Case.on(DAY).build().actorRoles()).isEmpty();
        assertThat(Case.on(DAY).by(a -> a.onLeave(true)).build().actorRoles()).isEmpty();
    }
}
