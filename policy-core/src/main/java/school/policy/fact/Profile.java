package school.policy.fact;

import org.jspecify.annotations.Nullable;

/**
 * A personal profile as somebody looked it up; the engine looks nothing up.
 */
@Built
public record Profile(
        @Means("how the privacy settings stand") @Nullable Privacy privacy,
        @Means("it names the school as employer") @Nullable Boolean namesEmployer,
        @Means("it names the profession") @Nullable Boolean namesProfession,
        @Means("it says that views are personal") @Nullable Boolean disclaimer)
        implements Fact {

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
