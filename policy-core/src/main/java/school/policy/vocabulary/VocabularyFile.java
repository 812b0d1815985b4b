package school.policy.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.source.Fields;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.source.Tree;
import school.policy.source.Values;

/**
 * Reads vocabulary files: one that stands by itself, or one that adds to another. An addition never changes what is
 * declared already: it names new words in lists that grow, new groups, new properties and new types of facts.
 */
public final class VocabularyFile {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,60}");

    private final Values values;
    private final ListsReader lists;
    private final FactsReader facts;
    private final Map<String, Register> registers = new LinkedHashMap<>();
    private final Map<String, String> otherWords = new LinkedHashMap<>();
    private String nobodyLeft = "recipient";
    private Wording wording = Wording.PLAIN;

    private VocabularyFile(Values values, @Nullable Vocabulary base) {
        this.values = values;
        this.lists = new ListsReader(values, base);
        if (base != null) {
            registers.putAll(base.registers());
            otherWords.putAll(base.otherWords());
            nobodyLeft = base.nobodyLeft();
            wording = base.wording();
        }
        this.facts = new FactsReader(values, lists, registers, base);
    }

    /** Reads a vocabulary that stands by itself; what is wrong is added to the problems. Empty where anything is. */
    public static Optional<Vocabulary> read(Source source, List<Problem> problems) {
        return Values.read(source, problems, (values, all) -> {
            Fields fields = values.fields(
                    all,
                    "vocabulary",
                    "version",
                    "lists",
                    "registers",
                    "facts",
                    "case",
                    "other_words",
                    "nobody_left",
                    "wording");
            String name = fields.require("vocabulary", VocabularyFile::name);
            String version = fields.require("version", Values::text);
            VocabularyFile file = new VocabularyFile(values, null);
            fields.require("lists", (v, tree) -> file.lists.read(tree));
            file.further(fields);
            String nobody = fields.get("nobody_left", Values::text);
            file.nobodyLeft = nobody == null ? file.nobodyLeft : nobody;
            Tree wording = fields.tree("wording");
            if (wording != null) {
                file.wording = file.wording(wording, "organisation", "others", "nobody_left");
            }
            fields.require("facts", (v, tree) -> file.facts.facts(tree));
            if (fields.require("case", (v, tree) -> file.facts.ofCase(tree)) != null) {
                file.facts.relate();
            }
            file.complainOfFrame(all);
            return name == null || version == null || values.complained() > 0 ? null : file.made(name, version, "");
        });
    }

    /**
     * Reads a file that adds to a vocabulary.
     *
     * @param base the file of the vocabulary itself, in which nothing is wrong
     * @return both together; empty where anything is wrong, which is added to the problems
     */
    public static Optional<Vocabulary> adding(Source source, Source base, List<Problem> problems) {
        // read anew, so that nothing is shared with policies that add nothing
        Vocabulary known = read(base, problems).orElseThrow();
        return Values.read(source, known.spelling(), problems, (values, all) -> {
            Fields fields = values.fields(all, "lists", "registers", "facts", "case", "other_words", "wording");
            VocabularyFile file = new VocabularyFile(values, known);
            fields.get("lists", (v, tree) -> file.lists.read(tree));
            file.further(fields);
            fields.get("facts", (v, tree) -> file.facts.facts(tree));
            fields.get("case", (v, tree) -> file.facts.ofCase(tree));
            Tree wording = fields.tree("wording");
            if (wording != null) {
                file.wording = file.wording(wording);
            }
            file.facts.relate();
            return values.complained() > 0 ? null : file.made(known.name(), known.version(), source.text());
        });
    }

    private static @Nullable String name(Values values, Tree tree) {
        String name = values.text(tree);
        if (name != null && !NAME.matcher(name).matches()) {
            values.complain(
                    tree, "'" + Values.shown(name) + "' is no name of a vocabulary; write one such as town-library");
        }
        return name;
    }

    private Vocabulary made(String name, String version, String addition) {
        facts.types().values().forEach(type -> type.properties().forEach(each -> each.listed(lists.lists())));
        facts.caseType().properties().forEach(each -> each.listed(lists.lists()));
        return new Vocabulary(
                name,
                version,
                addition,
                lists.lists(),
                facts.types(),
                facts.caseType(),
                lists.recipients(),
                registers,
                otherWords,
                nobodyLeft,
                wording,
                Objects.requireNonNull(Frame.of(facts.caseType())));
    }

    private void complainOfFrame(Tree all) {
        Tree at = all.entries().get("case");
        if (values.complained() == 0 && at != null && Frame.of(facts.caseType()) == null) {
            values.complain(at.atKey(), "a case has " + Frame.NEEDED + "; declare them");
        }
    }

    private void further(Fields fields) {
        fields.get("registers", (v, tree) -> {
            Named.WORD.entries(values, tree).forEach((name, entry) -> {
                Fields each = values.fields(entry, "kinds", "known", "compare");
                List<String> kinds = List.copyOf(each.list("kinds", values::text));
                List<String> known = List.copyOf(each.list("known", values::text));
                String compare = each.get("compare", Values::text);
                Tree at = each.tree("compare");
                if (compare != null
                        && at != null
                        && !List.of("letters", "capitals").contains(compare)) {
                    values.complain(
                            at, "names are compared by 'letters' or without regard to 'capitals'; write one of them");
                }
                declare(
                        registers,
                        name,
                        entry,
                        new Register(name, kinds, known, "letters".equals(compare)),
                        "the register");
            });
            return true;
        });
        fields.get("other_words", (v, tree) -> {
            Named.WORD.entries(values, tree).forEach((word, some) -> {
                List<String> others = values.list(some, values::text);
                if (others != null) {
                    others.forEach(other -> otherWords.putIfAbsent(other, word));
                }
            });
            return true;
        });
    }

    /** An addition can only say what further warnings mean. */
    private Wording wording(Tree tree, String... keys) {
        Fields fields = values.fields(
                tree, Stream.concat(Stream.of("warnings"), Stream.of(keys)).toList());
        Map<String, String> warnings = new LinkedHashMap<>(wording.warnings());
        fields.get("warnings", (v, some) -> {
            v.fields(some, List.copyOf(some.entries().keySet()));
            some.entries().forEach((warning, says) -> declare(warnings, warning, says, v.text(says), "the warning"));
            return true;
        });
        return new Wording(
                Objects.requireNonNullElse(fields.get("organisation", Values::text), wording.organisation()),
                Objects.requireNonNullElse(fields.get("others", Values::text), wording.others()),
                Objects.requireNonNullElse(fields.get("nobody_left", Values::text), wording.nobodyLeft()),
                warnings);
    }

    private <T> void declare(Map<String, T> all, String name, Tree at, @Nullable T made, String kind) {
        declare(values, all, name, at, made, kind);
    }

    /** Adds what is declared under a name, which nothing may have already. */
    static <T> void declare(Values values, Map<String, T> all, String name, Tree at, @Nullable T made, String kind) {
        if (all.containsKey(name)) {
            values.complain(
                    at.atKey(),
                    kind + " '" + name + "' is declared already, and nothing here changes it; give yours another name");
        } else if (made != null) {
            all.put(name, made);
        }
    }

    /** What can be named, and how names of each kind are written. */
    enum Named {
        WORD("[a-z][a-z0-9_]{0,60}", "a word", "large_print"),
        LIST("[A-Z][A-Za-z0-9]{0,60}", "a list of words", "OpeningHours"),
        GROUP("[a-z][A-Za-z0-9]{0,60}", "a group", "lending"),
        FACT("[A-Z][A-Za-z0-9]{0,60}", "a type of fact", "ReadingRoom"),
        PROPERTY("[a-z][A-Za-z0-9]{0,60}", "a property", "dueOn");

        private final Pattern pattern;
        private final String kind;
        private final String such;

        Named(String pattern, String kind, String such) {
            this.pattern = Pattern.compile(pattern);
            this.kind = kind;
            this.such = such;
        }

        /** Whether a text is such a name. */
        boolean fits(String name) {
            return pattern.matcher(name).matches();
        }

        /** The entries of a map whose keys are names of this kind; others are complained about. */
        Map<String, Tree> entries(Values values, Tree map) {
            values.fields(map, List.copyOf(map.entries().keySet()));
            Map<String, Tree> named = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> {
                if (pattern.matcher(key).matches()) {
                    named.put(key, entry);
                } else {
                    values.complain(
                            entry.atKey(),
                            "'" + Values.shown(key) + "' is no name of " + kind + "; write one such as " + such);
                }
            });
            return named;
        }
    }
}
