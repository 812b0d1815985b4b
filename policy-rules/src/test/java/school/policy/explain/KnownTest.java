package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.engine.PolicyScope;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.LinkBasis;
import school.policy.fact.MetThrough;
import school.policy.fact.Party;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;
import school.policy.fact.Session;
import school.policy.fact.Step;
import school.policy.vocabulary.Property;

/** What is known at a path, while some questions have been put and others have not. */
class KnownTest {

    private static final Open ROLES = Open.of("role_holders");

    private final PolicyScope scope;

    KnownTest(@TempDir Path folder) {
        scope = TinyPolicy.in(folder).read().text().scope(Map.of());
    }

    private static Case.Builder by(Role role) {
        return Case.on(LocalDate.of(2025, 3, 14)).by(role).did(ActionType.UNFRIEND);
    }

    private Known allBut(Case.Builder event, String... unasked) {
        return Asking.allBut(scope, event, unasked);
    }

    private static Property part(String name) {
        return SchoolVocabulary.vocabulary().ofCase().property(name).orElseThrow();
    }

    private static @Nullable Object property(Known known, String part, String name, @Nullable Object value) {
        Property of = part(part);
        return known.property(of, of.type().property(name).orElseThrow(), value);
    }

    @Test
    void what_nobody_has_been_asked_about_waits_for_its_question() {
        Known known = allBut(by(Role.TEACHER), "context.subject");

        assertThat(known.value("context.subject", null)).isEqualTo(Open.of("context.subject"));
        assertThat(known.value("context.subject", "Computing")).isEqualTo(Open.of("context.subject"));
        assertThat(known.value("account.name", null)).isNull();
        assertThat(known.value("account.name", "club")).isEqualTo("club");
    }

    @Test
    void what_is_named_as_unknown_is_hidden_and_nothing_else() {
        Known known = allBut(by(Role.TEACHER).unknown("context.session"), "other.is");

        assertThat(known.value("context.session", null)).isEqualTo(Open.HIDDEN);
        assertThat(known.value("context.session", Session.LESSON)).isEqualTo(Open.HIDDEN);
        assertThat(known.value("context.subject", "Computing")).isEqualTo("Computing");
        assertThat(known.value("other.is", null)).isEqualTo(Open.of("other.is"));
    }

    @Test
    void whether_it_was_social_media_is_asked_after_the_platform() {
        assertThat(allBut(by(Role.TEACHER), "account.platform", "account.social")
                        .value("account.social", null))
                .isEqualTo(Open.of("account.platform"));
        assertThat(allBut(by(Role.TEACHER), "account.social").value("account.social", null))
                .isEqualTo(Open.of("account.social"));
    }

