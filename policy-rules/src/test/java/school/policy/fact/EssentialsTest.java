package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.cases.Essentials;
import school.policy.cases.Matching;

class EssentialsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    private static final List<ActionType> USES = List.of(
            ActionType.ACCESS_SOCIAL_MEDIA,
            ActionType.VIEW_MEDIA,
            ActionType.USE_PHONE,
            ActionType.USE_DEVICE,
            ActionType.PHONE_STATE);

    private static final List<ActionType> CONTACTS = List.of(
            ActionType.SEND_FRIEND_REQUEST,
            ActionType.ACCEPT_FRIEND_REQUEST,
            ActionType.DECLINE_FRIEND_REQUEST,
            ActionType.RECEIVE_FRIEND_REQUEST,
            ActionType.FOLLOW,
            ActionType.RECEIVE_FOLLOW,
            ActionType.SEND_MESSAGE,
            ActionType.REPLY_MESSAGE,
            ActionType.RECEIVE_MESSAGE);

    private static final List<ActionType> PICTURES = List.of(ActionType.PUBLISH_PHOTO, ActionType.PUBLISH_VIDEO);

    private static final List<ActionType> POSTS =
            List.of(ActionType.POST, ActionType.POST_LINK, ActionType.SHARE, ActionType.COMMENT);

    private static List<String> unsaid(ActionType type, UnaryOperator<Case.Builder> said) {
        return unsaid(said.apply(Case.on(DAY).by(Role.TEACHER).did(type)));
    }

    private static List<String> unsaid(Case.Builder event) {
        // sorted: nothing depends on their order
        return Essentials.unsaid(Matching.of(event.build(), (property, text) -> text.equals("Computing"))).stream()
                .sorted()
                .toList();
    }

    private static List<String> unsaidOfEveryCase(Case.Builder event) {
        return Essentials.unsaidOfEveryCase(Matching.of(event.build(), (property, text) -> false));
    }

    static ActionType[] acts() {
        return ActionType.values();
    }

    static AccountKind[] kinds() {
        return AccountKind.values();
    }

    static List<ActionType> remarks() {
        return List.of(ActionType.REACT, ActionType.COMMENT);
    }

    static List<ActionType> pictures() {
        return PICTURES;
    }

    @ParameterizedTest
    @MethodSource("acts")
    void an_action_of_which_nothing_else_is_said_lacks_its_essentials(ActionType type) {
        List<String> expected;
        if (USES.contains(type)) {
            expected = List.of("context.session");
        } else if (type.equals(ActionType.PHOTO_STILL_ONLINE)) {
            expected = List.of("account.kind", "action.published_on", "photo.children");
        } else if (CONTACTS.contains(type)) {
            expected = List.of("other.is");
        } else if (PICTURES.contains(type)) {
            expected = List.of("account.kind", "photo.children");
        } else {
            expected = POSTS.contains(type) ? List.of("account.kind") : List.of();
        }

        assertThat(unsaid(type, b -> b)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void towards_a_parent_the_link_counts_for_what_goes_out_and_for_accepting(ActionType type) {
        List<ActionType> counting = List.of(
                ActionType.SEND_FRIEND_REQUEST,
                ActionType.FOLLOW,
                ActionType.SEND_MESSAGE,
                ActionType.REPLY_MESSAGE,
                ActionType.COMMENT,
                ActionType.REACT,
                ActionType.JOIN_GROUP,
                ActionType.ACCEPT_FRIEND_REQUEST);
        List<String> expected = counting.contains(type) ? List.of("other.link") : List.of();

        List<String> found = unsaid(type, b -> b.towards(Party.PARENT)
                .using(AccountKind.PERSONAL, "Chatter")
                .during(Session.OFF_DUTY)
                .photo(p -> p.children(List.of()))
                .content(c -> c.linkChecked(true)));

        assertThat(found)
                .filteredOn(path -> !path.equals("action.published_on"))
                .isEqualTo(expected);
    }

    @Test
    void the_link_is_said_by_itself_by_its_basis_or_by_how_they_met() {
        assertThat(unsaid(
                        ActionType.FOLLOW,
                        b -> b.towards(o -> o.parties(List.of(Party.PARENT)).onlyThroughPost(false))))
                .isEmpty();
        assertThat(unsaid(
                        ActionType.FOLLOW,
                        b -> b.towards(o -> o.parties(List.of(Party.PARENT)).basis(List.of(LinkBasis.CLUB)))))
                .isEmpty();
        assertThat(unsaid(
                        ActionType.FOLLOW,
                        b -> b.towards(o -> o.parties(List.of(Party.PARENT)).metThrough(MetThrough.PTA))))
                .isEmpty();
    }

    @Test
    void towards_others_than_parents_the_link_does_not_count() {
        assertThat(unsaid(ActionType.FOLLOW, b -> b.towards(Party.PUPIL, Party.FORMER_PARENT)))
                .isEmpty();
        assertThat(unsaid(ActionType.FOLLOW, b -> b.towards(new Party[0]))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("remarks")
    void a_remark_needs_to_say_to_whom_only_where_there_is_somebody(ActionType type) {
        UnaryOperator<Case.Builder> personal = b -> b.using(AccountKind.PERSONAL, "Chatter");

        assertThat(unsaid(type, personal)).isEmpty();
        assertThat(unsaid(type, b -> personal.apply(b).towards(o -> o.age(40)))).containsExactly("other.is");
        assertThat(unsaid(type, b -> personal.apply(b).towards(Party.PUPIL))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_that_shows_a_child_needs_its_consents(ActionType type) {
        UnaryOperator<Case.Builder> school = b -> b.using(AccountKind.SCHOOL_APPROVED, "Chatter");
        UnaryOperator<Case.Builder> child = b -> school.apply(b).photo(p -> p.children(List.of("c1")));

        assertThat(unsaid(type, school)).containsExactly("photo.children");
        assertThat(unsaid(type, b -> school.apply(b).photo(p -> p.children(List.of()))))
                .isEmpty();
        assertThat(unsaid(type, child)).containsExactly("consents");
        assertThat(unsaid(type, b -> child.apply(b).consents())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_link_on_a_school_account_needs_to_have_been_looked_at(AccountKind kind) {
        boolean school = List.of(AccountKind.SCHOOL_APPROVED, AccountKind.SCHOOL_NEW, AccountKind.LISTED_CHANNEL)
                .contains(kind);

        assertThat(unsaid(ActionType.POST_LINK, b -> b.using(kind, "Chatter")))
                .isEqualTo(school ? List.of("content.link_checked") : List.of());
        assertThat(unsaid(ActionType.POST, b -> b.using(kind, "Chatter"))).isEmpty();
    }

    @Test
    void a_link_is_looked_at_by_a_check_or_by_a_judgement_given_or_awaited() {
        UnaryOperator<Case.Builder> school = b -> b.using(AccountKind.SCHOOL_NEW, "Chatter");

        assertThat(unsaid(ActionType.POST_LINK, b -> school.apply(b).content(c -> c.linkChecked(false))))
                .isEmpty();
        assertThat(unsaid(ActionType.POST_LINK, b -> school.apply(b).judged(Question.LINK_SAFE, false, "teacher")))
                .isEmpty();
        assertThat(unsaid(ActionType.POST_LINK, b -> school.apply(b).unknown("judgements.link_safe")))
                .isEmpty();
        assertThat(unsaid(ActionType.POST_LINK, b -> school.apply(b).judged(Question.ILLEGAL, false, "teacher")))
                .containsExactly("content.link_checked");
    }

    @Test
    void a_further_action_of_the_event_brings_its_own_essentials() {
        assertThat(unsaid(ActionType.VIEW_PROFILE, b -> b.alsoDid(ActionType.USE_PHONE, ActionType.POST)))
                .containsExactly("account.kind", "context.session");
    }

    @Test
    void whatever_happened_it_is_essential_what_it_was_and_who_acted() {
        assertThat(unsaid(Case.on(DAY))).containsExactly("action.type", "actor.roles");
        assertThat(unsaidOfEveryCase(Case.on(DAY).by(new Role[0]).did(ActionType.POST)))
                .containsExactly("actor.roles");
        assertThat(unsaidOfEveryCase(Case.on(DAY).by(Role.PARENT).alsoDid(ActionType.POST)))
                .containsExactly("action.type");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void whoever_posts_a_picture_publishes_it(ActionType type) {
        boolean carries = PICTURES.contains(type) || POSTS.contains(type) || type.equals(ActionType.SEND_MESSAGE);
        boolean shows = carries || type.equals(ActionType.PHOTO_STILL_ONLINE);
        // a message to a group is a post to it
        boolean inGroup = carries || type.equals(ActionType.REPLY_MESSAGE);
        UnaryOperator<Case.Builder> child = b -> b.photo(p -> p.children(List.of("c1")));
        UnaryOperator<Case.Builder> group = b -> child.apply(b).using(AccountKind.UNLISTED_GROUP, "Chatter");

        assertThat(unsaid(type, b -> b.photo(p -> p.namesUsed(List.of()))).contains("photo.children"))
                .isEqualTo(shows);
        assertThat(unsaid(type, child).contains("consents")).isEqualTo(shows);
        assertThat(unsaid(type, child).contains("account.kind")).isEqualTo(shows);
        assertThat(unsaid(type, group).contains("consents")).isEqualTo(shows || inGroup);
        assertThat(unsaid(type, group).contains("content.could_identify")).isEqualTo(inGroup);
    }

    @Test
    void whether_somebody_who_objected_may_decide_for_the_child_goes_without_saying_of_a_parent_alone() {
        for (String by : List.of("carer", "foster_carer", "grandparent", "pupil", "school", "stepmother")) {
            assertThat(unsaid(ActionType.UNFRIEND, b -> b.objections(new Objection("c1", by, null, null))))
                    .as(by)
                    .containsExactly("objections.authority");
            assertThat(unsaid(ActionType.UNFRIEND, b -> b.objections(new Objection("c1", by, null, false))))
                    .as(by)
                    .isEmpty();
        }
        for (String by : List.of("parent", "Mother", "father", "guardian", "parent_2")) {
            assertThat(unsaid(ActionType.UNFRIEND, b -> b.objections(new Objection("c1", by, null, null))))
                    .as(by)
                    .isEmpty();
        }
        assertThat(unsaid(ActionType.UNFRIEND, b -> b.objections(new Objection("c1", null, null, null))))
                .isEmpty();
    }

    @Test
    void whoever_acts_as_a_role_may_hold_any_other_besides() {
        assertThat(unsaid(Case.on(DAY).by(a -> a.actingAs(Role.HEADTEACHER)).did(ActionType.UNFRIEND)))
                .containsExactly("actor.roles");
    }

    @Test
    void what_a_picture_of_a_child_could_identify_counts_off_school_accounts() {
        UnaryOperator<Case.Builder> child =
                b -> b.photo(p -> p.children(List.of("c1"))).consents();

        assertThat(unsaid(ActionType.PUBLISH_PHOTO, b -> child.apply(b).using(AccountKind.LISTED_CHANNEL, "Chatter")))
                .isEmpty();
        assertThat(unsaid(ActionType.PUBLISH_PHOTO, b -> child.apply(b).using(AccountKind.NONE, "Chatter")))
                .containsExactly("content.could_identify");
        assertThat(unsaid(ActionType.PUBLISH_PHOTO, b -> child.apply(b)
                        .using(AccountKind.PERSONAL, "Chatter")
                        .content(c -> c.couldIdentify(List.of()))))
                .isEmpty();
    }

    @Test
    void a_picture_still_online_needs_the_day_of_its_publication_and_what_was_to_be_known_then() {
        UnaryOperator<Case.Builder> known = b -> b.photo(p -> p.children(List.of("c1")))
                .using(AccountKind.PERSONAL, "Chatter")
                .consents();

        assertThat(unsaid(ActionType.VIEW_PROFILE, b -> b.alsoDid(ActionType.PHOTO_STILL_ONLINE)))
                .containsExactly("account.kind", "action.published_on", "photo.children");
        assertThat(unsaid(ActionType.VIEW_PROFILE, b -> known.apply(b).alsoDid(ActionType.PHOTO_STILL_ONLINE)))
                .containsExactly("action.published_on");
        assertThat(unsaid(ActionType.VIEW_PROFILE, b -> known.apply(b)
                        .did(ActionType.PHOTO_STILL_ONLINE, a -> a.publishedOn(DAY))))
                .isEmpty();
    }

    @Test
    void a_use_said_to_be_for_an_emergency_needs_somebody_to_judge_that() {
        UnaryOperator<Case.Builder> emergency =
                b -> b.did(ActionType.POST, a -> a.purpose(Purpose.EMERGENCY)).using(AccountKind.NONE, "Chatter");

        assertThat(unsaid(ActionType.POST, emergency)).containsExactly("judgements.genuine_emergency");
        assertThat(unsaid(
                        ActionType.POST,
                        b -> emergency.apply(b).judged(Question.GENUINE_EMERGENCY, false, "headteacher")))
                .isEmpty();
        assertThat(unsaid(ActionType.POST, b -> emergency.apply(b).unknown("judgements.genuine_emergency")))
                .isEmpty();
    }

    @Test
    void a_school_tablet_in_a_lesson_needs_a_purpose_or_what_the_lesson_calls_for() {
        UnaryOperator<Case.Builder> tablet = b -> b.did(ActionType.USE_DEVICE, a -> a.device(Device.SCHOOL_TABLET))
                .during(Session.LESSON);

        assertThat(unsaid(ActionType.USE_DEVICE, tablet)).containsExactly("context.learning_intention");
        assertThat(unsaid(ActionType.USE_DEVICE, b -> tablet.apply(b).during(Session.OWN_BREAK)))
                .isEmpty();
        assertThat(unsaid(ActionType.USE_DEVICE, b -> tablet.apply(b)
                        .did(ActionType.USE_DEVICE, a -> a.device(Device.SCHOOL_TABLET)
                                .purpose(Purpose.PRIVATE))))
                .isEmpty();
        assertThat(unsaid(ActionType.USE_DEVICE, b -> tablet.apply(b)
                        .during(c -> c.session(Session.LESSON).learningIntention(false))))
                .isEmpty();
    }

    @Test
    void a_clip_in_a_lesson_of_another_subject_needs_to_have_been_checked() {
        UnaryOperator<Case.Builder> clip = b -> b.using(AccountKind.DEMONSTRATION, "Chatter")
                .during(c -> c.session(Session.LESSON).partOfLesson(true).subject("History"));

        assertThat(unsaid(ActionType.VIEW_MEDIA, clip)).containsExactly("content.link_checked");
        assertThat(unsaid(ActionType.VIEW_MEDIA, b -> clip.apply(b)
                        .during(c -> c.session(Session.LESSON).partOfLesson(true))))
                .containsExactly("content.link_checked");
        assertThat(unsaid(ActionType.VIEW_MEDIA, b -> clip.apply(b)
                        .during(c ->
                                c.session(Session.LESSON).partOfLesson(true).subject("Computing"))))
                .isEmpty();
        assertThat(unsaid(ActionType.VIEW_MEDIA, b -> clip.apply(b).content(c -> c.linkChecked(false))))
                .isEmpty();
        assertThat(unsaid(ActionType.VIEW_MEDIA, b -> clip.apply(b).using(AccountKind.PERSONAL, "Chatter")))
                .isEmpty();
    }

    @Test
    void views_on_school_matters_told_as_ones_own_need_to_say_whether_they_are_said_to_be_personal() {
        UnaryOperator<Case.Builder> views =
                b -> b.using(AccountKind.PERSONAL, "Chatter").content(c -> c.viewsOnSchoolMatters(true));

        assertThat(unsaid(ActionType.POST, views)).containsExactly("content.disclaimer");
        assertThat(unsaid(ActionType.POST, b -> views.apply(b).using(AccountKind.SCHOOL_APPROVED, "Chatter")))
                .isEmpty();
        assertThat(unsaid(ActionType.POST, b -> views.apply(b).profile(p -> p.disclaimer(false))))
                .isEmpty();
        assertThat(unsaid(ActionType.POST, b -> views.apply(b)
                        .content(c -> c.viewsOnSchoolMatters(true).disclaimer(false))))
                .isEmpty();
    }
}
