package school.policy.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Clause;
import school.policy.clause.Clause.Defeat;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.rule.Rule;

/** Which statements fall because a clause that overrides theirs spoke too; never by order, never by salience. */
final class Defeats {

    private final Map<String, List<Defeat>> byDefeated;

    Defeats(Collection<Clause> clauses) {
        byDefeated = clauses.stream()
                .flatMap(clause -> clause.overrides().stream())
                .collect(Collectors.groupingBy(Defeat::over));
    }

    /** How many clauses could defeat what a rule says under one of its clauses. */
    long over(Rule rule) {
        return Stream.concat(Stream.of(rule.title()), rule.then().stream().map(then -> then.clause()
                        .text()))
                .mapToLong(name -> byDefeated.getOrDefault(name, List.of()).size())
                .sum();
    }

    /** Which of some statements fall. */
    Fallen among(List<Statement> all) {
        return new Fallen(all);
    }

    /** Which of the statements that were made fall to others of them. For one thread. */
    final class Fallen {

        private final List<Statement> all;
        private @Nullable Map<Effect, Map<String, ClauseId>> victors;

        private Fallen(List<Statement> all) {
            this.all = all;
        }

        /** The clause that defeats a statement, of several the first by its id; empty where it stands. */
        Optional<ClauseId> by(Statement statement) {
            // a permission defeats breaches, a report takes the place of a report
            Effect needed =
                    switch (statement.effect()) {
                        case BREACH -> Effect.PERMISSION;
                        case REPORT -> Effect.REPORT;
                        default -> null;
                    };
            return needed == null
                    ? Optional.empty()
                    : Stream.of(statement.clause().id().text(), statement.rule().title())
                            .flatMap(name -> byDefeated.getOrDefault(name, List.of()).stream())
                            .flatMap(defeat -> Stream.ofNullable(victors(needed).get(defeat.by())))
                            .min(ClauseId::compareTo);
        }

        /** The clauses of the statements with an effect, by the names that overrides call them: clause or rule. */
        private Map<String, ClauseId> victors(Effect effect) {
            Map<Effect, Map<String, ClauseId>> made = victors;
            if (made == null) {
                made = new EnumMap<>(Effect.class);
                for (Statement statement : all) {
                    Map<String, ClauseId> named = made.computeIfAbsent(statement.effect(), any -> new HashMap<>());
                    ClauseId clause = statement.clause().id();
                    for (String name : List.of(clause.text(), statement.rule().title())) {
                        named.merge(name, clause, (a, b) -> a.compareTo(b) < 0 ? a : b);
                    }
                }
                victors = made;
            }
            return made.getOrDefault(effect, Map.of());
        }
    }
}
