package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.croughton.Explaining.part;
import static school.policy.croughton.Explaining.sentence;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.policy.PolicyEngine;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Identifiable;
import school.policy.fact.Identity;
import school.policy.fact.OtherPolicy;
import school.policy.fact.Party;
import school.policy.fact.PhoneLocation;
import school.policy.fact.Question;
import school.policy.fact.Ringer;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.Step;

/** The facts, and the conditions, that the reason for a finding names. */
class WhyTest {

    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());
    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    @Test
    void that_nobody_approved_an_account_is_told() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.CREATE_ACCOUNT)
                .using(AccountKind.SCHOOL_NEW, "Facebook")
                .build();

        assertThat(sentence(event, "SS-03"))
                .endsWith("and nobody has said that the account was approved by the headteacher");
    }

    @Test
    void both_days_of_a_comparison_are_told() {
        Case late = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.CREATE_ACCOUNT)
                .using(account -> account.kind(AccountKind.SCHOOL_APPROVED)
                        .approvedOn(LocalDate.of(2025, 3, 10))
                        .createdOn(LocalDate.of(2025, 3, 1)))
                .build();
        Case notice = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.OPEN_TO_PUPILS)
                .using(account -> account.kind(AccountKind.SCHOOL_APPROVED)
                        .notifiedOn(DAY)
                        .openedToPupilsOn(LocalDate.of(2025, 3, 10)))
                .build();

        assertThat(sentence(late, "SS-03"))
                .endsWith("the account was approved on 10 March 2025 and the account was set up on 1 March 2025");
        assertThat(sentence(notice, "SS-06"))
                .endsWith("notice of the account's address and identity was given on 12 March 2025 and pupils were"
                        + " let in on 10 March 2025");
    }

    @Test
    void a_step_that_was_missed_is_named_and_what_is_only_advised_is_not_blamed() {
        Case.Builder request = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.RECEIVE_FRIEND_REQUEST)
                .using(AccountKind.PERSONAL, "Facebook")
                .towards(Party.PARENT);
        Case.Builder misuse = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.BECOME_AWARE_OF_STAFF_MISUSE, action -> action.clause("PU-11"));

        assertThat(sentence(request.notDone(Step.TOLD_HEADTEACHER).build(), "PU-13"))
                .startsWith("PU-13 is broken, because the headteacher was not told: an attempt to connect");
        assertThat(sentence(misuse.notDone(Step.TOLD_HEADTEACHER).build(), "MS-01"))
                .isEqualTo(
                        "the headteacher was not told, though MS-01 advises it: misuse by staff, as PU-11 was broken by"
                                + " a colleague");
    }

    @Test
    void the_kind_of_account_is_told_where_it_decides_which_clause_speaks() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.SEND_MESSAGE)
                .using(AccountKind.PERSONAL, "Facebook")
                .towards(Party.PUPIL)
                .build();

        assertThat(sentence(event, "PU-11"))
                .isEqualTo("PU-11 is broken: contact with a pupil, as the staff member sent a message, it involved a"
                        + " personal account and the other person was a pupil");
    }

    @Test
    void the_other_policy_is_named() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .using(AccountKind.PERSONAL, "Facebook")
                .judged(Question.OTHER_POLICY_BREACHED, true, "headteacher", j -> j.policy(OtherPolicy.EQUALITIES))
                .build();

        assertThat(sentence(event, "SC-06")).endsWith("and the other policy was the equalities policy");
    }

    @Test
    void all_breaches_behind_a_report_are_named_and_advice_is_not_said_to_be_broken() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .using(account -> account.kind(AccountKind.PERSONAL).identity(Identity.ALIAS))
                .content(content -> content.couldIdentify(List.of(Identifiable.CLASS)))
                .judged(Question.PURPOSE_EVADE, true, "headteacher")
                .build();

        assertThat(sentence(event, "MS-01"))
                .isEqualTo("MS-01 asks to tell the headteacher: misuse by staff, as PU-20 was broken and PU-21 advises"
                        + " against it");
    }

    @Test
    void an_exception_of_the_clause_itself_is_named_by_what_it_is_about() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.USE_PHONE)
                .during(context -> context.session(Session.LESSON).learningIntention(true))
                .build();

        assertThat(sentence(event, "PU-08"))
                .startsWith("PU-08 is set aside by its exception 'the learning intention calls for it': ");
    }

    @Test
    void a_platform_is_told_as_a_condition_where_nobody_knows_whether_it_is_social_media() {
        Case.Builder message = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.SEND_MESSAGE)
                .using(AccountKind.PERSONAL, "Blabber")
                .towards(Party.PUPIL);

        assertThat(sentence(message.build(), "PU-11")).doesNotContain("social media");
        assertThat(sentence(message.unknown("account.social").build(), "PU-11"))
                .endsWith("; so it is if the platform was social media");
    }

    @Test
    void every_answer_that_makes_it_so_is_told() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.PHONE_STATE, action -> action.location(PhoneLocation.OFFICE))
                .unknown("context.session")
                .build();

        assertThat(sentence(event, "PU-04"))
                .endsWith("; so it is if it was in a lesson, in PPA time, in working time outside lessons or on duty"
                        + " with pupils");
    }

    @Test
    void possible_breaches_behind_a_report_are_told_as_alternatives() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .using(AccountKind.PERSONAL, "Facebook")
                .unknown("judgements.damaging", "judgements.illegal", "content.could_identify")
                .build();

        assertThat(sentence(event, "MS-01")).endsWith(", if PU-18, PU-22 or PU-20 was broken");
    }

    @Test
    void a_settled_case_asks_nothing_and_one_too_open_to_plan_asks_in_words() {
        Case.Builder post = Case.on(DAY).by(Role.TEACHER).did(ActionType.POST).using(AccountKind.PERSONAL, "Facebook");
        Case settled = post.content(content -> content.couldIdentify(List.of(Identifiable.CLASS)))
                .unknown("judgements.damaging")
                .build();
        Case open = post.unknown(
                        "context.session",
                        "account.kind",
                        "content.could_identify",
                        "judgements.damaging",
                        "judgements.illegal",
                        "judgements.defamatory",
                        "judgements.discriminatory",
                        "judgements.bullying",
                        "judgements.coercion",
                        "other.is")
                .build();

        assertThat(ENGINE.evaluate(settled).missing()).containsExactly("judgements.damaging");
        assertThat(part(settled, "what to find out")).isEmpty();
        assertThat(part(open, "what to find out"))
                .contains("What was the staff member doing at the time?", "Whose account or channel was it?")
                .hasSize(10);
    }

    @Test
    void whom_to_tell_is_asked_where_nobody_is_left() {
        Case event = Case.on(DAY)
                .by(Role.HEADTEACHER)
                .together(Role.CHAIR_OF_GOVERNORS)
                .did(ActionType.SEND_MESSAGE)
                .using(AccountKind.PERSONAL, "Facebook")
                .towards(Party.PUPIL)
                .build();

        assertThat(part(event, "what to find out"))
                .containsExactly("Whom should it be reported to, as the headteacher and the chair of governors both"
                        + " took part?");
    }

    @Test
    void a_risk_that_nobody_judged_is_told_as_such_though_it_counts() {
        Case event = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.BECOME_AWARE_OF_PUPIL_MISUSE)
                .judged(Question.PUPIL_MISUSE, true, "dsl")
                .judged(Question.SAFEGUARDING_CONCERN, true, "dsl")
                .unknown("judgements.informing_parents_may_raise_risk")
                .build();

        assertThat(part(event, "why")).anySatisfy(why -> assertThat(why)
                .startsWith("MC-03 leaves this to do, the designated safeguarding lead (DSL) decides before the"
                        + " parents are told: nobody has said yet whether telling the parents could put the"
                        + " child at risk, and it was judged that a pupil misused social media ("));
    }

    @Test
    void everything_by_which_a_rule_is_broken_is_told() {
        Case phone = Case.on(DAY)
                .by(Role.OFFICE_STAFF)
                .did(ActionType.PHONE_STATE, action -> action.ringer(Ringer.AUDIBLE)
                        .visible(true))
                .during(Session.WORKING_TIME)
                .build();
        Case post = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .using(AccountKind.PERSONAL, "Facebook")
                .content(content -> content.couldIdentify(List.of(Identifiable.CLASS, Identifiable.SCHOOL)))
                .build();

        assertThat(sentence(phone, "PU-07")).contains("as the phone was audible, the phone could be seen");
        assertThat(sentence(post, "PU-20"))
                .endsWith("the content could identify a class and the content could identify the school");
    }

    @Test
    void whoever_stands_in_for_another_is_not_said_to_be_that_other() {
        Case event = Case.on(DAY)
                .by(actor -> actor.roles(List.of(Role.DEPUTY_HEADTEACHER)).actingAs(Role.HEADTEACHER))
                .did(ActionType.SEND_MESSAGE)
                .using(AccountKind.PERSONAL, "Facebook")
                .towards(Party.PUPIL)
                .build();

        assertThat(sentence(event, "MS-02"))
                .contains("the person who acted stood in for the headteacher")
                .doesNotContain("was the headteacher");
    }
}
