package school.policy.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The clause that defeats a statement among all that were made; empty where it stands. */
    Optional<ClauseId> of(Statement statement, Collection<Statement> all) {
        return Stream.of(statement.clause().id().text(), statement.rule().title())
                .flatMap(name -> byDefeated.getOrDefault(name, List.of()).stream())
                .flatMap(defeat -> victors(defeat, statement, all))
                .sorted()
                .findFirst();
    }

    /** A permission defeats breaches, a report takes the place of a report. */
    private static Stream<ClauseId> victors(Defeat defeat, Statement statement, Collection<Statement> all) {
        Effect needed = statement.effect() == Effect.REPORT ? Effect.REPORT : Effect.PERMISSION;
        if (statement.effect() != Effect.BREACH && statement.effect() != Effect.REPORT) {
            return Stream.empty();
        }
        return all.stream()
                .filter(other -> other.effect() == needed && other.isNamed(defeat.by()))
                .map(other -> other.clause().id());
    }
}
