package school.policy.explain;

import static school.policy.explain.Paths.*;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.fact.Account;
import school.policy.fact.ActionType;
import school.policy.fact.Actor;
import school.policy.fact.Breach;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.DutyState;
import school.policy.fact.Essentials;
import school.policy.fact.Event;
import school.policy.fact.Fact;
import school.policy.fact.FactType;
import school.policy.fact.Involved;
import school.policy.fact.Judgement;
import school.policy.fact.Objection;
import school.policy.fact.Property;
import school.policy.fact.Publication;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.RoleHolder;
import school.policy.fact.ShownChild;
import school.policy.fact.StaffAction;
import school.policy.fact.Vocabulary;

/**
 * A case that is known in part: the facts that there are or may be, with an {@link Open} in the place of each value that
 * is not known. Whatever the answers turn out to be, each fact of the full case is one of these, and each of these that
 * is certain is a fact of the full case.
 */
final class Sketch {

    /**
     * A fact that may be.
     *
     * @param there whether it is
     * @param values the values of its properties: null for an absent one, an {@link Open} for one that is not known
     */
    record Candidate(Truth there, Function<Property, @Nullable Object> values) {}

    private final PolicyText policy;
    private final Known known;
    private final Case event;

    Sketch(PolicyText policy, Known known) {
        this.policy = policy;
        this.known = known;
        this.event = known.event();
    }

    Known known() {
        return known;
    }

    /** The value of a property of a part of the case, such as its {@code account}. */
    @Nullable
    Object valueIn(String part, String property) {
        Property of = Vocabulary.ofCase().property(part).orElseThrow();
        return part(of).values()
                .apply(Vocabulary.type(of.type()).property(property).orElseThrow());
    }

    /** The facts of one type that there are or may be. */
    List<Candidate> candidates(FactType type) {
        Class<?> record = type.recordClass();
        if (record == Event.class) {
            return List.of(certain(new Event(event.on())));
        } else if (record == StaffAction.class) {
            return actions();
        } else if (record == Involved.class) {
            return each(known.involvedRoles(), role -> new Involved((Role) role));
        } else if (record == Publication.class) {
            return publications();
        } else if (record == ShownChild.class) {
            return shown();
        } else if (record == Consent.class) {
            return onRecord(CONSENTS, event.consents(), Consent.class);
        } else if (record == Objection.class) {
            return onRecord(OBJECTIONS, event.objections(), Objection.class);
        } else if (record == Judgement.class) {
            return Stream.of(Question.values()).flatMap(q -> judged(q).stream()).toList();
        } else if (record == RoleHolder.class) {
            return known.isSaid(ROLE_HOLDERS)
                    ? each(event.roleHolders(), RoleHolder.class::cast)
                    : List.of(uncertain(Open.of(ROLE_HOLDERS)));
        } else if (record == DutyState.class) {
            return List.of(new Candidate(Truth.TRUE, p -> p.name().equals("done") ? known.done() : known.notDone()));
        } else if (record == Breach.class) {
            return learned();
        }
        return Vocabulary.ofCase().properties().stream()
                .filter(part -> part.type() == record)
                .map(this::part)
                .toList();
    }

    private static Candidate certain(Fact fact) {
        return new Candidate(Truth.TRUE, p -> p.of(fact));
    }

    private static Candidate uncertain(Open open) {
        return new Candidate(open.truth(), p -> Open.of(open.waits()));
    }

    /** One for each item of a list, and one for those that are not known of an open one. */
    private static List<Candidate> each(@Nullable Object list, Function<Object, Fact> fact) {
        List<Candidate> all = new ArrayList<>();
        if (list instanceof Open open) {
            open.surely().forEach(item -> all.add(certain(fact.apply(item))));
            all.add(uncertain(open));
        } else if (list instanceof List<?> items) {
            items.forEach(item -> all.add(certain(fact.apply(item))));
        }
        return all;
    }

    /** Consents or objections, as rules see them. */
    private List<Candidate> onRecord(String path, @Nullable List<?> all, Class<? extends Fact> type) {
        return known.value(path, all) instanceof Open open
                ? List.of(uncertain(open))
                : event.facts().stream()
                        .filter(type::isInstance)
                        .map(this::recorded)
                        .toList();
    }

