package school.policy.croughton;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.EvaluationException;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.decision.Decision;
import school.policy.fact.Case;
import school.policy.json.CaseLine;
import school.policy.json.DecisionFormat;
import school.policy.live.LiveEngine;
import school.policy.live.Reload;

/**
 * Threads that decide without a pause, cases that are sent to do harm among the rest, while the policy is edited well and
 * badly: every answer is the right one for the revision that it names, and nothing piles up.
 */
class EnduranceTest {

    private static final Duration TIME = Duration.ofSeconds(Long.getLong("policy.endurance.seconds", 60));
    private static final long SEED = Long.getLong("policy.endurance.seed", 20_250_312);
    private static final int THREADS = 4;
    private static final int IDLE_SESSIONS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** So many seconds are waited for a reload at most; it takes a fraction of one. */
    private static final int PATIENCE = 120;

    /** So many lines a thread under the last policy, so that what it lets lie about shows. */
    private static final int AFTERWARDS = 250;

    /** What an edit puts into one of the shipped files, in the place of what, and whether the policy is sound with it. */
    private record Edit(String file, String from, String to, boolean sound) {}

    private static final Edit NONE = new Edit("scope.scenarios.yaml", "PU-01", "PU-01", true);

    private static final String BEFORE = "rule \"SS-08 a child shown";

    /** A rule for which large cases spend their budget. */
    private static final String EACH_BESIDE_EACH = """
            rule "SS-08 a consent for another child"
            when ShownChild( $child : child ) Consent( child != $child )
            then verdict.breach( "SS-08" );
            end
            """;

    private static final List<Edit> EDITS = List.of(
            new Edit("policy.yaml", "taken: outside_the_ban", "taken: literal", true),
            new Edit("personal-use.drl", "rule \"PU-02 ", "rul \"PU-02 ", false),
            new Edit("policy.yaml", "  - site_staff\n", "", true),
            new Edit("policy.yaml", "in_force_from: 2024-01-01", "in_force_from: 2024-13-01", false),
            new Edit("personal-use.drl", "session == Session.OFF_DUTY", "session == Session.OWN_BREAK", true),
            new Edit("staff-misuse.drl", "misuse == true", "misuses == true", false),
            new Edit("staff-misuse.clauses.yaml", "when: first_available_opportunity", "when: immediately", true),
            new Edit("pupil-misuse.clauses.yaml", "modality: must", "modality: maybe", false),
            new Edit("school-accounts.drl", "Content( linkChecked == false )", "Content( linkChecked == true )", true),
            new Edit("school-accounts.drl", BEFORE, EACH_BESIDE_EACH + BEFORE, true),
            new Edit("scope.scenarios.yaml", "verdict: breach", "verdict: permitted", false));

    private static final String WORKED_CASE = """
            - scenario: what is so whichever sound edit is made
              facts: { on: 2025-03-12, actor: { roles: [teacher] }, action: { type: hold_password } }
              expect: { verdict: breach, strength: mandatory, breached: [PU-01] }
            """;

    private final Map<String, String> shipped = new TreeMap<>();
    private final List<String> lines = Traffic.under(Croughton.policy());
    private final Path folder;
    private final Path elsewhere;
    private final BlockingQueue<Reload> heard = new LinkedBlockingQueue<>();

    /** The revision that each sound edit makes. */
    private final Map<Edit, String> revisions = new HashMap<>();

    /** The right answers to the lines, in their order, for each revision. */
    private final Map<String, List<Answer>> right = new HashMap<>();

    private final Map<String, Long> counted = new ConcurrentHashMap<>();
    private long taken;
    private long refused;

    EnduranceTest(@TempDir Path parent) throws IOException {
        folder = Files.createDirectory(parent.resolve("policy"));
        elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Shipped.files().forEach((name, bytes) -> shipped.put(name, new String(bytes, UTF_8)));
        // the shipped worked cases would refuse every edit after which a rule says something else
        shipped.keySet().removeIf(name -> name.endsWith(".scenarios.yaml"));
        shipped.put("scope.scenarios.yaml", WORKED_CASE);
        for (String name : shipped.keySet()) {
            write(name, shipped.get(name));
        }
    }

    /** Puts a file in place at once, so that no half of it is ever seen. */
    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(elsewhere.resolve(name), text);
        Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void make(Edit edit) throws IOException {
        String before = shipped.get(edit.file());
        assertThat(before).contains(edit.from());
        write(edit.file(), before.replace(edit.from(), edit.to()));
    }

    private void undo(Edit edit) throws IOException {
        write(edit.file(), shipped.get(edit.file()));
    }

    /** What a line comes to: a decision, a refusal or a spent budget. */
    private record Answer(String kind, String text) {}

    private static Answer answer(String line, Function<Case, Decision> decider) {
        try {
            return new Answer(
                    "decided", DecisionFormat.write(decider.apply(Case.of(CaseLine.read(Cases.VOCABULARY, line)))));
        } catch (CaseLine.CaseLineException e) {
            return new Answer("lines refused", DecisionFormat.write(e.answer(1)));
        } catch (EvaluationException e) {
            return new Answer("budgets spent", e.reason().orElseThrow(() -> e));
        }
    }

