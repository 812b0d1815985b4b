package school.policy.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.source.Texts;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * One event on one date, and what is known about it, in the words of a vocabulary. Immutable; safe to share between
 * threads.
 *
 * <p>What is absent is not material: nobody raised it. What is a live question without an answer stands in
 * {@code unknown}, by its path in the exchange format, such as {@code place.hall}; it overrides a value given.
 */
public class Case {

    private final Vocabulary vocabulary;
    private final String id;
    private final Fact whole;
    private @Nullable RuleFacts ruleFacts;
    private @Nullable List<Word> actorRoles;

    /**
     * A case of which all is said.
     *
     * @param vocabulary its words
     * @param id the host's id of the case
     * @param whole its values, a fact of the vocabulary's {@linkplain Vocabulary#ofCase() type of cases}
     * @throws CaseException where it contradicts itself or names a path that cannot be unknown
     */
    protected Case(Vocabulary vocabulary, String id, Fact whole) {
        this.vocabulary = Objects.requireNonNull(vocabulary, "vocabulary");
        this.id = Objects.requireNonNull(id, "id");
        Texts.refusalOfId(id).ifPresent(why -> {
            throw new CaseException("id", why);
        });
        this.whole = whole.withNone(vocabulary.neverAbsent());
        List<CaseException.Problem> problems = Contradictions.in(this);
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
    }

    /**
     * A case of one value a key of the exchange format, in their order; null for an absent one.
     *
     * @throws CaseException where it contradicts itself or names a path that cannot be unknown
     */
    public static Case of(Vocabulary vocabulary, String id, @Nullable Object... values) {
        return new Case(vocabulary, id, Fact.of(vocabulary.ofCase(), values));
    }

    /** Starts a case in the words of a vocabulary, whose values are set by path. */
    public static CaseBuilder in(Vocabulary vocabulary, LocalDate day) {
        return new CaseBuilder(vocabulary, day);
    }

    /**
     * The same case in the words of a policy.
     *
     * @throws IllegalArgumentException if these words do not {@linkplain Vocabulary#reads read} its own
     */
    public final Case under(Vocabulary words) {
        if (vocabulary == words) {
            return this;
        } else if (!words.reads(vocabulary)) {
            throw new IllegalArgumentException("the case is in other words");
        }
        return new Case(words, id, whole.in(words));
    }

    /** The words it is said in. */
    public final Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The host's id of the case, given back with the decision. */
    public final String id() {
        return id;
    }

    /** The day of the event. */
    public final LocalDate on() {
        return (LocalDate) Objects.requireNonNull(whole.get(vocabulary.frame().on()));
    }

    /** The value of a key of the exchange format; null where it is absent. */
    public final @Nullable Object get(Property property) {
        return whole.get(property);
    }

    /** The fact under a key of the exchange format; null where it is absent. */
    public final @Nullable Fact fact(Property part) {
        return (Fact) whole.get(part);
    }

    /** The facts under a key of the exchange format; none where it is absent. */
    @SuppressWarnings("unchecked")
    public final List<Fact> facts(@Nullable Property part) {
        Object facts = part == null ? null : whole.get(part);
        return facts == null ? List.of() : (List<Fact>) facts;
    }

    /** The value at a path of the exchange format, such as {@code place.hall}; null where it is absent. */
    public final @Nullable Object at(String path) {
        Property part = vocabulary.part(path);
        Property property = vocabulary.at(path);
        if (part == null || property == null) {
            return null;
        } else if (part == property) {
            return get(part);
        }
        Fact fact = part.kind() == Kind.FACT ? fact(part) : null;
        return fact == null ? null : fact.get(property);
    }

    /** The values as one fact. */
    public final Fact whole() {
        return whole;
    }

    /**
     * The same case with another value under a key of the exchange format; null for an absent one.
     *
     * @throws CaseException where it contradicts itself then
     */
    public final Case with(Property property, @Nullable Object value) {
        return new Case(vocabulary, id, whole.with(property, value));
    }

    /** The same case with another value of a fact, which is made where there is none. */
    public final Case with(Property part, Property property, @Nullable Object value) {
        Map<Property, @Nullable Object> one = new HashMap<>();
        one.put(property, value);
        return with(part, one);
    }

    /** The same case with other values of a fact, which is made where there is none. */
    public final Case with(Property part, Map<Property, @Nullable Object> values) {
        Fact fact = fact(part);
        return with(part, (fact == null ? Fact.empty(part.type()) : fact).with(values));
    }

    // what the engine itself speaks about

