package school.policy.benchmarks.byhand;

import school.policy.benchmarks.plain.Facts.Case;
import school.policy.benchmarks.plain.Facts.StaffAction;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.Question;
import school.policy.benchmarks.plain.Words.Role;

/**
 * The whole policy, under the readings that the school has taken, as plain ifs: the same answer on every case in which
 * nothing is unknown and nobody stands in for a role. It words no reasons and warns of no contested reading.
 */
public final class ByHand {

    private ByHand() {}

    /** Decides a case. */
    public static Answer decide(Case event) {
        if (!Gate.covers(event)) {
            return Answer.NOT_COVERED;
        }
        Seen seen = new Seen(event);
        Said said = new Said(event, Gate.binds(event));
        StaffAction action = event.action();
        if (action != null) {
            act(seen, action, said);
        }
        for (ActionType also : event.alsoDid()) {
            act(seen, StaffAction.of(also), said);
        }
        Profiles.check(seen, said);
        SchoolAccounts.check(seen, said);
        if (!event.judgements().isEmpty()) {
            judgements(seen, said);
        }
        said.misuseFollows();
        return said.answer();
    }

    private static void act(Seen seen, StaffAction action, Said said) {
        Phones.check(seen, action, said);
        ActionType type = action.type();
        if (type != null) {
            Passwords.check(seen, action, type, said);
            Lessons.check(seen, type, said);
            Contact.check(seen, action, type, said);
            Posting.check(seen, action, type, said);
            SchoolAccounts.check(seen, action, type, said);
            if (type == ActionType.BECOME_AWARE_OF_PUPIL_MISUSE && !seen.judged(Question.PUPIL_MISUSE, false)) {
                pupilMisuse(seen, said);
            } else if (type == ActionType.BECOME_AWARE_OF_STAFF_MISUSE) {
                colleaguesMisuse(seen, said);
            }
        }
    }

    private static void judgements(Seen seen, Said said) {
        if (seen.judged(Question.PUPIL_MISUSE, true)) {
            pupilMisuse(seen, said);
        }
        if (seen.judged(Question.SAFEGUARDING_CONCERN, true)) {
            said.report(Clause.MC_02);
        }
        if (seen.judged(Question.GENUINE_EMERGENCY, true)) {
            said.permit(Clause.SC_02);
        }
        if (seen.judged(Question.OTHER_POLICY_BREACHED, true)) {
            said.breach(Clause.SC_06);
        }
        if (seen.ofSchool && seen.judged(Question.COMMENT_INAPPROPRIATE, true)) {
            said.duty(Clause.SS_12);
            said.report(Clause.SS_13);
        }
    }

    private static void pupilMisuse(Seen seen, Said said) {
        said.report(Clause.MC_01);
        said.report(Clause.MC_03);
        if (seen.judged(Question.INFORMING_PARENTS_MAY_RAISE_RISK, true)) {
            said.duty(Clause.MC_03);
        }
    }

    /** What is not named counts as misuse; where the headteacher took part, it goes to the chair. */
    private static void colleaguesMisuse(Seen seen, Said said) {
        StaffAction action = seen.event.action();
        String named = action == null ? null : action.clause();
        if (named == null || Clause.isMisuse(named)) {
            said.report(Clause.MS_01);
            if (seen.event.involvedRoles().contains(Role.HEADTEACHER)) {
                said.report(Clause.MS_02);
            }
        }
    }
}
