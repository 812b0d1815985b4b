package school.policy.benchmarks.byhand;

import java.util.EnumSet;
import java.util.Set;
import school.policy.benchmarks.plain.Facts.Content;
import school.policy.benchmarks.plain.Facts.Judgement;
import school.policy.benchmarks.plain.Facts.Profile;
import school.policy.benchmarks.plain.Facts.StaffAction;
import school.policy.benchmarks.plain.Words.AccountKind;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.Device;
import school.policy.benchmarks.plain.Words.Identifiable;
import school.policy.benchmarks.plain.Words.Identity;
import school.policy.benchmarks.plain.Words.Question;
import school.policy.benchmarks.plain.Words.Session;
import school.policy.benchmarks.plain.Words.Setting;
import school.policy.benchmarks.plain.Words.Target;

/** PU-18 to PU-25 and SC-08: what is put online, and what is met there. */
public final class Posting {

    /** Posts, and what counts as posting. */
    public static final Set<ActionType> PUBLISHING = EnumSet.of(
            ActionType.POST,
            ActionType.POST_LINK,
            ActionType.SHARE,
            ActionType.COMMENT,
            ActionType.PUBLISH_PHOTO,
            ActionType.PUBLISH_VIDEO,
            ActionType.REACT,
            ActionType.SEND_MESSAGE,
            ActionType.REPLY_MESSAGE);

    private static final Set<ActionType> NOT_OWN = EnumSet.of(
            ActionType.ENCOUNTER_CONTENT,
            ActionType.MODERATE_COMMENT,
            ActionType.RECEIVE_MESSAGE,
            ActionType.RECEIVE_FRIEND_REQUEST,
            ActionType.RECEIVE_FOLLOW,
            ActionType.MAINTAIN_OFFICE_LIST,
            ActionType.BECOME_AWARE_OF_PUPIL_MISUSE,
            ActionType.BECOME_AWARE_OF_STAFF_MISUSE);
    private static final Set<Target> SCHOOL =
            EnumSet.of(Target.SCHOOL, Target.STAFF, Target.COLLEAGUE, Target.HEADTEACHER, Target.PUPIL);

    private Posting() {}

    static void check(Seen seen, StaffAction action, ActionType type, Said said) {
        Content content = seen.event.content();
        if (PUBLISHING.contains(type)) {
            if (seen.personal && content != null) {
                views(seen, content, said);
                identifies(seen, type, content, said);
            }
            if (seen.ofSchool && seen.kind == AccountKind.LISTED_CHANNEL) {
                said.permit(Clause.SC_08);
            }
            Judgement damaging = seen.judgement(Question.DAMAGING);
            if (seen.social
                    && damaging != null
                    && Seen.isTrue(damaging.value())
                    && (damaging.target() == null || SCHOOL.contains(damaging.target()))) {
                said.breach(Clause.PU_18);
            }
        }
        if (!seen.event.judgements().isEmpty() && !NOT_OWN.contains(type)) {
            ownConduct(seen, said);
        }
        if (type == ActionType.ENCOUNTER_CONTENT && seen.judged(Question.INAPPROPRIATE, true)) {
            boolean schools = action.device() == Device.SCHOOL_COMPUTER
                    || action.device() == Device.SCHOOL_LAPTOP
                    || action.device() == Device.SCHOOL_TABLET;
            if (schools || action.setting() == null || action.setting() == Setting.SCHOOL_NETWORK) {
                said.report(Clause.PU_24);
                said.duty(Clause.PU_24);
            }
        }
    }

    private static void views(Seen seen, Content content, Said said) {
        if (!Seen.isTrue(content.viewsOnSchoolMatters())) {
            return;
        }
        Profile profile = seen.event.profile();
        Boolean onProfile = profile == null ? null : profile.disclaimer();
        if (content.disclaimer() == null ? Seen.isFalse(onProfile) : !content.disclaimer() && !Seen.isTrue(onProfile)) {
            said.breach(Clause.PU_19);
        }
    }

    private static void identifies(Seen seen, ActionType type, Content content, Said said) {
        boolean message = type == ActionType.SEND_MESSAGE || type == ActionType.REPLY_MESSAGE;
        boolean toGroup = message && seen.account != null && seen.kind == AccountKind.UNLISTED_GROUP;
        boolean picture = type == ActionType.SEND_MESSAGE && seen.event.photo() != null;
        if (type == ActionType.REACT || (message && !toGroup && !picture)) {
            return;
        }
        boolean pupil = Seen.has(content.couldIdentify(), Identifiable.PUPIL);
        boolean more = Seen.has(content.couldIdentify(), Identifiable.CLASS)
                || Seen.has(content.couldIdentify(), Identifiable.SCHOOL);
        // by the letter, the school's own post passed on identifies it too
        if (Seen.isTrue(content.officialContent()) || more || (pupil && !Seen.isTrue(content.ownChildOnly()))) {
            said.breach(Clause.PU_20);
        }
    }

    private static void ownConduct(Seen seen, Said said) {
        if (seen.social
                && seen.account != null
                && (seen.account.identity() == Identity.ALIAS || seen.account.identity() == Identity.ANONYMOUS)
                && seen.judged(Question.PURPOSE_EVADE, true)) {
            said.breach(Clause.PU_21);
        }
        if (seen.social
                && (seen.judged(Question.ILLEGAL, true)
                        || seen.judged(Question.DEFAMATORY, true)
                        || seen.judged(Question.DISCRIMINATORY, true))) {
            said.breach(Clause.PU_22);
        }
        if (seen.session == Session.OFF_DUTY && seen.judged(Question.DISREPUTE, true)) {
            said.breach(Clause.PU_23);
        }
        if (seen.judged(Question.BULLYING, true) || seen.judged(Question.COERCION, true)) {
            said.breach(Clause.PU_25);
        }
    }
}
