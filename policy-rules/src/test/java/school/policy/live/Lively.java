package school.policy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import school.policy.TinyPolicy;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.source.Problem;

/** A folder with a policy of one rule, and what a listener hears about it. */
final class Lively {

    /** Long enough for what a test writes at one go, short enough to wait for. */
    static final Duration QUIET = Duration.ofMillis(100);

    /** So long that the watching thread never acts while a test reloads by itself. */
    static final Duration NEVER = Duration.ofDays(1);

    /** Breaks the rule of {@link #BREACH}. */
    static final Case EVENT = Case.on(LocalDate.of(2025, 3, 14))
            .by(Role.TEACHER)
            .did(ActionType.UNFRIEND)
            .build();

    /** A rule file under which the event is a breach, and one under which it is permitted. */
    static final String BREACH = rules("breach AA-01");

    static final String PERMITTED = rules("permit AA-01");

    final Path folder;
    final Path elsewhere;
    final BlockingQueue<Reload> heard = new LinkedBlockingQueue<>();

    Lively(Path parent) {
        try {
            folder = Files.createDirectory(parent.resolve("policy"));
            elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fill(folder);
    }

    static void fill(Path folder) {
        TinyPolicy.in(folder).clauses(clause("AA-01")).file("main.drl", BREACH).file("main.scenarios.yaml", """
                - scenario: what the other rule is about, whichever file stands
                  facts: { on: 2025-03-14, actor: { roles: [teacher] }, action: { type: maintain_office_list } }
                  expect: { verdict: breach, strength: mandatory, breached: [AA-01] }
                """);
    }

    private static String rules(String conclusion) {
        return TinyPolicy.HEADER
                + rule("AA-01 a", "StaffAction( type == ActionType.UNFRIEND )", conclusion)
                + rule("AA-01 b", "StaffAction( type == ActionType.MAINTAIN_OFFICE_LIST )", "breach AA-01");
    }

    LiveEngine watch() {
        return LiveEngine.watch(folder, QUIET, heard::add);
    }

    /** For a test that reloads by itself. */
    LiveEngine still() {
        return LiveEngine.watch(folder, NEVER, heard::add);
    }

    /** Puts a file in place at once, so that no half of it is ever seen. */
    void write(String name, String text) {
        try {
            Files.writeString(elsewhere.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        move(name);
    }

    /** The same of a file that was written elsewhere. */
    void move(String name) {
        try {
            Files.move(elsewhere.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next that the listener hears. */
    Reload next() throws InterruptedException {
        Reload next = heard.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("what the listener hears").isNotNull();
        return next;
    }

    /** The next policy taken, whatever was wrong before it. */
    Reload taken() throws InterruptedException {
        return until(Reload::taken);
    }

    /** The next of that kind, whatever was heard before it. */
    Reload until(Predicate<Reload> kind) throws InterruptedException {
        Reload next = next();
        while (!kind.test(next)) {
            next = next();
        }
        return next;
    }

    static List<String> problems(Reload reload) {
        return reload.problems().stream().map(Problem::toString).toList();
    }

    static void assertDecides(LiveEngine engine, Verdict verdict) {
        assertThat(engine.evaluate(EVENT).verdict()).isEqualTo(verdict);
        assertThat(engine.engine().evaluate(EVENT).policy())
                .isEqualTo(engine.policy().stamp());
    }
}
