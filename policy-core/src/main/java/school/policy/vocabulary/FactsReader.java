package school.policy.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.source.Fields;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Property.Counted;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Property.Texts;
import school.policy.vocabulary.Property.Traits;
import school.policy.vocabulary.VocabularyFile.Named;

/** Reads the types of facts of a vocabulary file and their properties. */
final class FactsReader {

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final String CASE = "Case";
    private static final String[] KEYS = {
        "holds",
        "path",
        "means",
        "says",
        "denies",
        "asks",
        "fixed",
        "advised",
        "required",
        "filed_by",
        "answers",
        "least",
        "most",
        "register",
        "stands_for",
        "otherwise",
        "only_where",
        "only_in",
        "not_before",
        "not_after_the_day",
        "among",
        "apart_from",
        "adds_to",
        "taken",
        "each",
        "told_by",
        "unknown",
        "could_add",
        "named_in",
        "essential_for",
        "breach_of_others",
        "verb",
        "asks_of",
        "asked_first",
        "counted"
    };

    private final Values values;
    private final ListsReader lists;
    private final Map<String, Register> registers;
    private final Map<String, FactType> types = new LinkedHashMap<>();
    private final FactType ofCase;
    private final RelationsReader relations;

    FactsReader(Values values, ListsReader lists, Map<String, Register> registers, @Nullable Vocabulary base) {
        this.values = values;
        this.lists = lists;
        this.registers = registers;
        if (base != null) {
            types.putAll(base.facts());
        }
        this.ofCase = base == null ? new FactType(CASE, -1, "the event") : base.ofCase();
        this.relations = new RelationsReader(values, lists, registers, types, ofCase);
    }

    Map<String, FactType> types() {
        return types;
    }

    FactType caseType() {
        return ofCase;
    }

    boolean facts(Tree all) {
        Named.FACT.entries(values, all).forEach((name, entry) -> {
            FactType before = types.get(name);
            Fields fields =
                    values.fields(entry, "means", "says", "properties", "twice", "called", "of_the_case", "made");
            String means = before == null ? fields.require("means", Values::text) : before.means();
            for (String key :
                    before == null ? List.<String>of() : List.of("means", "says", "twice", "called", "of_the_case")) {
                Tree again = fields.tree(key);
                if (again != null) {
                    values.complain(again, "'" + key + "' of '" + name + "' is settled already; leave the key out");
                }
            }
            if (lists.lists().containsKey(name)) {
                values.complain(entry.atKey(), "'" + name + "' is a list of words already; give the fact another name");
            }
            // an addition may say no more than where the engine makes further facts of the type
            Tree some = before == null ? fields.require("properties", (v, tree) -> tree) : fields.tree("properties");
            FactType type = before == null ? new FactType(name, types.size(), means == null ? "" : means) : before;
            types.put(name, type);
            String says = fields.get("says", Values::text);
            if (says != null) {
                type.says(says);
            }
            String twice = fields.get("twice", Values::text);
            if (twice != null) {
                type.twice(twice);
            }
            String called = fields.get("called", Values::text);
            if (called != null) {
                type.called(called);
            }
            Tree ofTheCase = fields.tree("of_the_case");
            if (ofTheCase != null && Boolean.TRUE.equals(values.bool(ofTheCase))) {
                type.isOfTheCase();
                relations.ofTheCase(type, ofTheCase);
            }
            if (some != null) {
                properties(some, type, false);
            }
            Tree made = fields.tree("made");
            if (made != null) {
                relations.made(type, made);
            }
        });
        return true;
    }

    boolean ofCase(Tree all) {
        properties(all, ofCase, true);
        for (Property property : ofCase.properties()) {
            if (property.kind().isOfFacts()) {
                property.type().standsAt(property.path());
            }
        }
        return true;
    }

    /** Reads what names other properties, once all of them are known. */
    void relate() {
        relations.read();
    }

