package school.policy.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The account or channel that was used.
 */
@Built
public record Account(
        @Means(
                value = "whose account or channel it is",
                says = "it involved {}",
                asks = "Whose account or channel was it?",
                fixed = true)
        @Nullable
        AccountKind kind,

        @Means(value = "the platform's name", says = "the platform was {}", asks = "Which platform was it?") @Nullable
        String platform,

        @Means(
                value = "the platform is social media; absent: the policy's register tells",
                says = "the platform was social media",
                denies = "the platform was not social media",
                asks = "Was the platform social media?",
                fixed = true)
        @Nullable
        Boolean social,

        @Means(
                value = "the account's name, for the host's own use",
                says = "the account was called '{}'",
                asks = "What was the account called?")
        @Nullable
        String name,

        @Means(
                value = "the name under which it is kept",
                says = "the account was kept {}",
                asks = "Under what name was the account kept?",
                advised = "own")
        @Nullable
        Identity identity,

        @Means(
                value = "the role that approved setting it up",
                says = "the account was approved by {}",
                asks = "Who approved the account?")
        @Nullable
        Role approvedBy,

        @Means(
                value = "the day of the approval",
                says = "the account was approved on {}",
                asks = "On which day was the account approved?")
        @Nullable
        LocalDate approvedOn,

        @Means(
                value = "the day it was set up",
                says = "the account was set up on {}",
                asks = "On which day was the account set up?",
                fixed = true)
        @Nullable
        LocalDate createdOn,

        @Means(
                value = "it is wholly apart from the person's private accounts",
                says = "the account was apart from anybody's private accounts",
                denies = "the account was not apart from private accounts",
                asks = "Was the account wholly apart from private accounts?",
                advised = "true")
        @Nullable
        Boolean separateFromPersonal,

        @Means(
                value = "it hangs on an official school e-mail address",
                says = "the account used an official school e-mail address",
                denies = "the account did not use an official school e-mail address",
                asks = "Did the account use an official school e-mail address?",
                advised = "true")
        @Nullable
        Boolean officialEmail,

        @Means(
                value = "the role that was told its address and identity",
                says = "{} was told the account's address and identity",
                asks = "Who was told the account's address and identity?")
        @Nullable
        Role notifiedTo,

        @Means(
                value = "the day that role was told",
                says = "notice of the account's address and identity was given on {}",
                asks = "On which day were the account's address and identity told?")
        @Nullable
        LocalDate notifiedOn,

        @Means(
                value = "the day pupils were let in",
                says = "pupils were let in on {}",
                asks = "On which day were pupils let in?",
                fixed = true)
        @Nullable
        LocalDate openedToPupilsOn)
        implements Fact {

    /** In its texts everything can be seen. */
    public Account {
        Texts.check("account.platform", platform);
        Texts.check("account.name", name);
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
