package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.PolicyEngine;
import school.policy.TinyPolicy;
import school.policy.decision.Decision;
import school.policy.explain.Telling;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.Objection;
import school.policy.fact.Role;

/** A consent or an objection that decides nothing, as its child is not in the picture, is told. */
class NamedChildrenTest {

    private static final String CONSENT = "consent-for-unnamed-child";
    private static final String OBJECTION = "objection-for-unnamed-child";

    private final PolicyEngine engine;

    NamedChildrenTest(@TempDir Path folder) {
        engine = TinyPolicy.in(folder)
                .clauses(TinyPolicy.clause("AA-01"))
                .rules(TinyPolicy.rule("AA-01 x", "Event()", "breach AA-01"))
                .engine();
    }

    private static Case.Builder picture(String... children) {
        return Case.on(LocalDate.of(2025, 3, 12))
                .by(Role.TEACHER)
                .did(ActionType.PUBLISH_PHOTO)
                .using(AccountKind.SCHOOL_APPROVED, "Chatter")
                .photo(p -> p.children(List.of(children)));
    }

    private static Consent[] consents(String... children) {
        return Arrays.stream(children)
                .map(child -> ConsentBuilder.builder().child(child).build())
                .toArray(Consent[]::new);
    }

    private static Objection objection(String child) {
        return new Objection(child, null, null, null);
    }

    private List<String> warnings(Case.Builder event) {
        Decision decision = engine.evaluate(event.build());
        return decision.warnings().stream()
                .filter(warning -> warning.endsWith("unnamed-child"))
                .toList();
    }

    @Test
    void an_objection_for_a_child_whom_the_picture_does_not_show_is_told() {
        assertThat(warnings(picture("c1").consents(consents("c1")).objections(objection("C1"))))
                .containsExactly(OBJECTION);
        assertThat(warnings(picture("c1").consents(consents("c1")).objections(objection("c1"))))
                .isEmpty();
    }

    @Test
    void a_consent_for_a_child_whom_the_picture_does_not_show_is_told() {
        assertThat(warnings(picture("c1").consents(consents("c1", "c2")))).containsExactly(CONSENT);
        assertThat(warnings(picture().consents(consents("c2")))).containsExactly(CONSENT);
        assertThat(warnings(picture("c1").consents(consents("c2")).objections(objection("c3"))))
                .containsExactly(CONSENT, OBJECTION);
    }

    @Test
    void a_consent_and_an_objection_with_the_same_wrong_id_are_both_told() {
        assertThat(warnings(picture("c1").consents(consents("c2")).objections(objection("c2"))))
                .containsExactly(CONSENT, OBJECTION);
        assertThat(warnings(picture("c1").consents(consents("c1", "c2")).objections(objection("c1"), objection("c2"))))
                .containsExactly(CONSENT, OBJECTION);
    }

    @Test
    void where_nobody_knows_whom_the_picture_shows_it_may_be_any_of_them() {
        assertThat(warnings(picture("c1").consents(consents("c2")).unknown("photo.children")))
                .isEmpty();
        assertThat(warnings(picture().photo(p -> p).consents(consents("c2")))).isEmpty();
        assertThat(warnings(picture()
                        .did(ActionType.PHOTO_STILL_ONLINE)
                        .photo(p -> p)
                        .consents(consents("c2"))))
                .isEmpty();
        assertThat(warnings(
                        picture("c1").did(ActionType.USE_PHONE).photo(p -> p).objections(objection("c2"))))
                .containsExactly(OBJECTION);
    }

    @Test
    void an_explanation_says_it_in_words_and_names_nobody() {
        Telling told = Telling.of(engine.explain(picture("c1")
                        .consents(consents("c1"))
                        .objections(objection("q7"))
                        .build())
                .all());

        assertThat(told.text())
                .contains(
                        "an objection is for a child whom the picture does not show; see that its id is spelt like that"
                                + " there")
                .doesNotContain("q7");
    }
}