    /** The paths of questions whose answer nobody knows, sorted. */
    @SuppressWarnings("unchecked")
    public final List<String> unknown() {
        Property unknown = vocabulary.frame().unknown();
        return unknown == null ? List.of() : (List<String>) Objects.requireNonNull(get(unknown));
    }

    /** The act; null where it is not said. */
    public final @Nullable Word act() {
        Fact action = fact(vocabulary.frame().action());
        return action == null ? null : (Word) action.get(vocabulary.frame().type());
    }

    /** Further acts of the same event. */
    public final List<Word> alsoDid() {
        return whole.words(vocabulary.frame().alsoDid());
    }

    /** Whether the case holds one of these acts. */
    public final boolean did(Set<Word> acts) {
        Word act = act();
        if (act != null && acts.contains(act)) {
            return true;
        }
        for (Word other : alsoDid()) {
            if (acts.contains(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the actor acted: not all of what they did only reached them or was their duty. */
    public final boolean acted() {
        Word act = act();
        if (act != null && !isWitnessed(act)) {
            return true;
        }
        for (Word other : alsoDid()) {
            if (!isWitnessed(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWitnessed(Word act) {
        return vocabulary.witnessed().contains(act);
    }

    /** The roles of the actor that the case states as such; empty where nobody has said any. */
    public final List<Word> statedRoles() {
        Fact actor = fact(vocabulary.frame().actor());
        return actor == null ? List.of() : actor.words(vocabulary.frame().roles());
    }

    /** The actor's roles, those of an acting holder included; empty where the case names no actor. */
    public final List<Word> actorRoles() {
        List<Word> known = actorRoles;
        if (known == null) {
            Fact actor = fact(vocabulary.frame().actor());
            Property roles = vocabulary.frame().roles();
            // whichever thread makes them makes the same
            known = actor == null ? List.of() : StandIns.of(this, actor.allWords(roles), roles);
            actorRoles = known;
        }
        return known;
    }

    /** The roles of those who took part besides the actor, those of acting holders included. */
    public final List<Word> involvedRoles() {
        Property also = vocabulary.frame().alsoInvolved();
        return also == null ? List.of() : StandIns.of(this, whole.words(also), also);
    }

    /** The roles that the actor holds on the day: none before the employment begins or after it has ended. */
    public final List<Word> heldRoles() {
        return isEmployed() ? actorRoles() : List.of();
    }

    /** Whether the actor is employed on the day, as far as the case says. */
    public final boolean isEmployed() {
        Fact actor = fact(vocabulary.frame().actor());
        LocalDate from = day(actor, vocabulary.frame().employedFrom());
        LocalDate to = day(actor, vocabulary.frame().employedTo());
        return (from == null || !on().isBefore(from)) && (to == null || !on().isAfter(to));
    }

    private static @Nullable LocalDate day(@Nullable Fact fact, @Nullable Property property) {
        return fact == null || property == null ? null : (LocalDate) fact.get(property);
    }

    /** What people have judged. */
    public final List<Fact> judgements() {
        return facts(vocabulary.frame().judgements());
    }

    /** The judgement on a question, if there is one. */
    public final Optional<Fact> judgement(Word question) {
        Property part = vocabulary.frame().judgements();
        return part == null ? Optional.empty() : filed(part, question);
    }

    /** The fact that is filed under a word, if there is one. */
    public final Optional<Fact> filed(Property part, Word under) {
        Property by = part.type().filedBy().orElseThrow();
        for (Fact fact : facts(part)) {
            if (under.equals(fact.get(by))) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** Steps taken. */
    public final List<Word> done() {
        return whole.words(vocabulary.frame().done());
    }

    /** Steps whose time has passed. */
    public final List<Word> notDone() {
        return whole.words(vocabulary.frame().notDone());
    }

    /** Who holds which role, and who stands in. */
    public final List<Fact> roleHolders() {
        return facts(vocabulary.frame().roleHolders());
    }

    /** A fact under a key of the exchange format as rules see it: whoever stands in for somebody as these; null for none. */
    public final @Nullable Fact placed(Property part) {
        Fact fact = fact(part);
        return fact == null ? null : DerivedFacts.placed(this, fact);
    }

    /** Every fact that rules can speak about, the derived ones included, in a fixed order. */
    public final RuleFacts ruleFacts() {
        RuleFacts known = ruleFacts;
        if (known == null) {
            // whichever thread makes them makes the same
            known = RuleFacts.of(vocabulary, DerivedFacts.of(this));
            ruleFacts = known;
        }
        return known;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Case event && id.equals(event.id) && whole.equals(event.whole));
    }

    @Override
    public final int hashCode() {
        return 31 * id.hashCode() + whole.hashCode();
    }

    @Override
    public final String toString() {
        return "case '" + id + "'";
    }
}
