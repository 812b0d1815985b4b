package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.cases.CaseException;

class CaseContradictionsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    static Stream<Arguments> contradictions() {
        return Stream.of(
                contradiction(
                        "actor.employed_to", b -> b.by(a -> a.employedFrom(DAY).employedTo(DAY.minusDays(1)))),
                contradiction("other.age", b -> b.towards(o -> o.age(-1))),
                contradiction("other.age", b -> b.towards(o -> o.age(121))),
                contradiction(
                        "context.part_of_lesson",
                        b -> b.during(c -> c.session(Session.PPA).partOfLesson(true))),
                contradiction(
                        "consents.to",
                        b -> b.consents(ConsentBuilder.builder()
                                .child("c1")
                                .from(DAY)
                                .to(DAY.minusDays(1))
                                .build())),
                contradiction(
                        "action.published_on",
                        b -> b.did(ActionType.PHOTO_STILL_ONLINE, a -> a.publishedOn(DAY.plusDays(1)))),
                contradiction("not_done", b -> b.done(Step.REMOVED).notDone(Step.REMOVED)),
                contradiction(
                        "judgements.damaging.value", b -> b.judged(Question.DAMAGING, true, "dsl", j -> j.value(null))),
                contradiction("judgements.damaging", b -> b.judged(Question.DAMAGING, true, "dsl")
                        .judged(Question.DAMAGING, false, "dsl")),
                contradiction("role_holders.headteacher", b -> b.standsInFor(Role.HEADTEACHER, "p1")
                        .standsInFor(Role.HEADTEACHER, "p2")));
    }

    private static Arguments contradiction(String path, UnaryOperator<Case.Builder> step) {
        return arguments(path, step);
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void a_case_that_contradicts_itself_is_refused_at_its_path(String path, UnaryOperator<Case.Builder> step) {
        assertThatThrownBy(() -> step.apply(Case.on(DAY)).build())
                .isInstanceOfSatisfying(CaseException.class, e -> assertThat(e.problems())
                        .extracting(CaseException.Problem::path)
                        .containsExactly(path));
    }

    @Test
    void what_only_just_agrees_is_accepted() {
        Case event = Case.on(DAY)
                .by(a -> a.employedFrom(DAY).employedTo(DAY))
                .did(ActionType.PHOTO_STILL_ONLINE, a -> a.publishedOn(DAY))
                .towards(o -> o.age(120))
                .during(c -> c.session(Session.LESSON).partOfLesson(true))
                .consents(ConsentBuilder.builder().child("c1").from(DAY).to(DAY).build())
                .judged(Question.DAMAGING, true, "dsl", j -> j.value(null))
                .unknown("judgements.damaging")
                .build();

        assertThat(event.judgements()).hasSize(1);
    }

    @Test
    void every_problem_is_reported_at_once_sorted_by_path() {
        CaseException refused = catchThrowableOfType(CaseException.class, () -> Case.on(DAY)
                .did(ActionType.PHOTO_STILL_ONLINE, a -> a.publishedOn(DAY.plusDays(1)))
                .judged(Question.DAMAGING, true, "dsl", j -> j.value(null))
                .done(Step.REMOVED)
                .notDone(Step.REMOVED)
                .unknown("contxt.session", "also_involved")
                .build());

        assertThat(refused.problems())
                .extracting(CaseException.Problem::path)
                .containsExactly("action.published_on", "judgements.damaging.value", "not_done", "unknown", "unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "context.sesion, context.session",
        "judgement.damaging, judgements.damaging",
        "other.links, other.link",
        "consent, consents",
        "account.kinds, account.kind"
    })
    void a_misspelt_unknown_path_is_refused_with_the_nearest_one(String path, String meant) {
        assertThatThrownBy(() -> Case.on(DAY).unknown(path).build())
                .isInstanceOf(CaseException.class)
                .hasMessageStartingWith("unknown: '" + path + "' cannot be unknown")
                .hasMessageEndingWith("(did you mean '" + meant + "'?)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on",
                "actor",
                "also_involved",
                "actor.acting_as",
                "action.to",
                "account.approved_by",
                "account.platform",
                "account.created_on",
                "other.age",
                "other.link.basis",
                "judgements",
                "role_holders",
                "done",
                "photo.names_used"
            })
    void free_text_days_roles_and_whole_objects_cannot_be_unknown(String path) {
        assertThatThrownBy(() -> Case.on(DAY).unknown(path).build()).isInstanceOf(CaseException.class);
    }

    @Test
    void an_exception_made_of_many_problems_names_them_all() {
        CaseException all = new CaseException(
                List.of(new CaseException.Problem("b", "is wrong"), new CaseException.Problem("a", "is wrong too")));

        assertThat(all).hasMessage("b: is wrong; a: is wrong too");
        assertThat(all.problems()).extracting(CaseException.Problem::path).containsExactly("a", "b");
    }
}
