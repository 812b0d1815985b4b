package school.policy.fact;

import static school.policy.fact.ActionType.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts without which a case cannot be judged. Where a host leaves one out it counts as unknown: whoever forgets to
 * say what happened, by whom, or that a lesson was on must not read 'permitted'.
 */
public final class Essentials {

    /** The path of the roles of whoever acted. */
    public static final String ROLES = "actor.roles";

    /** The path of whether those who objected may decide for the children, of whom that neither is said nor goes without saying. */
    public static final String OBJECTIONS_AUTHORITY = "objections.authority";

    /** The paths of what is essential whatever happened and whoever acted. */
    public static final List<String> OF_EVERY_CASE = List.of("action.type", ROLES);

    private static final Set<ActionType> ONLINE_OR_DEVICE =
            EnumSet.of(ACCESS_SOCIAL_MEDIA, VIEW_MEDIA, USE_PHONE, USE_DEVICE, PHONE_STATE);
    private static final Set<ActionType> BETWEEN_PEOPLE = EnumSet.of(
            SEND_FRIEND_REQUEST,
            ACCEPT_FRIEND_REQUEST,
            DECLINE_FRIEND_REQUEST,
            RECEIVE_FRIEND_REQUEST,
            FOLLOW,
            RECEIVE_FOLLOW,
            SEND_MESSAGE,
            REPLY_MESSAGE,
            RECEIVE_MESSAGE);
    private static final Set<ActionType> REMARKS = EnumSet.of(REACT, COMMENT);
    private static final Set<ActionType> TOWARDS_PARENTS = EnumSet.of(
            SEND_FRIEND_REQUEST,
            FOLLOW,
            SEND_MESSAGE,
            REPLY_MESSAGE,
            COMMENT,
            REACT,
            JOIN_GROUP,
            ACCEPT_FRIEND_REQUEST);
    private static final Set<ActionType> PUBLISHING =
            EnumSet.of(POST, POST_LINK, SHARE, PUBLISH_PHOTO, PUBLISH_VIDEO, COMMENT);
    private static final Set<ActionType> EXPRESSING = EnumSet.of(
            POST, POST_LINK, SHARE, PUBLISH_PHOTO, PUBLISH_VIDEO, COMMENT, REACT, SEND_MESSAGE, REPLY_MESSAGE);
    private static final Set<ActionType> REPLIES = EnumSet.of(REPLY_MESSAGE);
    private static final Set<ActionType> LINKS = EnumSet.of(POST_LINK);
    private static final Set<ActionType> LEFT_ONLINE = EnumSet.of(PHOTO_STILL_ONLINE);
    private static final Set<ActionType> SHOWING = EnumSet.of(ACCESS_SOCIAL_MEDIA, VIEW_MEDIA);

    private record Essential(String path, Predicate<Case> asked, Predicate<Case> said) {

        boolean isUnsaid(Case event) {
            return asked.test(event) && !said.test(event);
        }
    }

    private static final List<Essential> FIRST = List.of(
            new Essential(
                    "action.type",
                    c -> true,
                    c -> c.action() != null && c.action().type() != null),
            new Essential(ROLES, c -> true, c -> !c.statedRoles().isEmpty()));

    private static final List<Essential> OF_SOME_CASES = List.of(
            new Essential("context.session", c -> c.did(ONLINE_OR_DEVICE), c -> session(c) != null),
            new Essential(
                    "other.is",
                    c -> c.did(BETWEEN_PEOPLE) || (c.did(REMARKS) && c.other() != null),
                    c -> c.other() != null && c.other().parties() != null),
            new Essential(
                    "other.link",
                    c -> c.did(TOWARDS_PARENTS) && isParent(c),
                    c -> c.other() != null && c.other().onlyThroughPost() != null),
            new Essential(
                    "photo.children",
                    Essentials::isAboutPicture,
                    c -> c.photo() != null && c.photo().children() != null),
            new Essential("consents", c -> isAboutPicture(c) && showsChild(c), c -> c.consents() != null),
            new Essential(OBJECTIONS_AUTHORITY, c -> true, c -> !hasUnclearObjection(c)),
            new Essential("account.kind", c -> c.did(PUBLISHING) || isAboutPicture(c), c -> kind(c) != null),
            new Essential(
                    "content.link_checked",
                    c -> c.did(LINKS) && isOfSchool(c),
                    c -> isLinkChecked(c) || isOpenOrJudged(c, Question.LINK_SAFE)),
            new Essential(
                    "content.could_identify",
                    c -> publishesPicture(c) && showsChild(c) && kind(c) != null && !isOfSchool(c),
                    c -> c.content() != null && c.content().couldIdentify() != null),
            new Essential(
                    "content.disclaimer",
                    c -> c.did(EXPRESSING)
                            && !isOfSchool(c)
                            && c.content() != null
                            && Boolean.TRUE.equals(c.content().viewsOnSchoolMatters()),
                    c -> (c.content() != null && c.content().disclaimer() != null) || isProfileLookedAt(c)),
            new Essential(
                    "context.learning_intention",
                    c -> c.action() != null
                            && c.action().device() == Device.SCHOOL_TABLET
                            && c.action().purpose() == null
                            && session(c) == Session.LESSON,
                    c -> c.context() != null && c.context().learningIntention() != null),
            new Essential(
                    "judgements.genuine_emergency",
                    c -> c.action() != null && c.action().purpose() == Purpose.EMERGENCY,
                    c -> isOpenOrJudged(c, Question.GENUINE_EMERGENCY)),
            new Essential(
                    "action.published_on",
                    c -> c.did(LEFT_ONLINE),
                    c -> c.action() != null && c.action().publishedOn() != null));

