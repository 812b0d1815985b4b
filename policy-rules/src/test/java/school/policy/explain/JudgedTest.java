package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import school.policy.fact.Question;

class JudgedTest {

    @Test
    void what_a_person_judged_is_said_as_their_judgement() {
        assertThat(Judged.says(Question.DAMAGING, true)).isEqualTo("it was judged that the content does harm");
        assertThat(Judged.says(Question.DAMAGING, false)).isEqualTo("it was judged that the content does no harm");
        assertThat(Judged.says(Question.COERCION, false))
                .isEqualTo("it was judged that it is neither coercion nor manipulation");
        assertThat(Judged.says(Question.PUPIL_MISUSE, true))
                .isEqualTo("it was judged that a pupil misused social media");
        assertThat(Judged.says(Question.INFORMING_PARENTS_MAY_RAISE_RISK, true))
                .isEqualTo("it was judged that telling the parents could put the child at risk");
    }
}
