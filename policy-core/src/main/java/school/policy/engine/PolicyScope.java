package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Essentials;
import school.policy.cases.Fact;
import school.policy.cases.Matching;
import school.policy.cases.RuleFacts;
import school.policy.clause.ContestedReading;
import school.policy.clause.Scope.Note;
import school.policy.clause.Scope.Raised;
import school.policy.clause.Settings;
import school.policy.rule.Rule;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.ToldBy;
import school.policy.vocabulary.Register;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/**
 * What a policy covers at all, its contested passages read in one way: whom it binds, from when, what its registers say,
 * and which of its rules are heard. Thread-safe.
 */
public final class PolicyScope {

    private final Vocabulary vocabulary;
    private final Settings settings;
    private final Set<Word> bound;
    private final String roles;
    /** Each registered name as it is spelled there, by register and by what makes names alike. */
    private final Map<String, Map<String, String>> spelled = new HashMap<>();
    /** The names of each kind of a register, by what makes names alike. */
    private final Map<String, Set<String>> kinds = new HashMap<>();
    /** The properties that a register has to do with, by the index of their type. */
    private final Property[][] placed;
    /** The keys of a case under which facts of these types stand. */
    private final List<Property> placedParts;

    private final int[] placedTypes;

    private final BitSet unheard = new BitSet();

    /**
     * @param vocabulary its words
     * @param settings what is set for it
     * @param taken the answer to each contested reading, by its name
     * @param rules the policy's rules
     */
    public PolicyScope(Vocabulary vocabulary, Settings settings, Map<String, String> taken, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.bound = new HashSet<>(settings.bound());
        Frame frame = vocabulary.frame();
        this.roles = frame.actor().path() + "." + frame.roles().path();
        Map<String, Set<String>> names = new LinkedHashMap<>();
        settings.registered()
                .values()
                .forEach(all -> all.forEach((kind, some) ->
                        names.computeIfAbsent(kind, k -> new HashSet<>()).addAll(some)));
        for (ContestedReading reading : settings.readings().values()) {
            reading.answer(taken.getOrDefault(reading.name(), reading.taken())).ifPresent(answer -> {
                bound.addAll(answer.binds());
                answer.registered().forEach((kind, some) -> names.computeIfAbsent(kind, k -> new HashSet<>())
                        .addAll(some));
            });
        }
        for (Register register : vocabulary.registers().values()) {
            Map<String, String> alike = new HashMap<>();
            settings.names(register).forEach(name -> alike.putIfAbsent(register.alike(name), name));
            spelled.put(register.name(), alike);
            for (String kind : register.kinds()) {
                Set<String> some = new HashSet<>();
                names.getOrDefault(kind, Set.of()).forEach(name -> some.add(register.alike(name)));
                kinds.put(kind, some);
            }
        }
        placed = vocabulary.types().stream()
                .map(type -> type.properties().stream()
                        .filter(property -> property.traits().register() != null
                                || property.relations().toldBy() != null)
                        .toArray(Property[]::new))
                .toArray(Property[][]::new);
        placedParts = vocabulary.ofCase().properties().stream()
                .filter(part ->
                        part.kind() == Property.Kind.FACT && placed[part.type().index()].length > 0)
                .toList();
        placedTypes = IntStream.range(0, placed.length)
                .filter(type -> placed[type].length > 0)
                .toArray();
        for (int i = 0; i < rules.size(); i++) {
            unheard.set(i, !taken.entrySet().containsAll(rules.get(i).readings().entrySet()));
        }
    }

    /** The words of the policy. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The rules that belong to readings not taken. */
    BitSet unheard() {
        return unheard;
    }

    /** Whether the policy was in force on the day of the event. */
    public boolean isInForce(Case event) {
        return !event.on().isBefore(settings.inForceFrom());
    }

    /** The roles whose holders it binds. */
    public Set<Word> bound() {
        return bound;
    }

