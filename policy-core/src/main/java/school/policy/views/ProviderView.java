package school.policy.views;

import school.policy.source.Source;
import school.policy.vocabulary.Vocabulary;

/** Writes the class that brings a vocabulary, and what is said of the package. */
final class ProviderView {

    private ProviderView() {}

    static String packageInfo(Vocabulary vocabulary, String packageName) {
        return new Code()
                .doc("The words and facts of the vocabulary " + Code.escaped(vocabulary.name()) + ", version "
                        + Code.escaped(vocabulary.version()) + ", as Java classes. Generated from its file.")
                .add("@NullMarked", "package " + packageName + ";", "", "import org.jspecify.annotations.NullMarked;")
                .toString();
    }

    /** The class of a vocabulary whose file stands in it, as nothing else brings it. */
    static String holding(Source own, Vocabulary vocabulary, String packageName, String name) {
        boolean added = vocabulary.isAddedTo();
        return new Code()
                .add("package " + packageName + ";", "")
                .add("import school.policy.views.TypedVocabulary;")
                .add("import school.policy.vocabulary.FactType;")
                .add("import school.policy.vocabulary.Vocabulary;", "")
                .doc("Holds the vocabulary " + Code.escaped(vocabulary.name())
                        + (added ? " with what a policy adds to it. Thread-safe." : ". Thread-safe."))
                .add("public final class " + name + " {", "")
                .in()
                .add("private " + name + "() {}", "")
                .doc("The vocabulary, which is read once.")
                .add("public static Vocabulary vocabulary() {")
                .add("    return Read.VOCABULARY;", "}", "")
                .add("static FactType type(String name, String... properties) {")
                .add("    return TypedVocabulary.type(vocabulary(), name, properties);", "}", "")
                .add("private static final class Read {", "")
                .add("    private static final Vocabulary VOCABULARY = TypedVocabulary."
                        + (added ? "adding(" + Code.literal(vocabulary.name()) + "," : "of("))
                .asIs(Code.text(own.text(), "                "), ");")
                .add("}")
                .out()
                .toString();
    }

    static String of(Vocabulary vocabulary, String packageName, String name, String resource) {
        boolean added = vocabulary.isAddedTo();
        String known = Code.literal(vocabulary.name());
        String file = Code.literal(resource);
        Code code = new Code()
                .add("package " + packageName + ";", "")
                .add("import school.policy.source.Source;")
                .add("import school.policy.views.TypedVocabulary;")
                .add("import school.policy.vocabulary.FactType;")
                .add("import school.policy.vocabulary.Vocabularies;")
                .add("import school.policy.vocabulary.Vocabulary;")
                .add("import school.policy.vocabulary.VocabularyProvider;", "")
                .doc("Brings the vocabulary " + Code.escaped(vocabulary.name())
                        + (added ? " with what a policy adds to it. Thread-safe." : ". Thread-safe."))
                .add("public final class " + name + (added ? " {" : " implements VocabularyProvider {"), "")
                .in()
                .doc(added ? "Nothing is made of it." : "For the loader of services.")
                .add((added ? "private " : "public ") + name + "() {}", "")
                .doc("The vocabulary, which is read from its file once.")
                .add("public static Vocabulary vocabulary() {")
                .add("    return Read.VOCABULARY;", "}", "")
                .add("static FactType type(String name, String... properties) {")
                .add("    return TypedVocabulary.type(vocabulary(), name, properties);", "}", "");
        if (!added) {
            code.add("@Override", "public String name() {", "    return " + known + ";", "}", "")
                    .add("@Override", "public Source source() {")
                    .add("    return TypedVocabulary.source(" + name + ".class, " + file + ");", "}", "");
        }
        return code.add("private static final class Read {", "")
                .add("    private static final Vocabulary VOCABULARY =")
                .add(
                        added
                                ? "            TypedVocabulary.adding(" + known + ", " + name + ".class, " + file + ");"
                                : "            Vocabularies.of(new " + name + "().source());")
                .add("}")
                .out()
                .toString();
    }
}
