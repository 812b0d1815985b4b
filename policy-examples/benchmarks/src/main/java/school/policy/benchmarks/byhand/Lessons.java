package school.policy.benchmarks.byhand;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.plain.Facts.LessonContext;
import school.policy.benchmarks.plain.Words.AccountKind;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.Session;

/** PU-03, PU-09 and PU-10: when and where. */
public final class Lessons {

    /** Whatever the actor does on social media, not what reaches them. */
    public static final Set<ActionType> USE = EnumSet.of(
            ActionType.ACCESS_SOCIAL_MEDIA,
            ActionType.VIEW_MEDIA,
            ActionType.POST,
            ActionType.POST_LINK,
            ActionType.SHARE,
            ActionType.COMMENT,
            ActionType.REACT,
            ActionType.PUBLISH_PHOTO,
            ActionType.PUBLISH_VIDEO,
            ActionType.SEND_MESSAGE,
            ActionType.REPLY_MESSAGE,
            ActionType.SEND_FRIEND_REQUEST,
            ActionType.ACCEPT_FRIEND_REQUEST,
            ActionType.DECLINE_FRIEND_REQUEST,
            ActionType.FOLLOW,
            ActionType.UNFRIEND,
            ActionType.VIEW_PROFILE,
            ActionType.JOIN_GROUP,
            ActionType.PLAY_MATCH,
            ActionType.MODERATE_COMMENT);

    private Lessons() {}

    static void check(Seen seen, ActionType type, Said said) {
        LessonContext context = seen.event.context();
        if (context == null || !seen.social || !USE.contains(type)) {
            return;
        }
        if (seen.lesson) {
            said.breach(Clause.PU_03);
            if (Seen.isTrue(context.partOfLesson()) && isOnline(context.subject())) {
                said.permit(Clause.PU_03);
            }
        }
        if (context.session() == Session.OWN_BREAK
                && Seen.isTrue(context.privatePlace())
                && Seen.isTrue(context.awayFromPupils())) {
            said.permit(Clause.PU_09);
        }
        if (seen.personal && seen.kind != AccountKind.DEMONSTRATION && Seen.isTrue(context.pupilsCanSee())) {
            said.breach(Clause.PU_10);
        }
    }

    /** Whether it is one of the lessons that social media may belong to, however it is spelled. */
    public static boolean isOnline(@Nullable String subject) {
        if (subject == null) {
            return false;
        } else if (subject.equals("Computing") || subject.equals("E-Safety")) {
            return true;
        }
        String plain = subject.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.equals("computing") || plain.equals("esafety");
    }
}
