package school.policy.explain;

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
import school.policy.rule.Condition;
import school.policy.rule.Rule;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Register;
import school.policy.vocabulary.Word;

/** Puts questions into words: those of the policy's own clause sheets where they have some, else the vocabulary's. */
final class Inquiries {

    /** Stands in sentences about what was not done for the denial of a word. */
    private static final String DENIED = "{not}";

    private final PolicyText policy;
    private final Paths paths;
    private final List<General> general;
    private final Map<ClauseId, Set<Word>> read = new TreeMap<>();

    Inquiries(PolicyText policy, Paths paths, List<General> general) {
        this.policy = policy;
        this.paths = paths;
        this.general = general;
        for (Rule rule : policy.rules()) {
            Set<Word> judgements = judgements(rule).collect(Collectors.toSet());
            rule.then().forEach(then -> read.computeIfAbsent(then.clause(), any -> new HashSet<>())
                    .addAll(judgements));
        }
    }

    /** The question of the clause for which somebody must judge this and nothing else. */
    private Optional<String> own(Word judged) {
        return read.keySet().stream()
                .filter(clause -> Set.of(judged).equals(read.get(clause)))
                .map(clause -> policy.clause(clause).question())
                .filter(Objects::nonNull)
                .findFirst()
                .map(asks -> asks.substring(0, 1).toUpperCase(Locale.ROOT) + asks.substring(1));
    }

    private static Stream<Word> judgements(Rule rule) {
        return rule.when().stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(Inquiries::values)
                .filter(Word.class::isInstance)
                .map(Word.class::cast)
                .filter(word -> word.list().equals(Frame.QUESTIONS));
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
        Optional<General> over = General.at(general, path);
        if (over.isPresent()) {
            Property part = over.get().part();
            return new Inquiry(
                    path,
                    part.asks().orElse(part.means()),
                    part.means(),
                    Kind.TEXTS,
                    particulars.stream()
                            .map(particular ->
                                    new Choice(of(particular, List.of(), true).question(), particular))
                            .toList(),
                    true,
                    false);
        }
        Place place = paths.place(path);
        Property property = place.property();
        Word judged = place.filedUnder();
        String asks = judged != null && property.traits().answers()
                ? own(judged).orElse(judged.asks())
                : property.asks().orElse(property.means());
        return new Inquiry(
                path,
                asks,
                judged == null ? property.means() : judged.phrase(),
                property.kind(),
                choices(property),
                mayBeAbsent,
                paths.unknown(path).isPresent());
    }

    private List<Choice> choices(Property property) {
        Kind kind = property.kind();
        if (kind == Kind.BOOLEAN) {
            return List.of(new Choice("yes", true), new Choice("no", false));
        } else if (kind.isOfWords()) {
            boolean missed = property.texts().says().contains(DENIED);
            return property.list().all().stream()
                    .map(word -> new Choice(missed ? word.denial() : word.phrase(), word))
                    .toList();
        } else if (kind == Kind.CLAUSE) {
            return clauses();
        }
        Register register = property.traits().register();
        return register == null ? List.of() : registered(register);
    }

    /** Somebody can break what some rule says is broken. */
    private List<Choice> clauses() {
        return policy.rules().stream()
                .flatMap(rule -> rule.then().stream())
                .filter(then -> then.effect() == Effect.BREACH)
                .map(Rule.Conclusion::clause)
                .distinct()
                .sorted()
                .map(id -> new Choice(id.text() + ", " + policy.clause(id).summary(), id.text()))
                .toList();
    }

    private List<Choice> registered(Register register) {
        Map<String, List<String>> names = policy.settings().registered().getOrDefault(register.name(), Map.of());
        Stream<List<String>> all = register.kinds().isEmpty()
                ? names.values().stream()
                : register.kinds().stream().map(kind -> names.getOrDefault(kind, List.of()));
        return all.flatMap(List::stream).map(name -> new Choice(name, name)).toList();
    }
}
