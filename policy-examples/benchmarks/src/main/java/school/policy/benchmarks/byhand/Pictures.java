package school.policy.benchmarks.byhand;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.plain.Facts.Consent;
import school.policy.benchmarks.plain.Facts.Objection;
import school.policy.benchmarks.plain.Facts.Photo;
import school.policy.benchmarks.plain.Facts.StaffAction;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.ConsentForm;
import school.policy.benchmarks.plain.Words.ConsentScope;

/** SS-08 and SS-09: children in pictures. */
public final class Pictures {

    private static final List<String> PARENTS = List.of("parent", "mother", "father", "guardian");
    /** Whoever posts a picture publishes it. */
    private static final Set<ActionType> PUBLISHING = EnumSet.of(
            ActionType.PUBLISH_PHOTO,
            ActionType.PUBLISH_VIDEO,
            ActionType.POST,
            ActionType.POST_LINK,
            ActionType.SHARE,
            ActionType.COMMENT,
            ActionType.SEND_MESSAGE);

    private Pictures() {}

    static void check(Seen seen, ActionType type, Said said) {
        Photo photo = seen.event.photo();
        if (photo == null || photo.children() == null) {
            return;
        }
        LocalDate day;
        boolean stillOnline = type == ActionType.PHOTO_STILL_ONLINE;
        if (PUBLISHING.contains(type)) {
            day = seen.day;
        } else if (stillOnline
                && seen.event.action() != null
                && seen.event.action().publishedOn() != null) {
            day = seen.event.action().publishedOn();
        } else {
            return;
        }
        for (String child : photo.children()) {
            if (isUnconsented(seen, child, day) || isObjectedTo(seen, child, day)) {
                said.breach(Clause.SS_08);
            }
            if (Seen.has(photo.namesUsed(), child)) {
                said.breach(Clause.SS_09);
            }
            if (stillOnline && isWithdrawn(seen, child, day)) {
                said.duty(Clause.SS_08);
            }
        }
    }

    /** Whether a picture was published on the day of the event. */
    static boolean isPublished(Seen seen) {
        StaffAction action = seen.event.action();
        ActionType type = action == null ? null : action.type();
        if (type != null && isPublishing(seen, type)) {
            return true;
        }
        boolean stillOnline = type == ActionType.PHOTO_STILL_ONLINE;
        for (ActionType also : seen.event.alsoDid()) {
            if (isPublishing(seen, also)) {
                return true;
            }
            stillOnline |= also == ActionType.PHOTO_STILL_ONLINE;
        }
        return stillOnline && action != null && seen.day.equals(action.publishedOn());
    }

    private static boolean isPublishing(Seen seen, ActionType type) {
        return type == ActionType.PUBLISH_PHOTO
                || type == ActionType.PUBLISH_VIDEO
                || (seen.event.photo() != null && PUBLISHING.contains(type));
    }

    /** Whether no consent holds for a child; the school has decided that whoever signs must have the authority. */
    public static boolean isUnconsented(Seen seen, String child, LocalDate day) {
        if (seen.event.consents() != null) {
            for (Consent consent : seen.event.consents()) {
                if (holds(consent, child, day) && mayDecide(consent.by(), consent.authority())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether somebody with authority objects. */
    public static boolean isObjectedTo(Seen seen, String child, LocalDate day) {
        if (seen.event.objections() != null) {
            for (Objection objection : seen.event.objections()) {
                if (child.equals(objection.child())
                        && (objection.on() == null || !objection.on().isAfter(day))
                        && mayDecide(objection.by(), objection.authority())
                        && !isAnswered(seen, objection, day)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A consent that held on the day of publication was withdrawn since, and none holds today. */
    private static boolean isWithdrawn(Seen seen, String child, LocalDate day) {
        boolean withdrawn = false;
        if (seen.event.consents() != null) {
            for (Consent consent : seen.event.consents()) {
                if (mayDecide(consent.by(), consent.authority())) {
                    if (holds(consent, child, seen.day)) {
                        return false;
                    }
                    LocalDate since = consent.withdrawnOn();
                    withdrawn |= since != null
                            && !since.isAfter(seen.day)
                            && holds(consent, child, day)
                            && !isHeldUp(seen, consent, child, day);
                }
            }
        }
        return withdrawn;
    }

    /** Whether somebody with authority objected, and had not consented since. */
    private static boolean isHeldUp(Seen seen, Consent consent, String child, LocalDate day) {
        if (seen.event.objections() != null) {
            for (Objection objection : seen.event.objections()) {
                if (child.equals(objection.child())
                        && (objection.on() == null || !objection.on().isAfter(day))
                        && mayDecide(objection.by(), objection.authority())
                        && (objection.by() == null
                                || !objection.by().equals(consent.by())
                                || objection.on() == null
                                || consent.from() == null
                                || !objection.on().isBefore(consent.from()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether somebody may decide for the child; of a parent it goes without saying. */
    private static boolean mayDecide(@Nullable String by, @Nullable Boolean authority) {
        if (authority != null) {
            return authority;
        }
        String plain = by == null ? "parent" : by.toLowerCase(Locale.ROOT);
        return PARENTS.contains(plain) || plain.startsWith("parent_");
    }

    /** Whether whoever objected has consented since. */
    private static boolean isAnswered(Seen seen, Objection objection, LocalDate day) {
        if (seen.event.consents() == null || objection.by() == null || objection.on() == null) {
            return false;
        }
        for (Consent consent : seen.event.consents()) {
            if (objection.by().equals(consent.by())
                    && mayDecide(consent.by(), consent.authority())
                    && consent.from() != null
                    && consent.from().isAfter(objection.on())
                    && holds(consent, objection.child(), day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Consent consent, String child, LocalDate day) {
        return consent.child().equals(child)
                && (consent.form() == ConsentForm.WRITTEN || consent.form() == ConsentForm.ELECTRONIC)
                && Seen.has(consent.covers(), ConsentScope.SCHOOL_SOCIAL_MEDIA)
                && (consent.from() == null || !consent.from().isAfter(day))
                && (consent.to() == null || !consent.to().isBefore(day))
                && (consent.withdrawnOn() == null || consent.withdrawnOn().isAfter(day));
    }
}
