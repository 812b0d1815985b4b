package school.policy.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The account or channel that was used.
 */
@Built
public record Account(
        @Means("whose account or channel it is") @Nullable AccountKind kind,
        @Means("the platform's name") @Nullable String platform,

        @Means("the platform is social media; absent: the policy's register tells") @Nullable
        Boolean social,

        @Means("the account's name, for the host's own use") @Nullable
        String name,

        @Means("the name under which it is kept") @Nullable Identity identity,

        @Means("the role that approved setting it up") @Nullable
        Role approvedBy,

        @Means("the day of the approval") @Nullable LocalDate approvedOn,
        @Means("the day it was set up") @Nullable LocalDate createdOn,

        @Means("it is wholly apart from the person's private accounts") @Nullable
        Boolean separateFromPersonal,

        @Means("it hangs on an official school e-mail address") @Nullable
        Boolean officialEmail,

        @Means("the role that was told its address and identity") @Nullable
        Role notifiedTo,

        @Means("the day that role was told") @Nullable LocalDate notifiedOn,
        @Means("the day pupils were let in") @Nullable LocalDate openedToPupilsOn)
        implements Fact {

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
