package school.policy.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import school.policy.source.Fields;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.FactType.Made;
import school.policy.vocabulary.Property.Addition;
import school.policy.vocabulary.Property.Counted;
import school.policy.vocabulary.Property.Each;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Property.Relations;
import school.policy.vocabulary.Property.Taken;
import school.policy.vocabulary.Property.ToldBy;
import school.policy.vocabulary.Property.Unknown;

/** Reads what a vocabulary file says of properties that names other properties, once all of them are known. */
final class RelationsReader {

    private final Values values;
    private final Map<String, Register> registers;
    private final Map<String, FactType> types;
    private final FactType ofCase;
    private final WhereReader where;
    private final VerbReader verbs;
    private final Map<Property, Tree> told = new LinkedHashMap<>();
    private final List<Runnable> later = new ArrayList<>();

    RelationsReader(
            Values values,
            ListsReader lists,
            Map<String, Register> registers,
            Map<String, FactType> types,
            FactType ofCase) {
        this.values = values;
        this.registers = registers;
        this.types = types;
        this.ofCase = ofCase;
        this.where = new WhereReader(values, lists, ofCase);
        this.verbs = new VerbReader(values, where);
    }

    void read() {
        later.forEach(Runnable::run);
        verbs.compare(ofCase, told);
    }

    void told(Property property, Tree at, @Nullable Tree verb) {
        if (property.owner() == ofCase) {
            told.put(property, at);
        }
        if (verb == null) {
            return;
        } else if (property.owner() == ofCase) {
            later.add(() -> verbs.read(property, verb));
        } else {
            values.complain(verb.atKey(), "only what a case holds is told by a step; leave the key out");
        }
    }

    void of(FactType type, Property property, Fields fields) {
        later.add(() -> {
            property.relate(relations(type, property, fields));
            property.essential(fields.list("essential_for", entry -> essential(type, entry)));
            countedAmong(property, fields.tree("counted"));
        });
    }

    private void countedAmong(Property property, @Nullable Tree at) {
        Counted counted = property.texts().counted();
        if (at != null
                && counted != null
                && !counted.which().isEmpty()
                && property.relations().among() == null
                && !(property.relations().unknown() instanceof Unknown.ForEach)) {
            values.complain(
                    at.atKey(),
                    "'" + property.name() + "' holds some of no other list; add 'among' or 'for_each', or say 'as'");
        }
    }

    /** Each property of a fact of the case is one of the case itself. */
    void ofTheCase(FactType type, Tree at) {
        later.add(() -> type.properties().forEach(property -> {
            Property same = ofCase.find(property.name());
            if (same == null || same.kind() != property.kind()) {
                values.complain(
                        at, "a case has no such '" + property.name() + "'; declare it there, or leave the key out");
            }
        }));
    }

    void made(FactType type, Tree all) {
        later.add(() -> {
            List<Made> made = values.list(all, entry -> {
                Fields fields = values.fields(entry, "values", "acts", "where");
                Map<Property, String> paths = new LinkedHashMap<>();
                fields.require("values", (v, tree) -> {
                    v.fields(tree, names(type));
                    tree.entries().forEach((name, path) -> {
                        Property property = type.find(name);
                        String at = property == null ? null : valueLike(property, path);
                        if (property != null && at != null) {
                            paths.put(property, at);
                        }
                    });
                    for (Property property : type.properties()) {
                        if (property.traits().required() && !tree.entries().containsKey(property.name())) {
                            v.complain(
                                    tree,
                                    "'" + property.name() + "' is missing, without which there is no '" + type.name()
                                            + "'; add it");
                        }
                    }
                    return paths;
                });
                return new Made(paths, acts(fields), wheres(fields, "where"));
            });
            if (made != null) {
                List<Made> both = new ArrayList<>(type.made());
                both.addAll(made);
                type.made(both);
            }
        });
    }

