package school.policy.fact;

/** What a consent covers. */
public enum ConsentScope implements Word {
    SCHOOL_SOCIAL_MEDIA,
    INTERNAL_DISPLAY,
    STAFF_PERSONAL_ACCOUNT,
    NAME_WITH_PHOTO
}
