package school.policy.fact;

/** What happened. Some types are the actor's own conduct; others only reach the actor or are their duty. */
public enum ActionType implements Word {
    ACCESS_SOCIAL_MEDIA("used social media"),
    VIEW_MEDIA("looked at media online"),
    USE_PHONE("used a phone"),
    USE_DEVICE("used a device"),
    /** how a phone is kept, used or not */
    PHONE_STATE("had a phone"),
    POST("posted something online"),
    POST_LINK("posted a link"),
    SHARE("shared a post"),
    COMMENT("commented on a post"),
    REACT("reacted to a post"),
    PUBLISH_PHOTO("published a photo"),
    PUBLISH_VIDEO("published a video"),
    /** a picture published earlier can still be seen */
    PHOTO_STILL_ONLINE("had an earlier picture still online"),
    SEND_MESSAGE("sent a message"),
    REPLY_MESSAGE("replied to a message"),
    RECEIVE_MESSAGE("received a message", true),
    SEND_FRIEND_REQUEST("sent a friend request"),
    ACCEPT_FRIEND_REQUEST("accepted a friend request"),
    DECLINE_FRIEND_REQUEST("declined a friend request"),
    RECEIVE_FRIEND_REQUEST("received a friend request", true),
    FOLLOW("followed somebody"),
    RECEIVE_FOLLOW("gained a follower", true),
    UNFRIEND("ended an online friendship"),
    EXISTING_CONNECTION("had an online friendship from before"),
    VIEW_PROFILE("looked at a profile"),
    JOIN_GROUP("joined a group"),
    PLAY_MATCH("played an online match"),
    PROFILE_CHECK("had a profile that was looked up"),
    HOLD_PASSWORD("held a password"),
    SHARE_PASSWORD("passed on a password"),
    GRANT_PAGE_ROLE("gave somebody a role on a page"),
    CREATE_ACCOUNT("set up an account"),
    PLAN_OPEN_TO_PUPILS("planned to open an account to pupils"),
    OPEN_TO_PUPILS("opened an account to pupils"),
    MODERATE_COMMENT("dealt with a comment", true),
    ENCOUNTER_CONTENT("came across content online", true),
    MAINTAIN_OFFICE_LIST("kept the list in the school office", true),
    BECOME_AWARE_OF_PUPIL_MISUSE("learned of misuse by a pupil", true),
    BECOME_AWARE_OF_STAFF_MISUSE("learned of misuse by a colleague", true);

    private final String phrase;
    private final boolean witnessed;

    ActionType(String phrase) {
        this(phrase, false);
    }

    ActionType(String phrase, boolean witnessed) {
        this.phrase = phrase;
        this.witnessed = witnessed;
    }

    /** What it was, after "the staff member". */
    @Override
    public String phrase() {
        return phrase;
    }

    /** Whether it only reached the actor or was their duty, so that by itself it is not their own conduct. */
    public boolean witnessed() {
        return witnessed;
    }
}
