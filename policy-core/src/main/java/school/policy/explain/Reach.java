package school.policy.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.clause.Clause;
import school.policy.decision.Effect;
import school.policy.explain.Atoms.Atom;
import school.policy.rule.Condition;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;

/**
 * Which single turns can have a part in doing away with what stands in the way of a verdict. Whatever set of turns does
 * away with it holds at least one of them: with none of them made, the rule that speaks keeps every comparison that
 * makes it speak, and the rules that could set it aside gain none, so that all stays as it is.
 */
final class Reach {

    private final PolicyText policy;
    private final Atoms atoms;
    private final Map<String, String> taken;
    private final World world;
    private final int left;
    private final Map<Turn, List<Effects>> all = new LinkedHashMap<>();
    private final Set<FactType> turnable = new HashSet<>();
    /** Types of facts that come, go and change with others. */
    private final Set<FactType> many = new HashSet<>();

    private final SortedSet<Turn> helping = new TreeSet<>();
    private final Steps steps;

    /**
     * @param atoms the comparisons of its rules
     * @param taken the answer to each contested reading
     * @param world a world with a breach or a report
     * @param left how many turns can still be made
     * @param all the turns of the case
     * @param steps pays for the search
     */
    Reach(
            PolicyText policy,
            Atoms atoms,
            Map<String, String> taken,
            World world,
            int left,
            List<Turn> all,
            Steps steps) {
        this.policy = policy;
        this.atoms = atoms;
        this.taken = taken;
        this.world = world;
        this.left = left;
        this.steps = steps;
        comeAndGo();
        for (Turn turn : all) {
            steps.take();
            List<Effects> effects = effects(turn);
            this.all.put(turn, effects);
            effects.forEach(effect -> turnable.add(effect.type));
        }
    }

    /**
     * The turns, in their order. Where several things stand in the way each set must do away with all of them, so that
     * those of any one do: here, of the one that has the fewest.
     */
    List<Turn> turns() {
        List<Saying> standing = world.standing(Effect.BREACH);
        if (standing.isEmpty()) {
            standing = world.standing(Effect.REPORT);
        }
        List<Turn> fewest = null;
        for (Saying saying : standing) {
            helping.clear();
            doAway(saying.voice());
            fewest = fewest == null || helping.size() < fewest.size() ? List.copyOf(helping) : fewest;
        }
        helping.clear();
        if (fewest != null) {
            helping.addAll(fewest);
        } else {
            // a report for whom nobody is left
            policy.rules().stream()
                    .filter(rule -> concludes(rule, Effect.REPORT))
                    .forEach(rule -> {
                        silence(rule);
                        speak(rule);
                    });
        }
        return List.copyOf(helping);
    }

    private void doAway(Voice voice) {
        boolean plain = voice.effect() == Effect.BREACH && !voice.ofNeglect();
        silence(voice.rule());
        if (voice.witness().facts().stream().anyMatch(Reach::isOwnBreach)) {
            add((turn, effects) -> true);
        }
        if (!plain) {
            add((turn, effects) -> turn.lever().takesStep());
        }
        Clause clause = voice.clause();
        for (Rule rule : policy.rules()) {
            steps.items(4L * policy.clauses().size());
            boolean overrides = policy.clauses().values().stream()
                    .peek(other -> steps.items(other.overrides().size()))
                    .flatMap(other -> other.overrides().stream())
                    .anyMatch(defeat -> voice.answersTo(defeat.over())
                            && (defeat.by().equals(rule.title()) || concludes(rule, defeat.by())));
            boolean defers = !plain && concludes(rule, clause.id().text());
            if (defers || (overrides && (!plain || concludes(rule, Effect.PERMISSION)))) {
                speak(rule);
            }
        }
    }

    private static boolean isOwnBreach(@Nullable Fact fact) {
        return fact != null && fact.type().name().equals(Frame.BREACH) && !Boolean.FALSE.equals(fact.get(Frame.OWN));
    }

    private static boolean concludes(Rule rule, Effect effect) {
        return rule.then().stream().anyMatch(conclusion -> conclusion.effect() == effect);
    }

    private static boolean concludes(Rule rule, String clause) {
        return rule.then().stream()
                .anyMatch(conclusion -> conclusion.clause().text().equals(clause));
    }

    private void silence(Rule rule) {
        add((turn, effects) -> touches(effects, rule, false));
    }

    private void speak(Rule rule) {
        if (taken.entrySet().containsAll(rule.readings().entrySet())
                && rule.when().stream().allMatch(pattern -> isPossible(rule, pattern))
                && isNear(rule)) {
            boolean wide = rule.when().stream().anyMatch(this::hangsOnBreaches);
            add((turn, effects) -> wide || touches(effects, rule, true));
        }
    }

