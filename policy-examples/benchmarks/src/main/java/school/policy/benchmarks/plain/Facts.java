package school.policy.benchmarks.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.plain.Words.AccountKind;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.ConsentForm;
import school.policy.benchmarks.plain.Words.ConsentScope;
import school.policy.benchmarks.plain.Words.Device;
import school.policy.benchmarks.plain.Words.Identifiable;
import school.policy.benchmarks.plain.Words.Identity;
import school.policy.benchmarks.plain.Words.LinkBasis;
import school.policy.benchmarks.plain.Words.Medium;
import school.policy.benchmarks.plain.Words.MetThrough;
import school.policy.benchmarks.plain.Words.OtherPolicy;
import school.policy.benchmarks.plain.Words.Party;
import school.policy.benchmarks.plain.Words.PhoneLocation;
import school.policy.benchmarks.plain.Words.Privacy;
import school.policy.benchmarks.plain.Words.Purpose;
import school.policy.benchmarks.plain.Words.Question;
import school.policy.benchmarks.plain.Words.Ringer;
import school.policy.benchmarks.plain.Words.Role;
import school.policy.benchmarks.plain.Words.Session;
import school.policy.benchmarks.plain.Words.Setting;
import school.policy.benchmarks.plain.Words.Step;
import school.policy.benchmarks.plain.Words.Target;
import school.policy.benchmarks.plain.Words.Visibility;

/** Facts as somebody writes them who needs no rules to read them: records. What is null is not said. */
public final class Facts {

    private Facts() {}

    /** Who acted: their roles at the school, never their name. */
    public record Actor(
            @Nullable List<Role> roles,
            @Nullable Boolean alsoParentOfPupil,
            @Nullable LocalDate employedFrom,
            @Nullable LocalDate employedTo,
            @Nullable Boolean onLeave,
            @Nullable Role actingAs,
            @Nullable Boolean lookedAfter) {

        /** Whoever acts as a role holds it. */
        public Actor {
            if (actingAs != null && (roles == null || !roles.contains(actingAs))) {
                List<Role> all = new ArrayList<>(roles == null ? List.of() : roles);
                all.add(actingAs);
                roles = List.copyOf(all);
            }
        }
    }

    /** What the actor did, or what reached them. */
    public record StaffAction(
            @Nullable ActionType type,
            @Nullable Device device,
            @Nullable Visibility visibility,
            @Nullable Purpose purpose,
            @Nullable PhoneLocation location,
            @Nullable Ringer ringer,
            @Nullable Boolean visible,
            @Nullable Boolean accessed,
            @Nullable Boolean medicalNeed,
            @Nullable Boolean secure,
            @Nullable Role to,
            @Nullable Setting setting,
            @Nullable Boolean deliberate,
            @Nullable LocalDate publishedOn,
            @Nullable String clause) {

        /** One of which no more is known. */
        public static StaffAction of(ActionType type) {
            return new StaffAction(
                    type, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /** The account or channel that was used. */
    public record Account(
            @Nullable AccountKind kind,
            @Nullable String platform,
            @Nullable Boolean social,
            @Nullable String name,
            @Nullable Identity identity,
            @Nullable Role approvedBy,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate createdOn,
            @Nullable Boolean separateFromPersonal,
            @Nullable Boolean officialEmail,
            @Nullable Role notifiedTo,
            @Nullable LocalDate notifiedOn,
            @Nullable LocalDate openedToPupilsOn) {}

    /** The other person, and what links them to the actor. */
    public record Relationship(
            @Nullable List<Party> parties,
            @Nullable Boolean onlyThroughPost,
            @Nullable List<LinkBasis> basis,
            @Nullable MetThrough metThrough,
            @Nullable Boolean onOfficeList,
            @Nullable Boolean identityKnownToActor,
            @Nullable Integer age) {}

    /** When and where it happened, as far as lessons and breaks are concerned. */
    public record LessonContext(
            @Nullable Session session,
            @Nullable String subject,
            @Nullable Boolean partOfLesson,
            @Nullable Boolean learningIntention,
            @Nullable Boolean pupilsCanSee,
            @Nullable Boolean privatePlace,
            @Nullable Boolean awayFromPupils,
            @Nullable Boolean offsite) {}

    /** What was published or met. */
    public record Content(
            @Nullable List<Identifiable> couldIdentify,
            @Nullable Boolean personallyIdentifying,
            @Nullable Boolean viewsOnSchoolMatters,
            @Nullable Boolean disclaimer,
            @Nullable Boolean linkChecked,
            @Nullable Boolean officialContent,
            @Nullable Boolean ownChildOnly,
            @Nullable Boolean faceVisible,
            @Nullable List<Target> targets) {}

    /** A personal profile, as it was looked up. */
    public record Profile(
            @Nullable Privacy privacy,
            @Nullable Boolean namesEmployer,
            @Nullable Boolean namesProfession,
            @Nullable Boolean disclaimer) {}

    /** A picture that was published; people in it are opaque ids. */
    public record Photo(
            @Nullable List<String> children,
            @Nullable List<String> adults,
            @Nullable List<String> namesUsed,
            @Nullable Medium media) {}

    /** A consent to publish pictures of one child; both days of its span are included. */
    public record Consent(
            String child,
            @Nullable String by,
            @Nullable ConsentForm form,
            @Nullable List<ConsentScope> covers,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate withdrawnOn,
            @Nullable Boolean authority) {}

    /** An objection to pictures of one child. */
    public record Objection(
            String child,
            @Nullable String by,
            @Nullable LocalDate on,
            @Nullable Boolean authority) {}

    /** A person's answer to what only a person can judge. */
    public record Judgement(
            Question question,
            @Nullable Boolean value,
            @Nullable String by,
            @Nullable Target target,
            @Nullable OtherPolicy policy) {}

    /** Who holds a role on the day, and who stands in. */
    public record RoleHolder(
            Role role,
            @Nullable String person,
            @Nullable Boolean available,
            @Nullable String acting) {}

    /** One event. */
    public record Case(
            LocalDate on,
            @Nullable Actor actor,
            List<Role> alsoInvolved,
            @Nullable StaffAction action,
            List<ActionType> alsoDid,
            @Nullable Account account,
            @Nullable Relationship other,
            @Nullable LessonContext context,
            @Nullable Content content,
            @Nullable Profile profile,
            @Nullable Photo photo,
            @Nullable List<Consent> consents,
            @Nullable List<Objection> objections,
            List<Judgement> judgements,
            List<Step> done,
            List<Step> notDone,
            List<RoleHolder> roleHolders,
            List<String> unknown) {

        /** The roles of the actor; in no case that is decided by hand somebody stands in. */
        public List<Role> actorRoles() {
            return actor == null || actor.roles() == null ? List.of() : actor.roles();
        }

        /** The roles of the others who took part. */
        public List<Role> involvedRoles() {
            return alsoInvolved;
        }

        /** The roles that the actor holds on the day. */
        public List<Role> heldRoles() {
            return actor == null
                            || (actor.employedFrom() != null && on.isBefore(actor.employedFrom()))
                            || (actor.employedTo() != null && on.isAfter(actor.employedTo()))
                    ? List.of()
                    : actorRoles();
        }

        /** Whether the actor acted: not all of what they did only reached them or was their duty. */
        public boolean acted() {
            if (action != null && action.type() != null && !action.type().witnessed()) {
                return true;
            }
            for (ActionType type : alsoDid) {
                if (!type.witnessed()) {
                    return true;
                }
            }
            return false;
        }
    }
}
