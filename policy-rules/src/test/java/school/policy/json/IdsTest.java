package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.cases.CaseException;
import school.policy.fact.Case;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.Objection;
import school.policy.fact.PhotoBuilder;
import school.policy.fact.SchoolVocabulary;
import school.policy.json.CaseLine.CaseLineException;

/** Two ids that look alike are one, and whatever would make them two is refused. */
class IdsTest {

    private static final List<String> PLACES = List.of(
            "\"photo\": {\"children\": [\"ID\"]}",
            "\"photo\": {\"adults\": [\"ID\"]}",
            "\"photo\": {\"names_used\": [\"ID\"]}",
            "\"consents\": [{\"child\": \"ID\"}]",
            "\"consents\": [{\"child\": \"c1\", \"by\": \"ID\"}]",
            "\"objections\": [{\"child\": \"ID\"}]",
            "\"objections\": [{\"child\": \"c1\", \"by\": \"ID\"}]",
            "\"role_holders\": {\"headteacher\": {\"person\": \"ID\"}}",
            "\"role_holders\": {\"headteacher\": {\"acting\": \"ID\"}}",
            "\"judgements\": {\"damaging\": {\"value\": true, \"by\": \"ID\"}}");

    private static final List<String> FREE_TEXTS = List.of(
            "\"account\": {\"platform\": \"ID\"}",
            "\"account\": {\"name\": \"ID\"}",
            "\"context\": {\"subject\": \"ID\"}");

    private static CaseLineException refused(String id, String facts) {
        return catchThrowableOfType(
                CaseLineException.class,
                () -> CaseLine.read(
                        SchoolVocabulary.vocabulary(),
                        "{\"id\": \"" + id + "\", \"facts\": {\"on\": \"2025-03-14\", " + facts + "}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c1 ",
                " c1",
                "c1\\t",
                "c1\\n",
                "c\u200B1",
                "\uFEFFc1",
                "c\u00AD1",
                "\u202Ec1",
                "c1\u00A0",
                "c1\u2028",
                "c\u20601",
                "c1\uFE0F",
                "c\u034F1",
                "c\u31641",
                "\uD800",
                "c1\u3000",
                "c\u00011",
                "e\u0301va",
                "\uE000",
                "\uDB40\uDC41c1"
            })
    void what_cannot_be_seen_is_refused_in_every_text(String text) {
        String id = text.replace("\t", "\\t").replace("\u0001", "\\u0001");
        assertThat(refused(id, "\"done\": []")).isNotNull().satisfies(e -> {
            assertThat(e.path()).isEqualTo("id");
            assertThat(e.id()).isNull();
            assertThat(e.reason()).contains("; ");
        });
        for (String place : PLACES) {
            assertThat(refused("k", place.replace("ID", id))).as(place).isNotNull();
        }
        for (String place : FREE_TEXTS) {
            // platforms and subjects are compared without the spaces around them
            assertThat(refused("k", place.replace("ID", "x" + id + "x")) == null)
                    .as(place)
                    .isEqualTo(List.of("c1 ", " c1").contains(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0441hild", "\u0441" + "1", "Mari\u0430", "\u03BF1", "pupil \u0440"})
    void letters_that_look_like_others_are_refused_in_ids(String id) {
        assertThat(refused(id, "\"done\": []").path()).isEqualTo("id");
        for (String place : PLACES) {
            assertThat(refused("k", place.replace("ID", id)))
                    .as(place)
                    .isNotNull()
                    .hasMessage(
                            "letters of another alphabet stand in this id, which look like other letters; type it anew");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c1", "child 1", "Zoë-7", "\u00E9va", "ребёнок-3", "生徒の1", "a_b.c/d#e@f", "7"})
    void what_can_be_seen_is_an_id_in_any_alphabet(String id) {
        assertThat(refused(id, "\"done\": []")).isNull();
        for (String place : PLACES) {
            assertThat(refused("k", place.replace("ID", id))).as(place).isNull();
        }
    }

    @Test
    void the_message_says_where_and_what_to_do() {
        assertThat(refused("k", "\"objections\": [{\"child\": \"c1\"}, {\"child\": \"c1 \"}]"))
                .satisfies(e -> {
                    assertThat(e.path()).isEqualTo("facts.objections[1].child");
                    assertThat(e.reason())
                            .isEqualTo(
                                    "a space stands at the beginning or the end, where it cannot be seen; remove it");
                });
    }

    @Test
    void a_host_that_builds_a_case_in_java_is_told_too() {
        assertThatThrownBy(() -> new Objection("c1 ", null, null, null))
                .isInstanceOf(CaseException.class)
                .hasMessageStartingWith("objections.child: a space");
        assertThatThrownBy(() -> ConsentBuilder.builder().child("c\u200B1").build())
                .isInstanceOf(CaseException.class);
        assertThatThrownBy(() ->
                        PhotoBuilder.builder().children(List.of("\u0441" + "1")).build())
                .isInstanceOf(CaseException.class);
        assertThatThrownBy(
                        () -> Case.on(LocalDate.of(2025, 3, 14)).id("k\u202E").build())
                .isInstanceOf(CaseException.class);
    }
}
