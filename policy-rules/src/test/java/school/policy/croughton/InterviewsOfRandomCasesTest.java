package school.policy.croughton;

import static school.policy.croughton.Answering.begin;
import static school.policy.croughton.Answering.truth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.assertj.core.api.SoftAssertions;
import school.policy.PolicyEngine;
import school.policy.decision.Decision;
import school.policy.explain.Interview;
import school.policy.fact.Case;

/** Whatever the full case, an interview ends where the whole truth would have led, and asks nothing needless. */
class InterviewsOfRandomCasesTest {

    private static final int CASES = 1_000;
    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());

    @Example
    void the_answers_of_a_full_case_lead_to_its_verdict() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        RandomGenerator<Case> events = Events.ofAnybody().generator(CASES, true);
        List<Integer> asked = new ArrayList<>();
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < CASES && softly.wasSuccess(); i++) {
            Case some = i % 4 == 0 ? AnyCase.of(random) : events.next(random).value();
            Case ofNobody = Events.by(some);
            // of some nobody says who acted, of others only when asked
            Case full = i % 16 == 1 ? ofNobody : some;
            if (full.photo() != null && full.photo().children() == null) {
                // to leave unsaid whom a picture shows is, in an interview, to say that there is none
                continue;
            }
            List<String> paths = new ArrayList<>();
            Interview interview = begin(i % 16 == 2 ? ofNobody : full);
            while (!interview.isSettled()) {
                String path = interview.next().orElseThrow().path();
                softly.assertThat(paths).as("asked twice").doesNotContain(path);
                softly.assertThat(canHave(full, path))
                        .as(path + " of an action that cannot have it")
                        .isTrue();
                paths.add(path);
                interview = interview.answer(truth(full, interview.next().orElseThrow()));
            }
            asked.add(paths.size());
            Decision told = ENGINE.evaluate(interview.event());
            Decision whole = ENGINE.evaluate(full);
            softly.assertThat(told.verdict() + " " + told.strength())
                    .as("seed %d, case %d, asked %s", seed, i, paths)
                    .isEqualTo(whole.verdict() + " " + whole.strength());
        }
        Collections.sort(asked);
        System.out.printf(
                Locale.ROOT,
                "%d interviews, seed %d: %d questions in the median, %d at worst%n",
                asked.size(),
                seed,
                asked.get(asked.size() / 2),
                asked.get(asked.size() - 1));
        softly.assertAll();
    }

    private static boolean canHave(Case full, String path) {
        return Cases.type("StaffAction").properties().stream()
                .filter(property -> path.equals("action." + property.path()))
                .allMatch(property -> Cases.canHave(full, property));
    }
}
