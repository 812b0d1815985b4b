package school.policy.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import school.policy.PolicyEngine;
import school.policy.benchmarks.byhand.Answer;
import school.policy.benchmarks.byhand.ByHand;
import school.policy.benchmarks.plain.Facts;
import school.policy.benchmarks.plain.Words;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Party;
import school.policy.fact.Role;

/** What it costs from a host's own data to an answer, of the typical case: through typed views, and in plain Java. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets them
public class HostBenchmark {

    /**
     * What a host knows of an event: texts, as a form or a database has them.
     *
     * @param day the day
     * @param role who acted
     * @param act what they did
     * @param account on which kind of account
     * @param platform of which platform
     * @param other with whom
     * @param onlyThroughPost whether the job is all that links them
     */
    public record Row(
            String day,
            String role,
            String act,
            String account,
            String platform,
            String other,
            boolean onlyThroughPost) {}

    private PolicyEngine engine;
    private Row row;

    /** Takes down what the host knows. */
    @Setup
    public void setUp() {
        engine = PolicyEngine.of(Croughton.policy());
        row = row();
    }

    static Row row() {
        return new Row("2025-03-14", "teacher", "accept_friend_request", "personal", "Facebook", "parent", true);
    }

    /** Through typed views. */
    @Benchmark
    public Decision typedView() {
        return engine.evaluate(told(row));
    }

    /** In plain Java. */
    @Benchmark
    public Answer plainJava() {
        return ByHand.decide(plain(row));
    }

    static Case told(Row row) {
        return Case.on(LocalDate.parse(row.day()))
                .by(Role.of(row.role()))
                .did(ActionType.of(row.act()))
                .using(AccountKind.of(row.account()), row.platform())
                .towards(other -> other.parties(List.of(Party.of(row.other()))).onlyThroughPost(row.onlyThroughPost()))
                .build();
    }

    static Facts.Case plain(Row row) {
        return new Facts.Case(
                LocalDate.parse(row.day()),
                new Facts.Actor(List.of(word(Words.Role.class, row.role())), null, null, null, null, null, null),
                List.of(),
                Facts.StaffAction.of(word(Words.ActionType.class, row.act())),
                List.of(),
                new Facts.Account(
                        word(Words.AccountKind.class, row.account()),
                        row.platform(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Facts.Relationship(
                        List.of(word(Words.Party.class, row.other())),
                        row.onlyThroughPost(),
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static <W extends Enum<W>> W word(Class<W> words, String text) {
        return Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
    }
}
