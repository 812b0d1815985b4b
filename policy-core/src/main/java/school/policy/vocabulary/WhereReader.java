package school.policy.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import school.policy.source.Fields;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Where.Check;
import school.policy.vocabulary.Where.Test;

/** Reads conditions as vocabulary files and policies write them: paths, and what must be so of their values. */
public final class WhereReader {

    private static final String SAID = "said";

    private final Values values;
    private final java.util.function.Function<String, WordList> lists;
    private final FactType ofCase;

    WhereReader(Values values, ListsReader lists, FactType ofCase) {
        this.values = values;
        this.lists = lists::list;
        this.ofCase = ofCase;
    }

    /** Reads conditions in the words of a vocabulary. */
    public WhereReader(Values values, Vocabulary vocabulary) {
        this.values = values;
        this.lists = vocabulary::list;
        this.ofCase = vocabulary.ofCase();
    }

    /** A condition on a case: its keys are paths. */
    public Where ofCase(Tree tree) {
        values.fields(tree, known(tree));
        List<Test> tests = new ArrayList<>();
        tree.entries().forEach((path, at) -> {
            Test test = test(path, at);
            if (test != null) {
                tests.add(test);
            }
        });
        return new Where(tests);
    }

    private List<String> known(Tree tree) {
        List<String> known = new ArrayList<>(paths(property -> true));
        tree.entries().keySet().stream().filter(path -> place(path) != null).forEach(known::add);
        return known;
    }

    /** A condition on one fact of a type: its keys are the names of its properties. */
    Where within(FactType type, Tree tree) {
        values.fields(tree, type.properties().stream().map(Property::name).toList());
        List<Test> tests = new ArrayList<>();
        tree.entries().forEach((name, at) -> {
            Property property = type.find(name);
            Check check = property == null ? null : check(property, at);
            if (property != null && check != null) {
                tests.add(new Test(name, null, null, property, check));
            }
        });
        return new Where(tests);
    }

    private @Nullable Test test(String path, Tree at) {
        Place place = place(path);
        Property facts = place == null ? null : place.part();
        if (place != null && facts != null && facts.kind() == Kind.FACTS && place.filedUnder() == null) {
            values.complain(
                    at.atKey(),
                    "'" + facts.path() + "' are several facts; ask of '" + facts.path()
                            + "' whether there are some, or define a fact by a rule");
            return null;
        }
        Check check = place == null ? null : check(place.property(), at);
        return place == null || check == null
                ? null
                : new Test(path, place.part(), place.filedUnder(), place.property(), check);
    }

    private record Place(@Nullable Property part, @Nullable Word filedUnder, Property property) {}

    private @Nullable Place place(String path) {
        int dot = path.indexOf('.');
        for (Property part : ofCase.properties()) {
            if (dot < 0 && part.path().equals(path)) {
                return new Place(null, null, part);
            } else if (dot > 0 && part.kind().isOfFacts() && part.path().equals(path.substring(0, dot))) {
                return below(part, path.substring(dot + 1));
            }
        }
        return null;
    }

    private static @Nullable Place below(Property part, String path) {
        Property filedBy = part.type().filedBy().orElse(null);
        if (filedBy != null) {
            int dot = path.indexOf('.');
            Word word = filedBy.list().words().get(dot < 0 ? path : path.substring(0, dot));
            if (word == null) {
                return null;
            }
            for (Property property : part.type().properties()) {
                if (dot < 0 ? property.traits().answers() : property.path().equals(path.substring(dot + 1))) {
                    return new Place(part, word, property);
                }
            }
            return null;
        }
        for (Property property : part.type().properties()) {
            if (property.path().equals(path)) {
                return new Place(part, null, property);
            }
        }
        return null;
    }

    /** The property at a path of a case; null where there is none. */
    @Nullable
    Property property(String path) {
        Place place = place(path);
        return place == null ? null : place.property();
    }

    /** The paths of the properties that fit. */
    List<String> paths(Predicate<Property> fits) {
        List<String> paths = new ArrayList<>();
        for (Property part : ofCase.properties()) {
            if (!part.kind().isOfFacts()) {
                if (fits.test(part)) {
                    paths.add(part.path());
                }
            } else if (part.type().filedBy().isEmpty()) {
                part.type().properties().stream()
                        .filter(fits)
                        .forEach(property -> paths.add(part.path() + "." + property.path()));
            }
        }
        return paths;
    }

