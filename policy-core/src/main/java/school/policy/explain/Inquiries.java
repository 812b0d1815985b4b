package school.policy.explain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.explain.Inquiry.Choice;
import school.policy.explain.Paths.Place;
import school.policy.fact.Property;
import school.policy.fact.Question;
import school.policy.fact.Vocabulary;
import school.policy.fact.Word;
import school.policy.rule.Condition;
import school.policy.rule.Rule;

/** Puts questions into words: those of the policy's own clause sheets where they have some, else the vocabulary's. */
final class Inquiries {

    private final PolicyText policy;
    private final Map<ClauseId, Set<Question>> read = new TreeMap<>();

    Inquiries(PolicyText policy) {
        this.policy = policy;
        for (Rule rule : policy.rules()) {
            Set<Question> judgements = judgements(rule).collect(Collectors.toSet());
            rule.then().forEach(then -> read.computeIfAbsent(then.clause(), any -> new HashSet<>())
                    .addAll(judgements));
        }
    }

    /** The question of the clause for which somebody must judge this and nothing else. */
    private Optional<String> own(Question judged) {
        return read.keySet().stream()
                .filter(clause -> Set.of(judged).equals(read.get(clause)))
                .map(clause -> policy.clause(clause).question())
                .filter(Objects::nonNull)
                .findFirst()
                .map(asks -> asks.substring(0, 1).toUpperCase(Locale.ROOT) + asks.substring(1));
    }

    private static Stream<Question> judgements(Rule rule) {
        return rule.when().stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(Inquiries::values)
                .filter(Question.class::isInstance)
                .map(Question.class::cast);
    }

    private static Stream<Object> values(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().flatMap(Inquiries::values);
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(Inquiries::values);
        } else if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.values().stream();
        }
        return condition
                .terms()
                .flatMap(term ->
                        term instanceof Condition.Term.Literal literal ? Stream.of(literal.value()) : Stream.empty());
    }

    /** @param particulars of a general question, the paths of those that it spares */
    Inquiry of(String path, List<String> particulars, boolean mayBeAbsent) {
        if (General.at(path).isPresent()) {
            Property part = Vocabulary.ofCase().property(path).orElseThrow();
            return new Inquiry(
                    path,
                    part.asks().orElse(part.means().value()),
                    part.means().value(),
                    Property.Kind.TEXTS,
                    String.class,
                    particulars.stream()
                            .map(particular ->
                                    new Choice(of(particular, List.of(), true).question(), particular))
                            .toList(),
                    true,
                    false);
        }
        Place place = Paths.place(path);
        Property property = place.property();
        Question judged = place.judged();
        String asks = judged != null && property.name().equals("value")
                ? own(judged).orElse(judged.asks())
                : property.asks().orElse(property.means().value());
        return new Inquiry(
                path,
                asks,
                judged == null ? property.means().value() : judged.phrase(),
                property.kind(),
                property.type(),
                choices(path, property),
                mayBeAbsent,
                Paths.unknown(path).isPresent());
    }

    private List<Choice> choices(String path, Property property) {
        if (property.kind() == Property.Kind.BOOLEAN) {
            return List.of(new Choice("yes", true), new Choice("no", false));
        } else if (property.type().isEnum()) {
            boolean missed = path.equals(Paths.NOT_DONE);
            return Arrays.stream(property.type().getEnumConstants())
                    .map(Word.class::cast)
                    .map(word -> new Choice(missed ? word.denial() : word.phrase(), word))
                    .toList();
        }
        Stream<String> known =
                switch (path) {
                    case Paths.PLATFORM ->
                        Stream.concat(policy.settings().social().stream(), policy.settings().notSocial().stream());
                    case Paths.SUBJECT -> policy.settings().subjects().stream();
                    // a colleague can break what some rule says is broken
                    case Paths.LEARNED_CLAUSE ->
                        policy.rules().stream()
                                .flatMap(rule -> rule.then().stream())
                                .filter(then -> then.effect() == Effect.BREACH)
                                .map(then -> then.clause().text())
                                .distinct()
                                .sorted();
                    default -> Stream.empty();
                };
        return known.map(text -> new Choice(
                        path.equals(Paths.LEARNED_CLAUSE)
                                ? text + ", "
                                        + Objects.requireNonNull(policy.clauses()
                                                        .get(ClauseId.of(text).orElseThrow()))
                                                .summary()
                                : text,
                        text))
                .collect(Collectors.toUnmodifiableList());
    }
}
