package school.policy.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acted: their roles at the school, never their name.
 */
@Built
public record Actor(
        @Means("the roles the person holds on the date, as acting holder too") @Nullable
        List<Role> roles,

        @Means("the person has a child at the school") @Nullable
        Boolean alsoParentOfPupil,

        @Means("the first day of employment at the school") @Nullable
        LocalDate employedFrom,

        @Means("the last day of employment at the school") @Nullable
        LocalDate employedTo,

        @Means("the person is on leave; leave does not end employment") @Nullable
        Boolean onLeave,

        @Means("the role the person holds for someone absent") @Nullable
        Role actingAs,

        @Means("the person, a pupil, is looked after by a local authority") @Nullable
        Boolean lookedAfter)
        implements Fact {

    /** Lists are kept sorted, each word once; whoever acts as a role holds it. */
    public Actor {
        roles = Lists.sorted(actingAs == null ? roles : Lists.plus(roles, actingAs));
        if (employedFrom != null && employedTo != null && employedTo.isBefore(employedFrom)) {
            throw new CaseException(
                    "actor.employed_to", "the employment ends before it begins; correct one of its days");
        }
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