    /** Nobody is asked by itself whether somebody who objected may decide for the child. */
    private Candidate recorded(Fact fact) {
        boolean unclear = !known.bound().isFalse()
                && fact instanceof Objection objection
                && (objection.isOfUnclearAuthority() || event.unknown().contains(Essentials.OBJECTIONS_AUTHORITY));
        return unclear
                ? new Candidate(Truth.TRUE, p -> p.name().equals("authority") ? Open.HIDDEN : p.of(fact))
                : certain(fact);
    }

    /** A part of the case is there as soon as anything is said about it. */
    private Candidate part(Property part) {
        Object fact = Account.class == part.type() || Actor.class == part.type()
                ? event.facts().stream()
                        .filter(part.type()::isInstance)
                        .findFirst()
                        .orElse(null)
                : part.of(event);
        Truth there = fact == null ? known.isThere(part) : Truth.TRUE;
        IdentityHashMap<Property, Optional<Object>> read = new IdentityHashMap<>();
        return new Candidate(there, p -> read.computeIfAbsent(
                        p, q -> Optional.ofNullable(known.property(part, q, fact == null ? null : q.of(fact))))
                .orElse(null));
    }

    private List<Candidate> actions() {
        List<Candidate> all = new ArrayList<>();
        all.add(part(Vocabulary.ofCase().property("action").orElseThrow()));
        event.alsoDid().forEach(type -> all.add(certain(StaffAction.of(type))));
        if (!known.isSaid(ALSO_DID)) {
            Open open = Open.of(ALSO_DID);
            all.add(new Candidate(open.truth(), p -> p.name().equals("type") ? open : null));
        }
        return all;
    }

    private List<Candidate> publications() {
        List<Candidate> all = new ArrayList<>();
        Truth posted = known.did(Publication.OF_POSTS)
                .then(part(Vocabulary.ofCase().property("photo").orElseThrow()).there());
        Truth published = known.did(Publication.OF_PICTURES).or(posted);
        if (!published.isFalse()) {
            all.add(new Candidate(published, p -> event.on()));
        }
        Truth online = known.did(Set.of(ActionType.PHOTO_STILL_ONLINE));
        Object day = known.value(
                PUBLISHED_ON, event.action() == null ? null : event.action().publishedOn());
        if (!online.isFalse() && day != null) {
            all.add(new Candidate(online.then(day instanceof Open open ? open.truth() : Truth.TRUE), p -> day));
        }
        return all;
    }

    private List<Candidate> shown() {
        Object children = known.value(
                CHILDREN, event.photo() == null ? null : event.photo().children());
        if (!(children instanceof List<?> all)) {
            return each(children, Fact.class::cast);
        }
        Object names =
                known.value(NAMES, event.photo() == null ? null : event.photo().namesUsed());
        return all.stream()
                .map(child -> new Candidate(Truth.TRUE, p -> p.name().equals("child") ? child : named(names, child)))
                .toList();
    }

    private static Object named(@Nullable Object names, Object child) {
        return names instanceof Open ? names : names instanceof List<?> all && all.contains(child);
    }

    private Optional<Candidate> judged(Question question) {
        String path = Paths.of(question);
        Judgement judgement = event.judgement(question).orElse(null);
        Object value = known.value(path, judgement == null ? null : judgement.value());
        if (judgement == null && value == null) {
            return Optional.empty();
        }
        boolean raised = judgement != null || event.unknown().contains(path);
        Truth there = !raised && value instanceof Open open && !open.waits().isEmpty() ? open.truth() : Truth.TRUE;
        return Optional.of(new Candidate(there, p -> switch (p.name()) {
            case "question" -> question;
            case "value" -> value;
            default ->
                judgement != null
                        ? known.value(path + "." + p.path(), p.of(judgement))
                        : there.isTrue() ? null : Open.of(there.waits());
        }));
    }

    /** What a colleague has broken, where the actor learned of it. The actor's own breach settles the verdict by itself. */
    private List<Candidate> learned() {
        Truth there = known.did(Set.of(ActionType.BECOME_AWARE_OF_STAFF_MISUSE));
        if (there.isFalse()) {
            return List.of();
        }
        Object named = known.value(
                LEARNED_CLAUSE, event.action() == null ? null : event.action().clause());
        Object misuse = named instanceof Open
                ? named
                : Optional.ofNullable((String) named)
                        .flatMap(ClauseId::of)
                        .map(policy.clauses()::get)
                        .map(Clause::misuse)
                        .orElse(true);
        return List.of(new Candidate(there, p -> switch (p.name()) {
            case "clause" -> named;
            case "misuse" -> misuse;
            default -> false;
        }));
    }
}
