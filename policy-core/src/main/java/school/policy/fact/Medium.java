package school.policy.fact;

/** What a picture is. */
public enum Medium implements Word {
    PHOTO,
    VIDEO
}