    private Relations relations(FactType type, Property property, Fields fields) {
        return new Relations(
                within(fields, "only_where", type),
                Fitting.fits("only_in", property.kind()) ? within(fields, "only_in", type) : Where.ALWAYS,
                sibling(type, property, fields, "not_before", p -> p.kind() == Kind.DATE, "a day"),
                Boolean.TRUE.equals(fields.get("not_after_the_day", Values::bool)),
                sibling(type, property, fields, "among", p -> p.kind() == property.kind(), "such a list"),
                sibling(type, property, fields, "apart_from", p -> p.kind() == property.kind(), "such a list"),
                sibling(type, property, fields, "adds_to", p -> isListOf(p, property), "a list of such words"),
                List.copyOf(fields.list("taken", entry -> taken(type, property, entry))),
                fits(property, fields, "each", tree -> each(type, tree)),
                fits(property, fields, "told_by", tree -> toldBy(type, tree)),
                fits(property, fields, "could_add", tree -> addition(property, tree)),
                unknown(type, property, fields),
                fields.tree("breach_of_others") == null ? null : wheres(fields, "breach_of_others"),
                namedIn(fields),
                unnamed(fields),
                property.kind().isOfFacts()
                        ? List.copyOf(fields.list("asks_of", t -> sibling(property.type(), t, p -> true, "a property")))
                        : List.of());
    }

    /** What stands under a key; null where the key is of no use, which has been said. */
    private static <T> @Nullable T fits(
            Property property, Fields fields, String key, Function<Tree, @Nullable T> read) {
        return Fitting.fits(key, property.kind()) ? fields.get(key, (v, tree) -> read.apply(tree)) : null;
    }

    private @Nullable Property sibling(
            FactType type, Property property, Fields fields, String key, Predicate<Property> fits, String wanted) {
        return fits(property, fields, key, tree -> sibling(type, tree, fits, wanted));
    }

    private Where within(Fields fields, String key, FactType type) {
        Tree tree = fields.tree(key);
        return tree == null ? Where.ALWAYS : where.within(type, tree);
    }

    private Where wheres(Fields fields, String key) {
        Tree tree = fields.tree(key);
        return tree == null ? Where.ALWAYS : where.ofCase(tree);
    }

    private @Nullable Property sibling(FactType type, Tree tree, Predicate<Property> fits, String wanted) {
        Map<String, Property> some = new LinkedHashMap<>();
        type.properties().forEach(property -> some.put(property.name(), property));
        Property sibling = values.word(tree, some);
        if (sibling != null && !fits.test(sibling)) {
            values.complain(tree, "'" + sibling.name() + "' is not " + wanted + "; name a property that is");
            return null;
        }
        return sibling;
    }

    private static boolean isListOf(Property list, Property one) {
        return list.kind() == Kind.WORDS
                && one.kind() == Kind.WORD
                && list.list().name().equals(one.list().name());
    }

    private static List<String> names(FactType type) {
        return type.properties().stream().map(Property::name).toList();
    }

    private @Nullable Taken taken(FactType type, Property property, Tree entry) {
        Fields fields = values.fields(entry, "value", "where");
        Object value = fields.require("value", (v, tree) -> where.value(property, tree));
        Where when = within(fields, "where", type);
        return value == null ? null : new Taken(value, when);
    }

    private @Nullable Each each(FactType type, Tree tree) {
        Fields fields = values.fields(tree, "fact", "as", "whether");
        FactType fact = fields.require("fact", (v, t) -> v.word(t, types));
        if (fact == null) {
            return null;
        }
        Property as = fields.require("as", (v, t) -> sibling(fact, t, p -> true, "a property"));
        Map<Property, Property> whether = new LinkedHashMap<>();
        fields.get("whether", (v, t) -> {
            v.fields(t, names(fact));
            t.entries().forEach((name, of) -> {
                Property yes = fact.find(name);
                Property list = sibling(type, of, p -> p.kind().isList(), "a list");
                if (yes != null && list != null) {
                    whether.put(yes, list);
                }
            });
            return whether;
        });
        return as == null ? null : new Each(fact, as, whether);
    }