    /** The right answers for the policy as it is shipped and after each sound edit, worked out on one thread. */
    private void workOut() throws IOException {
        List<Edit> sound = new ArrayList<>(EDITS);
        sound.removeIf(edit -> !edit.sound());
        sound.add(0, NONE);
        for (Edit edit : sound) {
            make(edit);
            PolicyEngine engine = PolicyEngine.of(Policy.read(folder));
            undo(edit);
            String revision = engine.policy().stamp().revision();
            revisions.put(edit, revision);
            right.put(
                    revision,
                    lines.stream().map(line -> answer(line, engine::evaluate)).toList());
        }
        List<String> unedited = withoutRevision(NONE);
        assertThat(sound.stream().skip(1))
                .allSatisfy(edit -> assertThat(withoutRevision(edit)).isNotEqualTo(unedited));
        assertThat(right).hasSize(sound.size());
    }

    private List<String> withoutRevision(Edit edit) {
        String revision = revisions.get(edit);
        return right.get(revision).stream()
                .map(answer -> answer.text().replace(revision, ""))
                .toList();
    }

    /** Answers lines until the edits are over and a while longer, every fourth of them through Drools. */
    private long decide(LiveEngine engine, Random random, AtomicBoolean edited) {
        long sent = 0;
        for (int left = AFTERWARDS; left > 0; left -= edited.get() ? 1 : 0) {
            int number = random.nextInt(lines.size());
            boolean drools = sent++ % 4 == 0;
            // what LiveEngine.evaluate asks too: a refusal does not say under which policy it was, so that it is kept
            // here
            PolicyEngine inForce = engine.engine();
            PolicyEngine asked = drools ? inForce.directUpTo(0) : inForce;
            Answer answer = answer(lines.get(number), asked::evaluate);
            assertThat(answer)
                    .isEqualTo(right.get(inForce.policy().stamp().revision()).get(number));
            counted.merge(answer.kind(), 1L, Long::sum);
        }
        return sent;
    }

    private void decideWhileEdited(LiveEngine engine, long seed, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        long before = answers();
        AtomicBoolean edited = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Long>> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seed * THREADS + i);
                threads.add(pool.submit(() -> decide(engine, random, edited)));
            }
            for (int i = 0; System.nanoTime() < end && threads.stream().noneMatch(Future::isDone); i++) {
                edit(EDITS.get(i % EDITS.size()));
            }
            edited.set(true);
            long sent = 0;
            for (Future<Long> thread : threads) {
                sent += thread.get(PATIENCE, TimeUnit.SECONDS);
            }
            assertThat(answers()).isEqualTo(before + sent);
        } finally {
            pool.shutdownNow();
        }
    }

    private long answers() {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Makes an edit and undoes it, as soon as the engine has taken or refused it. */
    private void edit(Edit edit) throws IOException, InterruptedException {
        make(edit);
        Reload made = next();
        assertThat(made.taken()).as("%s", edit).isEqualTo(edit.sound());
        assertThat(made.inForce().revision()).isEqualTo(revisions.get(edit.sound() ? edit : NONE));
        undo(edit);
        Reload undone = next();
        assertThat(undone.taken()).as("%s undone", edit).isEqualTo(edit.sound());
        assertThat(undone.inForce().revision()).isEqualTo(revisions.get(NONE));
        taken += edit.sound() ? 2 : 0;
        refused += edit.sound() ? 0 : 1;
    }

    private Reload next() throws InterruptedException {
        Reload next = heard.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(next).as("what the listener hears").isNotNull();
        return next;
    }

    @Test
    void no_answer_is_wrong_or_lost_and_nothing_piles_up() throws Exception {
        workOut();
        Held before = Held.now();
        Held early;
        Held late;
        try (LiveEngine engine = LiveEngine.watch(folder, Duration.ofMillis(10), heard::add)) {
            decideWhileEdited(engine, SEED, TIME.dividedBy(10));
            early = Held.now();
            decideWhileEdited(engine, SEED + 1, TIME.minus(TIME.dividedBy(10)));
            late = Held.now();
        }
        System.out.printf(
                Locale.ROOT,
                "policy.endurance.seed=%d: %d s on %d threads: %s, %d policies taken, %d edits refused;"
                        + " before: %s; after a tenth: %s; in the end: %s%n",
                SEED,
                TIME.toSeconds(),
                THREADS,
                new TreeMap<>(counted),
                taken,
                refused,
                before,
                early,
                late);
        assertThat(counted).containsOnlyKeys("decided", "lines refused", "budgets spent");
        assertThat(late.ruleBases()).isEqualTo(before.ruleBases() + 1);
        assertThat(late.sessions()).isBetween(before.sessions() + 1, before.sessions() + IDLE_SESSIONS);
        assertThat(late.heap() - early.heap()).as("heap").isLessThan(16_000_000);
        assertThat(late.metaspace() - early.metaspace()).as("metaspace").isLessThan(8_000_000);
    }
}
