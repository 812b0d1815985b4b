package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.cases.OpenQuestion;

class OpenQuestionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    private static List<Case> completions(String path, Case event) {
        return OpenQuestion.at(SchoolVocabulary.vocabulary(), path).orElseThrow().completions(event).stream()
                .map(Case::of)
                .toList();
    }

    private static Judgement judgement(Case event, Question question) {
        return Judgement.of(event.judgement(question).orElseThrow());
    }

    private static Case bare() {
        return Case.on(DAY).build();
    }

    @ParameterizedTest
    @CsvSource({
        "actor.roles, 19",
        "actor.on_leave, 2",
        "action.device, 5",
        "action.type, 39",
        "action.purpose, 4",
        "account.kind, 7",
        "account.social, 2",
        "account.identity, 3",
        "context.session, 7",
        "context.part_of_lesson, 2",
        "other.is, 6",
        "other.link, 2",
        "other.link.only_through_post, 2",
        "other.on_office_list, 2",
        "content.could_identify, 4",
        "profile.privacy, 2",
        "photo.media, 2",
        "photo.children, 2",
        "judgements.damaging, 2"
    })
    void a_question_has_as_many_answers_as_its_domain(String path, int answers) {
        assertThat(completions(path, bare())).hasSize(answers).doesNotHaveDuplicates();
    }

    @Test
    void every_judgement_can_be_open() {
        for (Question question : Question.values()) {
            assertThat(completions("judgements." + question.word(), bare()))
                    .extracting(c -> judgement(c, question).value())
                    .containsExactly(true, false);
        }
    }

    @Test
    void an_open_judgement_keeps_who_judges_and_loses_the_value_given() {
        Case event = Case.on(DAY)
                .judged(Question.DAMAGING, true, "dsl")
                .judged(Question.ILLEGAL, true, "dsl")
                .build();

        assertThat(completions("judgements.damaging", event)).allSatisfy(c -> {
            assertThat(c.judgements()).hasSize(2);
            assertThat(judgement(c, Question.DAMAGING).by()).isEqualTo("dsl");
            assertThat(judgement(c, Question.ILLEGAL).value()).isTrue();
        });
    }

    @Test
    void an_answer_leaves_everything_else_as_it_is() {
        Case event = Case.on(DAY)
                .during(c -> c.session(Session.LESSON).offsite(true))
                .by(Role.TEACHER)
                .build();

        assertThat(completions("context.offsite", event))
                .extracting(Case::context)
                .containsExactly(
                        LessonContextBuilder.builder()
                                .session(Session.LESSON)
                                .offsite(true)
                                .build(),
                        LessonContextBuilder.builder()
                                .session(Session.LESSON)
                                .offsite(false)
                                .build());
        assertThat(completions("context.offsite", event)).allMatch(c -> Objects.equals(c.actor(), event.actor()));
    }

    @Test
    void the_session_may_be_any_and_only_a_lesson_has_a_part() {
        Case event = Case.on(DAY)
                .during(c -> c.session(Session.LESSON).partOfLesson(true))
                .build();

        List<LessonContext> contexts = completions("context.session", event).stream()
                .map(c -> Objects.requireNonNull(c.context()))
                .toList();

        assertThat(contexts).extracting(LessonContext::session).containsExactly(Session.values());
        assertThat(contexts)
                .extracting(LessonContext::partOfLesson)
                .containsExactly(true, null, null, null, null, null, null);
    }

    @Test
    void outside_a_lesson_whether_it_is_part_of_one_has_one_answer() {
        Case event = Case.on(DAY).during(Session.PPA).build();

        assertThat(completions("context.part_of_lesson", event))
                .hasSize(2)
                .extracting(c -> Objects.requireNonNull(c.context()).partOfLesson())
                .containsOnly(false);
    }

    @Test
    void the_other_person_is_nobody_or_one_of_the_parties() {
        assertThat(completions("other.is", bare()))
                .extracting(c -> Objects.requireNonNull(c.other()).parties())
                .containsExactly(
                        List.of(),
                        List.of(Party.PUPIL),
                        List.of(Party.PARENT),
                        List.of(Party.FORMER_PUPIL),
                        List.of(Party.FORMER_PARENT),
                        List.of(Party.COLLEAGUE));
    }

    @Test
    void the_link_is_through_the_post_or_an_earlier_one_of_no_told_kind() {
        Case event = Case.on(DAY)
                .towards(o -> o.age(40).metThrough(MetThrough.PTA).basis(List.of(LinkBasis.CLUB)))
                .build();

        assertThat(completions("other.link", event))
                .extracting(Case::other)
                .containsExactly(
                        new Relationship(null, true, List.of(), null, null, null, 40),
                        new Relationship(null, false, List.of(), null, null, null, 40));
    }

    @Test
    void content_could_identify_nothing_or_each_one() {
        assertThat(completions("content.could_identify", bare()))
                .extracting(c -> Objects.requireNonNull(c.content()).couldIdentify())
                .containsExactly(
                        List.of(),
                        List.of(Identifiable.PUPIL),
                        List.of(Identifiable.CLASS),
                        List.of(Identifiable.SCHOOL));
    }

    @Test
    void a_picture_shows_no_child_or_one_named_in_the_case_or_another() {
        Case event = Case.on(DAY)
                .photo(p -> p.namesUsed(List.of("c3")))
                .consents(ConsentBuilder.builder().child("c1").build())
                .objections(new Objection("c2", null, null, null))
                .build();

        assertThat(completions("photo.children", event))
                .extracting(c -> Objects.requireNonNull(c.photo()).children())
                .containsExactly(
                        List.of(),
                        List.of("a child not named in the case"),
                        List.of("c1"),
                        List.of("c2"),
                        List.of("c3"));
    }

    @Test
    void consents_are_none_or_a_valid_one_for_every_child_shown() {
        Case event = Case.on(DAY)
                .photo(p -> p.children(List.of("c2", "c1")))
                .consents(ConsentBuilder.builder().child("c9").build())
                .build();

        List<Case> cases = completions("consents", event);

        assertThat(cases).extracting(Case::consents).first().isEqualTo(List.of());
        assertThat(cases.get(1).consents()).hasSize(2).allSatisfy(consent -> {
            assertThat(consent.form()).isEqualTo(ConsentForm.WRITTEN);
            assertThat(consent.covers()).isEqualTo(Arrays.asList(ConsentScope.values()));
            assertThat(consent.authority()).isTrue();
            assertThat(consent.from()).isNull();
            assertThat(consent.to()).isNull();
            assertThat(consent.withdrawnOn()).isNull();
        });
        assertThat(cases.get(1).consents()).extracting(Consent::child).containsExactly("c1", "c2");
    }

    @Test
    void objections_are_none_or_one_for_every_child_shown() {
        Case event = Case.on(DAY).photo(p -> p.children(List.of("c1"))).build();

        assertThat(completions("objections", event))
                .extracting(Case::objections)
                .containsExactly(List.of(), List.of(new Objection("c1", "parent", null, true)));
    }

    @Test
    void all_of_whom_it_is_unclear_may_decide_for_the_child_or_nobody() {
        Objection unclear = new Objection("c1", "carer", null, null);
        Objection mother = new Objection("c1", "mother", null, null);
        Objection pupil = new Objection("c1", "pupil", null, false);
        Case event = Case.on(DAY).objections(unclear, mother, pupil).build();

        assertThat(completions("objections.authority", event))
                .extracting(c -> Objects.requireNonNull(c.objections()).stream()
                        .map(Objection::authority)
                        .toList())
                .as("of a mother it goes without saying")
                .containsExactly(List.of(true, true, false), List.of(false, true, false));
        assertThat(completions(
                        "objections.authority",
                        Case.from(event).unknown("objections.authority").build()))
                .as("an unknown overrides what is given")
                .extracting(c -> Objects.requireNonNull(c.objections()).stream()
                        .map(Objection::authority)
                        .toList())
                .containsExactly(List.of(true, true, true), List.of(false, false, false));
        assertThat(completions("objections.authority", bare())).containsOnly(bare());
    }
}
