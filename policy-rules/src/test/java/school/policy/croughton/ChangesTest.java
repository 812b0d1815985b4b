package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.policy.Policy;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.explain.Change;
import school.policy.explain.Explained;
import school.policy.explain.Explanation;
import school.policy.explain.Interpreter;
import school.policy.explain.Telling;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Device;
import school.policy.fact.Identifiable;
import school.policy.fact.Party;
import school.policy.fact.PhoneLocation;
import school.policy.fact.Privacy;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.Step;

/** What would have made worked cases come out otherwise, as staff read it. */
class ChangesTest {

    private static final Policy POLICY = Croughton.policy();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);
    private static final Interpreter INTERPRETER = new Interpreter(POLICY.text(), 12_800_000, Duration.ofMinutes(1));

    private static final String OWN_TIME =
            "it was in the staff member's own break, before or after school or outside work";
    private static final String ANOTHER_CONSENT = "if a written consent in date for the school's social media,"
            + " from somebody who can decide for the child, was on record for 'c2'";

    private static List<Change> changes(Case.Builder event) {
        Case told = event.build();
        return changes(INTERPRETER, told, INTERPRETER.decide(told));
    }

    private static List<String> permitted(Case.Builder event) {
        List<Change> changes = changes(event);
        assertThat(changes).allMatch(change -> change.verdict() == Verdict.PERMITTED);
        return changes.stream().map(Change::advice).toList();
    }

    private static List<String> reported(Case.Builder event) {
        List<Change> changes = changes(event);
        assertThat(changes).allMatch(change -> change.verdict() == Verdict.REPORT_TO);
        return changes.stream().map(Change::advice).toList();
    }

    private static Case.Builder teacher(ActionType type) {
        return Case.on(DAY).by(Role.TEACHER).did(type);
    }

    private static Case.Builder picture(Consent... consents) {
        return teacher(ActionType.PUBLISH_PHOTO)
                .using(AccountKind.SCHOOL_APPROVED, "Blogger")
                .photo(photo -> photo.children(List.of("c1", "c2")))
                .consents(consents);
    }

    private static ConsentBuilder consent(String child) {
        return ConsentBuilder.builder()
                .child(child)
                .by("parent")
                .form(ConsentForm.WRITTEN)
                .covers(List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA))
                .authority(true);
    }

    @Test
    void a_picture_of_two_children_without_consent() {
        assertThat(permitted(picture()))
                .containsExactly("if a written consent in date was on record for 'c1' and 'c2'");
    }

    @Test
    void a_picture_of_two_children_with_one_consent() {
        assertThat(permitted(picture(consent("c1").build())))
                .containsExactly("if a written consent in date was on record for 'c2'");
    }

    @Test
    void consent_by_word_of_mouth() {
        Case.Builder event = picture(
                consent("c1").build(), consent("c2").form(ConsentForm.VERBAL).build());
        assertThat(permitted(event)).containsExactly(ANOTHER_CONSENT);
    }

    @Test
    void consent_that_has_run_out() {
        Case.Builder event = picture(
                consent("c1").build(),
                consent("c2").to(LocalDate.of(2024, 8, 31)).build());
        assertThat(permitted(event)).containsExactly(ANOTHER_CONSENT);
    }

    @Test
    void consent_that_only_a_carer_without_authority_has_signed() {
        Case.Builder event =
                picture(consent("c1").build(), consent("c2").authority(false).build());
        assertThat(permitted(event)).containsExactly(ANOTHER_CONSENT);
    }

    @Test
    void children_named_with_the_picture() {
        Case.Builder event = picture(consent("c1").build(), consent("c2").build())
                .photo(photo -> photo.children(List.of("c1", "c2")).namesUsed(List.of("c1", "c2")));
        assertThat(permitted(event)).containsExactly("if no child's name was published with the picture");
    }

    @Test
    void a_phone_used_in_a_lesson() {
        assertThat(permitted(teacher(ActionType.USE_PHONE).during(Session.LESSON)))
                .containsExactly("if " + OWN_TIME, "if the lesson's learning intention called for it");
    }

    @Test
    void a_phone_kept_in_the_classroom() {
        Case.Builder event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.PHONE_STATE, action -> action.location(PhoneLocation.CLASSROOM))
                .during(Session.WORKING_TIME);
        assertThat(permitted(event)).containsExactly("if the phone was kept in a locker", "if " + OWN_TIME);
    }

    @Test
    void a_phone_looked_at_in_a_lesson_need_not_have_been() {
        Case.Builder event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.PHONE_STATE, action -> action.accessed(true))
                .during(Session.LESSON);
        assertThat(permitted(event))
                .containsExactly(
                        "if the phone was neither looked at nor used",
                        "if " + OWN_TIME,
                        "if the lesson's learning intention called for it");
    }

    @Test
    void what_was_done_in_ones_own_time_is_not_advised_into_working_time() {
        Case.Builder event = teacher(ActionType.POST)
                .using(AccountKind.PERSONAL, "Facebook")
                .during(Session.OFF_DUTY)
                .judged(Question.DISREPUTE, true, "headteacher");
        assertThat(changes(event)).isEmpty();
    }

    @Test
    void what_would_be_no_matter_of_the_policy_any_more() {
        Case.Builder event =
                teacher(ActionType.USE_PHONE).using(AccountKind.PERSONAL, "SMS").during(Session.LESSON);
        List<Change> changes = changes(event);
        assertThat(changes)
                .extracting(Change::verdict, Change::advice)
                .containsExactly(
                        tuple(Verdict.NOT_COVERED, "if " + OWN_TIME),
                        tuple(Verdict.PERMITTED, "if the lesson's learning intention called for it"));
    }

    @Test
    void a_pupil_who_could_be_identified_on_a_school_account() {
        Case.Builder event = teacher(ActionType.POST)
                .using(AccountKind.SCHOOL_APPROVED, "Blogger")
                .content(content -> content.couldIdentify(List.of(Identifiable.PUPIL, Identifiable.CLASS)));
        assertThat(permitted(event)).containsExactly("if the content could identify no pupil, class or school");
    }

    @Test
    void social_media_in_a_break_in_view_of_pupils() {
        Case.Builder event = teacher(ActionType.ACCESS_SOCIAL_MEDIA)
                .using(AccountKind.PERSONAL, "Facebook")
                .during(context -> context.session(Session.OWN_BREAK).pupilsCanSee(true));
        assertThat(permitted(event)).containsExactly("if pupils could not see it");
    }

    @Test
    void social_media_in_a_history_lesson() {
        Case.Builder event = teacher(ActionType.ACCESS_SOCIAL_MEDIA)
                .using(AccountKind.SCHOOL_APPROVED, "YouTube")
                .during(context ->
                        context.session(Session.LESSON).subject("History").partOfLesson(false));
        assertThat(permitted(event)).containsExactly("if " + OWN_TIME, "if the use was part of the lesson");
    }

    @Test
    void a_missed_step() {
        Case.Builder event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.RECEIVE_FRIEND_REQUEST)
                .using(AccountKind.PERSONAL, "Facebook")
                .towards(Party.PARENT)
                .notDone(Step.TOLD_HEADTEACHER)
                .done(Step.ON_OFFICE_LIST);
        assertThat(permitted(event)).containsExactly("if the headteacher was told");
    }

    @Test
    void privacy_settings_that_should_be_stricter() {
        Case.Builder event = teacher(ActionType.PROFILE_CHECK)
                .using(AccountKind.PERSONAL, "Facebook")
                .profile(profile -> profile.privacy(Privacy.LOWER).namesEmployer(true));
        assertThat(permitted(event))
                .containsExactly(
                        "if the privacy settings were the strictest on offer and the profile did not name the school as employer");
    }

    @Test
    void a_friend_request_to_a_parent_known_through_the_post_alone() {
        Case.Builder event = teacher(ActionType.SEND_FRIEND_REQUEST)
                .using(AccountKind.PERSONAL, "Facebook")
                .towards(other -> other.parties(List.of(Party.PARENT)).onlyThroughPost(true));
        assertThat(changes(event)).isEmpty();
    }

    @Test
    void a_request_of_a_parent_accepted() {
        Case.Builder event = teacher(ActionType.ACCEPT_FRIEND_REQUEST)
                .using(AccountKind.PERSONAL, "Facebook")
                .towards(other -> other.parties(List.of(Party.PARENT)).onlyThroughPost(true));
        assertThat(changes(event)).isEmpty();
    }

    @Test
    void somebody_must_still_be_told() {
        Case.Builder event = teacher(ActionType.ACCESS_SOCIAL_MEDIA)
                .using(AccountKind.PERSONAL, "Facebook")
                .during(context -> context.session(Session.OWN_BREAK).pupilsCanSee(true))
                .judged(Question.SAFEGUARDING_CONCERN, true, "dsl");
        assertThat(reported(event)).containsExactly("if pupils could not see it");
    }

    @Test
    void what_people_have_judged_stays_so() {
        Case.Builder event = teacher(ActionType.POST)
                .using(AccountKind.PERSONAL, "Facebook")
                .judged(Question.BULLYING, true, "headteacher");
        assertThat(changes(event)).isEmpty();
    }

    @Test
    void what_is_permitted_needs_no_change() {
        assertThat(changes(teacher(ActionType.USE_PHONE).during(Session.OFF_DUTY)))
                .isEmpty();
    }

    @Test
    void a_class_that_could_be_identified() {
        Case.Builder event = teacher(ActionType.POST)
                .using(AccountKind.UNLISTED_GROUP, "WhatsApp")
                .content(content -> content.couldIdentify(List.of(Identifiable.CLASS, Identifiable.SCHOOL)));
        assertThat(permitted(event)).containsExactly("if the content could identify no pupil, class or school");
    }

    @Test
    void a_new_account_approved_too_late() {
        Case.Builder event = teacher(ActionType.CREATE_ACCOUNT).using(account -> account.kind(AccountKind.SCHOOL_NEW)
                .platform("Blogger")
                .approvedBy(Role.HEADTEACHER)
                .createdOn(LocalDate.of(2025, 3, 3))
                .approvedOn(LocalDate.of(2025, 3, 10)));
        assertThat(permitted(event)).containsExactly("if the account was approved on or before 3 March 2025");
    }

    @Test
    void notice_given_after_pupils_were_let_in() {
        Case.Builder event = teacher(ActionType.OPEN_TO_PUPILS)
                .using(account -> account.kind(AccountKind.SCHOOL_APPROVED)
                        .platform("Blogger")
                        .notifiedTo(Role.HEADTEACHER)
                        .notifiedOn(DAY)
                        .openedToPupilsOn(LocalDate.of(2025, 3, 10)));
        assertThat(permitted(event))
                .containsExactly(
                        "if notice of the account's address and identity was given on or before 10 March 2025");
    }

    @Test
    void an_unlisted_contact_and_a_missed_entry_are_told_once() {
        Case.Builder event = Case.on(DAY)
                .by(Role.OFFICE_STAFF)
                .did(ActionType.MAINTAIN_OFFICE_LIST)
                .towards(Party.PARENT)
                .notDone(Step.ON_OFFICE_LIST);
        assertThat(permitted(event)).containsExactly("if the contact was put on the list in the school office");
    }

    @Test
    void an_unknown_that_a_change_would_settle() {
        Case.Builder event = teacher(ActionType.ACCESS_SOCIAL_MEDIA)
                .using(AccountKind.PERSONAL, "Facebook")
                .during(context -> context.pupilsCanSee(true))
                .unknown("context.session");
        assertThat(permitted(event)).containsExactly("if " + OWN_TIME + " and pupils could not see it");
    }

    @Test
    void a_device_in_a_lesson_that_does_not_call_for_it() {
        Case.Builder event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.USE_DEVICE, action -> action.device(Device.SCHOOL_TABLET))
                .during(context -> context.session(Session.LESSON).learningIntention(false));
        assertThat(permitted(event))
                .containsExactly("if " + OWN_TIME, "if the lesson's learning intention called for it");
    }

    private static Telling.Part told(Case.Builder event) {
        Case told = event.build();
        Explained explained = new Explanation(INTERPRETER, told, INTERPRETER.decide(told)).all();
        return Telling.of(explained).parts().stream()
                .filter(part -> part.heading().equals("what would change it"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void where_nothing_helps_it_is_told_so() {
        assertThat(told(teacher(ActionType.SHARE_PASSWORD)).points())
                .containsExactly(
                        "nothing that somebody could be advised to do otherwise, up to three things at once, would have made it permitted");
    }

    @Test
    void where_something_is_unknown_nothing_helps_for_sure() {
        assertThat(told(teacher(ActionType.SHARE_PASSWORD).unknown("judgements.damaging"))
                        .points())
                .containsExactly(
                        "as long as something is not known, nothing that somebody could be advised to do otherwise is sure to make it permitted");
    }

    @Test
    void where_a_judgement_alone_stands_in_the_way_it_is_told_so() {
        assertThat(told(teacher(ActionType.POST)
                                .using(AccountKind.PERSONAL, "Facebook")
                                .judged(Question.BULLYING, true, "headteacher"))
                        .points())
                .containsExactly("only what somebody judged stands in the way, and that is not for advice to change");
    }

    @Test
    void steps_missed_after_a_judgement_do_not_stand_in_the_way_as_the_judgement() {
        assertThat(told(teacher(ActionType.MODERATE_COMMENT)
                                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                                .judged(Question.PUPIL_MISUSE, true, "teacher")
                                .judged(Question.COMMENT_INAPPROPRIATE, true, "teacher")
                                .notDone(
                                        Step.TOLD_HEADTEACHER,
                                        Step.TOLD_PARENTS,
                                        Step.REMOVED,
                                        Step.REPORTED_TO_LEADERSHIP))
                        .points())
                .singleElement()
                .asString()
                .startsWith("nothing that somebody could be advised");
    }

    @Test
    void beside_another_breach_a_judgement_is_not_told_as_all_that_stands_in_the_way() {
        assertThat(told(teacher(ActionType.SEND_MESSAGE)
                                .using(AccountKind.PERSONAL, "Facebook")
                                .towards(other ->
                                        other.parties(List.of(Party.PARENT)).onlyThroughPost(true))
                                .judged(Question.BULLYING, true, "headteacher"))
                        .points())
                .singleElement()
                .asString()
                .startsWith("nothing that somebody could be advised");
    }

    @Test
    void what_is_permitted_has_no_note() {
        Case event = teacher(ActionType.USE_PHONE).during(Session.OFF_DUTY).build();
        assertThat(new Explanation(INTERPRETER, event, INTERPRETER.decide(event))
                        .all()
                        .noChange())
                .isEmpty();
    }

    private static List<Change> changes(Interpreter interpreter, Case event, Decision decision) {
        return new Explanation(interpreter, event, decision).changes();
    }
}
