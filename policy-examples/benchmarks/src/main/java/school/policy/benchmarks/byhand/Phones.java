package school.policy.benchmarks.byhand;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.plain.Facts.LessonContext;
import school.policy.benchmarks.plain.Facts.StaffAction;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.Device;
import school.policy.benchmarks.plain.Words.PhoneLocation;
import school.policy.benchmarks.plain.Words.Purpose;
import school.policy.benchmarks.plain.Words.Ringer;
import school.policy.benchmarks.plain.Words.Role;
import school.policy.benchmarks.plain.Words.Session;

/** PU-04 to PU-08. */
final class Phones {

    private static final Set<Session> AT_WORK =
            EnumSet.of(Session.LESSON, Session.PPA, Session.WORKING_TIME, Session.SUPERVISING_PUPILS);
    /** what happens to a phone's owner, or is looked up, without a use of the device. */
    private static final Set<ActionType> NO_USE = EnumSet.of(
            ActionType.PHONE_STATE,
            ActionType.PROFILE_CHECK,
            ActionType.PHOTO_STILL_ONLINE,
            ActionType.EXISTING_CONNECTION,
            ActionType.RECEIVE_MESSAGE,
            ActionType.RECEIVE_FRIEND_REQUEST,
            ActionType.RECEIVE_FOLLOW,
            ActionType.ENCOUNTER_CONTENT);

    private static final Set<Role> TEACHING = EnumSet.of(
            Role.TEACHER,
            Role.TEACHING_ASSISTANT,
            Role.SUPPLY_TEACHER,
            Role.TRAINEE_TEACHER,
            Role.HEADTEACHER,
            Role.DEPUTY_HEADTEACHER,
            Role.COMPUTING_LEAD);

    private Phones() {}

    static void check(Seen seen, StaffAction action, Said said) {
        boolean phone = action.device() == null || action.device() == Device.PERSONAL_PHONE;
        if (phone
                && action.location() == PhoneLocation.CLASSROOM
                && Seen.isTrue(action.medicalNeed())
                && Seen.isFalse(action.visible())) {
            said.permit(Clause.PU_05);
        }
        LessonContext context = seen.event.context();
        if (context == null || context.session() == null) {
            return;
        }
        if (AT_WORK.contains(context.session())
                && action.purpose() == Purpose.MEDICAL
                && Seen.isTrue(action.medicalNeed())
                && (action.device() == null || isSmart(action) || action.type() == ActionType.USE_PHONE)) {
            said.readForMedicalNeed();
        }
        if (phone && AT_WORK.contains(context.session()) && !Seen.isTrue(context.offsite())) {
            atWork(seen, action, said);
        }
        if (seen.lesson) {
            inLesson(seen, action, context, phone, said);
        }
    }

    private static void atWork(Seen seen, StaffAction action, Said said) {
        boolean office = seen.event.actorRoles().contains(Role.OFFICE_STAFF);
        boolean excused = office && !(seen.lesson && !Collections.disjoint(seen.event.actorRoles(), TEACHING));
        if (!excused && (action.location() == PhoneLocation.CLASSROOM || action.location() == PhoneLocation.OFFICE)) {
            said.breach(Clause.PU_04);
        }
        if (office && (action.ringer() == Ringer.AUDIBLE || Seen.isTrue(action.visible()))) {
            said.breach(Clause.PU_07);
        }
    }

    private static boolean isSmart(StaffAction action) {
        return action.device() == Device.PERSONAL_PHONE
                || action.device() == Device.SMARTWATCH
                || action.device() == Device.SCHOOL_TABLET;
    }

    private static void inLesson(Seen seen, StaffAction action, LessonContext context, boolean phone, Said said) {
        if (phone && action.ringer() == Ringer.AUDIBLE) {
            said.phoneHeard();
        }
        ActionType type = action.type();
        boolean inHand = type == ActionType.USE_PHONE || Seen.isTrue(action.accessed());
        boolean used = type != null && !NO_USE.contains(type);
        if (phone && (inHand || (action.device() != null && used))) {
            said.phoneReachedFor();
        }
        boolean smart = isSmart(action);
        boolean handled = type == ActionType.USE_PHONE || (action.device() == null && inHand);
        if (handled || (smart && (inHand || used))) {
            said.breach(Clause.PU_08);
        }
        if (type != null
                && (handled || smart || (type == ActionType.PHONE_STATE && action.device() == null))
                && (action.purpose() == Purpose.LEARNING_INTENTION
                        || (Seen.isTrue(context.learningIntention()) && !isForAnother(seen.event.action())))) {
            said.permit(Clause.PU_08);
        }
    }

    /** Whether a purpose is told that is not the lesson's. */
    private static boolean isForAnother(@Nullable StaffAction told) {
        return told != null && told.purpose() != null && told.purpose() != Purpose.LEARNING_INTENTION;
    }
}
