package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import school.policy.decision.Verdict;
import school.policy.explain.Worlds.Way;
import school.policy.fact.Case;
import school.policy.fact.Role;

/** Which question is put first, and how many it takes at the worst. */
class QuestionsTest {

    private static final Case EVENT =
            Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).build();

    private static Steps steps() {
        return new Steps(10_000_000, Duration.ofMinutes(1));
    }

    /** All answers to questions of so many answers each, by name; a breach where it is said so. */
    private static Questions of(Map<String, Integer> asked, Predicate<Map<String, Integer>> breach) {
        List<Map<String, Integer>> all = List.of(Map.of());
        for (String path : new TreeSet<>(asked.keySet())) {
            List<Map<String, Integer>> more = new ArrayList<>();
            for (Map<String, Integer> one : all) {
                for (int answer = 0; answer < asked.get(path); answer++) {
                    Map<String, Integer> answers = new HashMap<>(one);
                    answers.put(path, answer);
                    more.add(answers);
                }
            }
            all = more;
        }
        return new Questions(
                all.stream().map(answers -> new Way(EVENT, answers, Set.of())).toList(),
                all.stream()
                        .map(answers -> breach.test(answers) ? Verdict.BREACH : Verdict.PERMITTED)
                        .toList(),
                steps());
    }

    @Test
    void where_all_ways_come_to_the_same_nothing_is_asked() {
        Questions same = of(Map.of("a", 2, "b", 2), answers -> true);

        assertThat(same.isSettled()).isTrue();
        assertThat(same.next()).isEmpty();
        assertThat(same.depth()).isZero();
    }

    @Test
    void a_question_that_settles_it_alone_comes_before_one_earlier_in_the_alphabet() {
        Questions one = of(Map.of("a", 2, "b", 2), answers -> answers.get("b") == 1);

        assertThat(one.next()).contains("b");
        assertThat(one.depth()).isEqualTo(1);
    }

    @Test
    void a_question_after_which_one_more_always_settles_it_comes_first() {
        // what 'z' is tells whether 'b' or 'c' matters
        Questions fork = of(
                Map.of("b", 2, "c", 2, "z", 2),
                answers -> answers.get("z") == 0 ? answers.get("b") == 1 : answers.get("c") == 1);

        assertThat(fork.next()).contains("z");
        assertThat(fork.depth()).isEqualTo(2);
    }

    @Test
    void a_question_that_has_but_one_answer_is_never_asked() {
        Questions one = of(Map.of("a", 1, "b", 2, "c", 2), answers -> answers.get("b") == 1 && answers.get("c") == 1);

        assertThat(one.next()).contains("b");
        assertThat(one.depth()).isEqualTo(2);
    }

    @Test
    void as_many_questions_as_are_planned_ahead_are_counted_and_one_more_stands_for_any_number() {
        assertThat(of(Map.of("a", 2, "b", 2, "c", 2, "d", 2), answers -> !answers.containsValue(0))
                        .depth())
                .isEqualTo(4);
        assertThat(of(Map.of("a", 2, "b", 2, "c", 2, "d", 2, "e", 2), answers -> !answers.containsValue(0))
                        .depth())
                .isEqualTo(5);
        assertThat(of(Map.of("a", 2, "b", 2, "c", 2, "d", 2, "e", 2, "f", 2), answers -> !answers.containsValue(0))
                        .depth())
                .isEqualTo(5);
    }

    @Test
    void four_questions_are_planned_ahead_though_another_comes_earlier_and_leaves_as_few_ways() {
        // 'z' tells which three of the others matter
        Questions planned = of(
                Map.of("b", 2, "c", 2, "d", 2, "e", 2, "f", 2, "g", 2, "z", 2),
                answers -> answers.get("z") == 0
                        ? answers.get("b") + answers.get("c") + answers.get("d") > 2
                        : answers.get("e") + answers.get("f") + answers.get("g") > 2);

        assertThat(planned.depth()).isEqualTo(4);
        assertThat(planned.next()).contains("z");
    }

    @Test
    void with_as_many_ways_as_are_planned_with_the_fewest_questions_count_and_with_more_the_fewest_ways() {
        assertThat(of(
                                Map.of("b", 16, "c", 4, "z", 2),
                                answers -> answers.get("z") == 0 ? answers.get("b") == 1 : answers.get("c") == 1)
                        .next())
                .contains("z");
        assertThat(of(
                                Map.of("b", 16, "c", 5, "z", 2),
                                answers -> answers.get("z") == 0 ? answers.get("b") == 1 : answers.get("c") == 1)
                        .next())
                .contains("b");
    }

    @Test
    void more_ways_than_are_planned_with_count_as_that_many_questions() {
        assertThat(of(Map.of("a", 129), answers -> answers.get("a") == 0).depth())
                .isEqualTo(129);
        assertThat(of(Map.of("a", 128), answers -> answers.get("a") == 0).depth())
                .isEqualTo(1);
        assertThat(of(Map.of("a", 129), answers -> true).depth()).isZero();
    }

    @Test
    void what_is_beyond_planning_is_asked_such_that_the_least_helpful_answer_leaves_the_fewest_ways() {
        // whatever 'a' is, half of the ways are left; of 'y' one answer leaves a third, and 'b' leaves six at most
        Questions many = of(Map.of("a", 2, "b", 25, "y", 3), answers -> answers.get("y") == 0 && answers.get("b") > 3);
        assertThat(many.ways()).hasSize(150);
        assertThat(many.next()).contains("b");

        Questions settling =
                of(Map.of("a", 10, "y", 15), answers -> answers.get("y") == 0 ? answers.get("a") == 1 : true);
        assertThat(settling.next()).contains("y");
    }

    @Test
    void each_way_looked_at_takes_a_step() {
        Questions one = of(Map.of("a", 2), answers -> answers.get("a") == 1);
        Questions few = new Questions(one.ways(), one.verdicts(), new Steps(1, Duration.ofMinutes(1)));

        assertThatThrownBy(few::next).isInstanceOf(UnexplainedException.class);
    }
}