    /**
     * Whether a pattern can come to hold by what other rules say. A breach that is there makes it hold as well, but stands
     * in the way itself, unless a permission rests on breaches.
     */
    private boolean hangsOnBreaches(Pattern pattern) {
        return isOverBreaches(pattern)
                && (pattern.quantifier() == Quantifier.NOT
                        || policy.rules().stream()
                                .anyMatch(rule -> concludes(rule, Effect.PERMISSION)
                                        && rule.when().stream().anyMatch(Reach::isOverBreaches)));
    }

    private static boolean isOverBreaches(Pattern pattern) {
        return pattern.type().name().equals(Frame.BREACH);
    }

    private void add(BiPredicate<Turn, List<Effects>> which) {
        steps.items(all.size());
        all.forEach((turn, effects) -> {
            if (which.test(turn, effects)) {
                helping.add(turn);
            }
        });
    }

    /** Whether a pattern can come to hold by turning what is not fixed; said too often, never too rarely. */
    private boolean isPossible(Rule rule, Pattern pattern) {
        FactType type = pattern.type();
        List<Fact> facts = facts(type);
        if (pattern.quantifier() == Quantifier.NOT) {
            return facts.stream().noneMatch(fact -> isSettled(rule, pattern, fact, false));
        }
        return (facts.isEmpty() && turnable.contains(type))
                || many.contains(type)
                || hangsOnBreaches(pattern)
                || facts.stream().anyMatch(fact -> isSettled(rule, pattern, fact, true));
    }

    private List<Fact> facts(FactType type) {
        steps.items(world.facts().size());
        return world.facts().stream().filter(fact -> Witness.isOf(type, fact)).toList();
    }

    /** Whether as many turns as are left can make a rule speak: of two conditions about other things, each takes one. */
    private boolean isNear(Rule rule) {
        Set<String> turned = new HashSet<>();
        int needed = 0;
        for (int i = 0; i < rule.when().size(); i++) {
            int place = i;
            Pattern pattern = rule.when().get(i);
            FactType type = pattern.type();
            List<Fact> facts = facts(pattern.type());
            if (pattern.quantifier() == Quantifier.NOT || facts.size() > 1 || many.contains(type)) {
                continue;
            }
            for (Condition condition : pattern.conditions()) {
                List<Condition.Term.Of> terms = Atoms.terms(condition);
                boolean lacks = terms.stream().allMatch(of -> of.pattern() == place)
                        && !condition.holds(
                                of -> facts.isEmpty() ? null : facts.get(0).get(of.property()));
                Set<String> properties = terms.stream()
                        .map(of -> type + "." + turning(of.property()).name())
                        .collect(Collectors.toSet());
                if (lacks && Collections.disjoint(turned, properties)) {
                    turned.addAll(properties);
                    needed++;
                }
            }
        }
        return needed <= left;
    }

    /** The property by which another lapses; of any other, itself. */
    private static Property turning(Property property) {
        return property.relations().onlyIn().tests().stream()
                .findFirst()
                .map(Where.Test::property)
                .orElse(property);
    }

    /** Whether a fact fits a pattern where each comparison that can be turned holds, or does not. */
    private boolean isSettled(Rule rule, Pattern pattern, Fact fact, boolean turnable) {
        int place = rule.when().indexOf(pattern);
        return pattern.conditions().stream().allMatch(condition -> holds(condition, place, fact, turnable));
    }

    private static boolean holds(Condition condition, int place, Fact fact, boolean turnable) {
        if (condition instanceof Condition.All allOf) {
            return allOf.parts().stream().allMatch(part -> holds(part, place, fact, turnable));
        } else if (condition instanceof Condition.Any anyOf) {
            return anyOf.parts().stream().anyMatch(part -> holds(part, place, fact, turnable));
        }
        boolean fixed = Atoms.terms(condition).stream()
                .allMatch(of -> of.pattern() == place && of.property().traits().fixed());
        return fixed ? condition.holds(of -> fact.get(of.property())) : turnable;
    }

    /** Whether a turn brings a rule nearer to speaking, or to silence, in any of its patterns. */
    private boolean touches(List<Effects> effects, Rule rule, boolean speaks) {
        steps.items(atoms.of(rule).size());
        return effects.stream().anyMatch(effect -> touches(effect, rule, speaks));
    }

    private boolean touches(Effects effect, Rule rule, boolean speaks) {
        for (int i = 0; i < rule.when().size(); i++) {
            Pattern pattern = rule.when().get(i);
            boolean holds = speaks != (pattern.quantifier() == Quantifier.NOT);
            if (effect.property == null && pattern.type() == effect.type && (holds || !effect.adds)) {
                return true;
            }
            if (effect.adds && holds && pattern.type() == effect.type && isBlank(rule, pattern)) {
                return true;
            }
        }
        return effect.property != null
                && atoms.of(rule).stream().anyMatch(atom -> {
                    Quantifier quantifier = rule.when().get(atom.pattern()).quantifier();
                    return turns(effect, rule, atom, speaks != (quantifier == Quantifier.NOT));
                });
    }

