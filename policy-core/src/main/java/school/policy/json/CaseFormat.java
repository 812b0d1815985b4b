package school.policy.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.source.Fields;
import school.policy.source.Limits;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * Reads and writes cases. Every key, word and type comes from the vocabulary; an unknown one is an error that names its
 * path and the nearest valid word, never ignored.
 */
public final class CaseFormat {

    private final Vocabulary vocabulary;
    private final Tree facts;
    private final Values values;

    private CaseFormat(Vocabulary vocabulary, Tree facts, Values values) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.values = values;
    }

    /**
     * Reads a case from the tree of its facts.
     *
     * @param vocabulary the words it is said in
     * @param id the host's id of the case
     * @throws CaseException with everything that is wrong with it, up to a hundred problems
     */
    public static Case read(Vocabulary vocabulary, String id, Tree facts) {
        List<CaseException.Problem> problems = new ArrayList<>();
        Values values = new Values(
                (at, path, message) -> {
                    if (problems.size() < Limits.PROBLEMS) {
                        problems.add(new CaseException.Problem(path, message));
                    }
                },
                vocabulary.spelling());
        Case event = new CaseFormat(vocabulary, facts, values).event(id);
        if (event == null) {
            throw new CaseException(problems);
        }
        return event;
    }

    /** Reads a case from the tree of its facts; null where something is wrong with it, which the values are told. */
    public static @Nullable Case read(Vocabulary vocabulary, String id, Tree facts, Values values) {
        return new CaseFormat(vocabulary, facts, values.telling(values::complain, vocabulary.spelling())).event(id);
    }

    private @Nullable Case event(String id) {
        List<@Nullable Object> components = properties(vocabulary.ofCase(), facts);
        if (values.complained() == 0) {
            try {
                return Case.of(vocabulary, id, components.toArray());
            } catch (CaseException e) {
                e.problems().forEach(p -> complain(below(p.path()), p.message()));
            }
        }
        return null;
    }

    private void complain(String path, String message) {
        values.complain(facts.along(path.substring(facts.path().length())), path, message);
    }

    private String below(String path) {
        return facts.path().isEmpty() ? path : facts.path() + "." + path;
    }

    /** One value a property, null where it is absent. */
    private List<@Nullable Object> properties(FactType type, Tree map) {
        Map<String, Fields> groups = new LinkedHashMap<>();
        Fields whole = values.fields(map, keys(type, ""));
        groups.put("", whole);
        List<@Nullable Object> read = new ArrayList<>();
        for (Property property : type.properties()) {
            if (property.traits().filedBy()) {
                read.add(null);
                continue;
            }
            String group = group(property.path());
            Fields fields = groups.computeIfAbsent(group, g -> group(type, map, whole, g));
            String key = property.path().substring(group.isEmpty() ? 0 : group.length() + 1);
            boolean required = property.traits().required();
            read.add(
                    required
                            ? fields.require(key, (v, tree) -> value(property, tree))
                            : fields.get(key, (v, tree) -> value(property, tree)));
        }
        return read;
    }

    private Fields group(FactType type, Tree map, Fields whole, String group) {
        Tree tree = whole.tree(group);
        return values.fields(tree == null ? map.missing(group) : tree, keys(type, group));
    }

    private static String group(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    private static List<String> keys(FactType type, String group) {
        Set<String> keys = new LinkedHashSet<>();
        for (Property property : type.properties()) {
            String path = property.path();
            if (property.traits().filedBy()) {
                // it is said by the key under which the fact is filed
                continue;
            }
            if (group.isEmpty()) {
                keys.add(group(path).isEmpty() ? path : group(path));
            } else if (group(path).equals(group)) {
                keys.add(path.substring(group.length() + 1));
            }
        }
        return List.copyOf(keys);
    }

    private @Nullable Object value(Property property, Tree tree) {
        return switch (property.kind()) {
            case BOOLEAN -> values.bool(tree);
            case NUMBER -> values.number(tree);
            case TEXT, ID, CLAUSE -> values.text(tree);
            case DATE -> values.date(tree);
            case WORD -> word(property, tree);
            case TEXTS, IDS -> values.list(tree, values::name);
            case WORDS -> values.list(tree, item -> word(property, item));
            case FACT -> fact(property.type(), tree, null);
            case FACTS -> facts(property.type(), tree);
        };
    }

    private @Nullable Word word(Property property, Tree tree) {
        return values.word(tree, property.list().words());
    }

    private @Nullable Object fact(FactType type, Tree tree, @Nullable Object key) {
        int before = values.complained();
        List<@Nullable Object> components = properties(type, tree);
        if (type.filedBy().isPresent()) {
            components.set(type.properties().indexOf(type.filedBy().get()), key);
        }
        if (values.complained() > before) {
            return null;
        }
        try {
            return Fact.of(type, components.toArray());
        } catch (CaseException e) {
            e.problems()
                    .forEach(p -> complain(
                            tree.path()
                                    + p.path().substring(Math.max(0, p.path().indexOf('.'))),
                            p.message()));
            return null;
        }
    }

    /** A list of facts, or facts filed under the words of their key. */
    private @Nullable List<Object> facts(FactType type, Tree tree) {
        Property key = type.filedBy().orElse(null);
        if (key == null) {
            return values.list(tree, item -> fact(type, item, null));
        }
        Fields filed = values.fields(tree, List.copyOf(key.list().words().keySet()));
        List<Object> facts = new ArrayList<>();
        for (Word word : key.list().all()) {
            Tree entry = filed.tree(word.word());
            if (entry != null) {
                Object fact = fact(type, entry, word);
                if (fact != null) {
                    facts.add(fact);
                }
            }
        }
        return facts;
    }

    /** The facts of a case as nested maps and lists, as the exchange format has them; what is absent is left out. */
    public static Map<String, Object> write(Case event) {
        return written(event.vocabulary().ofCase(), event.whole());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> written(FactType type, Fact fact) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Property property : type.properties()) {
            Object value = fact.get(property);
            if (value == null || property.traits().filedBy() || isEmptyByDefault(type, property, value)) {
                continue;
            }
            String group = group(property.path());
            Map<String, Object> target = group.isEmpty()
                    ? map
                    : (Map<String, Object>) map.computeIfAbsent(group, g -> new LinkedHashMap<String, Object>());
            target.put(property.path().substring(group.isEmpty() ? 0 : group.length() + 1), written(property, value));
        }
        return map;
    }

    /** In these lists of a case, none and nothing said are the same. */
    private static boolean isEmptyByDefault(FactType type, Property property, Object value) {
        return type.index() < 0
                && Frame.NEVER_ABSENT.contains(property.name())
                && value instanceof List<?> list
                && list.isEmpty();
    }

    private static Object written(Property property, Object value) {
        if (property.kind() == Kind.FACTS) {
            FactType type = property.type();
            Property key = type.filedBy().orElse(null);
            if (key == null) {
                return ((List<?>) value)
                        .stream().map(item -> written(type, (Fact) item)).toList();
            }
            Map<String, Object> filed = new LinkedHashMap<>();
            ((List<?>) value)
                    .forEach(item -> filed.put(scalar(((Fact) item).get(key)).toString(), written(type, (Fact) item)));
            return filed;
        }
        if (property.kind() == Kind.FACT) {
            return written(property.type(), (Fact) value);
        }
        return value instanceof List<?> list
                ? list.stream().map(CaseFormat::scalar).toList()
                : scalar(value);
    }

    private static Object scalar(@Nullable Object value) {
        if (value instanceof Word word) {
            return word.word();
        }
        return value instanceof Boolean || value instanceof Integer ? value : String.valueOf(value);
    }
}
