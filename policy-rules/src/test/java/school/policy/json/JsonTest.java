package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.policy.clause.ClauseId;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;

class JsonTest {

    /** One of each type that can be written. */
    public record Each(
            String someText,
            int count,
            Long large,
            boolean isSo,
            LocalDate on,
            Verdict verdict,
            ClauseId clause,
            List<@Nullable String> list,
            Map<String, @Nullable Object> map,
            @Nullable Each inner) {}

    private static final Each NONE = new Each(
            "", 0, -1L, false, LocalDate.EPOCH, Verdict.BREACH, new ClauseId("AA-01"), List.of(), Map.of(), null);

    @Test
    void a_record_is_written_key_by_key_and_what_it_does_not_state_is_left_out() {
        Each each = new Each(
                "a \"b\"\n\u0001é",
                7,
                1L << 40,
                true,
                LocalDate.of(2025, 3, 4),
                Verdict.NOT_COVERED,
                new ClauseId("AA-02"),
                List.of("x", "y"),
                Map.of("aKey", 1),
                NONE);

        assertThat(Json.line(each))
                .isEqualTo(
                        "{\"some_text\":\"a \\\"b\\\"\\n\\u0001é\",\"count\":7,\"large\":1099511627776,\"is_so\":true,"
                                + "\"on\":\"2025-03-04\",\"verdict\":\"not-covered\",\"clause\":\"AA-02\",\"list\":[\"x\",\"y\"],"
                                + "\"map\":{\"aKey\":1},\"inner\":{\"some_text\":\"\",\"count\":0,\"large\":-1,\"is_so\":false,"
                                + "\"on\":\"1970-01-01\",\"verdict\":\"breach\",\"clause\":\"AA-01\",\"list\":[],\"map\":{}}}");
    }

    @Test
    void an_entry_of_a_map_or_an_item_of_a_list_that_is_null_is_said() {
        assertThat(Json.line(Collections.singletonMap("id", null))).isEqualTo("{\"id\":null}");
        assertThat(Json.line(Arrays.asList("a", null))).isEqualTo("[\"a\",null]");
    }

    @Test
    void a_case_is_written_as_it_is_read_wherever_it_stands() {
        Case event = Case.on(LocalDate.of(2025, 3, 14))
                .by(Role.TEACHER)
                .did(ActionType.POST)
                .build();

        assertThat(Json.line(List.of(event)))
                .isEqualTo(
                        "[{\"on\":\"2025-03-14\",\"actor\":{\"roles\":[\"teacher\"]},\"action\":{\"type\":\"post\"}}]");
    }

    @Test
    void what_is_to_be_readable_stands_on_lines_of_its_own() {
        assertThat(Json.readable(Map.of("a", Map.of("b", 1)))).hasLineCount(5).contains("\"b\" : 1");
    }

    @Test
    void what_the_format_has_no_place_for_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.line(List.of(1.5)))
                .withMessageContaining("Double");
        assertThatIllegalArgumentException().isThrownBy(() -> Json.line(Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.line(Thread.State.NEW));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.line(Path.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.line(Map.of(1, "a")));
    }
}