    private @Nullable Check check(Property property, Tree at) {
        if (at.kind() == Tree.Kind.TEXT && (property.kind().isOfFacts() || isCheck(property, at.text()))) {
            return named(property, at);
        } else if (at.kind() == Tree.Kind.MAP) {
            return compared(property, at);
        } else if (property.kind().isOfTexts()) {
            List<String> texts = new ArrayList<>();
            (at.kind() == Tree.Kind.LIST ? at.items() : List.of(at)).forEach(each -> {
                String text = values.text(each);
                if (text != null) {
                    texts.add(text);
                }
            });
            return new Where.Texts(texts);
        }
        return new Where.Among(some(property, at));
    }

    /** What a word says of a value, whatever it is. */
    private @Nullable Check named(Property property, Tree at) {
        boolean list = property.kind().isList();
        boolean register = property.traits().register() != null;
        return switch (at.text()) {
            case SAID -> new Where.Said(true);
            case "unsaid" -> new Where.Said(false);
            case "some" -> list ? new Where.Some(true) : notAsked(at, property, "a list");
            case "none" -> list ? new Where.Some(false) : notAsked(at, property, "a list");
            case "registered" -> register ? new Where.Registered(true) : notAsked(at, property, "on a register");
            case "unregistered" -> register ? new Where.Registered(false) : notAsked(at, property, "on a register");
            default -> {
                values.complain(
                        at,
                        "only whether there is one can be asked here; write "
                                + (list ? "some, none, said or unsaid" : "said or unsaid"));
                yield null;
            }
        };
    }

    private @Nullable Check compared(Property property, Tree at) {
        Fields fields = values.fields(at, "only", "from");
        Tree only = fields.tree("only");
        Tree from = fields.tree("from");
        if (only != null && property.kind() != Kind.WORDS) {
            return notAsked(only, property, "a list of words");
        } else if (only != null) {
            return new Where.Only(some(property, only));
        } else if (from != null && property.kind() != Kind.NUMBER) {
            return notAsked(from, property, "a number");
        }
        Integer least = fields.require("from", Values::number);
        return least == null ? null : new Where.From(least);
    }

    private @Nullable Check notAsked(Tree at, Property property, String wanted) {
        values.complain(
                at,
                "this cannot be asked of '" + property.name() + "', which is not " + wanted + "; write said or unsaid");
        return null;
    }

    /** Whether a text is no word of the property's list, but says what must be so of it. */
    private static boolean isCheck(Property property, String text) {
        return Set.of(SAID, "unsaid", "some", "none", "registered", "unregistered")
                        .contains(text)
                && !(property.kind().isOfWords() && property.list().words().containsKey(text));
    }

    private Set<Object> some(Property property, Tree at) {
        Set<Object> some = new HashSet<>();
        (at.kind() == Tree.Kind.LIST ? at.items() : List.of(at)).forEach(each -> {
            if (property.kind().isOfWords()) {
                Set<Word> words = wordsOrGroup(list(property), each);
                if (words != null) {
                    some.addAll(words);
                }
            } else {
                Object value = value(property, each);
                if (value != null) {
                    some.add(value);
                }
            }
        });
        return some;
    }

    private WordList list(Property property) {
        // an addition may have brought more words and groups since the property was read
        return lists.apply(property.list().name());
    }

    /** The words that a text names, by itself or as a group; null where it names neither. */
    @Nullable
    Set<Word> wordsOrGroup(WordList of, Tree tree) {
        WordList list = lists.apply(of.name());
        Map<String, Set<Word>> known = new LinkedHashMap<>();
        list.words().forEach((text, word) -> known.put(text, Set.of(word)));
        list.groups().forEach((name, group) -> known.put(name, Set.copyOf(group.words())));
        return values.word(tree, known);
    }

    /** A value of a property; null where it is none. */
    @Nullable
    Object value(Property property, Tree tree) {
        return switch (property.kind()) {
            case BOOLEAN -> values.bool(tree);
            case NUMBER -> values.number(tree);
            case DATE -> values.date(tree);
            case TEXT, ID, CLAUSE -> values.text(tree);
            case WORD -> values.word(tree, list(property).words());
            case TEXTS, IDS -> values.list(tree, values::text);
            case WORDS ->
                tree.kind() == Tree.Kind.TEXT && tree.text().equals("all")
                        ? list(property).all()
                        : values.list(
                                tree, each -> values.word(each, list(property).words()));
            case FACT, FACTS -> {
                values.complain(tree, "a whole fact cannot stand here; name one of its properties");
                yield null;
            }
        };
    }
}
