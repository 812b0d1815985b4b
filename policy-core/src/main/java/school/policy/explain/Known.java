package school.policy.explain;

import static school.policy.explain.Paths.*;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Account;
import school.policy.fact.ActionType;
import school.policy.fact.Actor;
import school.policy.fact.Case;
import school.policy.fact.LessonContext;
import school.policy.fact.Property;
import school.policy.fact.Relationship;
import school.policy.fact.Role;
import school.policy.fact.StaffAction;
import school.policy.fact.Vocabulary;

/** What is known of a case, by path: what somebody said, what follows from it, and what is still to be asked. */
final class Known {

    private final Scope scope;
    private final Case event;
    private final Set<String> said;
    private final Case asSaid;
    private @Nullable Unsaid unsaid;

    /**
     * @param event what is known of the case; what nobody has been asked about is absent
     * @param said the paths that have been asked about
     */
    Known(Scope scope, Case event, Set<String> said) {
        this.scope = scope;
        this.event = scope.inItsWords(event);
        this.said = said;
        this.asSaid = event;
    }

    Case event() {
        return event;
    }

    boolean isSaid(String path) {
        return said.contains(path);
    }

    /** Whether the policy binds the actor; only their roles and who stands in for whom can leave that open. */
    Truth bound() {
        if (scope.mayBind(event)) {
            // whoever acts as somebody whom it binds is bound whatever else they are
            return event.statedRoles().isEmpty() && scope.binds(event)
                    ? Truth.TRUE
                    : rolesUnknown().truth();
        } else if (scope.binds(event)) {
            return Truth.TRUE;
        }
        return !isSaid(ROLE_HOLDERS) && event.isEmployed()
                ? Open.of(ROLE_HOLDERS).truth()
                : Truth.FALSE;
    }

    private Open rolesUnknown() {
        return isSaid(ROLES) ? Open.HIDDEN : Open.of(ROLES);
    }

    /** The value at a path; {@code known} is what the case holds there. */
    @Nullable
    Object value(String path, @Nullable Object known) {
        if (!event.unknown().isEmpty()
                && event.unknown().contains(Paths.unknown(path).orElse(""))) {
            return Open.HIDDEN;
        }
        if (!isSaid(path)) {
            return path.equals(SOCIAL) && !isSaid(PLATFORM) ? Open.of(PLATFORM) : Open.of(path);
        }
        if (known != null || !Unsaid.matters(path)) {
            return known;
        }
        if (unsaid == null) {
            unsaid = new Unsaid(asSaid, said, bound(), scope::isOwnSubject);
        }
        return unsaid.value(path);
    }

    /** The roles that the actor holds. */
    Object actorRoles() {
        if (event.statedRoles().isEmpty()) {
            return new Open(rolesUnknown().waits(), event.actorRoles(), List.of());
        }
        return event.unknown().contains(ROLES) ? rolesUnknown() : held(event.actorRoles());
    }

    /** The roles that the actor holds on the day. */
    Object heldRoles() {
        return event.isEmployed() ? actorRoles() : held(List.of());
    }

    /** The roles of those who took part besides. */
    Object involvedRoles() {
        return isSaid(ALSO_INVOLVED) ? held(event.involvedRoles()) : Open.of(ALSO_INVOLVED);
    }

    /** Whoever has a role can stand in for another. */
    private Object held(List<Role> roles) {
        return isSaid(ROLE_HOLDERS) || roles.isEmpty() ? roles : new Open(Set.of(ROLE_HOLDERS), roles, List.of());
    }

    /** Steps taken. */
    Object done() {
        return isSaid(DONE) ? event.done() : new Open(Set.of(DONE), List.of(), event.notDone());
    }

    /** Steps missed. */
    Object notDone() {
        return isSaid(NOT_DONE) ? event.notDone() : new Open(Set.of(NOT_DONE), List.of(), event.done());
    }

    /** Whether one of these actions is among those of the case. */
    Truth did(Set<ActionType> types) {
        return event.did(types)
                ? Truth.TRUE
                : isSaid(ALSO_DID) ? Truth.FALSE : Open.of(ALSO_DID).truth();
    }

    /** Whether the actor acted. */
    Truth acted() {
        return event.acted()
                ? Truth.TRUE
                : isSaid(ALSO_DID) ? Truth.FALSE : Open.of(ALSO_DID).truth();
    }

    /** A part of which nothing is said is there if it has a value that nobody knows, and may be while there is one to ask. */
    Truth isThere(Property part) {
        Truth there = Truth.FALSE;
        for (Property property : Vocabulary.type(part.type()).properties()) {
            Object value = value(part.path() + "." + property.path(), null);
            if (value instanceof Open open) {
                there = there.or(open.waits().isEmpty() ? Truth.TRUE : open.truth());
            }
        }
        return there;
    }

    /** The value of a property of a part of the case; {@code known} is what the case holds there. */
    @Nullable
    Object property(Property part, Property property, @Nullable Object known) {
        String path = part.path() + "." + property.path();
        Object value = value(path, known);
        if (part.type() == StaffAction.class && property.means().of().length > 0) {
            Truth can = did(Set.of(property.means().of()));
            return can.isTrue() || known != null ? value : can.isFalse() ? null : Open.of(can.waits());
        } else if (part.type() == Actor.class && property.name().equals("roles")) {
            return actorRoles();
        } else if (path.equals(SOCIAL) && isSaid(SOCIAL) && known == null && value == null) {
            // looked up in the register as soon as there is an account
            return true;
        } else if (part.type() == Account.class
                && known != null
                && known != Role.HEADTEACHER
                && known instanceof Role) {
            return isSaid(ROLE_HOLDERS) ? value : Open.of(ROLE_HOLDERS);
        } else if (part.type() == Relationship.class
                && List.of("basis", "metThrough").contains(property.name())) {
            // who does not know whether there is a link knows of no kind of link
            boolean linkHidden = isSaid(ONLY_THROUGH_POST)
                    && onlyThroughPost() instanceof Open open
                    && open.waits().isEmpty();
            return !linkHidden ? value : property.kind().isList() ? List.of() : null;
        } else if (part.type() == LessonContext.class
                && property.name().equals("partOfLesson")
                && known == Boolean.TRUE) {
            // outside a lesson nothing is part of one
            Object session = value(
                    SESSION, event.context() == null ? null : event.context().session());
            return session instanceof Open open ? Open.of(open.waits()) : value;
        }
        return value;
    }

    private @Nullable Object onlyThroughPost() {
        return value(
                ONLY_THROUGH_POST, event.other() == null ? null : event.other().onlyThroughPost());
    }
}