    private Essentials() {}

    /**
     * The paths of the essential facts that a case does not state, about somebody whom the policy binds.
     *
     * @param ownSubject whether a lesson's subject is one that the policy's rules mention
     */
    public static List<String> unsaid(Case event, Predicate<String> ownSubject) {
        List<String> unsaid = null;
        for (List<Essential> essentials : List.of(FIRST, OF_SOME_CASES)) {
            for (Essential essential : essentials) {
                if (essential.isUnsaid(event)) {
                    unsaid = plus(unsaid, essential.path());
                }
            }
        }
        if (isClipUnchecked(event, ownSubject)) {
            unsaid = plus(unsaid, "content.link_checked");
        }
        return unsaid == null ? List.of() : unsaid.stream().distinct().toList();
    }

    /** Of those that are essential whatever happened and whoever acted, the paths that a case does not state. */
    public static List<String> unsaidOfEveryCase(Case event) {
        return FIRST.stream()
                .filter(essential -> essential.isUnsaid(event))
                .map(Essential::path)
                .toList();
    }

    private static List<String> plus(@Nullable List<String> some, String path) {
        List<String> more = some == null ? new ArrayList<>() : some;
        more.add(path);
        return more;
    }

    /** Whether the case is about a picture that is published, or was and can still be seen. */
    static boolean isAboutPicture(Case event) {
        return publishesPicture(event) || event.did(LEFT_ONLINE);
    }

    /** A message to an unlisted group is a post to it. */
    private static boolean publishesPicture(Case event) {
        return event.did(Publication.OF_PICTURES)
                || (event.photo() != null
                        && (event.did(Publication.OF_POSTS)
                                || (event.did(REPLIES) && kind(event) == AccountKind.UNLISTED_GROUP)));
    }

    private static boolean hasUnclearObjection(Case event) {
        return event.objections() != null && event.objections().stream().anyMatch(Objection::isOfUnclearAuthority);
    }

    /** A clip as part of a lesson that rules about subjects do not reach, shown from nobody's account. */
    private static boolean isClipUnchecked(Case event, Predicate<String> ownSubject) {
        LessonContext context = event.context();
        return context != null
                && context.session() == Session.LESSON
                && Boolean.TRUE.equals(context.partOfLesson())
                && (kind(event) == AccountKind.DEMONSTRATION || kind(event) == AccountKind.NONE)
                && event.did(SHOWING)
                && !isLinkChecked(event)
                && (context.subject() == null || !ownSubject.test(context.subject()));
    }

    private static @Nullable Session session(Case event) {
        return event.context() == null ? null : event.context().session();
    }

    private static @Nullable AccountKind kind(Case event) {
        return event.account() == null ? null : event.account().kind();
    }

    private static boolean isOfSchool(Case event) {
        AccountKind kind = kind(event);
        return kind != null && kind.ofSchool();
    }

    private static boolean isLinkChecked(Case event) {
        return event.content() != null && event.content().linkChecked() != null;
    }

    /** A profile can say for every post that views are personal. */
    private static boolean isProfileLookedAt(Case event) {
        return (event.profile() != null && event.profile().disclaimer() != null)
                || event.unknown().contains("profile.disclaimer");
    }

    private static boolean isOpenOrJudged(Case event, Question question) {
        return event.judgement(question).isPresent() || event.unknown().contains("judgements." + question.word());
    }

    private static boolean isParent(Case event) {
        return event.other() != null
                && event.other().parties() != null
                && event.other().parties().contains(Party.PARENT);
    }

    private static boolean showsChild(Case event) {
        return event.photo() != null
                && event.photo().children() != null
                && !event.photo().children().isEmpty();
    }
}
