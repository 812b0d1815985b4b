package school.policy.fact;

import org.jspecify.annotations.Nullable;

/**
 * A personal profile as somebody looked it up; the engine looks nothing up.
 */
@Built
public record Profile(
        @Means(
                value = "how the privacy settings stand",
                says = "the privacy settings were {}",
                asks = "How strict were the privacy settings?",
                advised = "highest")
        @Nullable
        Privacy privacy,

        @Means(
                value = "it names the school as employer",
                says = "the profile named the school as employer",
                denies = "the profile did not name the school as employer",
                asks = "Did the profile name the school as employer?",
                advised = "false")
        @Nullable
        Boolean namesEmployer,

        @Means(
                value = "it names the profession",
                says = "the profile named the profession",
                denies = "the profile did not name the profession",
                asks = "Did the profile name the profession?",
                advised = "false")
        @Nullable
        Boolean namesProfession,

        @Means(
                value = "it says that views are personal",
                says = "the profile said that views were personal",
                denies = "the profile did not say that views were personal",
                asks = "Did the profile say that views were personal?",
                advised = "true")
        @Nullable
        Boolean disclaimer)
        implements Fact {

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
