package school.policy.benchmarks.byhand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.plain.Words.Role;
import school.policy.benchmarks.plain.Words.Step;

/** Whom reports go to. */
// lists that cannot be changed, and words, of classes that do not say so by annotation
@SuppressWarnings("ImmutableEnumChecker")
enum Recipient {
    HEADTEACHER(school.policy.fact.Recipient.HEADTEACHER, Step.TOLD_HEADTEACHER, List.of(Role.HEADTEACHER)),
    CHAIR_OF_GOVERNORS(
            school.policy.fact.Recipient.CHAIR_OF_GOVERNORS,
            Step.TOLD_CHAIR_OF_GOVERNORS,
            List.of(Role.CHAIR_OF_GOVERNORS)),
    DSL(school.policy.fact.Recipient.DSL, Step.TOLD_DSL, List.of(Role.DSL)),
    PARENTS(school.policy.fact.Recipient.PARENTS, Step.TOLD_PARENTS, List.of()),
    LEADERSHIP_TEAM_MEMBER(
            school.policy.fact.Recipient.LEADERSHIP_TEAM_MEMBER,
            Step.REPORTED_TO_LEADERSHIP,
            List.of(Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER, Role.SMT_MEMBER));

    /** as answers name them. */
    final school.policy.fact.Recipient word;

    final Step told;
    final List<Role> roles;

    Recipient(school.policy.fact.Recipient word, Step told, List<Role> roles) {
        this.word = word;
        this.told = told;
        this.roles = roles;
    }

    /** Who is told instead of somebody who took part; null where nobody is. */
    @Nullable
    Recipient instead() {
        return switch (this) {
            case HEADTEACHER -> CHAIR_OF_GOVERNORS;
            case DSL, LEADERSHIP_TEAM_MEMBER -> HEADTEACHER;
            case CHAIR_OF_GOVERNORS, PARENTS -> null;
        };
    }
}
