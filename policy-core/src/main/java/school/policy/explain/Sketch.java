package school.policy.explain;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.FactType.Made;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Each;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

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
    private final Vocabulary vocabulary;
    private final Frame frame;
    private final Known known;
    private final Case event;

    Sketch(PolicyText policy, Known known) {
        this.policy = policy;
        this.vocabulary = policy.vocabulary();
        this.frame = vocabulary.frame();
        this.known = known;
        this.event = known.event();
    }

    Known known() {
        return known;
    }

    /** The value of a property of a part of the case. */
    @Nullable
    Object valueIn(Property part, Property property) {
        return part(part).values().apply(property);
    }

    /** The facts of one type that there are or may be. */
    List<Candidate> candidates(FactType type) {
        if (type.name().equals(Frame.BREACH)) {
            return learned();
        }
        List<Candidate> all = new ArrayList<>();
        if (type.ofTheCase()) {
            all.add(new Candidate(Truth.TRUE, p -> vocabulary
                    .ofCase()
                    .property(p.name())
                    .map(this::ofCase)
                    .orElse(null)));
        }
        for (Property property : vocabulary.ofCase().properties()) {
            if (property.kind() == Kind.FACT) {
                if (isSame(property.type(), type)) {
                    all.add(part(property));
                }
                for (Property inner : property.type().properties()) {
                    Each each = inner.relations().each();
                    if (each != null && isSame(each.type(), type)) {
                        all.addAll(items(inPart(property, inner), each, list -> inPart(property, list)));
                    }
                }
            } else if (property.kind() == Kind.FACTS) {
                if (isSame(property.type(), type)) {
                    all.addAll(onRecord(property));
                }
            } else {
                Each each = property.relations().each();
                if (each != null && isSame(each.type(), type)) {
                    all.addAll(items(ofCase(property), each, this::ofCase));
                }
            }
        }
        all.addAll(made(type));
        return all;
    }

    private static boolean isSame(FactType type, FactType other) {
        return type.index() == other.index();
    }

    /** The value of a property of the case itself. */
    private @Nullable Object ofCase(Property property) {
        if (property == frame.done()) {
            return known.done();
        } else if (property == frame.notDone()) {
            return known.notDone();
        } else if (property == frame.alsoDid()) {
            return known.alsoDid();
        }
        return property == frame.alsoInvolved()
                ? known.involvedRoles()
                : known.value(property.path(), event.get(property));
    }

    /** The value of a property of a part of the case, as it was said. */
    private @Nullable Object inPart(Property part, Property property) {
        Fact fact = event.fact(part);
        return known.value(Paths.of(part, property), fact == null ? null : fact.get(property));
    }

    /** One for each item of a list, and one for those that are not known of an open one. */
    private static List<Candidate> items(@Nullable Object list, Each each, Function<Property, @Nullable Object> lists) {
        List<Candidate> all = new ArrayList<>();
        if (list instanceof Open open) {
            open.surely().forEach(item -> all.add(item(item, each, lists)));
            all.add(new Candidate(
                    open.truth(), p -> p == each.as() || each.whether().containsKey(p) ? Open.of(open.waits()) : null));
        } else if (list instanceof List<?> items) {
            items.forEach(item -> all.add(item(item, each, lists)));
        }
        return all;
    }

    private static Candidate item(Object item, Each each, Function<Property, @Nullable Object> lists) {
        return new Candidate(Truth.TRUE, p -> {
            Property list = each.whether().get(p);
            return p == each.as() ? item : list == null ? null : listed(lists.apply(list), item);
        });
    }

    private static Object listed(@Nullable Object list, Object item) {
        return list instanceof Open ? list : list instanceof List<?> all && all.contains(item);
    }

    /** Facts under a key of the case, as rules see them. */
    private List<Candidate> onRecord(Property part) {
        List<Candidate> all = new ArrayList<>();
        Property answer = Paths.answer(part);
        if (answer != null) {
            part.type().filedBy().orElseThrow().list().all().forEach(question -> judged(part, answer, question)
                    .ifPresent(all::add));
        } else if (known.value(part.path(), event.get(part)) instanceof Open open) {
            all.add(new Candidate(open.truth(), p -> Open.of(open.waits())));
        } else {
            event.facts(part)
                    .forEach(fact ->
                            all.add(new Candidate(Truth.TRUE, p -> known.ofEach(Paths.of(part, p), fact.get(p)))));
        }
        return all;
    }

    /** A part of the case is there as soon as anything is said about it. */
    private Candidate part(Property part) {
        Fact fact = event.placed(part);
        IdentityHashMap<Property, Optional<Object>> read = new IdentityHashMap<>();
        return new Candidate(known.there(part), p -> read.computeIfAbsent(
                        p, q -> Optional.ofNullable(known.property(part, q, fact == null ? null : fact.get(q))))
                .orElse(null));
    }

    /** What the engine makes of the case; in whichever way one and the same is made, it is there once. */
    private List<Candidate> made(FactType type) {
        Map<Map<Property, String>, Truth> there = new LinkedHashMap<>();
        type.made().forEach(made -> there.merge(made.values(), isMade(made), Truth::or));
        List<Candidate> all = new ArrayList<>();
        there.forEach((values, truth) -> {
            if (!truth.isFalse()) {
                all.add(new Candidate(truth, p -> {
                    String path = values.get(p);
                    return path == null ? null : at(path);
                }));
            }
        });
        return all;
    }

    private Truth isMade(Made made) {
        Truth there = made.acts().isEmpty() ? Truth.TRUE : known.did(made.acts());
        for (Where.Test test : made.where().tests()) {
            there = there.isFalse() ? there : there.then(known.holds(test));
        }
        return there;
    }

    private @Nullable Object at(String path) {
        Property part = vocabulary.part(path);
        Property property = vocabulary.at(path);
        if (part == null || property == null) {
            return null;
        }
        return part == property ? ofCase(part) : inPart(part, property);
    }

    private Optional<Candidate> judged(Property part, Property answer, Word question) {
        String path = Paths.of(part, question);
        Property by = part.type().filedBy().orElseThrow();
        Fact judgement = event.filed(part, question).orElse(null);
        Object value = known.value(path, judgement == null ? null : judgement.get(answer));
        if (judgement == null && value == null) {
            return Optional.empty();
        }
        boolean raised = judgement != null || event.unknown().contains(path);
        Truth there = !raised && value instanceof Open open && !open.waits().isEmpty() ? open.truth() : Truth.TRUE;
        return Optional.of(new Candidate(there, p -> {
            if (p == by) {
                return question;
            } else if (p == answer) {
                return value;
            } else if (judgement != null) {
                return known.value(path + "." + p.path(), judgement.get(p));
            }
            return there.isTrue() ? null : Open.of(there.waits());
        }));
    }

    /**
     * What somebody else has broken, where the actor learned of it. The actor's own breach settles the verdict by itself.
     */
    private List<Candidate> learned() {
        List<Candidate> all = new ArrayList<>();
        for (Property names : frame.action().type().properties()) {
            Where where = names.relations().breachWhere();
            if (where != null) {
                Truth there = Truth.TRUE;
                for (Where.Test test : where.tests()) {
                    there = there.and(known.holds(test));
                }
                if (!there.isFalse()) {
                    all.add(new Candidate(there, breach(inPart(frame.action(), names))));
                }
            }
        }
        return all;
    }

    /** @param named the id of the clause; null where nobody knows it */
    private Function<Property, @Nullable Object> breach(@Nullable Object named) {
        Clause clause = !(named instanceof String id)
                ? null
                : ClauseId.of(id).map(policy.clauses()::get).orElse(null);
        return p -> switch (p.kind()) {
            case CLAUSE -> named;
            case BOOLEAN ->
                p.name().equals(Frame.OWN)
                        ? (Object) false
                        : named instanceof Open
                                ? named
                                : Boolean.valueOf(
                                        clause == null || clause.flags().contains(p.name()));
            default -> null;
        };
    }
}
