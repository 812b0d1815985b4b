package school.policy.benchmarks.byhand;

import school.policy.benchmarks.plain.Facts.StaffAction;
import school.policy.benchmarks.plain.Words.AccountKind;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.Role;

/** PU-01 and PU-02. */
final class Passwords {

    private Passwords() {}

    static void check(Seen seen, StaffAction action, ActionType type, Said said) {
        if ((type != ActionType.HOLD_PASSWORD && type != ActionType.SHARE_PASSWORD)
                || seen.kind == AccountKind.PERSONAL
                || seen.kind == AccountKind.UNLISTED_GROUP) {
            return;
        }
        if (type == ActionType.SHARE_PASSWORD) {
            said.breach(Clause.PU_02);
        } else if (Seen.isFalse(action.secure()) || !seen.event.actorRoles().contains(Role.HEADTEACHER)) {
            said.breach(Clause.PU_01);
        }
    }
}
