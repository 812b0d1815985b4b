package school.policy.clause;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.source.Fields;
import school.policy.source.Limits;
import school.policy.source.Names;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Register;
import school.policy.vocabulary.Vocabulary;

/** Reads the registers of {@code policy.yaml}: names that rules mention, told apart by kinds. */
final class Registers {

    private final Values values;
    private final Vocabulary vocabulary;

    Registers(Values values, Vocabulary vocabulary) {
        this.values = values;
        this.vocabulary = vocabulary;
    }

    /** The names by register and kind; null where a register that has kinds is missing. */
    @Nullable
    Map<String, Map<String, List<String>>> read(Fields fields) {
        Map<String, Map<String, List<String>>> all = new LinkedHashMap<>();
        boolean whole = true;
        for (Register register : vocabulary.registers().values()) {
            if (register.kinds().isEmpty()) {
                all.put(register.name(), Map.of("", names(register, fields, register.name(), new HashMap<>())));
            } else {
                Map<String, List<String>> kinds = fields.require(register.name(), (v, tree) -> kinds(register, tree));
                whole &= kinds != null;
                all.put(register.name(), kinds == null ? Map.of() : kinds);
            }
        }
        return whole ? all : null;
    }

    /** Notes the names in them, and in the answers to contested readings, that look like several. */
    void note(Tree all) {
        Set<String> lists = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (Register register : vocabulary.registers().values()) {
            lists.addAll(register.kinds().isEmpty() ? List.of(register.name()) : register.kinds());
            register.known().forEach(name -> known.add(name.toLowerCase(Locale.ROOT)));
        }
        Names.note(values, all, lists, known);
    }

    private Map<String, List<String>> kinds(Register register, Tree tree) {
        Fields fields = values.fields(tree, register.kinds());
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        Map<String, String> before = new HashMap<>();
        for (String kind : register.kinds()) {
            kinds.put(kind, names(register, fields, kind, before));
        }
        return kinds;
    }

    /**
     * Names, no two of which are one to a case, which may spell them otherwise.
     *
     * @param before the names of kinds read before, by what makes them alike, and their kind; takes up these
     */
    private List<String> names(Register register, Fields fields, String key, Map<String, String> before) {
        Map<String, String> spelled = new HashMap<>();
        List<String> names = List.copyOf(fields.list(key, each -> {
            String name = values.text(each);
            if (name == null) {
                return null;
            }
            String alike = register.alike(name);
            String kind = before.get(alike);
            String other = spelled.putIfAbsent(alike, name);
            if (kind != null) {
                values.complain(each, "'" + Values.shown(name) + "' stands under " + kind + " already; keep one");
            } else if (other != null && !other.equals(name)) {
                // what is spelled alike is told as listed twice
                values.complain(
                        each,
                        "'" + Values.shown(name) + "' is listed as '" + Values.shown(other)
                                + "' already; keep the spelling that the rules have");
            }
            return name;
        }));
        spelled.keySet().forEach(alike -> before.put(alike, key));
        return names;
    }

    /** Complains of registers that are too long together with the answers to contested readings. */
    void limit(Fields fields, Settings settings) {
        for (Register register : vocabulary.registers().values()) {
            Tree at = fields.tree(register.name());
            if (at != null && settings.names(register).size() > Limits.LISTED) {
                values.complain(
                        at,
                        "more than " + Limits.LISTED + " " + register.name()
                                + " are named here and in the answers to contested readings,"
                                + " which is the limit; take out what nothing needs");
            }
        }
    }
}
