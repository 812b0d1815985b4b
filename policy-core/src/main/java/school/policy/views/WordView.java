package school.policy.views;

import java.util.stream.Collectors;
import school.policy.vocabulary.Word;
import school.policy.vocabulary.WordList;

/** Writes the class of the words of one list. */
final class WordView {

    private WordView() {}

    static String of(WordList list, String packageName, String provider) {
        String name = list.name();
        Code code = new Code()
                .add("package " + packageName + ";", "")
                .add("import school.policy.cases.CaseException;")
                .add("import school.policy.views.TypedWords;")
                .add("import school.policy.vocabulary.Word;", "")
                .doc("A word of the list " + name + "."
                        + (list.grows() ? " A policy may add further ones." : "")
                        + " Two are equal where they are spelled alike. Immutable.")
                .add("public final class " + name + " extends Word {", "")
                .in();
        for (Word word : list.all()) {
            code.doc(Code.sentence(
                            word.asks().isEmpty() ? word.phrase() : word.asks().replaceAll("\\?$", "")))
                    .add("public static final " + name + " " + word.name() + " = new " + name + "(" + word.index()
                            + ", "
                            + Code.literal(word.word()) + ", " + Code.literal(word.phrase()) + ", "
                            + Code.literal(word.denial()) + ", " + Code.literal(word.asks()) + ");");
        }
        return code.add("")
                .add("static final TypedWords<" + name + "> typed =")
                .add(
                        "        new TypedWords<>(" + Code.literal(name) + ", constants(), " + name + "::new, "
                                + provider + "::vocabulary);",
                        "")
                .add("private " + name + "(int index, String text, String phrase, String denial, String asks) {")
                .add("    super(" + Code.literal(name) + ", index, text, phrase, denial, asks);", "}", "")
                .add("private " + name + "(Word word) {")
                .add("    this(word.index(), word.word(), word.phrase(), word.denial(), word.asks());", "}", "")
                .add("private static " + name + "[] constants() {")
                .add("    return new " + name + "[] {")
                .add("    " + list.all().stream().map(Word::name).collect(Collectors.joining(", ")))
                .add("    };", "}", "")
                .doc("The words of the vocabulary, in the order of the list.")
                .add("public static " + name + "[] values() {", "    return typed.all();", "}", "")
                .doc(
                        "The word of the vocabulary that files and JSON spell so.",
                        "@throws CaseException if there is none; the message says what was perhaps meant")
                .add("public static " + name + " of(String text) {", "    return typed.of(text);", "}", "")
                .doc(
                        "A word of the list, typed, be it one that a policy has added.",
                        "@throws CaseException if it is of another list")
                .add("public static " + name + " of(Word word) {", "    return typed.of(word);", "}")
                .out()
                .toString();
    }
}
