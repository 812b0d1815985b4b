package school.policy.views;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.WordList.Group;

/** Writes the class of one type of fact. */
final class FactView {

    private FactView() {}

    static String of(FactType type, String packageName, String provider) {
        String name = type.name();
        List<Property> properties = type.properties();
        Code code = new Code()
                .add("package " + packageName + ";", "")
                .add("import java.time.LocalDate;")
                .add("import java.util.List;")
                .add("import org.jspecify.annotations.Nullable;")
                .add("import school.policy.cases.CaseException;")
                .add("import school.policy.cases.Fact;")
                .add("import school.policy.views.TypedFact;")
                .add("import school.policy.vocabulary.FactType;", "")
                .doc(Code.sentence(type.means()) + " Immutable.")
                .add("public final class " + name + " extends TypedFact {", "")
                .in()
                .add("static final FactType TYPE = " + provider + ".type(")
                .add("        " + properties(type) + ");", "")
                .add("private " + name + "(Fact fact) {", "    super(fact);", "}", "");
        constructor(code, type);
        code.doc("A fact as it is, typed.", "@throws IllegalArgumentException if it is one of another type")
                .add("public static " + name + " of(Fact fact) {")
                .add("    return new " + name + "(checked(TYPE, fact));", "}");
        for (Property property : properties) {
            boolean required = property.traits().required();
            String value = (required ? "present(" : "value(") + property.index() + ")";
            code.add("")
                    .doc(means(property))
                    .add("public " + Types.orAbsent(property) + " " + property.name() + "() {")
                    .add("    return " + Types.typed(property, value) + ";", "}");
        }
        groups(code, type);
        return code.out().toString();
    }

    /** Groups of words as rules name them: yes-or-no properties of what holds a word. */
    private static void groups(Code code, FactType type) {
        for (Property property : type.properties()) {
            if (property.kind().isOfWords()) {
                for (Group group : property.list().groups().values()) {
                    if (type.group(group.name())
                                    .filter(of -> of.property() == property)
                                    .isPresent()
                            && type.property(group.name()).isEmpty()) {
                        String one = property.kind().isList() ? "one of the " : "the ";
                        code.add("")
                                .doc("Whether " + one + Code.spoken(property.name()) + " " + Code.escaped(group.means())
                                        + "; absent: no.")
                                .add("public boolean " + group.name() + "() {")
                                .add(
                                        "    return holds(" + property.index() + ", " + Code.literal(group.name())
                                                + ");",
                                        "}");
                    }
                }
            }
        }
    }

    private static String properties(FactType type) {
        List<String> names = new ArrayList<>(List.of(type.name()));
        type.properties().forEach(property -> names.add(property.name()));
        return Code.literals(names);
    }

    private static void constructor(Code code, FactType type) {
        List<String> tags = new ArrayList<>();
        type.properties().forEach(property -> tags.add("@param " + property.name() + " " + half(property)));
        tags.add("@throws CaseException if a value is none of its property, or contradicts another");
        String last = type.properties().isEmpty() ? ") {" : "";
        code.doc("A fact of these values.", tags.toArray(String[]::new)).add("public " + type.name() + "(" + last);
        if (last.isEmpty()) {
            code.add((type.properties().stream()
                                    .map(property -> "        " + Types.orAbsent(property) + " " + property.name())
                                    .collect(Collectors.joining(",\n"))
                            + ") {")
                    .split("\n", -1));
        }
        code.add("    super(Fact.of(TYPE"
                        + type.properties().stream()
                                .map(property -> ", " + property.name())
                                .collect(Collectors.joining())
                        + "));")
                .add("}", "");
    }

    /** What a property means, as a sentence of documentation. */
    static String means(Property property) {
        String means = property.means();
        return Code.sentence(
                property.traits().required() || means.contains("absent:") ? means : means + "; absent: null");
    }

    private static String half(Property property) {
        String sentence = means(property);
        return Code.escaped(property.means().substring(0, 1)) + sentence.substring(1, sentence.length() - 1);
    }
}
