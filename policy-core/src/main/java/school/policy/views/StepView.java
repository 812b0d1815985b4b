package school.policy.views;

import java.util.List;
import java.util.stream.Collectors;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Property.Kind;
import school.policy.vocabulary.Verb;

/** Writes the steps by which a builder of cases tells one property. */
final class StepView {

    private final Code code;
    private final Property property;
    private final Verb verb;
    private final String means;

    private StepView(Code code, Property property) {
        this.code = code;
        this.property = property;
        this.verb = property.verb();
        String sentence = Code.sentence(property.means());
        this.means = sentence.substring(0, sentence.length() - 1);
    }

    static void of(Code code, Property property) {
        StepView steps = new StepView(code, property);
        switch (property.kind()) {
            case FACT -> steps.fact();
            case FACTS -> {
                if (property.verb().takes().isEmpty()) {
                    steps.list("facts(" + Code.literal(property.path()) + ", " + property.name() + ")");
                } else {
                    steps.fact();
                }
            }
            case TEXTS, IDS, WORDS ->
                steps.list("listed(" + Code.literal(property.path()) + ", " + property.name() + ")");
            default -> steps.value();
        }
    }

    /** One value. */
    private void value() {
        step(
                means + ".",
                Types.given(property) + " " + property.name(),
                "set(" + property.index() + ", " + given(property.path(), property) + ")");
    }

    /** All items of a list. */
    private void list(String items) {
        String none = Frame.NEVER_ABSENT.contains(property.name()) ? "" : " Without any it says that there is none.";
        step(
                means + "." + none,
                Types.ofOne(property) + "... " + property.name(),
                "set(" + property.index() + ", " + items + ")");
    }

    /** A fact by what it is known by, in detail, or as it is. */
    private void fact() {
        String type = property.type().name();
        String path = Code.literal(property.path());
        String adds = property.kind() == Kind.FACTS ? " Adds to those told before." : "";
        String take = property.kind() == Kind.FACTS ? "add(" : "set(";
        String take1 = take + property.index() + ", ";
        List<Property> takes = verb.takes();
        String called = takes.stream().anyMatch(each -> each.name().equals("details")) ? "details_" : "details";
        String details = "UnaryOperator<" + type + "Builder> " + called;
        if (!takes.isEmpty()) {
            String by = takes.stream().map(each -> Code.spoken(each.name())).collect(Collectors.joining(" and "));
            Property last = takes.get(takes.size() - 1);
            boolean open = last.kind().isList();
            String parameters = takes.stream()
                    .map(each ->
                            (each == last && open ? Types.ofOne(each) + "..." : Types.given(each)) + " " + each.name())
                    .collect(Collectors.joining(", "));
            String builder = type + "Builder.builder()"
                    + takes.stream()
                            .map(each -> "\n." + each.name() + "("
                                    + (each == last && open ? listed(each) : given(path(each), each)) + ")")
                            .collect(Collectors.joining())
                    + verb.with().entrySet().stream()
                            .map(each ->
                                    "\n." + each.getKey().name() + "(" + constant(each.getKey(), each.getValue()) + ")")
                            .collect(Collectors.joining());
            step(means + ", by " + by + "." + adds, parameters, take1 + builder + ".fact())");
            if (!open) {
                step(
                        means + ", by " + by + " and in detail." + adds,
                        parameters + ", " + details,
                        take1 + "told(" + path + ", " + called + ", " + builder + "))");
            }
        }
        step(
                means + ", in detail." + adds,
                details,
                take1 + "told(" + path + ", " + called + ", " + type + "Builder.builder()))");
        step(
                means + "." + adds,
                type + " " + property.name(),
                take1 + "given(" + path + ", " + property.name() + ").fact())");
    }

    private void step(String says, String parameters, String takes) {
        code.doc(says)
                .add("public Builder " + verb.name() + "(" + parameters + ") {")
                .add(("    " + takes + ";").replace("\n", "\n            ").split("\n", -1))
                .add("    return this;", "}", "");
    }

    private String path(Property inner) {
        return property.path() + "." + inner.path();
    }

    private String listed(Property inner) {
        return "listed(" + Code.literal(path(inner)) + ", " + inner.name() + ")";
    }

    private static String given(String path, Property of) {
        return of.kind() == Kind.BOOLEAN || of.kind() == Kind.NUMBER
                ? of.name()
                : "given(" + Code.literal(path) + ", " + of.name() + ")";
    }

    private static String constant(Property of, Object value) {
        if (value instanceof List<?> some) {
            return some.stream().map(each -> constant(of, each)).collect(Collectors.joining(", ", "List.of(", ")"));
        }
        return switch (of.kind()) {
            case WORD, WORDS -> of.list().name() + "." + ((school.policy.vocabulary.Word) value).name();
            case DATE -> "LocalDate.parse(" + Code.literal(value.toString()) + ")";
            case BOOLEAN, NUMBER -> value.toString();
            default -> Code.literal(value.toString());
        };
    }
}
