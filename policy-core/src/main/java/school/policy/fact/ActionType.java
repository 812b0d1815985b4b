package school.policy.fact;

/** What happened. Some types are the actor's own conduct; in others the actor only learns of something or receives it. */
public enum ActionType implements Word {
    ACCESS_SOCIAL_MEDIA,
    VIEW_MEDIA,
    USE_PHONE,
    USE_DEVICE,
    /** how a phone is kept, used or not */
    PHONE_STATE,
    POST,
    POST_LINK,
    SHARE,
    COMMENT,
    REACT,
    PUBLISH_PHOTO,
    PUBLISH_VIDEO,
    /** a picture published earlier can still be seen */
    PHOTO_STILL_ONLINE,
    SEND_MESSAGE,
    REPLY_MESSAGE,
    RECEIVE_MESSAGE(true),
    SEND_FRIEND_REQUEST,
    ACCEPT_FRIEND_REQUEST,
    DECLINE_FRIEND_REQUEST(true),
    RECEIVE_FRIEND_REQUEST(true),
    FOLLOW,
    RECEIVE_FOLLOW(true),
    UNFRIEND,
    EXISTING_CONNECTION(true),
    VIEW_PROFILE(true),
    JOIN_GROUP,
    PLAY_MATCH,
    PROFILE_CHECK(true),
    HOLD_PASSWORD,
    SHARE_PASSWORD,
    GRANT_PAGE_ROLE,
    CREATE_ACCOUNT,
    PLAN_OPEN_TO_PUPILS,
    OPEN_TO_PUPILS,
    MODERATE_COMMENT(true),
    ENCOUNTER_CONTENT(true),
    MAINTAIN_OFFICE_LIST(true),
    BECOME_AWARE_OF_PUPIL_MISUSE(true),
    BECOME_AWARE_OF_STAFF_MISUSE(true);

    private final boolean witnessed;

    ActionType() {
        this(false);
    }

    ActionType(boolean witnessed) {
        this.witnessed = witnessed;
    }

    /** Whether the actor only learned of it, received it or dealt with it, so that it is not their own conduct. */
    public boolean witnessed() {
        return witnessed;
    }
}
