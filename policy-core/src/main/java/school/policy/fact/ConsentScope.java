package school.policy.fact;

/** What a consent covers. */
public enum ConsentScope implements Word {
    SCHOOL_SOCIAL_MEDIA("the school's social media"),
    INTERNAL_DISPLAY("displays inside the school"),
    STAFF_PERSONAL_ACCOUNT("the personal accounts of staff"),
    NAME_WITH_PHOTO("the child's name beside a picture");

    private final String phrase;

    ConsentScope(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}
