package school.policy.benchmarks.plain;

/** The words of a vocabulary as somebody writes them who needs no other: enums. */
public final class Words {

    private Words() {}

    /** Whom people are at the school. */
    public enum Role {
        TEACHER,
        TEACHING_ASSISTANT,
        OFFICE_STAFF,
        HEADTEACHER,
        DEPUTY_HEADTEACHER,
        SMT_MEMBER,
        COMPUTING_LEAD,
        DSL,
        SUPPLY_TEACHER,
        TRAINEE_TEACHER,
        LUNCHTIME_SUPERVISOR,
        SITE_STAFF,
        GOVERNOR,
        CHAIR_OF_GOVERNORS,
        VOLUNTEER,
        CONTRACTOR,
        PUPIL,
        PARENT
    }

    /** What can have happened. */
    public enum ActionType {
        ACCESS_SOCIAL_MEDIA,
        VIEW_MEDIA,
        USE_PHONE,
        USE_DEVICE,
        PHONE_STATE,
        POST,
        POST_LINK,
        SHARE,
        COMMENT,
        REACT,
        PUBLISH_PHOTO,
        PUBLISH_VIDEO,
        PHOTO_STILL_ONLINE,
        SEND_MESSAGE,
        REPLY_MESSAGE,
        RECEIVE_MESSAGE,
        SEND_FRIEND_REQUEST,
        ACCEPT_FRIEND_REQUEST,
        DECLINE_FRIEND_REQUEST,
        RECEIVE_FRIEND_REQUEST,
        FOLLOW,
        RECEIVE_FOLLOW,
        UNFRIEND,
        EXISTING_CONNECTION,
        VIEW_PROFILE,
        JOIN_GROUP,
        PLAY_MATCH,
        PROFILE_CHECK,
        HOLD_PASSWORD,
        SHARE_PASSWORD,
        GRANT_PAGE_ROLE,
        CREATE_ACCOUNT,
        PLAN_OPEN_TO_PUPILS,
        OPEN_TO_PUPILS,
        MODERATE_COMMENT,
        ENCOUNTER_CONTENT,
        MAINTAIN_OFFICE_LIST,
        BECOME_AWARE_OF_PUPIL_MISUSE,
        BECOME_AWARE_OF_STAFF_MISUSE;

        /** Whether it only reaches the person or is their duty. */
        public boolean witnessed() {
            return switch (this) {
                case RECEIVE_MESSAGE,
                        RECEIVE_FRIEND_REQUEST,
                        RECEIVE_FOLLOW,
                        MODERATE_COMMENT,
                        ENCOUNTER_CONTENT,
                        MAINTAIN_OFFICE_LIST,
                        BECOME_AWARE_OF_PUPIL_MISUSE,
                        BECOME_AWARE_OF_STAFF_MISUSE -> true;
                default -> false;
            };
        }
    }

    /** What can have been done about it. */
    public enum Step {
        TOLD_HEADTEACHER,
        TOLD_CHAIR_OF_GOVERNORS,
        ON_OFFICE_LIST,
        TOLD_DSL,
        TOLD_PARENTS,
        REMOVED,
        REPORTED_TO_LEADERSHIP,
        FORM_COMPLETED,
        FORM_PASSED_TO_HEADTEACHER
    }

    /** Words for an account kind. */
    public enum AccountKind {
        PERSONAL,
        SCHOOL_APPROVED,
        SCHOOL_NEW,
        LISTED_CHANNEL,
        UNLISTED_GROUP,
        DEMONSTRATION,
        NONE;

        /** Whether it is one of the school's own accounts or channels. */
        public boolean ofSchool() {
            return this == SCHOOL_APPROVED || this == SCHOOL_NEW || this == LISTED_CHANNEL;
        }
    }

    /** Words for an identity. */
    public enum Identity {
        OWN,
        ALIAS,
        ANONYMOUS
    }

    /** Words for a consent form. */
    public enum ConsentForm {
        WRITTEN,
        ELECTRONIC,
        VERBAL
    }

    /** Words for a consent scope. */
    public enum ConsentScope {
        SCHOOL_SOCIAL_MEDIA,
        INTERNAL_DISPLAY,
        STAFF_PERSONAL_ACCOUNT,
        NAME_WITH_PHOTO
    }

    /** Words for an identifiable. */
    public enum Identifiable {
        PUPIL,
        CLASS,
        SCHOOL
    }

    /** Words for a target. */
    public enum Target {
        SCHOOL,
        STAFF,
        COLLEAGUE,
        HEADTEACHER,
        GOVERNOR,
        PUPIL,
        PARENT
    }

    /** Words for a question. */
    public enum Question {
        DAMAGING,
        ILLEGAL,
        DEFAMATORY,
        DISCRIMINATORY,
        DISREPUTE,
        BULLYING,
        COERCION,
        PURPOSE_EVADE,
        PROFESSIONAL,
        LINK_SAFE,
        INAPPROPRIATE,
        COMMENT_INAPPROPRIATE,
        PUPIL_MISUSE,
        SAFEGUARDING_CONCERN,
        INFORMING_PARENTS_MAY_RAISE_RISK,
        OTHER_POLICY_BREACHED,
        GENUINE_EMERGENCY
    }

    /** Words for an other policy. */
    public enum OtherPolicy {
        EQUALITIES,
        CHILD_PROTECTION,
        ICT_ACCEPTABLE_USE
    }

    /** Words for a session. */
    public enum Session {
        LESSON,
        OWN_BREAK,
        PPA,
        BEFORE_OR_AFTER_SCHOOL,
        WORKING_TIME,
        SUPERVISING_PUPILS,
        OFF_DUTY
    }

    /** Words for a medium. */
    public enum Medium {
        PHOTO,
        VIDEO
    }

    /** Words for a privacy. */
    public enum Privacy {
        HIGHEST,
        LOWER
    }

    /** Words for a party. */
    public enum Party {
        PUPIL,
        PARENT,
        FORMER_PUPIL,
        FORMER_PARENT,
        COLLEAGUE
    }

    /** Words for a link basis. */
    public enum LinkBasis {
        OWN_CHILD,
        SPOUSE,
        CLOSE_RELATIVE,
        FRIEND,
        NEIGHBOUR,
        CLUB,
        COLLEAGUE,
        FELLOW_PARENT,
        FORMER_SCHOOL
    }

    /** Words for a met through. */
    public enum MetThrough {
        PTA,
        SCHOOL_EVENT
    }

    /** Words for a device. */
    public enum Device {
        PERSONAL_PHONE,
        SMARTWATCH,
        SCHOOL_COMPUTER,
        SCHOOL_LAPTOP,
        SCHOOL_TABLET
    }

    /** Words for a visibility. */
    public enum Visibility {
        PUBLIC,
        PRIVATE
    }

    /** Words for a purpose. */
    public enum Purpose {
        PRIVATE,
        MEDICAL,
        LEARNING_INTENTION,
        EMERGENCY
    }

    /** Words for a phone location. */
    public enum PhoneLocation {
        LOCKER,
        CLASSROOM,
        OFFICE
    }

    /** Words for a ringer. */
    public enum Ringer {
        SILENT,
        AUDIBLE
    }

    /** Words for a setting. */
    public enum Setting {
        SCHOOL_NETWORK,
        HOME_PRIVATE
    }
}
