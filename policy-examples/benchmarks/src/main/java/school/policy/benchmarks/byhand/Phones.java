package school.policy.benchmarks.byhand;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import school.policy.fact.ActionType;
import school.policy.fact.Device;
import school.policy.fact.LessonContext;
import school.policy.fact.PhoneLocation;
import school.policy.fact.Purpose;
import school.policy.fact.Ringer;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.StaffAction;

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

    private static final Set<Role> TEACHING =
            EnumSet.of(Role.TEACHER, Role.TEACHING_ASSISTANT, Role.SUPPLY_TEACHER, Role.TRAINEE_TEACHER);

    private Phones() {}

    static void check(Seen seen, StaffAction action, Said said) {
        if (action.location() == PhoneLocation.CLASSROOM
                && Seen.isTrue(action.medicalNeed())
                && Seen.isFalse(action.visible())) {
            said.permit(Clause.PU_05);
        }
        LessonContext context = seen.event.context();
        if (context == null || context.session() == null) {
            return;
        }
        boolean phone = action.device() == null || action.device() == Device.PERSONAL_PHONE;
        if (AT_WORK.contains(context.session())
                && action.purpose() == Purpose.MEDICAL
                && Seen.isTrue(action.medicalNeed())) {
            said.readForMedicalNeed();
        }
        if (phone && AT_WORK.contains(context.session()) && !Seen.isTrue(context.offsite())) {
            atWork(seen, action, said);
        }
        if (seen.lesson) {
            inLesson(action, context, phone, said);
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

    private static void inLesson(StaffAction action, LessonContext context, boolean phone, Said said) {
        if (phone && action.ringer() == Ringer.AUDIBLE) {
            said.phoneHeard();
        }
        ActionType type = action.type();
        boolean inHand = type == ActionType.USE_PHONE || Seen.isTrue(action.accessed());
        boolean used = type != null && !NO_USE.contains(type);
        if (phone && (inHand || (action.device() != null && used))) {
            said.phoneReachedFor();
        }
        boolean smart = action.device() == Device.PERSONAL_PHONE
                || action.device() == Device.SMARTWATCH
                || action.device() == Device.SCHOOL_TABLET;
        boolean handled = type == ActionType.USE_PHONE || (action.device() == null && inHand);
        if (handled || (smart && (inHand || used))) {
            said.breach(Clause.PU_08);
        }
        if (type != null
                && (handled || smart)
                && (action.purpose() == Purpose.LEARNING_INTENTION
                        || (action.purpose() == null && Seen.isTrue(context.learningIntention())))) {
            said.permit(Clause.PU_08);
        }
    }
}