    /** Whether the policy binds the actor: a role it names, held on the day. */
    public boolean binds(Case event) {
        if (event.isEmployed()) {
            for (Word role : event.actorRoles()) {
                if (bound.contains(role)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether nobody knows which roles the actor holds, besides one held for somebody absent. */
    public boolean isRoleOpen(Case event) {
        return event.statedRoles().isEmpty() || event.unknown().contains(roles);
    }

    /** Whether the policy may bind the actor, whose roles nobody knows. */
    public boolean mayBind(Case event) {
        return isRoleOpen(event) && event.isEmployed();
    }

    /** Whether the policy may reach a case, whichever way its unknowns turn out. */
    public boolean mayReach(Case event) {
        return binds(event) || mayBind(event) || mayConcernBound(event);
    }

    /** Whether the policy reaches a case in which nothing is unknown. */
    public boolean reaches(Case event) {
        return binds(event) || concernsBound(event);
    }

    /**
     * The paths of the essential facts that a case does not state; none where the policy does not reach it anyway.
     *
     * @param rolesAreKnown whether the actor holds no other roles than those stated, be it none
     * @param open the paths of what nobody knows
     */
    public List<String> unsaid(Case event, boolean rolesAreKnown, Set<String> open) {
        Matching matching = new Matching(event, open, this::isRegistered);
        if (binds(event)) {
            return Essentials.unsaid(matching);
        }
        boolean mayBind = !rolesAreKnown && mayBind(event);
        return mayBind || concernsBound(event) ? Essentials.unsaidOfEveryCase(matching) : List.of();
    }

    /** Whether what has been raised concerns those whom the policy binds, whoever acted. */
    public boolean concernsBound(Case event) {
        if (isNothingRaised(event)) {
            return false;
        }
        Matching matching = matching(event);
        for (Raised raised : settings.scope().raised()) {
            if (isRaised(event, raised) && matching.all(raised.where())) {
                return true;
            }
        }
        return false;
    }

    /** The same of a case with unknowns, whichever way they turn out. */
    public boolean mayConcernBound(Case event) {
        if (isNothingRaised(event)) {
            return false;
        }
        Matching matching = matching(event);
        for (Raised raised : settings.scope().raised()) {
            if (isRaised(event, raised) && mayAllHold(raised.where(), event, matching)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayAllHold(Where where, Case event, Matching matching) {
        for (Where.Test test : where.tests()) {
            if (!event.unknown().contains(test.path()) && !matching.holds(test)) {
                return false;
            }
        }
        return true;
    }

    /** Most cases ask nobody for a judgement. */
    private static boolean isNothingRaised(Case event) {
        return event.judgements().isEmpty() && event.unknown().isEmpty();
    }

    private boolean isRaised(Case event, Raised raised) {
        List<Fact> judgements = event.judgements();
        for (int i = 0; i < judgements.size(); i++) {
            if (raised.question().equals(judgements.get(i).namedBy())) {
                return true;
            }
        }
        return !event.unknown().isEmpty() && event.unknown().contains(judged(raised.question()));
    }

    /** The path at which a judgement stands. */
    private String judged(Word question) {
        Property judgements = vocabulary.frame().judgements();
        return judgements == null ? "" : judgements.path() + "." + question.word();
    }

    /** Of a case as its values stand: what was unknown has been answered, or counts by what is said. */
    private Matching matching(Case event) {
        return new Matching(event, Set.of(), this::isRegistered);
    }

    /** Whether silence about the event means that the policy does not reach it. */
    public boolean leavesOut(Case event) {
        return !reasonsForSilence(event).isEmpty();
    }

    /** Why silence about the event means so: what is so of it; in the policy's own terms. */
    public List<Where> reasonsForSilence(Case event) {
        Matching matching = matching(placed(event));
        return settings.scope().silent().stream().filter(matching::all).toList();
    }

    /** The warnings that go with the decision that a case is not covered. */
    public List<String> notes(Case event) {
        Matching matching = Matching.of(event, this::isRegistered);
        return settings.scope().notes().stream()
                .filter(note -> matching.all(note.where()) && !matching.any(note.unless()))
                .map(Note::warning)
                .toList();
    }

    /** Whether a text stands on the register of a property. */
    public boolean isRegistered(Property property, String text) {
        return spelled(property, text) != null;
    }

    /** A text as the register of its property spells it; null where it has no such name. */
    private @Nullable String spelled(Property property, String text) {
        Register register = property.traits().register();
        return register == null
                ? null
                : spelled.getOrDefault(register.name(), Map.of()).get(register.alike(text));
    }

    /** What it takes, in steps, to spell the names of a case as rules do. */
    public int spelling(Case event) {
        int letters = 0;
        for (int i = 0; i < placedParts.size(); i++) {
            Fact fact = event.fact(placedParts.get(i));
            if (fact != null) {
                for (Property property : of(fact)) {
                    letters += fact.get(property) instanceof String text ? text.length() : 0;
                }
            }
        }
        return letters / 4;
    }

    /** Whether a case mentions one of these names where a register is asked. */
    boolean mentions(Case event, Set<String> names) {
        for (int i = 0; i < placedParts.size(); i++) {
            Fact fact = event.fact(placedParts.get(i));
            if (fact != null) {
                for (Property property : of(fact)) {
                    if (property.traits().register() != null
                            && fact.get(property) instanceof String name
                            && names.contains(name.strip())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Property[] of(Fact fact) {
        return placed[fact.type().index()];
    }

    /** What registers tell of a case where it does not say so itself. */
    List<Boolean> told(Case event) {
        List<Boolean> told = new ArrayList<>();
        for (Property part : placedParts) {
            Fact fact = event.fact(part);
            if (fact != null) {
                for (Property property : of(fact)) {
                    ToldBy by = property.relations().toldBy();
                    if (by != null && fact.get(property) == null) {
                        told.add(tells(by, fact));
                    }
                }
            }
        }
        return told;
    }

    private boolean tells(ToldBy by, Fact fact) {
        Register register = by.of().traits().register();
        if (register == null || !(fact.get(by.of()) instanceof String name)) {
            return by.otherwise();
        }
        String alike = register.alike(name);
        return kinds.getOrDefault(by.no(), Set.of()).contains(alike)
                ? false
                : kinds.getOrDefault(by.yes(), Set.of()).contains(alike) || by.otherwise();
    }

    /** The facts in the policy's own terms: what registers tell, and names spelled as rules spell them. */
    RuleFacts placed(RuleFacts facts) {
        RuleFacts all = facts;
        for (int type : placedTypes) {
            Fact[] some = facts.of(type);
            if (some.length == 1) {
                Fact own = placed(some[0]);
                all = own.equals(some[0]) ? all : all.with(own);
            }
        }
        return all;
    }

    /** The case in the policy's own terms. */
    public Case placed(Case event) {
        Case all = event;
        for (Property part : placedParts) {
            Fact fact = event.fact(part);
            Fact own = fact == null ? null : placed(fact);
            if (own != null && !own.equals(fact)) {
                all = all.with(part, own);
            }
        }
        return all;
    }

    private Fact placed(Fact fact) {
        Fact own = fact;
        for (Property property : of(fact)) {
            ToldBy by = property.relations().toldBy();
            if (by != null && fact.get(property) == null) {
                own = own.withSound(property, tells(by, fact));
            }
            if (fact.get(property) instanceof String text) {
                String spelledHere = spelled(property, text);
                own = spelledHere == null || spelledHere.equals(text) ? own : own.withSound(property, spelledHere);
            }
        }
        return own;
    }
}
