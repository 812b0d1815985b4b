package school.policy.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Clause.DutyTerms;
import school.policy.clause.Clause.ReportTerms;
import school.policy.source.Fields;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** Reads the clause sheet of one section: a YAML list, one entry a clause. */
public final class ClauseSheet {

    private static final List<String> KEYS = List.of(
            "id",
            "line",
            "summary",
            "modality",
            "lifted_by",
            "whose_act",
            "overrides",
            "report",
            "duty",
            "consequences",
            "readings",
            "question",
            "no_rule");

    private static final int LAST_LINE = 100_000;

    private final Source source;
    private final Vocabulary vocabulary;
    private final Values values;

    private ClauseSheet(Source source, Vocabulary vocabulary, Values values) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.values = values;
    }

    /**
     * The clauses of a sheet that can be read, in the words of a vocabulary; what is wrong with the others is added to the
     * problems.
     */
    public static List<Clause> read(Source source, Vocabulary vocabulary, List<Problem> problems) {
        return Values.read(source, vocabulary.spelling(), problems, (values, all) -> {
                    ClauseSheet sheet = new ClauseSheet(source, vocabulary, values);
                    return values.list(all, sheet::clause);
                })
                .orElse(List.of());
    }

    private @Nullable Clause clause(Tree entry) {
        List<Property> flags = flags();
        Fields fields = values.fields(
                entry,
                Stream.concat(KEYS.stream(), flags.stream().map(Property::path)).toList());
        ClauseId id = fields.require("id", this::id);
        Integer line = fields.require("line", ClauseSheet::line);
        String summary = fields.require("summary", Values::text);
        Modality modality = fields.require("modality", (v, t) -> v.word(t, Modality.class));
        ClauseId liftedBy = fields.get("lifted_by", this::id);
        Tree lifted = fields.tree("lifted_by");
        Set<String> counts = flags.stream()
                .filter(flag -> Boolean.TRUE.equals(fields.get(flag.path(), Values::bool)))
                .map(Property::name)
                .collect(Collectors.toSet());
        boolean anyones = says(fields, "whose_act", "anyone");
        ReportTerms report = fields.get("report", (v, t) -> report(t));
        DutyTerms duty = fields.get("duty", (v, t) -> duty(t));
        List<Word> consequences = fields.list("consequences", t -> word(Frame.CONSEQUENCES, t));
        List<String> readings = fields.list("readings", t -> reading(values, t));
        String question = fields.get("question", Values::text);
        String noRule = fields.get("no_rule", Values::text);
        List<Clause.Defeat> overrides = fields.list("overrides", t -> override(id, t));
        if (id == null || line == null || summary == null || modality == null) {
            return null;
        }
        return new Clause(
                id,
                place(entry),
                line,
                summary,
                modality,
                liftedBy,
                lifted == null ? null : place(lifted),
                counts,
                anyones,
                overrides,
                report,
                duty,
                List.copyOf(consequences),
                List.copyOf(readings),
                question,
                noRule);
    }

    /** What breaking a clause can count as: the yes-or-no properties of a breach that are not the engine's own. */
    private List<Property> flags() {
        return vocabulary.type(Frame.BREACH).stream()
                .flatMap(breach -> breach.properties().stream())
                .filter(property -> property.kind() == Property.Kind.BOOLEAN
                        && !property.name().equals(Frame.OWN))
                .toList();
    }

    private @Nullable Word word(String list, Tree value) {
        return values.word(value, vocabulary.list(list).words());
    }

    private @Nullable ClauseId id(Values values, Tree value) {
        String text = values.text(value);
        if (text == null) {
            return null;
        }
        return ClauseId.of(text).orElseGet(() -> {
            Optional<ClauseId> meant = ClauseId.meant(text);
            values.complain(
                    value,
                    "'" + text + "' is no clause id; write "
                            + meant.map(ClauseId::text).orElse("one such as PU-03"));
            return meant.orElse(null);
        });
    }

    private static @Nullable Integer line(Values values, Tree value) {
        Integer line = values.number(value);
        if (line != null && (line < 1 || line > LAST_LINE)) {
            values.complain(value, "no document has such a line; write a number from 1 to " + LAST_LINE);
            return null;
        }
        return line;
    }

    /** The reading that a value names. */
    static @Nullable String reading(Values values, Tree value) {
        String reading = values.text(value);
        Optional<String> refused = reading == null ? Optional.empty() : ContestedReading.refuse(reading);
        refused.ifPresent(message -> values.complain(value, message));
        return refused.isPresent() ? null : reading;
    }

    /** A key with one possible word; without it the usual holds. */
    private boolean says(Fields fields, String key, String word) {
        String text = fields.get(key, Values::text);
        Tree at = fields.tree(key);
        if (text != null && at != null && !text.equals(word)) {
            values.complain(at, "'" + text + "' says nothing here; write '" + word + "' or leave the key out");
        }
        return word.equals(text);
    }

    private Clause.@Nullable Defeat override(@Nullable ClauseId id, Tree value) {
        if (value.kind() == Tree.Kind.TEXT) {
            String over = values.text(value);
            return over == null || id == null ? null : new Clause.Defeat(id.text(), over, place(value));
        }
        Fields fields = values.fields(value, "over", "by");
        String over = fields.require("over", Values::text);
        String by = fields.require("by", Values::text);
        return over == null || by == null ? null : new Clause.Defeat(by, over, place(value));
    }

    private @Nullable ReportTerms report(Tree value) {
        Fields fields = values.fields(value, "to", "when", "met_by", "about", "held_for", "see");
        Word to = fields.require("to", (v, t) -> word(Frame.RECIPIENTS, t));
        Word when = fields.require("when", (v, t) -> word(Frame.DEADLINES, t));
        Word metBy = fields.require("met_by", (v, t) -> word(Frame.STEPS, t));
        Clause.About about = fields.get("about", (v, t) -> v.word(t, Clause.About.class));
        Word heldFor = fields.get("held_for", (v, t) -> word(Frame.ROLES, t));
        ClauseId see = fields.get("see", this::id);
        return to == null || when == null || metBy == null
                ? null
                : new ReportTerms(to, when, metBy, about == null ? Clause.About.OTHERS : about, heldFor, see);
    }

    private @Nullable DutyTerms duty(Tree value) {
        Fields fields = values.fields(value, "name", "when", "met_by");
        Word kind = fields.require("name", (v, t) -> word(Frame.DUTIES, t));
        Word when = fields.get("when", (v, t) -> word(Frame.DEADLINES, t));
        Word metBy = fields.get("met_by", (v, t) -> word(Frame.STEPS, t));
        return kind == null ? null : new DutyTerms(kind, when, metBy);
    }

    private Place place(Tree value) {
        return new Place(source.name(), value.line(), value.column());
    }
}
