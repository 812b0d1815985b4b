package school.policy.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the actor did, or what reached them.
 */
@Built
public record StaffAction(
        @Means("what happened") @Nullable ActionType type,
        @Means("what it was done with") @Nullable Device device,
        @Means("who can read the message") @Nullable Visibility visibility,
        @Means("what it was for") @Nullable Purpose purpose,
        @Means("where the phone is kept") @Nullable PhoneLocation location,
        @Means("whether the phone can be heard") @Nullable Ringer ringer,
        @Means("the phone can be seen") @Nullable Boolean visible,
        @Means("the phone was looked at or used") @Nullable Boolean accessed,

        @Means("a medical need for the phone has been accepted") @Nullable
        Boolean medicalNeed,

        @Means(value = "the password is kept securely", of = ActionType.HOLD_PASSWORD) @Nullable
        Boolean secure,

        @Means(
                value = "the role of the person it was given to",
                of = {ActionType.SHARE_PASSWORD, ActionType.GRANT_PAGE_ROLE})
        @Nullable
        Role to,

        @Means(value = "where the content was met", of = ActionType.ENCOUNTER_CONTENT) @Nullable
        Setting setting,

        @Means(value = "the content was sought", of = ActionType.ENCOUNTER_CONTENT) @Nullable
        Boolean deliberate,

        @Means("the day the picture was published") @Nullable
        LocalDate publishedOn,

        @Means(
                value = "the clause that a colleague broke, as far as it is known",
                of = ActionType.BECOME_AWARE_OF_STAFF_MISUSE)
        @Nullable
        String clause)
        implements Fact {

    /** A clause is named by its id. */
    public StaffAction {
        if (clause != null && !clause.matches("[A-Z]{2,4}-[0-9]{2,3}")) {
            throw new CaseException("action.clause", "a clause is named by its id; write one such as PU-11");
        }
    }

    /** The action of that type, of which nothing else is said. */
    public static StaffAction of(ActionType type) {
        return StaffActionBuilder.builder().type(type).build();
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
