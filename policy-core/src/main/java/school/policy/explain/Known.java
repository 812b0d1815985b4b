package school.policy.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.engine.PolicyScope;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Needed;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Property.ToldBy;
import school.policy.vocabulary.Property.Unknown;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/** What is known of a case, by path: what somebody said, what follows from it, and what is still to be asked. */
final class Known {

    private final PolicyScope scope;
    private final Paths paths;
    private final Frame frame;
    private final Case event;
    private final Set<String> said;
    private final Case asSaid;
    private final Unsaid unsaid;

    /**
     * @param event what is known of the case; what nobody has been asked about is absent
     * @param said the paths that have been asked about
     */
    Known(PolicyScope scope, Paths paths, Case event, Set<String> said) {
        this.scope = scope;
        this.paths = paths;
        this.frame = paths.vocabulary().frame();
        this.event = scope.placed(event);
        this.said = said;
        this.asSaid = event;
        this.unsaid = new Unsaid(paths.vocabulary().essentials(), this::bound, this::isAsked);
    }

    Case event() {
        return event;
    }

    boolean isSaid(String path) {
        return said.contains(path);
    }

    /** The same of a list of the case, which the vocabulary may do without. */
    private boolean isSaid(@Nullable Property list) {
        return list == null || isSaid(list.path());
    }

    private static Open open(@Nullable Property list) {
        return list == null ? Open.HIDDEN : Open.of(list.path());
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
        return !isSaid(frame.roleHolders()) && event.isEmployed()
                ? open(frame.roleHolders()).truth()
                : Truth.FALSE;
    }

    private Open rolesUnknown() {
        String roles = Paths.of(frame.actor(), frame.roles());
        return isSaid(roles) ? Open.HIDDEN : Open.of(roles);
    }

    /** The value at a path; {@code known} is what the case holds there. */
    @Nullable
    Object value(String path, @Nullable Object known) {
        if (isUnknown(path)) {
            return Open.HIDDEN;
        } else if (!isSaid(path)) {
            return Open.of(askedFirst(path));
        }
        return known != null ? known : unsaid.value(path);
    }

    /** The same of one of several facts, of which nobody is asked by itself. */
    @Nullable
    Object ofEach(String path, @Nullable Object known) {
        return isUnknown(path) ? Open.HIDDEN : known != null ? known : unsaid.value(path);
    }

    private boolean isUnknown(String path) {
        return !event.unknown().isEmpty()
                && event.unknown().contains(paths.unknown(path).orElse(""));
    }

    /** What a register tells is asked only once it has not. */
    private String askedFirst(String path) {
        Paths.Place place = paths.place(path);
        ToldBy by = place.property().relations().toldBy();
        String of = by == null ? path : Paths.of(place.part(), by.of());
        return isSaid(of) ? path : of;
    }

    /** The roles that the actor holds. */
    Object actorRoles() {
        if (event.statedRoles().isEmpty()) {
            return new Open(rolesUnknown().waits(), event.actorRoles(), List.of());
        }
        return scope.isRoleOpen(event) ? rolesUnknown() : held(event.actorRoles());
    }

    /** The roles that the actor holds on the day. */
    Object heldRoles() {
        return event.isEmployed() ? actorRoles() : held(List.of());
    }

    /** The roles of those who took part besides. */
    Object involvedRoles() {
        return isSaid(frame.alsoInvolved()) ? held(event.involvedRoles()) : open(frame.alsoInvolved());
    }

    /** Whoever has a role can stand in for another. */
    private Object held(List<Word> roles) {
        return isSaid(frame.roleHolders()) || roles.isEmpty()
                ? roles
                : new Open(open(frame.roleHolders()).waits(), roles, List.of());
    }

    /** Further acts of the case. */
    Object alsoDid() {
        return isSaid(frame.alsoDid())
                ? event.alsoDid()
                : new Open(open(frame.alsoDid()).waits(), event.alsoDid(), List.of());
    }

    /** Steps taken. */
    Object done() {
        return isSaid(frame.done()) ? event.done() : new Open(open(frame.done()).waits(), List.of(), event.notDone());
    }

    /** Steps missed. */
    Object notDone() {
        return isSaid(frame.notDone())
                ? event.notDone()
                : new Open(open(frame.notDone()).waits(), List.of(), event.done());
    }

    /** Whether one of these actions is among those of the case. */
    Truth did(Set<Word> types) {
        return event.did(types) ? Truth.TRUE : more();
    }

    /** Whether the actor acted. */
    Truth acted() {
        return event.acted() ? Truth.TRUE : more();
    }

    /** Whether there may be acts that are not known. */
    private Truth more() {
        return isSaid(frame.alsoDid()) ? Truth.FALSE : open(frame.alsoDid()).truth();
    }

    /** Whether anything is said of a part of the case. */
    Truth there(Property part) {
        return event.fact(part) == null ? isThere(part) : Truth.TRUE;
    }

    /** A part of which nothing is said is there if it has a value that nobody knows, and may be while there is one to ask. */
    private Truth isThere(Property part) {
        Truth there = Truth.FALSE;
        for (Property property : part.type().properties()) {
            Object value = value(Paths.of(part, property), null);
            if (value instanceof Open open) {
                there = there.or(open.waits().isEmpty() ? Truth.TRUE : open.truth());
            }
        }
        return there;
    }