    private void properties(Tree all, FactType type, boolean inCase) {
        Named.PROPERTY.entries(values, all).forEach((name, entry) -> {
            if (Reserved.WORDS.contains(name)) {
                values.complain(
                        entry.atKey(),
                        "'" + name + "' has a meaning of its own in rules or in Java; give the property another name");
                return;
            }
            if (type.property(name).isPresent()) {
                VocabularyFile.declare(
                        values, new LinkedHashMap<>(Map.of(name, name)), name, entry, null, "the property");
                return;
            }
            Fields fields = values.fields(entry, KEYS);
            Property property = property(name, entry, fields, type, inCase);
            if (property != null) {
                type.add(property);
                complainOfGroups(type, property, entry);
                relations.of(type, property, fields);
                relations.told(property, entry.atKey(), fields.tree("verb"));
            }
        });
    }

    /** A group of words gives a property to what holds a word of its list, which none may be called like. */
    private void complainOfGroups(FactType type, Property property, Tree entry) {
        Stream<String> groups = property.kind().isOfWords()
                ? lists.list(property.list().name()).groups().keySet().stream()
                : Stream.of();
        if (type.group(property.name()).isPresent()) {
            values.complain(
                    entry.atKey(),
                    "'" + property.name() + "' is a group of words here already; give the property another name");
        } else {
            // told of the first property that has them
            groups.filter(group -> type.group(group)
                            .filter(of -> of.property() == property)
                            .isPresent())
                    .filter(group -> type.property(group).isPresent())
                    .findFirst()
                    .ifPresent(group -> values.complain(
                            entry.atKey(),
                            "'" + group + "' is a property of " + type.name() + " and a group of "
                                    + property.list().name() + "; give one of them another name"));
        }
    }

    private @Nullable Property property(String name, Tree entry, Fields fields, FactType owner, boolean inCase) {
        Holding holding = fields.require("holds", (v, tree) -> holding(tree, inCase));
        String path = fields.get("path", Values::text);
        String means = fields.require("means", Values::text);
        String says = fields.get("says", Values::text);
        String denies = fields.get("denies", Values::text);
        String asks = fields.get("asks", Values::text);
        boolean fixed = Boolean.TRUE.equals(fields.get("fixed", Values::bool));
        boolean required = Boolean.TRUE.equals(fields.get("required", Values::bool));
        boolean filedBy = Boolean.TRUE.equals(fields.get("filed_by", Values::bool));
        boolean answers = Boolean.TRUE.equals(fields.get("answers", Values::bool));
        boolean first = Boolean.TRUE.equals(fields.get("asked_first", Values::bool));
        Integer least = fields.get("least", Values::number);
        Integer most = fields.get("most", Values::number);
        Register register = fields.get("register", (v, tree) -> v.word(tree, registers));
        String otherwise = fields.get("otherwise", Values::text);
        Counted counted = fields.get("counted", (v, tree) -> counted(tree, holding));
        if (holding == null || means == null) {
            return null;
        }
        Kind kind = holding.kind();
        if (says == null && !kind.isOfFacts()) {
            values.complain(entry.atKey(), "'" + name + "' says nothing about the event; add 'says'");
        } else if (says != null && !kind.isOfFacts() && kind != Kind.BOOLEAN && !says.contains("{")) {
            Tree said = fields.tree("says");
            values.complain(
                    said == null ? entry : said,
                    "the value has no place in this sentence; write {} where it is to stand");
        }
        if (denies == null && kind == Kind.BOOLEAN) {
            values.complain(entry.atKey(), "'" + name + "' says nothing where the answer is no; add 'denies'");
        }
        Fitting.check(values, fields, name, entry, kind, holding.list());
        String at = path == null ? key(name) : path;
        Tree pathAt = fields.tree("path");
        Fitting.checkPath(values, pathAt == null ? entry.atKey() : pathAt, at, owner, inCase);
        Tree filed = fields.tree("filed_by");
        if (filedBy && filed != null && kind != Kind.WORD) {
            values.complain(filed, "facts are filed by a word of a list; leave the key out");
        }
        List<Word> standsFor = holding.list() == null ? List.of() : standsFor(fields, lists.list(holding.list()));
        return new Property(
                owner,
                owner.properties().size(),
                name,
                at,
                kind,
                holding.list() == null ? null : lists.list(holding.list()),
                holding.type(),
                new Texts(means, orEmpty(says), orEmpty(denies), orEmpty(asks), counted),
                new Traits(
                        fixed,
                        advised(fields, holding),
                        required,
                        filedBy,
                        answers,
                        first,
                        least,
                        most,
                        register,
                        standsFor,
                        orEmpty(otherwise)));
    }

