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
import school.policy.clause.Clause;
import school.policy.decision.Effect;
import school.policy.explain.Atoms.Atom;
import school.policy.fact.Breach;
import school.policy.fact.Consent;
import school.policy.fact.DutyState;
import school.policy.fact.Fact;
import school.policy.fact.FactType;
import school.policy.fact.LessonContext;
import school.policy.fact.Photo;
import school.policy.fact.Property;
import school.policy.fact.ShownChild;
import school.policy.fact.Vocabulary;
import school.policy.rule.Condition;
import school.policy.rule.Rule;
import school.policy.rule.Rule.Pattern;
import school.policy.rule.Rule.Quantifier;

/**
 * Which single turns can have a part in doing away with what stands in the way of a verdict. Whatever set of turns does
 * away with it holds at least one of them: with none of them made, the rule that speaks keeps every comparison that
 * makes it speak, and the rules that could set it aside gain none, so that all stays as it is.
 */
final class Reach {

    /** Facts that come, go and change with others. */
    private static final Set<Class<?>> MANY = Set.of(Consent.class, DutyState.class, ShownChild.class);

    private final PolicyText policy;
    private final Atoms atoms;
    private final Map<String, String> taken;
    private final World world;
    private final int left;
    private final Map<Turn, List<Effects>> all = new LinkedHashMap<>();
    private final Set<FactType> turnable = new HashSet<>();
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
        if (voice.witness().facts().stream().anyMatch(fact -> fact instanceof Breach breach && breach.own())) {
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
        return pattern.type().recordClass() == Breach.class;
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
                || MANY.contains(type.recordClass())
                || hangsOnBreaches(pattern)
                || facts.stream().anyMatch(fact -> isSettled(rule, pattern, fact, true));
    }

    private List<Fact> facts(FactType type) {
        steps.items(world.facts().size());
        return world.facts().stream().filter(type.recordClass()::isInstance).toList();
    }

    /** Whether as many turns as are left can make a rule speak: of two conditions about other things, each takes one. */
    private boolean isNear(Rule rule) {
        Set<String> turned = new HashSet<>();
        int needed = 0;
        for (int i = 0; i < rule.when().size(); i++) {
            int place = i;
            Pattern pattern = rule.when().get(i);
            Class<?> type = pattern.type().recordClass();
            List<Fact> facts = facts(pattern.type());
            if (pattern.quantifier() == Quantifier.NOT || facts.size() > 1 || MANY.contains(type)) {
                continue;
            }
            for (Condition condition : pattern.conditions()) {
                List<Condition.Term.Of> terms = Atoms.terms(condition);
                boolean lacks = terms.stream().allMatch(of -> of.pattern() == place)
                        && !condition.holds(
                                of -> facts.isEmpty() ? null : of.property().of(facts.get(0)));
                Set<String> properties = terms.stream()
                        .map(of -> type
                                + (of.property().name().equals("partOfLesson")
                                        ? "session"
                                        : of.property().name()))
                        .collect(Collectors.toSet());
                if (lacks && Collections.disjoint(turned, properties)) {
                    turned.addAll(properties);
                    needed++;
                }
            }
        }
        return needed <= left;
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
                .allMatch(of -> of.pattern() == place && of.property().means().fixed());
        return fixed ? condition.holds(of -> of.property().of(fact)) : turnable;
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
                .allMatch(of -> of.pattern() == place && !of.property().means().fixed());
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
        if (lever.adds()) {
            return List.of(new Effects(Vocabulary.type(Consent.class), null, null, null, true));
        } else if (lever.takesStep()) {
            return List.of(new Effects(Vocabulary.type(DutyState.class), null, null, null, false));
        }
        FactType type = Vocabulary.type(lever.part().type());
        Object fact = lever.part().of(world.event());
        List<Effects> effects = new ArrayList<>();
        for (Property property : type.properties()) {
            Object before = fact == null ? null : property.of(fact);
            if (property.name().equals(lever.property().name())) {
                effects.add(new Effects(type, property, before, turn.value(), fact == null));
            } else if (before != null
                    && type.recordClass() == LessonContext.class
                    && Altered.lapses(property, Map.of(lever.property().name(), turn.value()))) {
                effects.add(new Effects(type, property, before, null, false));
            }
        }
        if (type.recordClass() == Photo.class) {
            effects.add(new Effects(Vocabulary.type(ShownChild.class), null, null, null, false));
        }
        return effects;
    }
}
