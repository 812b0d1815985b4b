package school.policy.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules see of a case: its parts, and the facts that are derived from them. */
final class CaseFacts {

    private static final DutyState NO_STEPS = new DutyState(List.of(), List.of());
    private static final Set<ActionType> ONLINE_STILL = EnumSet.of(ActionType.PHOTO_STILL_ONLINE);

    private CaseFacts() {}

    /** Every fact that rules can speak about, the derived ones included, in a fixed order. */
    static List<Fact> of(Case event) {
        List<Fact> facts = new ArrayList<>(8);
        facts.add(new Event(event.on()));
        if (event.actor() != null) {
            List<Role> roles = event.actorRoles();
            facts.add(
                    roles.equals(event.actor().roles())
                            ? event.actor()
                            : ActorBuilder.builder(event.actor()).roles(roles).build());
        }
        for (Role role : event.involvedRoles()) {
            facts.add(new Involved(role));
        }
        if (event.action() != null) {
            facts.add(event.action());
        }
        for (ActionType type : event.alsoDid()) {
            facts.add(StaffAction.of(type));
        }
        add(facts, placedAccount(event));
        add(facts, event.other());
        add(facts, event.context());
        add(facts, event.content());
        add(facts, event.profile());
        add(facts, event.photo());
        if (event.did(Publication.OF_PICTURES) || (event.photo() != null && event.did(Publication.OF_POSTS))) {
            facts.add(new Publication(event.on()));
        }
        LocalDate earlier = event.action() == null ? null : event.action().publishedOn();
        if (earlier != null && event.did(ONLINE_STILL)) {
            facts.add(new Publication(earlier));
        }
        if (event.photo() != null && event.photo().children() != null) {
            List<String> names = event.photo().namesUsed();
            for (String child : event.photo().children()) {
                // lists come sorted
                boolean named = names != null && Collections.binarySearch(names, child) >= 0;
                facts.add(new ShownChild(child, named));
            }
        }
        if (event.consents() != null) {
            event.consents().forEach(consent -> facts.add(withAuthority(consent)));
        }
        if (event.objections() != null) {
            event.objections().forEach(objection -> facts.add(withAuthority(objection)));
        }
        add(facts, event.judgements());
        add(facts, event.roleHolders());
        facts.add(
                event.done().isEmpty() && event.notDone().isEmpty()
                        ? NO_STEPS
                        : new DutyState(event.done(), event.notDone()));
        return facts;
    }

    private static void add(List<Fact> facts, @Nullable List<? extends Fact> some) {
        // to add an empty list costs an array
        if (some != null && !some.isEmpty()) {
            facts.addAll(some);
        }
    }

    private static void add(List<Fact> facts, @Nullable Fact fact) {
        if (fact != null) {
            facts.add(fact);
        }
    }

    private static Consent withAuthority(Consent consent) {
        return consent.authority() == null && Holders.areParents(consent.by())
                ? ConsentBuilder.builder(consent).authority(true).build()
                : consent;
    }

    private static Objection withAuthority(Objection objection) {
        return objection.authority() == null && Holders.areParents(objection.by())
                ? ObjectionBuilder.builder(objection).authority(true).build()
                : objection;
    }

    /** The account, with those who stand in for the headteacher as the headteacher. */
    private static @Nullable Account placedAccount(Case event) {
        return event.account() == null || event.roleHolders().isEmpty()
                ? event.account()
                : AccountBuilder.builder(event.account())
                        .approvedBy(standingFor(event, event.account().approvedBy()))
                        .notifiedTo(standingFor(event, event.account().notifiedTo()))
                        .build();
    }

    private static @Nullable Role standingFor(Case event, @Nullable Role role) {
        return role != null && event.withStandIns(List.of(role)).contains(Role.HEADTEACHER) ? Role.HEADTEACHER : role;
    }
}
