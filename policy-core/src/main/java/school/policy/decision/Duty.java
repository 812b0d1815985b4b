package school.policy.decision;

import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.clause.Deadline;
import school.policy.clause.DutyKind;

/**
 * Something still to do.
 *
 * @param duty what
 * @param because the clause that asks for it
 * @param when by when; absent: the policy gives no limit
 */
public record Duty(
        DutyKind duty, ClauseId because, @Nullable Deadline when) {}
