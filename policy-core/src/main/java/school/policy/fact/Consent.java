package school.policy.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent to publish pictures of one child. Both days of its span are included.
 */
@Built
public record Consent(
        @Means(value = "the child it is for", required = true)
        String child,

        @Means("who gave it, such as parent or foster_carer") @Nullable
        String by,

        @Means("how it was given") @Nullable ConsentForm form,
        @Means("what it covers") @Nullable List<ConsentScope> covers,
        @Means("its first day; absent: from ever") @Nullable LocalDate from,
        @Means("its last day; absent: open-ended") @Nullable LocalDate to,

        @Means("the day from which it no longer holds") @Nullable
        LocalDate withdrawnOn,

        @Means("whoever gave it may decide for the child") @Nullable
        Boolean authority)
        implements Fact {

    /** A consent ends no earlier than it begins. */
    public Consent {
        Lists.required(child, "consents.child");
        covers = Lists.sorted(covers);
        if (from != null && to != null && to.isBefore(from)) {
            throw new CaseException("consents.to", "the consent ends before it begins; correct one of its days");
        }
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
