package school.policy.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which steps have been taken, and which were missed because their time has passed.
 */
public record DutyState(
        @Means(
                value = "steps taken",
                says = "{}",
                denies = "no step was taken",
                asks = "Which steps were taken, if any?")
        @Nullable
        List<Step> done,

        @Means(
                value = "steps missed",
                says = "{not}",
                denies = "no step was missed",
                asks = "Which steps should have been taken by now and were not, if any?")
        @Nullable
        List<Step> notDone)
        implements Fact {

    /** No step is both taken and missed. */
    public DutyState {
        done = Lists.sorted(done, "done");
        notDone = Lists.sorted(notDone, "not_done");
        if (done != null && notDone != null) {
            for (Step step : notDone) {
                if (done.contains(step)) {
                    throw new CaseException(
                            "not_done", "'" + step.word() + "' stands in done as well; keep it in one of them");
                }
            }
        }
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
