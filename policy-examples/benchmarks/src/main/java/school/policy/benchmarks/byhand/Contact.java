package school.policy.benchmarks.byhand;

import java.util.List;
import school.policy.benchmarks.plain.Facts.Relationship;
import school.policy.benchmarks.plain.Facts.StaffAction;
import school.policy.benchmarks.plain.Words.AccountKind;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.LinkBasis;
import school.policy.benchmarks.plain.Words.Visibility;

/** PU-11 to PU-15 and SS-14: pupils and parents. */
final class Contact {

    private Contact() {}

    static void check(Seen seen, StaffAction action, ActionType type, Said said) {
        Relationship other = seen.other;
        if (other == null || (!seen.pupil && !seen.parent)) {
            return;
        }
        boolean messages = type == ActionType.SEND_MESSAGE || type == ActionType.REPLY_MESSAGE;
        if (messages && seen.ofSchool && seen.pupil && action.visibility() != Visibility.PUBLIC) {
            said.breach(Clause.SS_14);
        }
        boolean listed = Seen.isTrue(other.onOfficeList());
        if (type == ActionType.MAINTAIN_OFFICE_LIST && !listed) {
            said.duty(Clause.PU_14);
        }
        if (!seen.personal) {
            return;
        }
        switch (type) {
            case SEND_FRIEND_REQUEST, FOLLOW, SEND_MESSAGE, REPLY_MESSAGE, COMMENT, REACT, JOIN_GROUP -> {
                pupil(seen, other, said);
                parent(seen, other, Clause.PU_12, said);
            }
            case ACCEPT_FRIEND_REQUEST -> {
                pupil(seen, other, said);
                parent(seen, other, Clause.PU_15, said);
            }
            case PLAY_MATCH -> {
                if (Seen.isTrue(other.identityKnownToActor())) {
                    pupil(seen, other, said);
                }
            }
            default -> {}
        }
        if (comesFromOther(type) && !listed && seen.kind != AccountKind.UNLISTED_GROUP) {
            said.report(Clause.PU_13);
            said.duty(Clause.PU_14);
        }
    }

    private static boolean comesFromOther(ActionType type) {
        return switch (type) {
            case RECEIVE_FRIEND_REQUEST,
                    ACCEPT_FRIEND_REQUEST,
                    DECLINE_FRIEND_REQUEST,
                    RECEIVE_FOLLOW,
                    RECEIVE_MESSAGE,
                    REPLY_MESSAGE -> true;
            default -> false;
        };
    }

    private static void pupil(Seen seen, Relationship other, Said said) {
        if (seen.pupil && !Seen.isFalse(other.identityKnownToActor()) && !isFamily(other)) {
            said.breach(Clause.PU_11);
        }
    }

    private static void parent(Seen seen, Relationship other, Clause clause, Said said) {
        if (seen.parent && other.onlyThroughPost() != null) {
            if (other.onlyThroughPost()) {
                said.breach(clause);
            } else {
                said.permit(clause);
            }
        }
    }

    private static boolean isFamily(Relationship other) {
        List<LinkBasis> basis = other.basis();
        return Seen.has(basis, LinkBasis.OWN_CHILD)
                || Seen.has(basis, LinkBasis.SPOUSE)
                || Seen.has(basis, LinkBasis.CLOSE_RELATIVE);
    }
}
