package school.policy.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acted: their roles at the school, never their name.
 */
@Built
public record Actor(
        @Means(
                value = "the roles the person holds on the date; in a rule, as acting holder too",
                says = "the person who acted was {}",
                denies = "the person who acted held no role at the school",
                asks = "Which roles did the person hold on the day?",
                fixed = true)
        @Nullable
        List<Role> roles,

        @Means(
                value = "the person has a child at the school",
                says = "the person who acted had a child at the school",
                denies = "the person who acted had no child at the school",
                asks = "Did the person have a child at the school?",
                fixed = true)
        @Nullable
        Boolean alsoParentOfPupil,

        @Means(
                value = "the first day of employment at the school",
                says = "the employment began on {}",
                asks = "On which day did the employment begin?",
                fixed = true)
        @Nullable
        LocalDate employedFrom,

        @Means(
                value = "the last day of employment at the school",
                says = "the employment ended on {}",
                asks = "On which day did the employment end?",
                fixed = true)
        @Nullable
        LocalDate employedTo,

        @Means(
                value = "the person is on leave; leave does not end employment",
                says = "the person who acted was on leave",
                denies = "the person who acted was not on leave",
                asks = "Was the person on leave?",
                fixed = true)
        @Nullable
        Boolean onLeave,

        @Means(
                value = "the role the person holds for someone absent",
                says = "the person who acted stood in for {}",
                asks = "For which role did the person stand in?",
                fixed = true)
        @Nullable
        Role actingAs,

        @Means(
                value = "the person, a pupil, is looked after by a local authority",
                says = "the pupil was looked after by a local authority",
                denies = "the pupil was not looked after by a local authority",
                asks = "Was the pupil looked after by a local authority?",
                fixed = true)
        @Nullable
        Boolean lookedAfter)
        implements Fact {

    /** Lists are kept sorted, each word once. */
    public Actor {
        roles = Lists.sorted(roles, "actor.roles");
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