    /** The value of a property of a part of the case; {@code known} is what the case holds there. */
    @Nullable
    Object property(Property part, Property property, @Nullable Object known) {
        String path = Paths.of(part, property);
        if (property == frame.roles()) {
            return actorRoles();
        }
        Object value = value(path, known);
        if (!property.relations().onlyWhere().tests().isEmpty()) {
            Truth can = canBe(part, property);
            return can.isTrue() || known != null ? value : can.isFalse() ? null : Open.of(can.waits());
        }
        ToldBy by = property.relations().toldBy();
        if (by != null && isSaid(path) && known == null && value == null) {
            // looked up in the register as soon as the fact is there
            return by.otherwise();
        } else if (known instanceof Word && mayStandFor(property, known)) {
            return isSaid(frame.roleHolders()) ? value : open(frame.roleHolders());
        } else if (isCleared(part, property)) {
            return property.kind().isList() ? List.of() : null;
        } else if (known == Boolean.TRUE) {
            Open where = whereAlone(part, property);
            return where == null ? value : where;
        }
        return value;
    }

    /** Whether a fact can have a property, by what else it says. */
    private Truth canBe(Property part, Property property) {
        Truth can = Truth.TRUE;
        for (Where.Test test : property.relations().onlyWhere().tests()) {
            can = can.and(
                    test.property() == frame.type()
                            ? acts(test.check())
                            : isSo(test, Paths.of(part, test.property()), ofPart(part, test.property())));
        }
        return can;
    }

    private static boolean mayStandFor(Property property, Object role) {
        List<Word> others = property.traits().standsFor();
        return !others.isEmpty() && !others.equals(List.of(role));
    }

    /** Whoever does not know whether there is something knows nothing of its kind. */
    private boolean isCleared(Property part, Property property) {
        for (Property other : part.type().properties()) {
            if (other.relations().unknown() instanceof Unknown.Group group
                    && group.clears().contains(property)
                    && isSaid(Paths.of(part, other))
                    && ofPart(part, other) instanceof Open open
                    && open.waits().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What is not known of where alone it can be so; null where that is known. */
    private @Nullable Open whereAlone(Property part, Property property) {
        for (Where.Test test : property.relations().onlyIn().tests()) {
            if (ofPart(part, test.property()) instanceof Open open) {
                return Open.of(open.waits());
            }
        }
        return null;
    }

    private @Nullable Object ofPart(Property part, Property property) {
        Fact fact = event.fact(part);
        return value(Paths.of(part, property), fact == null ? null : fact.get(property));
    }

    /** Whether a test that a vocabulary or a policy declares holds of what was said. */
    Truth holds(Where.Test test) {
        Property part = test.part();
        Property property = test.property();
        if (property == frame.type()) {
            return acts(test.check());
        } else if (part == null && property.kind() == Kind.FACT) {
            Truth there = there(property);
            return test.check() instanceof Where.Said asked && asked.said() ? there : there.not();
        }
        String path = path(test);
        return isSo(test, path, property == frame.roles() ? actorRoles() : value(path, raw(test)));
    }

    /** The same of a part of the case as far as anything is said of it already. */
    private Truth holdsAlready(Where.Test test) {
        Property part = test.property();
        boolean there = event.fact(part) != null
                || part.type().properties().stream().anyMatch(property -> isUnknown(Paths.of(part, property)));
        return Truth.of(test.check() instanceof Where.Said asked && asked.said() == there);
    }

    /** Whether a case cannot be judged without something, about somebody whom the policy binds. */
    Truth isAsked(Needed needed) {
        Set<Word> acts = needed.when().acts();
        Truth asked = acts.isEmpty() ? Truth.TRUE : did(acts);
        for (Where.Test test : needed.when().where().tests()) {
            // whoever leaves this out has nothing to say of the rest either, unless something is said of it already
            Truth so = test.property() == needed.part() ? holdsAlready(test) : holds(test);
            asked = asked.isFalse() ? asked : asked.and(so);
        }
        for (Where.Test test : needed.when().unless().tests()) {
            asked = asked.isFalse() ? asked : asked.and(holds(test).not());
        }
        return asked;
    }

    /** Where it stands among the paths that can be asked about. */
    private static String path(Where.Test test) {
        Property part = test.part();
        Property property = test.property();
        Word under = test.filedUnder();
        if (part == null) {
            return property.path();
        } else if (under == null) {
            return Paths.of(part, property);
        }
        String answer = Paths.of(part, under);
        return property == Paths.answer(part) ? answer : answer + "." + property.path();
    }

    private @Nullable Object raw(Where.Test test) {
        Property part = test.part();
        Word under = test.filedUnder();
        if (part == null) {
            return asSaid.get(test.property());
        }
        Fact fact =
                under == null ? asSaid.fact(part) : asSaid.filed(part, under).orElse(null);
        return fact == null ? null : fact.get(test.property());
    }

    /** Whether a test holds of the value of a part of the case, as rules see it. */
    Truth isSo(Where.Test test, Property part, @Nullable Object value) {
        return isSo(test, Paths.of(part, test.property()), value);
    }

    private Truth isSo(Where.Test test, String path, @Nullable Object value) {
        if (value instanceof Open open) {
            // what nobody knows has come up
            return test.check() instanceof Where.Said asked && isUnknown(path) ? Truth.of(asked.said()) : open.truth();
        }
        return Truth.of(test.check().holds(value, text -> scope.isRegistered(test.property(), text)));
    }

    private Truth acts(Where.Check check) {
        if (check instanceof Where.Among among) {
            Set<Word> acts = new HashSet<>();
            among.values().forEach(value -> acts.add((Word) value));
            return did(acts);
        }
        List<Word> acts = new ArrayList<>(event.alsoDid());
        Word act = event.act();
        if (act != null) {
            acts.add(act);
        }
        return !isSaid(frame.alsoDid()) && !(check instanceof Where.Said && act != null)
                ? open(frame.alsoDid()).truth()
                : Truth.of(check.holds(acts.isEmpty() ? null : acts, text -> false));
    }
}
