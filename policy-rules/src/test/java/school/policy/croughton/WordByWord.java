package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import school.policy.decision.Decision;
import school.policy.decision.Effect;
import school.policy.fact.Case;
import school.policy.json.CaseLine;
import school.policy.json.CaseLine.CaseLineException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases in which a clause speaks, and for single facts of them the words under which it does. Each of the other words of
 * the fact, and its absence, makes a case in which the clause is silent. Worked out by hand in {@code word-by-word.yaml}.
 */
final class WordByWord {

    private static final String ABSENT = "absent";
    private static final String ANY = "*";
    /** What is said of facts that contradict each other, and of one that cannot be left out. */
    private static final Pattern IMPOSSIBLE = Pattern.compile("correct one of|needs its value|is missing");

    private static final Set<String> LISTS =
            Set.of("roles", "is", "basis", "could_identify", "covers", "not_done", "also_involved");
    private static final int CLAUSE = "PU-03".length();

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("action.type", "ActionType"),
            Map.entry("action.device", "Device"),
            Map.entry("action.location", "PhoneLocation"),
            Map.entry("action.purpose", "Purpose"),
            Map.entry("action.ringer", "Ringer"),
            Map.entry("action.setting", "Setting"),
            Map.entry("action.visibility", "Visibility"),
            Map.entry("account.kind", "AccountKind"),
            Map.entry("account.identity", "Identity"),
            Map.entry("account.approved_by", "Role"),
            Map.entry("account.notified_to", "Role"),
            Map.entry("actor.roles", "Role"),
            Map.entry("context.session", "Session"),
            Map.entry("other.is", "Party"),
            Map.entry("link.basis", "LinkBasis"),
            Map.entry("profile.privacy", "Privacy"),
            Map.entry("content.could_identify", "Identifiable"),
            Map.entry("judgements.*", "Question"),
            Map.entry("damaging.target", "Target"),
            Map.entry("photo.media", "Medium"),
            Map.entry("0.form", "ConsentForm"),
            Map.entry("0.covers", "ConsentScope"),
            Map.entry("1.form", "ConsentForm"),
            Map.entry("1.covers", "ConsentScope"),
            Map.entry("not_done", "Step"),
            Map.entry("also_involved", "Role"));

    /**
     * A clause and a case in which one fact has one of its words.
     *
     * @param name where it stands, and the fact with its word
     * @param readings the contested readings it takes
     * @param event what happened
     * @param clause the clause
     * @param effect what the clause does
     * @param speaks whether it does
     */
    record Trial(String name, Map<String, String> readings, Case event, String clause, Effect effect, boolean speaks) {

        /** Whether the clause surely does, undefeated, what it must, or must not. */
        boolean passes(Decision decision) {
            return speaks
                    == decision.findings().stream()
                            .anyMatch(finding -> finding.sure()
                                    && finding.defeatedBy() == null
                                    && finding.effect() == effect
                                    && finding.clause().text().equals(clause));
        }
    }

    private final List<Trial> trials = new ArrayList<>();

    private WordByWord() {}

    /** All of them. */
    static List<Trial> trials() {
        WordByWord words = new WordByWord();
        try (InputStream file = WordByWord.class.getResourceAsStream("/word-by-word.yaml")) {
            Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder()
                            .setMaxAliasesForCollections(1_000)
                            .build())
                    .loadFromInputStream(file);
            ((List<?>) all.get("cases")).forEach(each -> words.add((Map<?, ?>) each));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words.trials;
    }

    private void add(Map<?, ?> one) {
        Map<String, String> readings = new LinkedHashMap<>();
        map(one, "readings").forEach((name, answer) -> readings.put(name.toString(), answer.toString()));
        Effect effect = Arrays.stream(Effect.values())
                .filter(each -> each.word().equals(one.get("effect")))
                .findFirst()
                .orElse(Effect.BREACH);
        map(one, "speaks").forEach((path, under) -> {
            Collection<?> speaking = under instanceof Map<?, ?> texts ? (List<?>) texts.get("yes") : (List<?>) under;
            Collection<?> silent =
                    under instanceof Map<?, ?> texts ? (List<?>) texts.get("no") : words(path.toString());
            assertThat(silent.containsAll(speaking) || under instanceof Map)
                    .as("words of " + path + ": " + speaking)
                    .isTrue();
            Set<Object> words = new LinkedHashSet<>(speaking);
            words.addAll(silent);
            for (Object word : words) {
                String name = one.get("rule") + ", " + path + " " + word;
                Optional<Case> event = event(name, map(one, "facts"), path.toString(), word);
                assertThat(event.isPresent() || !speaking.contains(word))
                        .as(name)
                        .isTrue();
                event.ifPresent(it -> trials.add(new Trial(
                        name,
                        readings,
                        it,
                        one.get("rule").toString().substring(0, CLAUSE),
                        effect,
                        speaking.contains(word))));
            }
        });
    }

    private static Map<?, ?> map(Map<?, ?> in, String key) {
        return (Map<?, ?>) Optional.<Object>ofNullable(in.get(key)).orElse(Map.of());
    }

    private static List<Object> words(String path) {
        List<Object> words = new ArrayList<>(List.of(ABSENT));
        String[] steps = path.split("\\.", -1);
        String last = steps[steps.length - 1];
        String of = WORDS.get(steps.length == 1 ? last : steps[steps.length - 2] + "." + last);
        if (of == null) {
            words.addAll(List.of(true, false));
        } else {
            words.addAll(Cases.VOCABULARY.list(of).words().keySet());
        }
        return words;
    }

    /** The case; empty where a fact cannot have the word. */
    private static Optional<Case> event(String name, Map<?, ?> facts, String path, Object word) {
        Object changed = with(facts, List.of(path.split("\\.", -1)), word);
        try {
            return Optional.of(Case.of(CaseLine.read(
                    Cases.VOCABULARY, new JsonMapper().writeValueAsString(Map.of("id", "c1", "facts", changed)))));
        } catch (CaseLineException e) {
            if (!IMPOSSIBLE.matcher(String.valueOf(e.getMessage())).find()) {
                throw new IllegalArgumentException(name, e);
            }
            return Optional.empty();
        }
    }

    private static Object with(@Nullable Object in, List<String> path, Object word) {
        if (path.isEmpty()) {
            return word;
        }
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (in instanceof List<?> list && step.matches("\\d+")) {
            List<Object> changed = new ArrayList<>(list);
            changed.set(Integer.parseInt(step), with(list.get(Integer.parseInt(step)), rest, word));
            return changed;
        }
        Map<Object, Object> changed = new LinkedHashMap<>(in instanceof Map<?, ?> map ? map : Map.of());
        if (step.equals(ANY)) {
            // the answer to the question that stands first
            Object first = changed.keySet().iterator().next();
            Object answer = changed.remove(first);
            if (!word.equals(ABSENT)) {
                changed.put(word, answer);
            }
        } else if (rest.isEmpty() && word.equals(ABSENT)) {
            changed.remove(step);
        } else {
            boolean many = rest.isEmpty() && LISTS.contains(step);
            changed.put(step, many && !(word instanceof List) ? List.of(word) : with(changed.get(step), rest, word));
        }
        return changed;
    }
}
