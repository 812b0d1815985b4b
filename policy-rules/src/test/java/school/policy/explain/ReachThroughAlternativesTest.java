package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.fact.Step;

/** What helps towards a permission that several things open, some of which nobody can have otherwise. */
class ReachThroughAlternativesTest {

    private static final String LEARNING = "context.learning_intention := true";
    private static final String PRIVATE = "context.private_place := true";
    private static final String OFF_DUTY = "context.session := off_duty";

    private final TinyPolicy tiny;

    ReachThroughAlternativesTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder);
    }

    private static Case.Builder phone() {
        return Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(ActionType.USE_PHONE);
    }

    /** What helps where a phone breaks AA-01 and AA-02 sets that aside where the patterns hold. */
    private List<String> helping(String patterns, Case.Builder built) {
        PolicyText policy = tiny.clauses(clause("AA-01"), clause("AA-02", "modality: may", "overrides: [AA-01]"))
                .rules(
                        rule("AA-01 a", "StaffAction( type == ActionType.USE_PHONE )", "breach AA-01"),
                        rule("AA-02 a", patterns, "permit AA-02"))
                .read()
                .text();
        Map<String, String> taken = policy.settings().taken();
        Case event = built.build();
        Steps steps = new Steps(100_000, Duration.ofMinutes(1));
        World world = World.of(policy, policy.scope(taken), taken, event, steps);
        Atoms atoms = new Atoms(policy.rules());
        return new Reach(policy, atoms, taken, world, Changes.MOST_TURNS, Turns.of(policy, atoms, event), steps)
                .turns().stream().map(Turn::toString).toList();
    }

    @Test
    void things_wanted_together_help_where_those_of_them_that_are_fixed_are_so() {
        String either = "LessonContext( ( offsite && learningIntention ) || ( offsite && privatePlace ) )";

        assertThat(helping(either, phone().during(c -> c.offsite(false)))).isEmpty();
        assertThat(helping(either, phone().during(c -> c.offsite(true)))).containsExactly(LEARNING, PRIVATE);
    }

    @Test
    void one_of_two_ways_is_enough_though_the_other_is_closed() {
        String either = "LessonContext( ( offsite && learningIntention ) || privatePlace )";

        assertThat(helping(either, phone().during(c -> c.offsite(false)))).contains(PRIVATE);
    }

    @Test
    void whatever_is_said_helps_where_one_way_asks_only_that_nothing_else_is_said() {
        assertThat(helping(
                        "LessonContext( ( offsite == null && privatePlace == null ) || learningIntention )", phone()))
                .contains(LEARNING, PRIVATE, OFF_DUTY);
        assertThat(helping("LessonContext( ( offsite == null && privatePlace ) || learningIntention )", phone()))
                .containsExactly(LEARNING, PRIVATE);
        assertThat(helping("LessonContext( privatePlace || learningIntention )", phone()))
                .containsExactly(LEARNING, PRIVATE);
    }

    @Test
    void a_step_that_was_missed_helps_a_permission_that_rests_on_steps() {
        assertThat(helping(
                        "DutyState( done contains Step.TOLD_DSL )",
                        phone().notDone(Step.TOLD_DSL).during(c -> c.offsite(true))))
                .containsExactly("done+told_dsl := told_dsl");
        assertThat(helping(
                        "LessonContext( learningIntention )",
                        phone().notDone(Step.TOLD_DSL).during(c -> c.offsite(true))))
                .containsExactly(LEARNING);
    }
}
