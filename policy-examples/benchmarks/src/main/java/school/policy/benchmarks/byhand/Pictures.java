package school.policy.benchmarks.byhand;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.fact.ActionType;
import school.policy.fact.Consent;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Objection;
import school.policy.fact.Photo;
import school.policy.fact.StaffAction;

/** SS-08 and SS-09: children in pictures. */
public final class Pictures {

    private static final List<String> CARERS = List.of("carer", "foster_carer", "foster_parent", "kinship_carer");

    private Pictures() {}

    static void check(Seen seen, StaffAction action, ActionType type, Said said) {
        Photo photo = seen.event.photo();
        if (photo == null || photo.children() == null) {
            return;
        }
        boolean publishes = type == ActionType.PUBLISH_PHOTO || type == ActionType.PUBLISH_VIDEO;
        boolean stillOnline = type == ActionType.PHOTO_STILL_ONLINE && action.publishedOn() != null;
        if (!publishes && !stillOnline) {
            return;
        }
        LocalDate day = publishes || action.publishedOn() == null ? seen.day : action.publishedOn();
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

    /** Whether no consent holds for a child; the school has decided that whoever signs must have the authority. */
    public static boolean isUnconsented(Seen seen, String child, LocalDate day) {
        if (seen.event.consents() != null) {
            for (Consent consent : seen.event.consents()) {
                if (holds(consent, child, day) && !Seen.isFalse(consent.authority())) {
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
                        && !Seen.isFalse(objection.authority())) {
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
                if (isFromAnybody(consent)) {
                    if (holds(consent, child, seen.day)) {
                        return false;
                    }
                    LocalDate since = consent.withdrawnOn();
                    withdrawn |= since != null && !since.isAfter(seen.day) && holds(consent, child, day);
                }
            }
        }
        return withdrawn;
    }

    private static boolean isFromAnybody(Consent consent) {
        return !Seen.isFalse(consent.authority()) || isCarer(consent.by());
    }

    private static boolean isCarer(@Nullable String by) {
        return by != null && CARERS.contains(by);
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