    /** Whether a pattern might hold of a fact of which only what is fixed is said. */
    private static boolean isBlank(Rule rule, Pattern pattern) {
        int place = rule.when().indexOf(pattern);
        return pattern.conditions().stream().allMatch(condition -> isBlank(condition, place));
    }

    private static boolean isBlank(Condition condition, int place) {
        if (condition instanceof Condition.All allOf) {
            return allOf.parts().stream().allMatch(part -> isBlank(part, place));
        } else if (condition instanceof Condition.Any anyOf) {
            return anyOf.parts().stream().anyMatch(part -> isBlank(part, place));
        }
        boolean turned = Atoms.terms(condition).stream()
                .allMatch(of -> of.pattern() == place && !of.property().traits().fixed());
        return !turned || condition.holds(of -> null);
    }

    /** Whether the effect makes a comparison hold, or not hold any more. */
    private static boolean turns(Effects effect, Rule rule, Atom atom, boolean holds) {
        Property property = Objects.requireNonNull(effect.property);
        List<Condition.Term.Of> terms = atom.terms();
        if (terms.stream().noneMatch(of -> Atoms.reads(rule, of, effect.type, property))) {
            return false;
        }
        if (terms.size() > 1) {
            return true;
        }
        boolean before = !effect.adds && atom.condition().holds(of -> effect.before);
        return before != holds && atom.condition().holds(of -> effect.after) == holds;
    }

    /**
     * What a turn does to the facts that rules look at.
     *
     * @param property the property; absent: whole facts come, or change in ways not told
     * @param adds whether the fact is not there before
     */
    private record Effects(
            FactType type,
            @Nullable Property property,
            @Nullable Object before,
            @Nullable Object after,
            boolean adds) {}

    private List<Effects> effects(Turn turn) {
        Turn.Lever lever = turn.lever();
        Vocabulary vocabulary = policy.vocabulary();
        if (lever.adds()) {
            return List.of(new Effects(lever.part().type(), null, null, null, true));
        } else if (lever.takesStep()) {
            return vocabulary.types().stream()
                    .filter(type -> isOfSteps(vocabulary.frame(), type))
                    .map(Reach::changed)
                    .toList();
        }
        FactType type = lever.part().type();
        Fact fact = world.event().fact(lever.part());
        Fact turned = turned(type, fact, turn);
        List<Effects> effects = new ArrayList<>();
        for (Property property : type.properties()) {
            Object before = fact == null ? null : fact.get(property);
            Object after = turned == null ? before : turned.get(property);
            if (property.equals(lever.property())) {
                effects.add(new Effects(type, property, before, turn.value(), fact == null));
            } else if (!Objects.equals(before, after)) {
                effects.add(new Effects(type, property, before, after, fact == null));
            }
            Property.Each each = property.relations().each();
            if (each != null) {
                effects.add(changed(each.type()));
            }
        }
        vocabulary.types().stream()
                .filter(other -> isMadeBy(other, lever))
                .map(Reach::changed)
                .forEach(effects::add);
        return effects;
    }

    /** The fact of a turn as it would be, with whatever goes with that; null where it contradicts itself. */
    private static @Nullable Fact turned(FactType type, @Nullable Fact fact, Turn turn) {
        try {
            return Altered.fact(type, fact, List.of(turn));
        } catch (CaseException contradicted) {
            return null;
        }
    }

    /** Facts of a type come, go or change. */
    private static Effects changed(FactType type) {
        return new Effects(type, null, null, null, false);
    }

    /** Whether the one fact of a type that each case has holds the steps taken. */
    private static boolean isOfSteps(Frame frame, FactType type) {
        Property done = frame.done();
        return type.ofTheCase() && done != null && type.property(done.name()).isPresent();
    }

    /** Whether the engine makes facts of a type by what a lever turns. */
    private static boolean isMadeBy(FactType type, Turn.Lever lever) {
        return type.made().stream()
                .anyMatch(made -> made.values().containsValue(lever.path())
                        || made.where().tests().stream()
                                .anyMatch(test -> test.property().equals(lever.property())
                                        || test.property().equals(lever.part())));
    }

    private void comeAndGo() {
        Vocabulary vocabulary = policy.vocabulary();
        for (Property part : vocabulary.ofCase().properties()) {
            if (part.relations().couldAdd() != null) {
                many.add(part.type());
            }
            if (part.kind() == Property.Kind.FACT) {
                part.type().properties().stream()
                        .map(property -> property.relations().each())
                        .filter(Objects::nonNull)
                        .map(Property.Each::type)
                        .forEach(many::add);
            }
        }
        for (FactType type : vocabulary.types()) {
            if (isOfSteps(vocabulary.frame(), type) || type.made().stream().anyMatch(Reach::isTurnable)) {
                many.add(type);
            }
        }
    }

    /** Whether it may hang on what can be turned that a fact is made. */
    private static boolean isTurnable(FactType.Made made) {
        return made.where().tests().stream()
                .anyMatch(test -> !test.property().traits().fixed());
    }
}
