package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.engine.PolicyScope;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Party;
import school.policy.fact.Role;

/** What somebody was asked about and had nothing to say of: absent, unless it may be what an act cannot be judged without. */
class UnsaidTest {

    private static final String LINK = "other.link.only_through_post";
    private static final String CHECKED = "content.link_checked";

    private final PolicyScope scope;

    UnsaidTest(@TempDir Path folder) {
        scope = TinyPolicy.in(folder).read().text().scope(Map.of());
    }

    private static Case.Builder did(ActionType type) {
        return Case.on(LocalDate.of(2025, 3, 14)).by(Role.TEACHER).did(type);
    }

    /** What is known there if nobody had anything to say, where all has been asked but those. */
    private @Nullable Object unsaid(String path, Case.Builder event, String... unasked) {
        return Asking.allBut(scope, event, unasked).value(path, null);
    }

    @Test
    void what_an_act_cannot_be_judged_without_is_unknown_and_of_another_act_it_is_absent() {
        assertThat(unsaid("context.session", did(ActionType.USE_PHONE))).isEqualTo(Open.HIDDEN);
        assertThat(unsaid("context.session", did(ActionType.UNFRIEND))).isNull();
        assertThat(unsaid("context.subject", did(ActionType.USE_PHONE))).isNull();
    }

    @Test
    void while_another_act_may_have_been_done_it_waits_for_that() {
        assertThat(unsaid("context.session", did(ActionType.UNFRIEND), "also_did"))
                .isEqualTo(Open.of("also_did"));
        assertThat(unsaid("context.session", did(ActionType.USE_PHONE), "also_did"))
                .isEqualTo(Open.HIDDEN);
    }

    @Test
    void of_somebody_whom_the_policy_does_not_bind_it_is_absent_and_waits_while_that_is_open() {
        Case.Builder volunteer =
                Case.on(LocalDate.of(2025, 3, 14)).by(Role.VOLUNTEER).did(ActionType.USE_PHONE);

        assertThat(unsaid("context.session", volunteer)).isNull();
        assertThat(unsaid("context.session", volunteer, "role_holders")).isEqualTo(Open.of("role_holders"));
    }

    @Test
    void the_only_link_matters_to_a_parent_and_waits_while_it_may_be_one() {
        assertThat(unsaid(LINK, did(ActionType.SEND_MESSAGE).towards(Party.PARENT)))
                .isEqualTo(Open.HIDDEN);
        assertThat(unsaid(LINK, did(ActionType.SEND_MESSAGE), "other.is")).isEqualTo(Open.of("other.is"));
        assertThat(unsaid(LINK, did(ActionType.SEND_MESSAGE).towards(other -> other.onOfficeList(true)), "other.is"))
                .isEqualTo(Open.of("other.is"));
        assertThat(unsaid(LINK, did(ActionType.SEND_MESSAGE).towards(Party.PUPIL), "also_did"))
                .isNull();
        assertThat(unsaid(LINK, did(ActionType.COMMENT))).isNull();
    }

    @Test
    void where_it_is_unknown_who_the_other_is_so_is_the_link() {
        assertThat(unsaid(LINK, did(ActionType.SEND_MESSAGE))).isEqualTo(Open.HIDDEN);
        assertThat(unsaid(LINK, did(ActionType.COMMENT).unknown("other.is"))).isEqualTo(Open.HIDDEN);
    }

    @Test
    void consents_matter_where_a_child_is_shown_and_wait_while_one_may_be() {
        assertThat(unsaid("consents", did(ActionType.PUBLISH_PHOTO).photo(photo -> photo.children(List.of("c1")))))
                .isEqualTo(Open.HIDDEN);
        assertThat(unsaid(
                        "consents",
                        did(ActionType.PUBLISH_PHOTO).photo(photo -> photo.children(List.of())),
                        "also_did"))
                .isNull();
        assertThat(unsaid("consents", did(ActionType.PUBLISH_PHOTO), "photo.children"))
                .isEqualTo(Open.of("photo.children"));
        assertThat(unsaid(
                        "consents",
                        did(ActionType.PUBLISH_PHOTO).photo(photo -> photo.namesUsed(List.of())),
                        "photo.children"))
                .isEqualTo(Open.of("photo.children"));
    }

    @Test
    void whether_a_link_was_checked_matters_on_an_account_of_the_school_and_waits_while_it_may_be_one() {
        assertThat(unsaid(CHECKED, did(ActionType.POST_LINK).using(AccountKind.SCHOOL_NEW, "Chatter")))
                .isEqualTo(Open.HIDDEN);
        assertThat(unsaid(CHECKED, did(ActionType.POST_LINK).using(AccountKind.PERSONAL, "Chatter"), "also_did"))
                .isNull();
        assertThat(unsaid(CHECKED, did(ActionType.POST_LINK), "account.kind")).isEqualTo(Open.of("account.kind"));
        assertThat(unsaid(
                        CHECKED,
                        did(ActionType.POST_LINK).using(account -> account.platform("Chatter")),
                        "account.kind"))
                .isEqualTo(Open.of("account.kind"));
        assertThat(unsaid(CHECKED, did(ActionType.POST_LINK), "account.kind", "judgements.link_safe"))
                .isEqualTo(Open.of("account.kind", "judgements.link_safe"));
    }
}
