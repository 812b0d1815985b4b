package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import school.policy.Policy;
import school.policy.PolicyEngine;
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
import school.policy.fact.Party;
import school.policy.fact.Property;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.StaffAction;
import school.policy.fact.Vocabulary;

/** An interview asks what matters, nothing else, and ends where the whole truth would have led. */
class InterviewTest {

    private static final int CASES = 1_000;
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final Policy POLICY = Croughton.policy();
    private static final PolicyText TEXT = POLICY.text();
    private static final PolicyEngine ENGINE = PolicyEngine.of(POLICY);

    @Example
    void the_answers_of_a_full_case_lead_to_its_verdict() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        RandomGenerator<Case> events = Events.ofAnybody().generator(CASES, true);
        List<Integer> asked = new ArrayList<>();
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < CASES && softly.wasSuccess(); i++) {
            Case full = i % 4 == 0 ? AnyCase.of(random) : events.next(random).value();
            List<String> paths = new ArrayList<>();
            Interview interview = begin(full);
            while (!interview.isSettled()) {
                String path = interview.next().orElseThrow().path();
                softly.assertThat(paths).as("asked twice").doesNotContain(path);
                softly.assertThat(canHave(full, path))
                        .as(path + " of an action that cannot have it")
                        .isTrue();
                paths.add(path);
                interview = interview.answer(valueOf(full, path));
            }
            asked.add(paths.size());
            softly.assertThat(ENGINE.evaluate(interview.event()).verdict())
                    .as("seed %d, case %d, asked %s", seed, i, paths)
                    .isEqualTo(ENGINE.evaluate(full).verdict());
        }
        Collections.sort(asked);
        System.out.printf(
                "%d interviews, seed %d: %d questions in the median, %d at worst%n",
                asked.size(), seed, asked.get(asked.size() / 2), asked.get(asked.size() - 1));
        softly.assertAll();
    }

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
                .containsExactly(
                        "also_did",
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
                .containsExactly(
                        "also_did",
                        "account.platform",
                        "account.social",
                        "context.session",
                        "action.purpose",
                        "context.learning_intention",
                        "judgements.genuine_emergency");
    }

    @Example
    void a_phone_that_the_lesson_calls_for_is_not_asked_what_else_would_excuse_it() {
        Case full = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.USE_PHONE)
                .during(c -> c.session(Session.LESSON).learningIntention(true))
                .build();

        assertThat(asked(full)).contains("action.ringer").doesNotContain("judgements.genuine_emergency");
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
                .containsExactly(
                        "account.platform",
                        "account.social",
                        "account.kind",
                        "also_did",
                        "context.session",
                        "photo.children",
                        "consents");
    }

    @Example
    void a_password_passed_on_is_asked_nothing_about_lessons_or_people() {
        Case full = Case.on(DAY)
                .by(Role.OFFICE_STAFF)
                .did(ActionType.SHARE_PASSWORD)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .build();

        assertThat(asked(full)).containsExactly("also_did", "account.platform", "account.social", "account.kind");
        assertThat(end(full).verdict()).isEqualTo(Verdict.BREACH);
    }

    @Example
    void whoever_is_not_bound_is_asked_only_what_lays_a_duty_on_staff() {
        Case full = Case.on(DAY).by(Role.PARENT).did(ActionType.POST).build();

        assertThat(asked(full))
                .containsExactlyInAnyOrder(
                        "account.kind", "judgements.pupil_misuse", "judgements.safeguarding_concern", "role_holders");
        assertThat(end(full).verdict()).isEqualTo(Verdict.NOT_COVERED);
    }

    @Example
    void before_the_policy_was_in_force_nothing_is_asked() {
        Interview interview = Interview.about(TEXT, LocalDate.of(2020, 1, 1), teacher(), ActionType.POST);

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
        Interview first = Interview.about(TEXT, DAY, teacher(), ActionType.USE_PHONE);
        Interview interview = first;
        while (!interview.next().orElseThrow().path().equals("context.session")) {
            interview = interview.answer(null);
        }
        Inquiry session = interview.next().orElseThrow();
        Interview there = interview;

        assertThat(session.question()).isEqualTo("What was the staff member doing at the time?");
        assertThat(session.choices()).extracting(Inquiry.Choice::value).containsExactly((Object[]) Session.values());
        assertThat(session.mayBeUnknown()).isTrue();
        assertThatThrownBy(() -> there.answer("lesson")).isInstanceOf(IllegalArgumentException.class);
        assertThat(first.next().orElseThrow().path()).isEqualTo("also_did");
    }

    @Example
    void a_judgement_is_asked_in_the_words_of_the_clause_that_turns_on_it_alone() {
        Interview interview = Interview.about(TEXT, DAY, teacher(), ActionType.POST);
        Map<String, String> questions = new TreeMap<>();
        while (!interview.isSettled()) {
            Inquiry inquiry = interview.next().orElseThrow();
            questions.put(inquiry.path(), inquiry.question());
            interview = interview.answer(null);
        }

        assertThat(questions)
                .containsEntry("judgements.pupil_misuse", "Is what the pupil did a misuse of social media?")
                .containsEntry("judgements.defamatory", "Is the content defamatory?");
    }

    private static Actor teacher() {
        return ActorBuilder.builder().roles(List.of(Role.TEACHER)).build();
    }

    private static Interview begin(Case full) {
        return Interview.about(
                TEXT,
                full.on(),
                Objects.requireNonNull(full.actor()),
                Objects.requireNonNull(Objects.requireNonNull(full.action()).type()));
    }

    private static List<String> asked(Case full) {
        List<String> paths = new ArrayList<>();
        for (Interview i = begin(full); !i.isSettled(); i = i.answer(valueOf(full, paths.get(paths.size() - 1)))) {
            paths.add(i.next().orElseThrow().path());
        }
        return paths;
    }

    private static Decision end(Case full) {
        Interview interview = begin(full);
        while (!interview.isSettled()) {
            interview = interview.answer(
                    valueOf(full, interview.next().orElseThrow().path()));
        }
        return ENGINE.evaluate(interview.event());
    }

    /** What a full case says at a path. */
    private static @Nullable Object valueOf(Case full, String path) {
        String[] steps = path.split("\\.", 2);
        for (Property part : Vocabulary.ofCase().properties()) {
            if (path.equals(part.path())) {
                return part.of(full);
            } else if (steps[0].equals("judgements") && part.path().equals("judgements")) {
                String[] names = steps[1].split("\\.", 2);
                return full.judgements().stream()
                        .filter(judgement -> judgement.question().word().equals(names[0]))
                        .findFirst()
                        .map(judgement -> within(judgement, names.length == 1 ? "value" : names[1]))
                        .orElse(null);
            } else if (steps.length == 2 && steps[0].equals(part.path())) {
                Object fact = part.of(full);
                return fact == null ? null : within(fact, steps[1]);
            }
        }
        throw new AssertionError("no path of a case: " + path);
    }

    private static @Nullable Object within(Object fact, String path) {
        return Vocabulary.type(fact.getClass()).properties().stream()
                .filter(property -> property.path().equals(path))
                .findFirst()
                .orElseThrow()
                .of(fact);
    }

    private static boolean canHave(Case full, String path) {
        return Vocabulary.type(StaffAction.class).properties().stream()
                .filter(property -> path.equals("action." + property.path()))
                .allMatch(property -> property.means().of().length == 0
                        || full.did(List.of(property.means().of())));
    }
}