    private @Nullable ToldBy toldBy(FactType type, Tree tree) {
        Fields fields = values.fields(tree, "register", "of", "yes", "no", "otherwise");
        Register register = fields.require("register", (v, t) -> v.word(t, registers));
        Property of = fields.require("of", (v, t) -> sibling(type, t, p -> p.kind() == Kind.TEXT, "a text"));
        String yes = fields.require("yes", (v, t) -> kind(register, t));
        String no = fields.require("no", (v, t) -> kind(register, t));
        Boolean otherwise = fields.require("otherwise", Values::bool);
        return register == null || of == null || yes == null || no == null || otherwise == null
                ? null
                : new ToldBy(of, yes, no, otherwise);
    }

    private @Nullable String kind(@Nullable Register register, Tree tree) {
        if (register == null) {
            return null;
        }
        Map<String, String> kinds = new LinkedHashMap<>();
        register.kinds().forEach(kind -> kinds.put(kind, kind));
        return values.word(tree, kinds);
    }

    private @Nullable Unknown unknown(FactType type, Property property, Fields fields) {
        Tree tree = fields.tree("unknown");
        if (tree == null) {
            return property.kind() == Kind.BOOLEAN || property.kind() == Kind.WORD ? new Unknown.EachValue() : null;
        } else if (tree.kind() == Tree.Kind.MAP) {
            if (tree.entries().containsKey("for_each")) {
                return fits(property, Kind.FACTS, "a list of facts", tree) ? forEach(property, tree) : null;
            } else if (tree.entries().containsKey("somebody_in")) {
                return fits(property, Kind.IDS, "a list of ids", tree) ? somebody(tree) : null;
            }
            return fits(property, Kind.BOOLEAN, "yes or no", tree) ? group(type, tree) : null;
        }
        String way = values.text(tree);
        if ("one_each".equals(way)) {
            return fits(property, Kind.WORDS, "a list of words", tree) ? new Unknown.OneEach() : null;
        } else if ("of_all".equals(way)) {
            return fits(property, Kind.BOOLEAN, "yes or no", tree) ? new Unknown.OfAll() : null;
        } else if (way != null && !way.equals("never")) {
            values.complain(
                    tree, "'" + Values.shown(way) + "' is no way to answer; write one of never, one_each, of_all");
        }
        return null;
    }

    private boolean fits(Property property, Kind kind, String wanted, Tree tree) {
        if (property.kind() != kind) {
            values.complain(
                    tree,
                    "'" + property.name() + "' is not answered so, as it does not hold " + wanted
                            + "; leave the key out, or write never");
        }
        return property.kind() == kind;
    }

    private @Nullable Unknown group(FactType type, Tree tree) {
        Fields fields = values.fields(tree, "group", "clears");
        String group = fields.require("group", Values::text);
        List<Property> clears = List.copyOf(fields.list("clears", t -> sibling(type, t, p -> true, "a property")));
        return group == null ? null : new Unknown.Group(group, clears);
    }

    private @Nullable Unknown somebody(Tree tree) {
        Fields fields = values.fields(tree, "somebody_in", "besides");
        List<String> in = List.copyOf(fields.list("somebody_in", this::idPath));
        String besides = fields.require("besides", Values::text);
        return besides == null ? null : new Unknown.Somebody(in, besides);
    }

    private @Nullable Unknown forEach(Property property, Tree tree) {
        Fields fields = values.fields(tree, "for_each", "as", "with");
        String of = fields.require("for_each", (v, t) -> idPath(t));
        Property as = as(property.type(), fields);
        Map<Property, Object> with = with(property.type(), fields);
        return of == null || as == null ? null : new Unknown.ForEach(of, as, with);
    }

