package school.policy.benchmarks.peers;

import static school.policy.benchmarks.byhand.Seen.has;
import static school.policy.benchmarks.byhand.Seen.isTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.byhand.Lessons;
import school.policy.benchmarks.byhand.Pictures;
import school.policy.benchmarks.byhand.Posting;
import school.policy.benchmarks.byhand.Seen;
import school.policy.benchmarks.plain.Facts.Content;
import school.policy.benchmarks.plain.Facts.LessonContext;
import school.policy.benchmarks.plain.Facts.Profile;
import school.policy.benchmarks.plain.Facts.StaffAction;
import school.policy.benchmarks.plain.Words.AccountKind;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.Identifiable;
import school.policy.benchmarks.plain.Words.Privacy;
import school.policy.benchmarks.plain.Words.Question;
import school.policy.benchmarks.plain.Words.Session;
import school.policy.benchmarks.plain.Words.Visibility;

/** What rules ask of a case, one question each. */
final class Conditions {

    private Conditions() {}

    static @Nullable ActionType type(Seen c) {
        StaffAction action = c.event.action();
        return action == null ? null : action.type();
    }

    static boolean uses(Seen c) {
        ActionType type = type(c);
        return type != null && Lessons.USE.contains(type);
    }

    static boolean publishes(Seen c) {
        ActionType type = type(c);
        return type != null && Posting.PUBLISHING.contains(type);
    }

    static boolean messages(Seen c) {
        return type(c) == ActionType.SEND_MESSAGE || type(c) == ActionType.REPLY_MESSAGE;
    }

    static boolean puts(Seen c) {
        return publishes(c) && !messages(c) && type(c) != ActionType.REACT;
    }

    static boolean looks(Seen c) {
        return type(c) == ActionType.ACCESS_SOCIAL_MEDIA || type(c) == ActionType.VIEW_MEDIA;
    }

    static boolean accepts(Seen c) {
        return type(c) == ActionType.ACCEPT_FRIEND_REQUEST;
    }

    static boolean reachesOut(Seen c) {
        return type(c) == ActionType.SEND_FRIEND_REQUEST
                || type(c) == ActionType.FOLLOW
                || type(c) == ActionType.COMMENT
                || type(c) == ActionType.REACT
                || type(c) == ActionType.JOIN_GROUP
                || messages(c);
    }

    static boolean contacts(Seen c) {
        return reachesOut(c) || accepts(c);
    }

    static boolean isAttempt(Seen c) {
        ActionType type = type(c);
        return (accepts(c)
                        || type == ActionType.RECEIVE_FRIEND_REQUEST
                        || type == ActionType.DECLINE_FRIEND_REQUEST
                        || type == ActionType.RECEIVE_FOLLOW
                        || type == ActionType.RECEIVE_MESSAGE
                        || type == ActionType.REPLY_MESSAGE)
                && c.personal
                && c.kind != AccountKind.UNLISTED_GROUP
                && (c.pupil || c.parent)
                && c.other != null
                && !isTrue(c.other.onOfficeList());
    }

    static boolean isPupilsMisuse(Seen c) {
        return type(c) == ActionType.BECOME_AWARE_OF_PUPIL_MISUSE && !c.judged(Question.PUPIL_MISUSE, false);
    }

    static @Nullable Boolean onlyThroughPost(Seen c) {
        return c.other == null ? null : c.other.onlyThroughPost();
    }

    static boolean hasLowPrivacy(Seen c) {
        Profile profile = c.event.profile();
        return profile != null && profile.privacy() == Privacy.LOWER;
    }

    static boolean namesEmployer(Seen c) {
        Profile profile = c.event.profile();
        return profile != null && isTrue(profile.namesEmployer());
    }

    static boolean isPartOfLesson(Seen c) {
        LessonContext context = c.event.context();
        return c.lesson && context != null && isTrue(context.partOfLesson());
    }

    static boolean isOnlineLesson(Seen c) {
        return isPartOfLesson(c)
                && c.event.context() != null
                && Lessons.isOnline(c.event.context().subject());
    }

    static boolean isInPrivateBreak(Seen c) {
        LessonContext context = c.event.context();
        return c.session == Session.OWN_BREAK
                && context != null
                && isTrue(context.privatePlace())
                && isTrue(context.awayFromPupils());
    }

    static boolean isPersonalInView(Seen c) {
        LessonContext context = c.event.context();
        return c.personal && c.kind != AccountKind.DEMONSTRATION && context != null && isTrue(context.pupilsCanSee());
    }

    static boolean isDemonstration(Seen c) {
        return c.social && (c.kind == AccountKind.DEMONSTRATION || c.kind == AccountKind.NONE);
    }

    static boolean isPublic(Seen c) {
        return c.event.action() != null && c.event.action().visibility() == Visibility.PUBLIC;
    }

    static boolean identifies(Seen c, Identifiable whom) {
        Content content = c.event.content();
        return content != null && has(content.couldIdentify(), whom);
    }

    /** A picture of children is published on an account of the school's. */
    static boolean shows(Seen c) {
        return c.ofSchool && (type(c) == ActionType.PUBLISH_PHOTO || type(c) == ActionType.PUBLISH_VIDEO);
    }

    static List<String> children(Seen c) {
        return c.event.photo() == null || c.event.photo().children() == null
                ? List.of()
                : c.event.photo().children();
    }

    static boolean isUnconsented(Seen c) {
        for (String child : children(c)) {
            if (Pictures.isUnconsented(c, child, c.day)) {
                return true;
            }
        }
        return false;
    }

    static boolean isObjectedTo(Seen c) {
        for (String child : children(c)) {
            if (Pictures.isObjectedTo(c, child, c.day)) {
                return true;
            }
        }
        return false;
    }

    static boolean isNamed(Seen c) {
        for (String child : children(c)) {
            if (c.event.photo() != null && has(c.event.photo().namesUsed(), child)) {
                return true;
            }
        }
        return false;
    }
}
