package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.policy.PolicyEngine;
import school.policy.clause.ClauseId;
import school.policy.explain.Explained;
import school.policy.explain.Telling;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.Objection;
import school.policy.fact.Question;
import school.policy.fact.Role;

/** What comes of a case can be logged: as a text, nothing of it holds anything that the case says. */
class ValuesInLogsTest {

    private static final String NAME = "quuxley";
    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());

    private static Case event() {
        return Case.on(LocalDate.of(2025, 3, 14))
                .id("k1")
                .by(Role.TEACHER)
                .did(ActionType.PUBLISH_PHOTO)
                .using(a -> a.kind(AccountKind.SCHOOL_APPROVED)
                        .platform(NAME + "-p")
                        .name(NAME + "-n"))
                .photo(p -> p.children(List.of(NAME + "-1", NAME + "-2")).namesUsed(List.of(NAME + "-1")))
                .consents(ConsentBuilder.builder()
                        .child(NAME + "-3")
                        .by(NAME + "-4")
                        .build())
                .objections(new Objection(NAME + "-1", NAME + "-5", null, true))
                .judged(Question.DAMAGING, true, NAME + "-6")
                .standsInFor(Role.HEADTEACHER, NAME + "-7")
                .build();
    }

    @Test
    void a_decision_and_its_explanation_say_nothing_of_the_case_as_a_text() {
        Explained all = ENGINE.explain(event()).all(new ClauseId("SS-09"), new ClauseId("PU-04"));

        assertThat(Telling.of(all).text()).contains(NAME);
        List<String> texts = new ArrayList<>();
        walk(all, Collections.newSetFromMap(new IdentityHashMap<>()), texts);
        walk(Telling.of(all), Collections.newSetFromMap(new IdentityHashMap<>()), texts);
        assertThat(texts).hasSizeGreaterThan(30).noneMatch(text -> text.contains(NAME));
    }

    private static void walk(@Nullable Object value, Set<Object> seen, List<String> texts) {
        if (value instanceof List<?> list) {
            list.forEach(item -> walk(item, seen, texts));
        } else if (value instanceof Record told && seen.add(told)) {
            texts.add(told.toString());
            for (RecordComponent component : told.getClass().getRecordComponents()) {
                try {
                    walk(component.getAccessor().invoke(told), seen, texts);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
    }
}
