package school.policy.clause;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.source.Fields;
import school.policy.source.Given;
import school.policy.source.Limits;
import school.policy.source.Nearest;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Register;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * What is set for a policy in {@code policy.yaml}.
 *
 * @param id the policy's own name
 * @param title its title, in our words
 * @param version its version
 * @param vocabulary its words
 * @param inForceFrom the first day on which it decides anything
 * @param reviewDue the last day before a decision warns that the review is overdue
 * @param document the SHA-256 of the document that it puts into rules, in hexadecimal
 * @param sections its sections, each a trio of files
 * @param bound the roles it binds
 * @param registered the names on its registers, by register and kind; the kind of a plain list is empty
 * @param scope what it covers besides
 * @param readings the contested readings by name
 */
public record Settings(
        String id,
        String title,
        String version,
        Vocabulary vocabulary,
        LocalDate inForceFrom,
        LocalDate reviewDue,
        String document,
        List<String> sections,
        List<Word> bound,
        Map<String, Map<String, List<String>>> registered,
        Scope scope,
        Map<String, ContestedReading> readings) {

    /** The key that names the vocabulary; it is read before all else. */
    public static final String VOCABULARY = "vocabulary";

    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "version",
            VOCABULARY,
            "in_force_from",
            "review_due",
            "document",
            "sections",
            "bound",
            "scope",
            "readings");

    /** The readings keep the order of the file; nothing can be added to them. */
    public Settings {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(inForceFrom, "inForceFrom");
        Objects.requireNonNull(reviewDue, "reviewDue");
        Objects.requireNonNull(document, "document");
        sections = Given.list(sections, "sections");
        bound = Given.list(bound, "bound");
        registered = Given.map(registered, "registered");
        Objects.requireNonNull(scope, "scope");
        readings = Given.map(readings, "readings");
    }

    /** The answer that each contested reading has been given, by its name. */
    public Map<String, String> taken() {
        Map<String, String> taken = new LinkedHashMap<>();
        readings.values().forEach(reading -> taken.put(reading.name(), reading.taken()));
        return Collections.unmodifiableMap(taken);
    }

    /** What is wrong with naming a contested reading and an answer to it; empty where nothing is. */
    public Optional<String> refuse(String name, String answer) {
        ContestedReading reading = readings.get(name);
        if (reading == null) {
            return Optional.of("unknown reading '" + name + "'"
                    + Nearest.to(name, readings.keySet())
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; list it under readings in policy.yaml"));
        }
        List<String> answers = reading.answers().stream()
                .map(ContestedReading.Answer::answer)
                .sorted()
                .toList();
        return answers.contains(answer)
                ? Optional.empty()
                : Optional.of("the reading '" + name + "' has no answer '" + answer + "'"
                        + Nearest.to(answer, answers)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("; write one of " + String.join(", ", answers)));
    }

    /** These settings with another answer to a contested reading. */
    public Settings taking(ContestedReading reading, String answer) {
        Map<String, ContestedReading> changed = new LinkedHashMap<>(readings);
        changed.put(
                reading.name(),
                new ContestedReading(reading.name(), reading.reading(), reading.asks(), answer, reading.answers()));
        return new Settings(
                id,
                title,
                version,
                vocabulary,
                inForceFrom,
                reviewDue,
                document,
                sections,
                bound,
                registered,
                scope,
                changed);
    }

    /**
     * Reads {@code policy.yaml} in the words of a vocabulary; what is wrong with it is added to the problems; empty where too
     * much is missing.
     */
    public static Optional<Settings> read(Source source, Vocabulary vocabulary, List<Problem> problems) {
        return Values.read(source, vocabulary.spelling(), problems, (values, all) -> settings(values, vocabulary, all));
    }

    private static @Nullable Settings settings(Values values, Vocabulary vocabulary, Tree all) {
        Fields fields = values.fields(
                all,
                Stream.concat(KEYS.stream(), vocabulary.registers().keySet().stream())
                        .toList());
        String id = fields.require("id", Settings::id);
        String title = fields.require("title", Values::text);
        String version = fields.require("version", Values::text);
        fields.get(VOCABULARY, Values::text);
        LocalDate from = fields.require("in_force_from", Values::date);
        LocalDate review = fields.require("review_due", Values::date);
        Tree due = fields.tree("review_due");
        if (from != null && review != null && due != null && review.isBefore(from)) {
            values.complain(due, "the review is due before the policy is in force; correct one of the two days");
        }
        String document = fields.require("document", Settings::document);
        List<String> sections = fields.require("sections", Settings::sections);
        Map<String, Word> roles = vocabulary.list(Frame.ROLES).words();
        List<Word> bound = fields.require("bound", (v, t) -> some(v, t, role -> v.word(role, roles)));
        Registers registers = new Registers(values, vocabulary);
        Map<String, Map<String, List<String>>> registered = registers.read(fields);
        Scope scope = fields.get("scope", (v, t) -> new ScopeReader(v, vocabulary).read(t));
        registers.note(all);
        Map<String, ContestedReading> readings = new LinkedHashMap<>();
        fields.list("readings", Limits.READINGS, t -> {
            ContestedReading reading = reading(values, vocabulary, t);
            if (reading != null && readings.putIfAbsent(reading.name(), reading) != null) {
                values.complain(t, "the reading '" + reading.name() + "' is listed twice; keep one");
            }
            return reading;
        });
        if (id == null
                || title == null
                || version == null
                || from == null
                || review == null
                || document == null
                || sections == null
                || bound == null
                || registered == null) {
            return null;
        }
        Settings settings = new Settings(
                id,
                title,
                version,
                vocabulary,
                from,
                review,
                document,
                List.copyOf(sections),
                List.copyOf(bound),
                registered,
                scope == null ? Scope.PLAIN : scope,
                readings);
        registers.limit(fields, settings);
        return settings;
    }

    /** Every name on a register, by whichever answer to a contested reading, once each however it is spelled. */
    public List<String> names(Register register) {
        Set<String> once = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return Stream.concat(
                        registered.getOrDefault(register.name(), Map.of()).values().stream(),
                        readings.values().stream()
                                .flatMap(reading -> reading.answers().stream())
                                .flatMap(answer -> register.kinds().stream()
                                        .map(kind -> answer.registered().getOrDefault(kind, List.of()))))
                .flatMap(List::stream)
                .filter(once::add)
                .toList();
    }

    /** A list that says something. */
    private static <T> @Nullable List<T> some(Values values, Tree value, Function<Tree, @Nullable T> item) {
        if (value.kind() == Tree.Kind.LIST && value.items().isEmpty()) {
            values.complain(value, "nothing is listed here, and the policy would decide nothing; list something");
            return null;
        }
        return values.list(value, item);
    }

    private static @Nullable String id(Values values, Tree value) {
        String id = values.text(value);
        if (id != null && !id.matches("[a-z0-9][a-z0-9-]{0,60}")) {
            values.complain(
                    value,
                    "'" + Values.shown(id)
                            + "' is no name of a policy; use small letters, digits and hyphens, 60 at most");
            return null;
        }
        return id;
    }

    private static @Nullable String document(Values values, Tree value) {
        String document = values.text(value);
        if (document != null && !document.matches("[0-9a-fA-F]{64}")) {
            values.complain(
                    value,
                    "this is no SHA-256 of a document; write the 64 letters and digits that a program for it prints");
            return null;
        }
        return document;
    }

    private static @Nullable List<String> sections(Values values, Tree value) {
        List<String> sections = some(values, value, each -> section(values, each));
        if (sections != null && sections.size() > Limits.SECTIONS) {
            values.complain(value, "more than " + Limits.SECTIONS + " sections are listed; put some of them together");
            return null;
        }
        return sections;
    }

    /** A section's name is part of file names, and so must not lead anywhere else. */
    private static @Nullable String section(Values values, Tree value) {
        String name = values.text(value);
        if (name != null && !name.matches("[a-z][a-z0-9-]{0,60}")) {
            values.complain(
                    value,
                    "'" + Values.shown(name) + "' is no name of a section; use small letters, digits and hyphens");
            return null;
        }
        return name;
    }

    private static @Nullable ContestedReading reading(Values values, Vocabulary vocabulary, Tree value) {
        Fields fields = values.fields(value, "name", "reading", "asks", "taken", "answers");
        String name = fields.require("name", Values::text);
        String reading = fields.require("reading", ClauseSheet::reading);
        String asks = fields.require("asks", Values::text);
        String taken = fields.require("taken", Values::text);
        List<ContestedReading.Answer> answers = fields.require("answers", (v, t) -> answers(v, vocabulary, t));
        if (name == null || reading == null || asks == null || taken == null || answers == null) {
            return null;
        }
        ContestedReading contested = new ContestedReading(name, reading, asks, taken, List.copyOf(answers));
        Tree at = fields.tree("taken");
        Tree described = fields.tree("answers");
        // where one of them could not be read, it may be the one that is taken
        boolean all = described != null && described.items().size() == answers.size();
        if (at != null && all && contested.answer(taken).isEmpty()) {
            values.complain(
                    at,
                    "'" + taken + "' is none of the answers; "
                            + (answers.isEmpty()
                                    ? "describe it under answers"
                                    : "write one of "
                                            + answers.stream()
                                                    .map(ContestedReading.Answer::answer)
                                                    .sorted()
                                                    .collect(Collectors.joining(", "))));
        }
        return contested;
    }

    private static @Nullable List<ContestedReading.Answer> answers(Values values, Vocabulary vocabulary, Tree value) {
        Set<String> seen = new HashSet<>();
        return values.list(value, Limits.ANSWERS, each -> {
            ContestedReading.Answer answer = answer(values, vocabulary, each);
            if (answer != null && !seen.add(answer.answer())) {
                values.complain(each, "the answer '" + Values.shown(answer.answer()) + "' is listed twice; keep one");
            }
            return answer;
        });
    }

    private static ContestedReading.@Nullable Answer answer(Values values, Vocabulary vocabulary, Tree value) {
        List<String> kinds = vocabulary.registers().values().stream()
                .flatMap(register -> register.kinds().stream())
                .toList();
        Fields fields = values.fields(
                value,
                Stream.concat(Stream.of("answer", "means", "binds"), kinds.stream())
                        .toList());
        String answer = fields.require("answer", Values::text);
        String means = fields.require("means", Values::text);
        Map<String, List<String>> registered = new LinkedHashMap<>();
        for (String kind : kinds) {
            List<String> names = List.copyOf(fields.list(kind, values::text));
            if (!names.isEmpty()) {
                registered.put(kind, names);
            }
        }
        Map<String, Word> roles = vocabulary.list(Frame.ROLES).words();
        List<Word> binds = List.copyOf(fields.list("binds", t -> values.word(t, roles)));
        return answer == null || means == null ? null : new ContestedReading.Answer(answer, means, binds, registered);
    }
}
