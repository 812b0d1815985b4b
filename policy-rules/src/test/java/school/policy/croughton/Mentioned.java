package school.policy.croughton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import school.policy.Policy;
import school.policy.clause.Clause;
import school.policy.clause.ClauseId;
import school.policy.fact.Role;
import school.policy.rule.Condition;
import school.policy.rule.Condition.Term;
import school.policy.rule.Rule;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Recipient;
import school.policy.vocabulary.Word;

/**
 * What a policy mentions, so that cases can be made that it says something about.
 *
 * @param values the values, by the list of the word or the kind of value; the same in every run
 * @param clauses its clauses; never empty
 * @param questions paths of questions whose answers it looks at; never empty
 */
record Mentioned(Map<String, List<Object>> values, List<String> clauses, List<String> questions) {

    private static final List<String> ALL_QUESTIONS = Cases.OPEN;

    static final Mentioned NOTHING = new Mentioned(Map.of(), List.of("PU-11"), ALL_QUESTIONS);

    static Mentioned in(Policy policy) {
        return in(policy, policy.rules(), policy.clauses().values());
    }

    /** What each rule mentions by itself, and the clauses that it speaks for. */
    static List<Mentioned> byRule(Policy policy) {
        return policy.rules().stream()
                .map(rule -> in(
                        policy,
                        List.of(rule),
                        rule.then().stream()
                                .map(conclusion -> policy.clauses().get(conclusion.clause()))
                                .toList()))
                .toList();
    }

    private static Mentioned in(Policy policy, List<Rule> rules, Collection<Clause> clauses) {
        Map<String, List<Object>> values = new HashMap<>();
        Set<String> paths = new HashSet<>();
        rules.stream().flatMap(rule -> rule.when().stream()).forEach(pattern -> {
            Property part = Cases.VOCABULARY.ofCase().properties().stream()
                    .filter(p -> p.kind().isOfFacts() && p.type() == pattern.type())
                    .findFirst()
                    .orElse(null);
            pattern.conditions().stream().flatMap(Condition::terms).forEach(term -> {
                if (part != null && term instanceof Term.Of of) {
                    paths.add(part.path() + "." + of.property().path());
                    paths.add(part.path());
                }
            });
            pattern.conditions().stream().flatMap(Mentioned::written).forEach(value -> add(values, value));
        });
        policy.settings().bound().forEach(role -> add(values, role));
        clauses.forEach(clause -> terms(clause, values));
        values.getOrDefault("Question", List.of())
                .forEach(question -> paths.add("judgements." + ((Word) question).word()));
        List<String> questions = ALL_QUESTIONS.stream()
                .filter(path -> paths.contains(path) || (path.equals("other.link") && paths.contains("other")))
                .toList();
        return new Mentioned(
                values,
                policy.clauses().isEmpty()
                        ? NOTHING.clauses()
                        : policy.clauses().keySet().stream()
                                .map(ClauseId::text)
                                .sorted()
                                .toList(),
                questions.isEmpty() ? ALL_QUESTIONS : questions);
    }

    /** The steps that settle what a clause asks for, and who else may have taken part in what is to be told. */
    private static void terms(Clause clause, Map<String, List<Object>> values) {
        if (clause.report() != null) {
            add(values, clause.report().metBy());
            Recipient to = Cases.VOCABULARY.recipient(clause.report().to());
            add(values, to.told());
            to.roles().forEach(role -> add(values, role));
            add(values, Role.CHAIR_OF_GOVERNORS);
        }
        if (clause.duty() != null && clause.duty().metBy() != null) {
            add(values, clause.duty().metBy());
        }
    }

    /** What values of one kind stand under. */
    static String key(Object value) {
        return value instanceof Word word ? word.list() : value.getClass().getSimpleName();
    }

    private static void add(Map<String, List<Object>> values, Object value) {
        List<Object> all = values.computeIfAbsent(key(value), type -> new ArrayList<>());
        if (!all.contains(value)) {
            all.add(value);
        }
    }

    private static Stream<Object> written(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().flatMap(Mentioned::written);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(Mentioned::written);
        } else if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.values().stream();
        }
        return condition
                .terms()
                .flatMap(term -> term instanceof Term.Literal literal
                        ? Arrays.asList(literal.value()).stream()
                        : Stream.empty());
    }
}