    private @Nullable Counted counted(Tree tree, @Nullable Holding holding) {
        if (holding != null && holding.kind() != Kind.IDS && holding.kind() != Kind.FACTS) {
            values.complain(tree.atKey(), "only ids, and facts about them, are counted; leave the key out");
            return null;
        }
        Fields fields = values.fields(tree, "as", "asks", "asks_of_one", "which", "others", "help");
        String as = fields.get("as", Values::text);
        String asks = fields.require("asks", Values::text);
        String ofOne = fields.get("asks_of_one", Values::text);
        String which = fields.get("which", Values::text);
        boolean others = Boolean.TRUE.equals(fields.get("others", Values::bool));
        String help = fields.require("help", Values::text);
        if ((as == null) == (which == null)) {
            values.complain(
                    tree.atKey(), "say either 'as' what each is counted, or 'which' of those of another list it is so");
            return null;
        }
        return asks == null || help == null
                ? null
                : new Counted(orEmpty(as), asks, ofOne == null ? asks : ofOne, orEmpty(which), others, help);
    }

    private List<Word> standsFor(Fields fields, WordList roles) {
        Tree tree = fields.tree("stands_for");
        if (tree != null && tree.kind() == Tree.Kind.TEXT && tree.text().equals("all")) {
            return roles.all();
        }
        return List.copyOf(fields.list("stands_for", each -> values.word(each, roles.words())));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The name of a property as the exchange format spells it, such as {@code due_on}. */
    private static String key(String name) {
        return CAPITAL.matcher(name).replaceAll(m -> "_" + m.group().toLowerCase(Locale.ROOT));
    }

    private List<Object> advised(Fields fields, Holding holding) {
        return fields.list("advised", tree -> {
            if (holding.kind() == Kind.BOOLEAN) {
                return values.bool(tree);
            } else if (holding.list() != null) {
                return values.word(tree, lists.list(holding.list()).words());
            }
            values.complain(tree, "only words and true or false can be advised; leave the key out");
            return null;
        });
    }

    /** What a property holds. */
    private record Holding(
            Kind kind, @Nullable String list, @Nullable FactType type) {}

    private @Nullable Holding holding(Tree tree, boolean inCase) {
        boolean several = tree.kind() == Tree.Kind.LIST && tree.items().size() == 1;
        String name = values.text(several ? tree.items().get(0) : tree);
        if (name == null) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (kind.spelled().equals(several ? "[" + name + "]" : name)) {
                return new Holding(kind, null, null);
            }
        }
        FactType type = types.get(name);
        if (lists.lists().containsKey(name)) {
            return new Holding(several ? Kind.WORDS : Kind.WORD, name, null);
        } else if (inCase && type != null) {
            return new Holding(several ? Kind.FACTS : Kind.FACT, null, type);
        }
        List<String> known = new ArrayList<>(List.of("yes-or-no", "number", "text", "id", "clause", "day"));
        known.addAll(lists.lists().keySet());
        if (inCase) {
            known.addAll(types.keySet());
        }
        values.complain(
                tree,
                type != null
                        ? "a fact holds no other fact, and '" + name + "' is one; only a case holds facts"
                        : "nothing is called '" + Values.shown(name) + "'"
                                + values.meant(name, known.stream().distinct().toList()));
        return null;
    }
}
