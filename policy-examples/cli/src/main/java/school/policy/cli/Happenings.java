package school.policy.cli;

import static school.policy.fact.ActionType.*;

import java.util.List;
import school.policy.explain.Inquiry.Choice;
import school.policy.fact.ActionType;

/**
 * What can have happened, in groups, so that people find it in a list.
 *
 * @param title the title of a group
 * @param actions what belongs to it
 */
record Happenings(String title, List<ActionType> actions) {

    /** Every type of action stands in one of them. */
    static final List<Happenings> ALL = List.of(
            new Happenings(
                    "With a phone or another device",
                    List.of(USE_PHONE, PHONE_STATE, USE_DEVICE, ACCESS_SOCIAL_MEDIA, VIEW_MEDIA)),
            new Happenings(
                    "Put online",
                    List.of(POST, POST_LINK, SHARE, COMMENT, REACT, PUBLISH_PHOTO, PUBLISH_VIDEO, PHOTO_STILL_ONLINE)),
            new Happenings(
                    "Between people",
                    List.of(
                            SEND_FRIEND_REQUEST,
                            ACCEPT_FRIEND_REQUEST,
                            DECLINE_FRIEND_REQUEST,
                            RECEIVE_FRIEND_REQUEST,
                            FOLLOW,
                            RECEIVE_FOLLOW,
                            UNFRIEND,
                            EXISTING_CONNECTION,
                            SEND_MESSAGE,
                            REPLY_MESSAGE,
                            RECEIVE_MESSAGE,
                            VIEW_PROFILE,
                            JOIN_GROUP,
                            PLAY_MATCH)),
            new Happenings(
                    "Accounts, profiles and passwords",
                    List.of(
                            CREATE_ACCOUNT,
                            PLAN_OPEN_TO_PUPILS,
                            OPEN_TO_PUPILS,
                            GRANT_PAGE_ROLE,
                            HOLD_PASSWORD,
                            SHARE_PASSWORD,
                            PROFILE_CHECK)),
            new Happenings(
                    "Came to light",
                    List.of(
                            MODERATE_COMMENT,
                            ENCOUNTER_CONTENT,
                            MAINTAIN_OFFICE_LIST,
                            BECOME_AWARE_OF_PUPIL_MISUSE,
                            BECOME_AWARE_OF_STAFF_MISUSE)));

    /** All of them, as they are numbered from 1. */
    static List<Choice> choices() {
        return ALL.stream()
                .flatMap(group -> group.actions().stream())
                .map(action -> new Choice(action.phrase(), action))
                .toList();
    }

    /** All of them under the titles of their groups, with their numbers. */
    static String menu() {
        StringBuilder menu = new StringBuilder();
        int first = 1;
        for (Happenings group : ALL) {
            List<Choice> mine =
                    choices().subList(first - 1, first - 1 + group.actions().size());
            menu.append(group.title()).append('\n').append(Screen.numbered(mine, first));
            first += mine.size();
        }
        return menu.toString();
    }
}
