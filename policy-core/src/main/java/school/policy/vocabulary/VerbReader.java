package school.policy.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.policy.source.Fields;
import school.policy.source.Tree;
import school.policy.source.Values;

/** Reads the steps by which typed views of a case tell what it holds. */
final class VerbReader {

    private final Values values;
    private final WhereReader where;

    VerbReader(Values values, WhereReader where) {
        this.values = values;
        this.where = where;
    }

    /** Reads the step of a property of the case. */
    void read(Property property, Tree tree) {
        boolean ofFacts = property.kind().isOfFacts();
        Fields fields = values.fields(tree, ofFacts ? List.of("name", "takes", "with") : List.of("name"));
        String name = fields.get("name", Values::text);
        Tree at = fields.tree("name");
        if (name != null && at != null && !VocabularyFile.Named.PROPERTY.fits(name)) {
            values.complain(at, "'" + Values.shown(name) + "' is no name of a step; write one such as reads");
            return;
        }
        Map<String, Property> some = new LinkedHashMap<>();
        if (ofFacts) {
            property.type().properties().forEach(each -> some.put(each.name(), each));
        }
        List<Property> takes = ofFacts ? fields.list("takes", each -> values.word(each, some)) : List.of();
        Map<Property, Object> with = new LinkedHashMap<>();
        fields.get("with", (v, map) -> {
            v.fields(map, List.copyOf(some.keySet()));
            map.entries().forEach((key, entry) -> {
                Property other = some.get(key);
                Object value = other == null ? null : where.value(other, entry);
                if (other != null && takes.contains(other)) {
                    values.complain(entry.atKey(), "'" + key + "' is given with the step already; keep one of them");
                } else if (other != null && value != null) {
                    with.put(other, value);
                }
            });
            return with;
        });
        property.toldBy(new Verb(name == null ? property.name() : name, takes, with));
    }

    /** Says which steps cannot be told from others. */
    void compare(FactType ofCase, Map<Property, Tree> declared) {
        Map<String, Property> steps = new HashMap<>();
        for (Property property : ofCase.properties()) {
            String name = property.verb().name();
            Property other = steps.putIfAbsent(name, property);
            Tree at = declared.get(property);
            if (at == null || property.name().equals("on")) {
                continue;
            }
            if (Reserved.WORDS.contains(name) || Reserved.STEPS.contains(name)) {
                values.complain(at, "the step '" + name + "' has a meaning of its own in Java; " + remedy(property));
            } else if (other != null) {
                values.complain(
                        at, "'" + other.name() + "' is told by the step '" + name + "' already; " + remedy(property));
            }
        }
    }

    private static String remedy(Property property) {
        return "give '" + property.name() + "' a 'verb' with another 'name'";
    }
}
