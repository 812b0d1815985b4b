package school.policy.views;

import school.policy.vocabulary.Property;

/** How properties are typed in Java. */
final class Types {

    private Types() {}

    /** The type of a value of a property. */
    static String of(Property property) {
        String one = ofOne(property);
        return property.kind().isList() ? "List<" + one + ">" : one;
    }

    /** The same as a parameter that cannot be absent. */
    static String given(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> "boolean";
            case NUMBER -> "int";
            default -> of(property);
        };
    }

    /** The type of a value, or of an item of a list. */
    static String ofOne(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> "Boolean";
            case NUMBER -> "Integer";
            case TEXT, ID, CLAUSE, TEXTS, IDS -> "String";
            case DATE -> "LocalDate";
            case WORD, WORDS -> property.list().name();
            case FACT, FACTS -> property.type().name();
        };
    }

    /** The same, marked where it may be absent. */
    static String orAbsent(Property property) {
        return (property.traits().required() ? "" : "@Nullable ") + of(property);
    }

    /** What types a value that may be absent. */
    static String typed(Property property, String value) {
        return switch (property.kind()) {
            case BOOLEAN, NUMBER, TEXT, ID, CLAUSE, DATE -> "(" + ofOne(property) + ") " + value;
            case WORD -> ofOne(property) + ".typed.one(" + value + ")";
            case WORDS -> ofOne(property) + ".typed.some(" + value + ")";
            case TEXTS, IDS -> "texts(" + value + ")";
            case FACT, FACTS -> throw new IllegalArgumentException(property.name());
        };
    }
}
