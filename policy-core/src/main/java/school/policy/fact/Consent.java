package school.policy.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent to publish pictures of one child. Both days of its span are included.
 */
@Built
public record Consent(
        @Means(
                value = "the child it is for",
                required = true,
                form = Texts.Form.ID,
                says = "the consent was for '{}'",
                asks = "For which child was the consent?",
                fixed = true)
        String child,

        @Means(
                value = "who gave it, such as parent or foster_carer",
                form = Texts.Form.ID,
                says = "the consent came from a {}",
                asks = "Who gave the consent?",
                fixed = true)
        @Nullable
        String by,

        @Means(
                value = "how it was given",
                says = "the consent was given {}",
                asks = "How was the consent given?",
                fixed = true)
        @Nullable
        ConsentForm form,

        @Means(
                value = "what it covers",
                says = "the consent covered {}",
                denies = "the consent covered nothing",
                asks = "What did the consent cover?",
                fixed = true)
        @Nullable
        List<ConsentScope> covers,

        @Means(
                value = "its first day; absent: from ever",
                says = "the consent held from {}",
                asks = "From which day did the consent hold?",
                fixed = true)
        @Nullable
        LocalDate from,

        @Means(
                value = "its last day; absent: open-ended",
                says = "the consent held until {}",
                asks = "Until which day did the consent hold?",
                fixed = true)
        @Nullable
        LocalDate to,

        @Means(
                value = "the day from which it no longer holds",
                says = "the consent was withdrawn on {}",
                asks = "On which day was the consent withdrawn?",
                fixed = true)
        @Nullable
        LocalDate withdrawnOn,

        @Means(
                value = "whoever gave it may decide for the child; absent: so it is of a parent",
                says = "whoever gave the consent could decide for the child",
                denies = "whoever gave the consent could not decide for the child",
                asks = "Could whoever gave the consent decide for the child?",
                fixed = true)
        @Nullable
        Boolean authority)
        implements Fact {

    /** A consent ends no earlier than it begins. */
    public Consent {
        Lists.required(child, "consents.child");
        Texts.checkId("consents.child", child);
        Texts.checkId("consents.by", by);
        covers = Lists.sorted(covers, "consents.covers");
        if (from != null && to != null && to.isBefore(from)) {
            throw new CaseException("consents.to", "the consent ends before it begins; correct one of its days");
        }
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
