package school.policy.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the actor did, or what reached them.
 */
@Built
public record StaffAction(
        @Means(
                value = "what happened",
                says = "the staff member {}",
                asks = "What did the staff member do, or what reached them?",
                fixed = true)
        @Nullable
        ActionType type,

        @Means(
                value = "what it was done with",
                says = "it was done with {}",
                asks = "Which device was it done with?",
                fixed = true)
        @Nullable
        Device device,

        @Means(
                value = "who can read the message",
                says = "the message could be read by {}",
                asks = "Who could read the message?",
                advised = "public")
        @Nullable
        Visibility visibility,

        @Means(value = "what it was for", says = "it was for {}", asks = "What was it for?", fixed = true) @Nullable
        Purpose purpose,

        @Means(
                value = "where the phone is kept",
                says = "the phone was kept in {}",
                asks = "Where was the phone kept?",
                advised = "locker")
        @Nullable
        PhoneLocation location,

        @Means(
                value = "whether the phone can be heard",
                says = "the phone was {}",
                asks = "Was the phone silent or audible?",
                advised = "silent")
        @Nullable
        Ringer ringer,

        @Means(
                value = "the phone can be seen",
                says = "the phone could be seen",
                denies = "the phone could not be seen",
                asks = "Could the phone be seen?")
        @Nullable
        Boolean visible,

        @Means(
                value = "the phone was looked at or used",
                says = "the phone was looked at or used",
                denies = "the phone was neither looked at nor used",
                asks = "Was the phone looked at or used?",
                advised = "false")
        @Nullable
        Boolean accessed,

        @Means(
                value = "a medical need for the phone has been accepted",
                says = "a medical need for the phone had been accepted",
                denies = "no medical need for the phone had been accepted",
                asks = "Had a medical need for the phone been accepted?",
                fixed = true)
        @Nullable
        Boolean medicalNeed,

        @Means(
                value = "the password is kept securely",
                of = ActionType.HOLD_PASSWORD,
                says = "the password was kept securely",
                denies = "the password was not kept securely",
                asks = "Was the password kept securely?",
                advised = "true")
        @Nullable
        Boolean secure,

        @Means(
                value = "the role of the person it was given to",
                of = {ActionType.SHARE_PASSWORD, ActionType.GRANT_PAGE_ROLE},
                says = "it was given to {}",
                asks = "To whom was it given?")
        @Nullable
        Role to,

        @Means(
                value = "where the content was met",
                of = ActionType.ENCOUNTER_CONTENT,
                says = "the content was met {}",
                asks = "Where was the content met?",
                fixed = true)
        @Nullable
        Setting setting,

        @Means(
                value = "the content was sought",
                of = ActionType.ENCOUNTER_CONTENT,
                says = "the content was looked for",
                denies = "the content was met by chance",
                asks = "Was the content looked for?",
                fixed = true)
        @Nullable
        Boolean deliberate,

        @Means(
                value = "the day the picture was published",
                says = "the picture was published on {}",
                asks = "On which day was the picture published?",
                fixed = true)
        @Nullable
        LocalDate publishedOn,

        @Means(
                value = "the clause that a colleague broke, as far as it is known",
                of = ActionType.BECOME_AWARE_OF_STAFF_MISUSE,
                says = "the colleague broke {}",
                form = Texts.Form.CLAUSE,
                asks = "Which clause did the colleague break, as far as it is known?",
                fixed = true)
        @Nullable
        String clause)
        implements Fact {

    /** A clause is named by its id. */
    public StaffAction {
        if (clause != null && !clause.matches(Texts.CLAUSE)) {
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
