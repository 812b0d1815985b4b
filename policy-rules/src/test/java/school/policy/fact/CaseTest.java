package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.cases.CaseException;
import school.policy.cases.OpenQuestion;

class CaseTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    @Test
    void the_builder_tells_an_event_step_by_step() {
        Case event = Case.on(DAY)
                .id("k1")
                .by(Role.TEACHER, Role.DSL)
                .did(ActionType.SEND_MESSAGE)
                .alsoDid(ActionType.FOLLOW)
                .together(Role.GOVERNOR)
                .using(AccountKind.PERSONAL, "Chatter")
                .towards(Party.PARENT)
                .during(Session.PPA)
                .judged(Question.DAMAGING, true, "headteacher")
                .done(Step.REMOVED)
                .notDone(Step.TOLD_DSL)
                .unknown("other.link")
                .build();

        assertThat(event.id()).isEqualTo("k1");
        assertThat(event.on()).isEqualTo(DAY);
        assertThat(event.actorRoles()).containsExactly(Role.TEACHER, Role.DSL);
        assertThat(event.did(Set.of(ActionType.SEND_MESSAGE))).isTrue();
        assertThat(event.did(Set.of(ActionType.FOLLOW))).isTrue();
        assertThat(event.did(Set.of(ActionType.POST))).isFalse();
        assertThat(event.alsoInvolved()).containsExactly(Role.GOVERNOR);
        assertThat(event.judgement(Question.DAMAGING)).hasValueSatisfying(j -> {
            assertThat(Judgement.of(j).value()).isTrue();
            assertThat(Judgement.of(j).by()).isEqualTo("headteacher");
        });
        assertThat(event.judgement(Question.ILLEGAL)).isEmpty();
        assertThat(event.unknown()).containsExactly("other.link");
        assertThat(event).hasToString("case 'k1'");
    }

    @Test
    void what_was_not_said_is_absent_and_not_empty() {
        Case event = Case.on(DAY).build();

        assertThat(event.id()).isEqualTo("unnamed");
        assertThat(event.actor()).isNull();
        assertThat(event.consents()).isNull();
        assertThat(event.objections()).isNull();
        assertThat(event.judgements()).isEmpty();
        assertThat(Case.on(DAY).consents().build().consents()).isEmpty();
    }

    @Test
    void cases_are_equal_whatever_the_order_in_which_they_are_told() {
        Consent first = ConsentBuilder.builder().child("c1").build();
        Consent second = ConsentBuilder.builder().child("c2").build();
        Case one = Case.on(DAY)
                .by(Role.DSL, Role.TEACHER, Role.DSL)
                .alsoDid(ActionType.SHARE, ActionType.COMMENT)
                .together(Role.GOVERNOR, Role.TEACHER)
                .photo(p -> p.children(List.of("c2", "c1")))
                .consents(first, second)
                .judged(Question.ILLEGAL, true, "dsl")
                .judged(Question.DAMAGING, true, "dsl")
                .done(Step.TOLD_DSL, Step.REMOVED)
                .unknown("other.link", "context.session")
                .build();
        Case other = Case.on(DAY)
                .by(Role.TEACHER, Role.DSL)
                .alsoDid(ActionType.COMMENT, ActionType.SHARE, ActionType.SHARE)
                .together(Role.TEACHER, Role.GOVERNOR)
                .photo(p -> p.children(List.of("c1", "c2")))
                .consents(second, first)
                .judged(Question.DAMAGING, true, "dsl")
                .judged(Question.ILLEGAL, true, "dsl")
                .done(Step.REMOVED, Step.TOLD_DSL)
                .unknown("context.session", "other.link", "other.link")
                .build();

        assertThat(one).isEqualTo(other);
        assertThat(one.ruleFacts().all()).isEqualTo(other.ruleFacts().all());
    }

    @Test
    void facts_are_the_stated_ones_and_those_derived_from_them() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .alsoDid(ActionType.SHARE)
                .together(Role.GOVERNOR)
                .photo(p -> p.children(List.of("c1", "c2")).namesUsed(List.of("c2")))
                .done(Step.REMOVED)
                .build();

        assertThat(event.ruleFacts().all())
                .contains(
                        new Event(DAY).fact(),
                        new Involved(Role.GOVERNOR).fact(),
                        StaffActionBuilder.builder().type(ActionType.POST).fact(),
                        StaffActionBuilder.builder().type(ActionType.SHARE).fact(),
                        new ShownChild("c1", false).fact(),
                        new ShownChild("c2", true).fact(),
                        new Publication(DAY).fact(),
                        new DutyState(List.of(Step.REMOVED), List.of()).fact())
                .hasSize(10);
    }

    static List<ActionType> posting() {
        return List.of(
                ActionType.POST, ActionType.POST_LINK, ActionType.SHARE, ActionType.COMMENT, ActionType.SEND_MESSAGE);
    }

    @ParameterizedTest
    @MethodSource("posting")
    void whoever_posts_a_picture_publishes_it_and_words_alone_are_no_picture(ActionType type) {
        Case.Builder first = Case.on(DAY).did(type);
        Case.Builder besides = Case.on(DAY).did(ActionType.VIEW_MEDIA).alsoDid(type);

        assertThat(first.build().ruleFacts().all()).doesNotContain(new Publication(DAY).fact());
        assertThat(first.photo(p -> p.children(List.of("c1")))
                        .build()
                        .ruleFacts()
                        .all())
                .contains(new Publication(DAY).fact());
        assertThat(besides.photo(p -> p.children(List.of("c1")))
                        .build()
                        .ruleFacts()
                        .all())
                .contains(new Publication(DAY).fact());
    }

    @Test
    void a_picture_published_earlier_and_again_today_was_published_on_both_days() {
        LocalDate earlier = DAY.minusDays(9);

        assertThat(Case.on(DAY)
                        .did(ActionType.PHOTO_STILL_ONLINE, a -> a.publishedOn(earlier))
                        .alsoDid(ActionType.PUBLISH_PHOTO)
                        .build()
                        .ruleFacts()
                        .all())
                .contains(new Publication(DAY).fact(), new Publication(earlier).fact());
    }

    @ParameterizedTest
    @CsvSource({
        ",true", "parent,true", "parent_b,true", "mother,true", "Father,true", "guardian,true",
        "pupil,", "foster_carer,", "grandparent,", "school,", "stepmother,", "other_parent,"
    })
    void of_a_parent_it_goes_without_saying_that_they_may_decide_for_the_child(
            @Nullable String by, @Nullable Boolean authority) {
        Case event = Case.on(DAY)
                .consents(ConsentBuilder.builder().child("c1").by(by).build())
                .objections(new Objection("c1", by, null, null))
                .build();

        assertThat(event.ruleFacts().all())
                .contains(
                        ConsentBuilder.builder()
                                .child("c1")
                                .by(by)
                                .authority(authority)
                                .fact(),
                        new Objection("c1", by, null, authority).fact());
    }

    @Test
    void what_went_without_saying_does_not_stay_where_its_reason_is_gone() {
        Objection parents = new Objection("c1", "parent", null, null);
        Relationship friend =
                RelationshipBuilder.builder().basis(List.of(LinkBasis.FRIEND)).build();

        assertThat(ObjectionBuilder.builder(parents).by("school").build().authority())
                .isNull();
        assertThat(RelationshipBuilder.builder(friend).basis(null).build().onlyThroughPost())
                .isNull();
    }

    @Test
    void what_is_said_of_somebodys_authority_stands() {
        assertThat(Case.on(DAY)
                        .objections(
                                new Objection("c1", "parent", null, false), new Objection("c1", "pupil", null, true))
                        .build()
                        .ruleFacts()
                        .all())
                .contains(
                        new Objection("c1", "parent", null, false).fact(),
                        new Objection("c1", "pupil", null, true).fact());
    }

    static ActionType[] acts() {
        return ActionType.values();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void the_actor_acted_unless_all_of_it_only_reached_them_or_was_their_duty(ActionType type) {
        boolean acts = !Set.of(
                        ActionType.RECEIVE_MESSAGE,
                        ActionType.RECEIVE_FRIEND_REQUEST,
                        ActionType.RECEIVE_FOLLOW,
                        ActionType.ENCOUNTER_CONTENT,
                        ActionType.BECOME_AWARE_OF_PUPIL_MISUSE,
                        ActionType.BECOME_AWARE_OF_STAFF_MISUSE,
                        ActionType.MODERATE_COMMENT,
                        ActionType.MAINTAIN_OFFICE_LIST)
                .contains(type);

        assertThat(Case.on(DAY).did(type).build().acted()).isEqualTo(acts);
        assertThat(Case.on(DAY).alsoDid(type).build().acted()).isEqualTo(acts);
        assertThat(Case.on(DAY)
                        .did(type)
                        .alsoDid(ActionType.RECEIVE_FOLLOW)
                        .build()
                        .acted())
                .isEqualTo(acts);
        assertThat(Case.on(DAY)
                        .did(ActionType.RECEIVE_FOLLOW)
                        .alsoDid(type)
                        .build()
                        .acted())
                .isEqualTo(acts);
        assertThat(Case.on(DAY).build().acted()).isFalse();
    }

    @Test
    void a_name_of_a_child_whom_the_picture_does_not_show_is_a_contradiction() {
        Case.Builder named = Case.on(DAY).photo(p -> p.children(List.of("c1")).namesUsed(List.of("c1", "c2")));
        Case.Builder ofNobody = Case.on(DAY).photo(p -> p.children(List.of()).namesUsed(List.of("c2")));

        for (Case.Builder event : List.of(named, ofNobody)) {
            assertThatThrownBy(event::build)
                    .isInstanceOfSatisfying(
                            CaseException.class,
                            e -> assertThat(e.problems().get(0).path()).isEqualTo("photo.names_used"))
                    .hasMessageContaining("add the child to children, or leave the name out")
                    .hasMessageNotContaining("c2");
        }
    }

    @Test
    void whose_name_was_used_contradicts_nothing_where_nobody_knows_whom_the_picture_shows() {
        assertThat(Case.on(DAY).photo(p -> p.namesUsed(List.of("c2"))).build().photo())
                .isNotNull();
        Case unknown = Case.on(DAY)
                .photo(p -> p.children(List.of("c1")).namesUsed(List.of("c2")))
                .unknown("photo.children")
                .build();
        OpenQuestion children =
                OpenQuestion.at(unknown.vocabulary(), "photo.children").orElseThrow();

        assertThat(children.completions(unknown).stream().flatMap(c -> c.ruleFacts().all().stream()))
                .contains(new ShownChild("c2", true).fact())
                .doesNotContain(new ShownChild("c2", false).fact());
    }

    @Test
    void any_basis_is_a_link_of_its_own() {
        Case event =
                Case.on(DAY).towards(o -> o.basis(List.of(LinkBasis.FRIEND))).build();

        assertThat(event.other()).isNotNull().satisfies(o -> assertThat(o.onlyThroughPost())
                .isFalse());
    }

    @Test
    void having_met_through_the_school_is_no_link() {
        assertThat(new Relationship(null, null, null, MetThrough.PTA, null, null, null).onlyThroughPost())
                .isTrue();
        assertThat(new Relationship(null, null, List.of(), null, null, null, null).onlyThroughPost())
                .isTrue();
    }

    @Test
    void what_is_said_about_the_link_decides_over_its_basis() {
        assertThat(new Relationship(null, true, List.of(LinkBasis.CLUB), null, null, null, null).onlyThroughPost())
                .isTrue();
        assertThat(new Relationship(null, false, null, MetThrough.PTA, null, null, null).onlyThroughPost())
                .isFalse();
    }

    @Test
    void where_nothing_is_said_about_the_link_nothing_is_settled() {
        assertThat(new Relationship(List.of(Party.PARENT), null, null, null, null, null, 40).onlyThroughPost())
                .isNull();
    }
}
