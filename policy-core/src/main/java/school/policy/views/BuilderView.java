package school.policy.views;

import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;

/** Writes the builder of one type of fact. */
final class BuilderView {

    private BuilderView() {}

    static String of(FactType type, String packageName) {
        String name = type.name();
        String builder = name + "Builder";
        Code code = new Code()
                .add("package " + packageName + ";", "")
                .add("import java.time.LocalDate;")
                .add("import java.util.List;")
                .add("import org.jspecify.annotations.Nullable;")
                .add("import school.policy.cases.CaseException;")
                .add("import school.policy.views.TypedFactBuilder;", "")
                .doc("Tells a fact value by value: " + Code.escaped(type.means()) + ". For one thread.")
                .add("public final class " + builder + " extends TypedFactBuilder {", "")
                .in()
                .add("private " + builder + "() {", "    super(" + name + ".TYPE);", "}", "")
                .add("private " + builder + "(" + name + " from) {", "    super(from.fact());", "}", "")
                .doc("Starts with nothing.")
                .add("public static " + builder + " builder() {", "    return new " + builder + "();", "}", "")
                .doc("Starts with the values of a fact.")
                .add("public static " + builder + " builder(" + name + " from) {")
                .add("    return new " + builder + "(from);", "}", "");
        for (Property property : type.properties()) {
            code.doc("Sets " + Code.escaped(property.means()) + ".")
                    .add("public " + builder + " " + property.name() + "(@Nullable " + Types.of(property) + " "
                            + property.name() + ") {")
                    .add("    set(" + property.index() + ", " + property.name() + ");", "    return this;", "}", "");
        }
        return code.doc(
                        "The fact.",
                        "@throws CaseException if a value is missing, is none of its property, or contradicts another")
                .add("public " + name + " build() {", "    return " + name + ".of(fact());", "}")
                .out()
                .toString();
    }
}
