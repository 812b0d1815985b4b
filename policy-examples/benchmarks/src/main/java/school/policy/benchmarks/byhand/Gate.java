package school.policy.benchmarks.byhand;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import school.policy.benchmarks.plain.Facts.Actor;
import school.policy.benchmarks.plain.Facts.Case;
import school.policy.benchmarks.plain.Facts.Judgement;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.Party;
import school.policy.benchmarks.plain.Words.Question;
import school.policy.benchmarks.plain.Words.Role;
import school.policy.benchmarks.plain.Words.Setting;

/** What the policy covers at all. */
public final class Gate {

    private static final LocalDate IN_FORCE_FROM = LocalDate.of(2024, 1, 1);
    private static final Set<Role> BOUND = EnumSet.range(Role.TEACHER, Role.SITE_STAFF);
    private static final Set<Party> FORMER = EnumSet.of(Party.FORMER_PUPIL, Party.FORMER_PARENT);

    private Gate() {}

    /** Whether a case is decided, so that rules are asked. */
    public static boolean covers(Case event) {
        return !event.on().isBefore(IN_FORCE_FROM) && (binds(event) || raisesDutyOfStaff(event));
    }

    /** Whether the policy binds the actor on the day. */
    public static boolean binds(Case event) {
        Actor actor = event.actor();
        if (actor == null
                || (actor.employedFrom() != null && event.on().isBefore(actor.employedFrom()))
                || (actor.employedTo() != null && event.on().isAfter(actor.employedTo()))) {
            return false;
        }
        for (Role role : event.actorRoles()) {
            if (BOUND.contains(role)) {
                return true;
            }
        }
        return false;
    }

    private static boolean raisesDutyOfStaff(Case event) {
        for (Judgement judgement : event.judgements()) {
            Question question = judgement.question();
            if (question == Question.PUPIL_MISUSE
                    || question == Question.SAFEGUARDING_CONCERN
                    || (question == Question.COMMENT_INAPPROPRIATE
                            && event.account() != null
                            && event.account().kind() != null
                            && event.account().kind().ofSchool())) {
                return true;
            }
        }
        return false;
    }

    /** Whether silence about the event means that the policy does not reach it. */
    static boolean leavesOut(Case event) {
        return (event.other() != null
                        && event.other().parties() != null
                        && !event.other().parties().isEmpty()
                        && FORMER.containsAll(event.other().parties()))
                || isMetAtHome(event)
                || (event.account() != null && !Seen.isSocial(event.account()));
    }

    private static boolean isMetAtHome(Case event) {
        return event.action() != null
                && event.action().setting() == Setting.HOME_PRIVATE
                && (event.action().type() == ActionType.ENCOUNTER_CONTENT
                        || event.alsoDid().contains(ActionType.ENCOUNTER_CONTENT));
    }
}
