package school.policy.views;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import school.policy.cases.Case;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;

/** Writes the class of cases. */
final class CaseView {

    /** What every case has; a property of that name is read with it. */
    private static final Set<String> OF_EVERY_CASE = Arrays.stream(Case.class.getMethods())
            .filter(method -> method.getParameterCount() == 0)
            .map(Method::getName)
            .collect(Collectors.toSet());

    private CaseView() {}

    static String of(Vocabulary vocabulary, String packageName, String provider) {
        List<Property> properties = vocabulary.ofCase().properties();
        Code code = new Code()
                .add("package " + packageName + ";", "")
                .add("import java.time.LocalDate;")
                .add("import java.util.List;")
                .add("import java.util.function.UnaryOperator;")
                .add("import org.jspecify.annotations.Nullable;")
                .add("import school.policy.cases.CaseException;")
                .add("import school.policy.cases.Fact;")
                .add("import school.policy.views.TypedCaseBuilder;")
                .add("import school.policy.views.TypedVocabulary;")
                .add("import school.policy.vocabulary.FactType;")
                .add("import school.policy.vocabulary.Vocabulary;", "")
                .doc("One event on one day, and what is known about it. What is absent is not material: nobody raised"
                        + " it. What is a live question without an answer stands in unknown, by its path. Immutable;"
                        + " safe to share between threads.")
                .add("public final class Case extends school.policy.cases.Case {", "")
                .in()
                .add("private static final FactType TYPE = TypedVocabulary.ofCase(" + provider + ".vocabulary(),")
                .add(
                        "        "
                                + Code.literals(
                                        properties.stream().map(Property::name).toList()) + ");",
                        "")
                .add("private Case(Vocabulary vocabulary, String id, Fact whole) {")
                .add("    super(vocabulary, id, whole);", "}", "")
                .doc("Starts a case on the day of the event.", "@throws CaseException if the day is null")
                .add("public static Builder on(LocalDate day) {", "    return new Builder(day);", "}", "")
                .doc("Starts with all that a case says.")
                .add("public static Builder from(school.policy.cases.Case event) {")
                .add("    return new Builder(event);", "}", "")
                .doc("A case as it is, typed: one read from JSON, or told by paths.")
                .add("public static Case of(school.policy.cases.Case event) {")
                .add("    return event instanceof Case typed")
                .add("            ? typed")
                .add("            : new Case(event.vocabulary(), event.id(), event.whole());", "}", "");
        for (Property property : properties) {
            if (!OF_EVERY_CASE.contains(property.name())) {
                accessor(code, property);
            }
        }
        code.doc("Tells an event step by step; every step may be left out, and a later one replaces an earlier, but"
                        + " where it says that it adds. For one thread.")
                .add("public static final class Builder extends TypedCaseBuilder {", "")
                .in()
                .add("private Builder(LocalDate day) {", "    super(" + provider + ".vocabulary(), day);", "}", "")
                .add("private Builder(school.policy.cases.Case event) {", "    super(event);", "}", "")
                .doc("The host's id of the case, given back with the decision; at the start it is unnamed.")
                .add("public Builder id(String id) {", "    named(id);", "    return this;", "}", "");
        for (Property property : properties) {
            if (property != vocabulary.frame().on()) {
                StepView.of(code, property);
            }
        }
        return code.doc(
                        "The case.",
                        "@throws CaseException where it contradicts itself or names a path that cannot be unknown")
                .add("public Case build() {")
                .add("    return new Case(vocabulary(), name(), whole());", "}")
                .out()
                .out()
                .toString();
    }

    private static void accessor(Code code, Property property) {
        String name = Types.ofOne(property);
        boolean never = property.kind().isList() && Frame.NEVER_ABSENT.contains(property.name());
        String value = "get(TYPE.properties().get(" + property.index() + "))";
        code.doc(never ? Code.sentence(property.means()) : FactView.means(property))
                .add("public " + (never ? Types.of(property) : Types.orAbsent(property)) + " " + property.name()
                        + "() {");
        switch (property.kind()) {
            case FACT ->
                code.add("    Fact fact = fact(TYPE.properties().get(" + property.index() + "));")
                        .add("    return fact == null ? null : " + name + ".of(fact);");
            case FACTS -> {
                String facts = "facts(TYPE.properties().get(" + property.index() + ")).stream().map(" + name
                        + "::of).toList()";
                code.add(never ? "    return " + facts + ";" : "    return " + value + " == null")
                        .add(
                                never
                                        ? new String[0]
                                        : new String[] {"            ? null", "            : " + facts + ";"});
            }
            default -> code.add("    return " + Types.typed(property, value) + ";");
        }
        code.add("}", "");
    }
}
