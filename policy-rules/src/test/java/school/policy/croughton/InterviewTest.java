package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.policy.croughton.Answering.asked;
import static school.policy.croughton.Answering.begin;
import static school.policy.croughton.Answering.end;
import static school.policy.croughton.Answering.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import net.jqwik.api.Example;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.clause.Strength;
import school.policy.decision.Decision;
import school.policy.decision.Verdict;
import school.policy.explain.Inquiry;
import school.policy.explain.Interview;
import school.policy.explain.PolicyText;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Actor;
import school.policy.fact.ActorBuilder;
import school.policy.fact.Case;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Device;
import school.policy.fact.Objection;
import school.policy.fact.Party;
import school.policy.fact.Privacy;
import school.policy.fact.Purpose;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;

/** An interview asks what matters, nothing else, and ends where the whole truth would have led. */
class InterviewTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final Policy POLICY = Croughton.policy();
    private static final PolicyText TEXT = POLICY.text();
    private static final PolicyEngine ENGINE = PolicyEngine.of(POLICY);

    @Example
    void a_parents_request_accepted_is_a_breach_as_soon_as_the_post_is_the_only_link() {
        Case full = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.ACCEPT_FRIEND_REQUEST)
                .using(AccountKind.PERSONAL, "Facebook")
                .during(Session.OFF_DUTY)
                .towards(other -> other.parties(List.of(Party.PARENT)).onlyThroughPost(true))
                .build();

        assertThat(asked(full))
                .containsExactlyInAnyOrder(
                        "account.platform",
                        "account.social",
                        "account.kind",
                        "context.session",
                        "other.is",
                        "other.link.only_through_post");
    }

    @Example
    void a_parents_request_received_is_followed_up_to_the_steps_taken() {
        Case full = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.RECEIVE_FRIEND_REQUEST)
                .towards(Party.PARENT)
                .build();

        assertThat(asked(full))
                .containsSubsequence("other.is", "other.link.basis", "other.on_office_list", "done", "not_done")
                .doesNotContain("other.link.only_through_post", "action.device", "photo.children", "consents");
        assertThat(end(full).verdict()).isEqualTo(Verdict.REPORT_TO);
    }

    @Example
    void a_phone_in_a_lesson_is_a_breach_once_nothing_excuses_it() {
        Case full = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.USE_PHONE)
                .during(Session.LESSON)
                .build();

        assertThat(asked(full))
                .containsExactlyInAnyOrder(
                        "context.session", "action.purpose", "context.learning_intention", "action", "judgements");
    }

    @Example
    void a_phone_that_the_lesson_calls_for_is_not_asked_what_else_would_excuse_it() {
        Case full = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.USE_PHONE)
                .during(c -> c.session(Session.LESSON).learningIntention(true))
                .build();

        assertThat(asked(full))
                .contains("action")
                .doesNotContain("action.ringer", "action.medical_need", "judgements.genuine_emergency");
        assertThat(end(full).verdict()).isEqualTo(Verdict.PERMITTED);
    }

    @Example
    void a_photo_without_consent_is_a_breach_whatever_it_shows_besides() {
        Case full = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.PUBLISH_PHOTO)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .during(Session.WORKING_TIME)
                .photo(photo -> photo.children(List.of("c1")))
                .consents()
                .build();

        assertThat(asked(full))
                .containsExactlyInAnyOrder(
                        "account.platform", "account.social", "account.kind", "photo.children", "consents");
    }

    @Example
    void a_password_passed_on_is_asked_nothing_about_lessons_or_people() {
        Case full = Case.on(DAY)
                .by(Role.OFFICE_STAFF)
                .did(ActionType.SHARE_PASSWORD)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .build();

        assertThat(asked(full)).containsExactly("account.kind");
        assertThat(end(full).verdict()).isEqualTo(Verdict.BREACH);
    }

    @Example
    void whoever_is_not_bound_is_asked_only_what_lays_a_duty_on_staff() {
        Case full = Case.on(DAY).by(Role.PARENT).did(ActionType.POST).build();

        assertThat(asked(full)).containsExactly("judgements", "role_holders");
        assertThat(end(full).verdict()).isEqualTo(Verdict.NOT_COVERED);
    }

    @Example
    void before_the_policy_was_in_force_nothing_is_asked() {
        Interview interview =
                Interview.about(TEXT, LocalDate.of(2020, 1, 1), teacher().fact(), List.of(ActionType.POST));

        assertThat(interview.isSettled()).isTrue();
        assertThat(interview.next()).isEmpty();
        assertThat(ENGINE.evaluate(interview.event()).verdict()).isEqualTo(Verdict.NOT_COVERED);
        assertThatThrownBy(() -> interview.answer(null)).isInstanceOf(NoSuchElementException.class);
    }

    @Example
    void an_essential_fact_that_nobody_states_leaves_the_verdict_open_and_is_not_asked_again() {
        Case full = Case.on(DAY).by(Role.TEACHER).did(ActionType.USE_PHONE).build();

        assertThat(asked(full)).containsOnlyOnce("context.session");
        assertThat(end(full).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(end(full).missing()).contains("context.session");
    }

    @Example
    void what_nobody_knows_is_put_among_the_unknown_where_a_case_can_say_so() {
        Interview interview = begin(Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.ACCEPT_FRIEND_REQUEST)
                .build());
        while (!interview.isSettled()) {
            String path = interview.next().orElseThrow().path();
            interview = switch (path) {
                case "other.is" -> interview.answer(List.of(Party.PARENT));
                case "other.link.only_through_post", "account.platform" -> interview.answerUnknown();
                default -> interview.answer(null);
            };
        }

        assertThat(interview.event().unknown()).containsExactly("other.link");
        assertThat(ENGINE.evaluate(interview.event()).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Example
    void a_question_comes_in_words_with_its_answers_and_an_answer_of_another_kind_is_refused() {
        Interview interview = Interview.about(TEXT, DAY, teacher().fact(), List.of(ActionType.USE_PHONE));
        while (!interview.next().orElseThrow().path().equals("context.session")) {
            interview = interview.answer(null);
        }
        Inquiry session = interview.next().orElseThrow();
        Interview there = interview;

        assertThat(session.question()).isEqualTo("What was the staff member doing at the time?");
        assertThat(session.choices()).extracting(Inquiry.Choice::value).containsExactly((Object[]) Session.values());
        assertThat(session.mayBeUnknown()).isTrue();
        assertThatThrownBy(() -> there.answer("lesson")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void a_judgement_is_asked_in_the_words_of_the_clause_that_turns_on_it_alone() {
        Map<String, String> questions = new TreeMap<>();
        for (Interview i = posting(); !i.isSettled(); i = i.answer(null)) {
            i.next()
                    .orElseThrow()
                    .choices()
                    .forEach(choice -> questions.put(choice.value().toString(), choice.words()));
        }

        assertThat(questions)
                .containsEntry("judgements.pupil_misuse", "Is what the pupil did a misuse of social media?")
                .containsEntry("judgements.defamatory", "Is the content defamatory?");
    }

    @Example
    void what_has_been_raised_is_asked_about_next_and_the_rest_not_at_all() {
        Interview interview = posting();
        while (!next(interview).path().equals("judgements")) {
            interview = interview.answer(null);
        }
        Interview general = interview;
        Interview raised = general.answer(List.of("judgements.damaging"));
        List<String> later = new ArrayList<>();
        for (Interview i = raised; !i.isSettled(); i = i.answer(null)) {
            later.add(next(i).path());
        }

        assertThat(later).startsWith("judgements.damaging").doesNotContain("judgements.illegal", "judgements");
        assertThat(raised.answer(true).event().judgement(Question.DAMAGING)).isPresent();
        assertThatThrownBy(() -> general.answer(List.of("judgements.link_safe")))
                .as("no link was posted")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void who_cannot_tell_what_has_been_raised_is_asked_each() {
        Interview interview = posting();
        while (!next(interview).path().equals("profile")) {
            interview = interview.answer(null);
        }

        assertThat(next(interview.answerUnknown()).path()).isEqualTo("profile.privacy");
    }

    @Example
    void an_advisory_breach_does_not_end_it_while_a_mandatory_one_may_come() {
        Interview interview = Interview.about(TEXT, DAY, teacher().fact(), List.of(ActionType.PROFILE_CHECK));
        Case full = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.PROFILE_CHECK)
                .using(AccountKind.PERSONAL, "Facebook")
                .profile(profile -> profile.privacy(Privacy.LOWER))
                .judged(Question.DEFAMATORY, true, "headteacher")
                .build();
        while (!interview.isSettled()) {
            interview = interview.answer(truth(full, next(interview)));
        }

        assertThat(ENGINE.evaluate(interview.event()).strength()).isEqualTo(Strength.MANDATORY);
    }

    @Example
    void what_kind_of_account_it_was_is_asked_before_its_details() {
        for (ActionType what : ActionType.values()) {
            List<String> paths = new ArrayList<>();
            for (Interview i = Interview.about(TEXT, DAY, teacher().fact(), List.of(what)); !i.isSettled(); ) {
                paths.add(next(i).path());
                i = i.answer(null);
            }

            assertThat(paths.stream()
                            .filter(path -> path.startsWith("account"))
                            .filter(path -> !List.of("account.platform", "account.social")
                                    .contains(path))
                            .findFirst())
                    .as(what + " asks " + paths)
                    .hasValue("account.kind");
        }
    }

    @Example
    void nobody_is_offered_to_leave_out_what_an_action_cannot_be_judged_without() {
        Interview phone = Interview.about(TEXT, DAY, teacher().fact(), List.of(ActionType.USE_PHONE));
        Interview post = posting();

        assertThat(next(phone).path()).isEqualTo("context.session");
        assertThat(next(phone).mayBeAbsent()).isFalse();
        assertThat(next(phone.answer(Session.LESSON)).mayBeAbsent()).isTrue();
        while (!next(post).path().equals("context.session")) {
            post = post.answer(null);
        }
        assertThat(next(post).mayBeAbsent()).isTrue();
    }

    @Example
    void who_acted_is_asked_first_where_nobody_has_said_it() {
        Interview interview =
                Interview.about(TEXT, DAY, ActorBuilder.builder().fact(), List.of(ActionType.SHARE_PASSWORD));

        assertThat(next(interview).path()).isEqualTo("actor.roles");
        assertThat(next(interview).mayBeAbsent()).isFalse();
        assertThat(next(interview.answer(List.of(Role.TEACHER))).path()).isEqualTo("account.kind");
        assertThat(ends(interview.answer(List.of(Role.TEACHER))).verdict()).isEqualTo(Verdict.BREACH);
        assertThat(ends(interview.answer(List.of(Role.GOVERNOR))).verdict()).isEqualTo(Verdict.NOT_COVERED);
        for (Interview nobodyKnows : List.of(interview.answer(null), interview.answerUnknown())) {
            assertThat(ends(nobodyKnows).verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(ends(nobodyKnows).missing()).containsExactly("actor.roles");
        }
    }

    @Example
    void an_objection_of_unclear_authority_leaves_the_verdict_open_at_the_end_of_an_interview() {
        Interview at = Interview.about(
                TEXT,
                DAY,
                ActorBuilder.builder().roles(List.of(Role.TEACHER)).fact(),
                List.of(ActionType.PUBLISH_PHOTO));
        while (!at.isSettled()) {
            at = at.answer(
                    switch (next(at).path()) {
                        case "account.kind" -> AccountKind.SCHOOL_APPROVED;
                        case "account.platform" -> "Facebook";
                        case "photo.children" -> List.of("c1");
                        case "consents" ->
                            List.of(ConsentBuilder.builder()
                                    .child("c1")
                                    .form(ConsentForm.WRITTEN)
                                    .covers(List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA))
                                    .fact());
                        case "objections" -> List.of(new Objection("c1", "grandparent", null, null).fact());
                        default -> null;
                    });
        }

        assertThat(ENGINE.evaluate(at.event()).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(ENGINE.evaluate(at.event()).missing()).containsExactly("objections.authority");
    }

    private static Decision ends(Interview interview) {
        Interview at = interview;
        while (!at.isSettled()) {
            at = at.answer(null);
        }
        return ENGINE.evaluate(at.event());
    }

    @Example
    void the_day_of_a_picture_still_online_is_asked_whoever_s_account_it_is_on() {
        Case full = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.PHOTO_STILL_ONLINE, a -> a.publishedOn(DAY.minusYears(1)))
                .using(AccountKind.PERSONAL, "Facebook")
                .build();
        Case left = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.PHOTO_STILL_ONLINE)
                .using(AccountKind.PERSONAL, "Facebook")
                .build();

        assertThat(asked(full)).contains("action.published_on");
        assertThat(end(full).verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(end(left).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(end(left).missing()).containsExactly("action.published_on");
    }

    @Example
    void a_claimed_emergency_of_which_nobody_says_whether_it_was_one_is_left_open() {
        Case full = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.USE_PHONE, a -> a.purpose(Purpose.EMERGENCY).device(Device.PERSONAL_PHONE))
                .during(c -> c.session(Session.LESSON).learningIntention(false))
                .build();

        assertThat(end(full).missing()).containsExactly("judgements.genuine_emergency");
    }

    private static Interview posting() {
        return Interview.about(TEXT, DAY, teacher().fact(), List.of(ActionType.POST));
    }

    private static Inquiry next(Interview interview) {
        return interview.next().orElseThrow();
    }

    private static Actor teacher() {
        return ActorBuilder.builder().roles(List.of(Role.TEACHER)).build();
    }
}
