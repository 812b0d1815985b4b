package school.policy.fact;

import static school.policy.fact.ActionType.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The facts without which some actions cannot be judged. Where a host leaves one out it counts as unknown: whoever
 * forgets to say that a lesson was on must not read 'permitted'.
 */
public final class Essentials {

    private static final Set<ActionType> ONLINE_OR_DEVICE =
            EnumSet.of(ACCESS_SOCIAL_MEDIA, VIEW_MEDIA, USE_PHONE, USE_DEVICE);
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
    private static final Set<ActionType> PICTURES = EnumSet.of(PUBLISH_PHOTO, PUBLISH_VIDEO);
    private static final Set<ActionType> PUBLISHING =
            EnumSet.of(POST, POST_LINK, SHARE, PUBLISH_PHOTO, PUBLISH_VIDEO, COMMENT);

    private static final Set<ActionType> LINKS = EnumSet.of(POST_LINK);

    private record Essential(String path, Predicate<Case> asked, Predicate<Case> said) {

        boolean isUnsaid(Case event) {
            return asked.test(event) && !said.test(event);
        }
    }

    private static final List<Essential> TABLE = List.of(
            new Essential(
                    "context.session",
                    c -> c.did(ONLINE_OR_DEVICE),
                    c -> c.context() != null && c.context().session() != null),
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
                    c -> c.did(PICTURES),
                    c -> c.photo() != null && c.photo().children() != null),
            new Essential("consents", c -> c.did(PICTURES) && showsChild(c), c -> c.consents() != null),
            new Essential(
                    "account.kind",
                    c -> c.did(PUBLISHING),
                    c -> c.account() != null && c.account().kind() != null),
            new Essential(
                    "content.link_checked",
                    c -> c.did(LINKS)
                            && c.account() != null
                            && c.account().kind() != null
                            && c.account().kind().ofSchool(),
                    c -> (c.content() != null && c.content().linkChecked() != null)
                            || c.judgement(Question.LINK_SAFE).isPresent()
                            || c.unknown().contains("judgements.link_safe")));

    private Essentials() {}

    /** The paths of the essential facts that the case does not state. */
    public static List<String> unsaid(Case event) {
        if (areSaid(event)) {
            return List.of();
        }
        return TABLE.stream()
                .filter(essential -> essential.isUnsaid(event))
                .map(Essential::path)
                .toList();
    }

    /** Whether the case states all of them. */
    public static boolean areSaid(Case event) {
        for (Essential essential : TABLE) {
            if (essential.isUnsaid(event)) {
                return false;
            }
        }
        return true;
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
