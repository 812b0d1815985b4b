package school.policy.benchmarks.byhand;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import school.policy.benchmarks.plain.Facts.Account;
import school.policy.benchmarks.plain.Facts.Content;
import school.policy.benchmarks.plain.Facts.LessonContext;
import school.policy.benchmarks.plain.Facts.StaffAction;
import school.policy.benchmarks.plain.Words.AccountKind;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.Identifiable;
import school.policy.benchmarks.plain.Words.Question;
import school.policy.benchmarks.plain.Words.Role;
import school.policy.benchmarks.plain.Words.Step;

/** SS-01 to SS-11: the school's own accounts and channels. */
final class SchoolAccounts {

    private static final Set<ActionType> LOOKING = EnumSet.of(ActionType.ACCESS_SOCIAL_MEDIA, ActionType.VIEW_MEDIA);
    private static final Set<ActionType> SETTING_UP = EnumSet.of(ActionType.CREATE_ACCOUNT, ActionType.OPEN_TO_PUPILS);
    private static final Set<Role> LEADERS = EnumSet.of(Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER, Role.SMT_MEMBER);

    private SchoolAccounts() {}

    /** What holds whatever was done. */
    static void check(Seen seen, Said said) {
        if (seen.account != null && seen.schoolAccount) {
            if (Seen.isFalse(seen.account.separateFromPersonal())) {
                said.breach(Clause.SS_04);
            }
            if (Seen.isFalse(seen.account.officialEmail())) {
                said.breach(Clause.SS_05);
            }
        }
    }

    static void check(Seen seen, StaffAction action, ActionType type, Said said) {
        Account account = seen.account;
        if (account == null || !seen.social) {
            return;
        }
        LessonContext context = seen.event.context();
        boolean partOfLesson = seen.lesson && context != null && Seen.isTrue(context.partOfLesson());
        boolean online = context != null && Lessons.isOnline(context.subject());
        if (partOfLesson && LOOKING.contains(type) && isClip(seen)) {
            said.permit(Clause.SS_01);
        }
        if (!seen.ofSchool) {
            return;
        }
        boolean publishes = Posting.PUBLISHING.contains(type);
        boolean setsUp = SETTING_UP.contains(type);
        // in lessons a channel on the register counts as a school account
        if (seen.schoolAccount || seen.lesson) {
            if (seen.lesson
                    ? partOfLesson && (publishes || LOOKING.contains(type)) && (online || isApproved(seen, account))
                    : publishes || setsUp) {
                said.permit(Clause.SS_01);
            }
        }
        if (seen.schoolAccount) {
            approval(seen, account, type, publishes, setsUp, said);
            notice(seen, account, type, said);
        }
        if (publishes) {
            if (seen.judged(Question.PROFESSIONAL, false)) {
                said.breach(Clause.SS_07);
            }
            if (identifies(seen)) {
                said.breach(Clause.SS_10);
            }
        } else if (type == ActionType.MODERATE_COMMENT
                && seen.event.content() != null
                && Seen.isTrue(seen.event.content().personallyIdentifying())
                && seen.event.notDone().contains(Step.REMOVED)) {
            said.breach(Clause.SS_10);
        }
        if (type == ActionType.POST_LINK
                && ((seen.event.content() != null
                                && Seen.isFalse(seen.event.content().linkChecked()))
                        || seen.judged(Question.LINK_SAFE, false))) {
            said.breach(Clause.SS_11);
        }
        Pictures.check(seen, type, said);
    }

    /** A channel on the register is, and an account approved by then. */
    private static boolean isApproved(Seen seen, Account account) {
        boolean inTime = account.approvedOn() == null || !account.approvedOn().isAfter(seen.day);
        return account.kind() == AccountKind.LISTED_CHANNEL
                || (inTime
                        && (account.kind() == AccountKind.SCHOOL_APPROVED || account.approvedBy() == Role.HEADTEACHER));
    }

    private static boolean isClip(Seen seen) {
        return (seen.kind == AccountKind.DEMONSTRATION || seen.kind == AccountKind.NONE)
                && (seen.event.content() == null
                        || !Seen.isFalse(seen.event.content().linkChecked()));
    }

    /** A published picture from which a pupil could be told is a matter of SS-08 and SS-09. */
    static boolean identifies(Seen seen) {
        Content content = seen.event.content();
        return content != null
                && (content.personallyIdentifying() == null
                        ? Seen.has(content.couldIdentify(), Identifiable.PUPIL) && !Pictures.isPublished(seen)
                        : content.personallyIdentifying());
    }

    private static void approval(
            Seen seen, Account account, ActionType type, boolean publishes, boolean setsUp, Said said) {
        LocalDate approved = account.approvedOn();
        boolean byHeadteacher = account.approvedBy() == Role.HEADTEACHER;
        boolean breaks;
        if (account.kind() == AccountKind.SCHOOL_NEW) {
            LocalDate last = account.createdOn() == null ? seen.day : account.createdOn();
            breaks = (type == ActionType.CREATE_ACCOUNT
                            && !(byHeadteacher && (approved == null || !approved.isAfter(last))))
                    || (publishes && !(byHeadteacher && (approved == null || !approved.isAfter(seen.day))));
        } else {
            breaks = approved != null
                    && (((publishes || setsUp) && approved.isAfter(seen.day))
                            || (type == ActionType.CREATE_ACCOUNT
                                    && account.createdOn() != null
                                    && approved.isAfter(account.createdOn())));
        }
        if (breaks) {
            said.breach(Clause.SS_03);
        }
    }

    private static void notice(Seen seen, Account account, ActionType type, Said said) {
        LocalDate opened = account.openedToPupilsOn();
        boolean toLeader = account.notifiedTo() == null || LEADERS.contains(account.notifiedTo());
        boolean before = toLeader && Seen.upTo(account.notifiedOn(), opened);
        if (type == ActionType.OPEN_TO_PUPILS) {
            if (!before && !(toLeader && opened == null && Seen.upTo(account.notifiedOn(), seen.day))) {
                said.breach(Clause.SS_06);
            }
        } else if (type == ActionType.CREATE_ACCOUNT) {
            if (Seen.upTo(opened, seen.day) && !before) {
                said.breach(Clause.SS_06);
            }
        } else if (type == ActionType.PLAN_OPEN_TO_PUPILS && !(toLeader && account.notifiedOn() != null)) {
            said.duty(Clause.SS_06);
        }
    }
}