    private @Nullable Addition addition(Property property, Tree tree) {
        Fields fields = values.fields(tree, "for_each", "as", "with", "says", "says_besides");
        String of = fields.require("for_each", (v, t) -> idPath(t));
        Property as = as(property.type(), fields);
        Map<Property, Object> with = with(property.type(), fields);
        String says = fields.require("says", Values::text);
        String besides = fields.get("says_besides", Values::text);
        return of == null || as == null || says == null
                ? null
                : new Addition(of, as, with, says, besides == null ? says : besides);
    }

    private @Nullable Property as(FactType fact, Fields fields) {
        return fields.require("as", (v, t) -> sibling(fact, t, p -> p.kind() == Kind.ID, "an id"));
    }

    private Map<Property, Object> with(FactType fact, Fields fields) {
        Map<Property, Object> with = new LinkedHashMap<>();
        fields.get("with", (v, t) -> {
            v.fields(t, names(fact));
            t.entries().forEach((name, value) -> {
                Property other = fact.find(name);
                Object read = other == null ? null : where.value(other, value);
                if (other != null && read != null) {
                    with.put(other, read);
                }
            });
            return with;
        });
        return with;
    }

    /** A path at which ids of the case stand. */
    private @Nullable String idPath(Tree tree) {
        return path(tree, p -> p.kind() == Kind.IDS || p.kind() == Kind.ID, "ids");
    }

    /** A path at which a value stands that the property can have. */
    private @Nullable String valueLike(Property property, Tree tree) {
        return path(
                tree,
                p -> p.kind() == property.kind()
                        && isOfOneFact(p)
                        && (!p.kind().isOfWords()
                                || p.list().name().equals(property.list().name())),
                "a value for '" + property.name() + "'");
    }

    /** Whether a case has but one such value. */
    private boolean isOfOneFact(Property property) {
        return property.owner() == ofCase
                || ofCase.properties().stream()
                        .anyMatch(part -> part.kind() == Kind.FACT && part.type() == property.owner());
    }

    private @Nullable String path(Tree tree, Predicate<Property> fits, String wanted) {
        String path = values.text(tree);
        Property property = path == null ? null : where.property(path);
        if (path != null && (property == null || !fits.test(property))) {
            values.complain(
                    tree,
                    "nothing at '" + Values.shown(path) + "' holds " + wanted + values.meant(path, where.paths(fits)));
            return null;
        }
        return path;
    }

    private List<String> namedIn(Fields fields) {
        List<String> in = new ArrayList<>();
        fields.get("named_in", (v, tree) -> {
            Fields each = v.fields(tree, "lists", "warning");
            in.addAll(each.list("lists", this::idPath));
            return true;
        });
        return List.copyOf(in);
    }

    private String unnamed(Fields fields) {
        String warning = fields.get(
                "named_in", (v, tree) -> v.fields(tree, "lists", "warning").require("warning", Values::text));
        return warning == null ? "" : warning;
    }

    private Essential essential(FactType type, Tree tree) {
        Fields fields = values.fields(tree, "filed_under", "acts", "where", "unless");
        Tree filed = fields.tree("filed_under");
        if (filed != null && type.filedBy().isEmpty()) {
            values.complain(filed.atKey(), "'" + type.name() + "' is filed under nothing; leave the key out");
        }
        Word under = type.filedBy()
                .flatMap(by -> Optional.ofNullable(
                        fields.get("filed_under", (v, t) -> v.word(t, by.list().words()))))
                .orElse(null);
        return new Essential(under, acts(fields), wheres(fields, "where"), wheres(fields, "unless"));
    }

    /** The acts that a list names, by themselves or by their group; none where it is left out. */
    private Set<Word> acts(Fields fields) {
        Property type = where.property("action.type");
        Set<Word> acts = new HashSet<>();
        if (type != null) {
            Function<Tree, @Nullable Set<Word>> some = tree -> where.wordsOrGroup(type.list(), tree);
            fields.list("acts", some).forEach(acts::addAll);
        }
        return acts;
    }
}