    @Test
    void a_part_is_there_if_some_value_of_it_is_hidden_and_may_be_while_one_can_be_asked() {
        assertThat(allBut(by(Role.TEACHER)).there(part("context"))).isEqualTo(Truth.FALSE);
        assertThat(allBut(by(Role.TEACHER), "context.subject").there(part("context")))
                .isEqualTo(Open.of("context.subject").truth());
        assertThat(allBut(by(Role.TEACHER).unknown("context.session"), "context.subject")
                        .there(part("context")))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void whoever_has_a_role_can_stand_in_for_another_until_that_has_been_asked() {
        Open perhapsMore = new Open(Set.of("role_holders"), List.of(Role.TEACHER), List.of());

        Known before = allBut(by(Role.TEACHER).together(Role.TEACHER), "role_holders");
        assertThat(before.actorRoles()).isEqualTo(perhapsMore);
        assertThat(property(before, "actor", "roles", List.of(Role.TEACHER))).isEqualTo(perhapsMore);
        assertThat(property(before, "actor", "onLeave", true)).isEqualTo(true);
        assertThat(before.involvedRoles()).isEqualTo(perhapsMore);

        Known after = allBut(by(Role.TEACHER).together(Role.DSL));
        assertThat(property(after, "actor", "roles", List.of(Role.TEACHER))).isEqualTo(List.of(Role.TEACHER));
        assertThat(after.involvedRoles()).isEqualTo(List.of(Role.DSL));
    }

    @Test
    void who_took_part_besides_waits_for_its_own_question_first() {
        assertThat(allBut(by(Role.TEACHER), "also_involved", "role_holders").involvedRoles())
                .isEqualTo(Open.of("also_involved"));
        assertThat(allBut(by(Role.TEACHER), "role_holders").involvedRoles()).isEqualTo(List.of());
    }

    @Test
    void a_step_taken_was_not_missed_and_one_missed_was_not_taken() {
        Known known = allBut(by(Role.TEACHER).notDone(Step.TOLD_DSL), "done");

        assertThat(known.done()).isEqualTo(new Open(Set.of("done"), List.of(), List.of(Step.TOLD_DSL)));
        assertThat(known.notDone()).isEqualTo(List.of(Step.TOLD_DSL));
        assertThat(allBut(by(Role.TEACHER).done(Step.REMOVED), "not_done").notDone())
                .isEqualTo(new Open(Set.of("not_done"), List.of(), List.of(Step.REMOVED)));
    }

    @Test
    void whether_the_policy_binds_the_actor_is_open_only_while_a_colleague_may_stand_in() {
        assertThat(allBut(by(Role.TEACHER), "role_holders").bound()).isEqualTo(Truth.TRUE);
        assertThat(allBut(by(Role.VOLUNTEER), "role_holders").bound()).isEqualTo(ROLES.truth());
        assertThat(allBut(by(Role.VOLUNTEER)).bound()).isEqualTo(Truth.FALSE);
    }

    @Test
    void what_belongs_to_another_act_is_absent_and_open_while_more_may_have_been_done() {
        assertThat(property(allBut(by(Role.TEACHER)), "action", "setting", null))
                .isNull();
        assertThat(property(allBut(by(Role.TEACHER), "also_did", "action.setting"), "action", "setting", null))
                .isEqualTo(Open.of("also_did"));
        assertThat(property(
                        allBut(by(Role.TEACHER).alsoDid(ActionType.ENCOUNTER_CONTENT), "action.setting"),
                        "action",
                        "setting",
                        null))
                .isEqualTo(Open.of("action.setting"));
    }

    @Test
    void what_belongs_to_any_act_waits_for_its_own_question_and_so_does_a_value_that_is_there() {
        Known known = allBut(by(Role.TEACHER), "also_did", "action.device");

        assertThat(property(known, "action", "device", null)).isEqualTo(Open.of("action.device"));
        assertThat(property(known, "action", "to", Role.PARENT)).isEqualTo(Role.PARENT);
    }

    @Test
    void an_account_of_which_nobody_says_otherwise_is_social_media() {
        assertThat(property(allBut(by(Role.TEACHER)), "account", "social", null))
                .isEqualTo(true);
        assertThat(property(allBut(by(Role.TEACHER)), "account", "social", false))
                .isEqualTo(false);
        assertThat(property(allBut(by(Role.TEACHER), "account.social"), "account", "social", null))
                .isEqualTo(Open.of("account.social"));
        assertThat(property(allBut(by(Role.TEACHER)), "account", "officialEmail", null))
                .isNull();
    }

    @Test
    void a_role_that_had_to_do_with_the_account_may_stand_in_unless_it_is_the_headteacher() {
        Case.Builder event = by(Role.TEACHER).using(AccountKind.SCHOOL_NEW, "Chatter");
        Known before = allBut(event, "role_holders");

        assertThat(property(before, "account", "approvedBy", Role.DEPUTY_HEADTEACHER))
                .isEqualTo(ROLES);
        assertThat(property(before, "account", "approvedBy", Role.HEADTEACHER)).isEqualTo(Role.HEADTEACHER);
        assertThat(property(before, "account", "approvedBy", null)).isNull();
        assertThat(property(before, "account", "platform", "Chatter")).isEqualTo("Chatter");
        assertThat(property(allBut(event), "account", "approvedBy", Role.DEPUTY_HEADTEACHER))
                .isEqualTo(Role.DEPUTY_HEADTEACHER);
        assertThat(property(allBut(by(Role.TEACHER), "role_holders"), "action", "to", Role.PARENT))
                .isEqualTo(Role.PARENT);
    }

    @Test
    void who_does_not_know_of_a_link_knows_of_no_kind_of_link() {
        Case.Builder hidden = by(Role.TEACHER).towards(Party.PARENT).unknown("other.link");
        List<LinkBasis> basis = List.of(LinkBasis.FORMER_SCHOOL);

        assertThat(property(allBut(hidden), "other", "basis", basis)).isEqualTo(List.of());
        assertThat(property(allBut(hidden), "other", "metThrough", MetThrough.PTA))
                .isNull();
        assertThat(property(allBut(hidden), "other", "onOfficeList", true)).isEqualTo(true);
        assertThat(property(allBut(hidden), "other", "parties", List.of(Party.PARENT)))
                .isEqualTo(List.of(Party.PARENT));
    }

    @Test
    void who_knows_of_a_link_or_can_still_be_asked_may_know_of_its_kind() {
        Case.Builder known = by(Role.TEACHER)
                .towards(other -> other.parties(List.of(Party.PARENT)).onlyThroughPost(false));
        List<LinkBasis> basis = List.of(LinkBasis.FORMER_SCHOOL);

        assertThat(property(allBut(known), "other", "basis", basis)).isEqualTo(basis);
        assertThat(property(allBut(known, "other.link.basis"), "other", "basis", null))
                .isEqualTo(Open.of("other.link.basis"));
        assertThat(property(allBut(by(Role.TEACHER), "other.link.only_through_post"), "other", "basis", basis))
                .isEqualTo(basis);
        assertThat(property(allBut(by(Role.TEACHER)), "other", "basis", null)).isNull();
    }

    @Test
    void where_a_message_cannot_be_judged_without_it_a_link_that_is_said_is_not_hidden() {
        Case.Builder message =
                Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(ActionType.SEND_MESSAGE);
        List<LinkBasis> basis = List.of(LinkBasis.FORMER_SCHOOL);

        assertThat(property(
                        allBut(message.towards(
                                other -> other.parties(List.of(Party.PARENT)).onlyThroughPost(false))),
                        "other",
                        "basis",
                        basis))
                .isEqualTo(basis);
        assertThat(property(allBut(message.towards(Party.PARENT)), "other", "basis", basis))
                .isEqualTo(List.of());
    }

    @Test
    void whether_it_was_part_of_a_lesson_is_as_open_as_whether_there_was_one() {
        Case.Builder inALesson = by(Role.TEACHER)
                .during(context -> context.session(Session.LESSON).partOfLesson(true));
        Case.Builder perhaps = by(Role.TEACHER).during(context -> context.partOfLesson(true));

        assertThat(property(allBut(inALesson), "context", "partOfLesson", true)).isEqualTo(true);
        assertThat(property(allBut(perhaps), "context", "partOfLesson", true)).isEqualTo(true);
        assertThat(property(allBut(perhaps, "context.session"), "context", "partOfLesson", true))
                .isEqualTo(Open.of("context.session"));
        assertThat(property(allBut(perhaps.unknown("context.session")), "context", "partOfLesson", true))
                .isEqualTo(Open.HIDDEN);
        assertThat(property(allBut(by(Role.TEACHER), "context.session"), "context", "partOfLesson", false))
                .isEqualTo(false);
        assertThat(property(allBut(by(Role.TEACHER), "context.session"), "context", "offsite", true))
                .isEqualTo(true);
    }
}
