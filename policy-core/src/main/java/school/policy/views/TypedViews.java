package school.policy.views;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.VocabularyFile;

/**
 * Generates Java classes from a vocabulary: one a list of words, two a type of fact, one of cases and one that brings the
 * vocabulary itself. The same vocabulary gives the same text.
 */
public final class TypedViews {

    private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");

    /** What generated classes call by its simple name, or what is called so everywhere. */
    private static final Set<String> TAKEN = Set.of(
            "boolean",
            "builder",
            "case",
            "character",
            "class",
            "double",
            "enum",
            "fact",
            "facttype",
            "integer",
            "list",
            "localdate",
            "long",
            "nullable",
            "object",
            "override",
            "record",
            "source",
            "string",
            "typedcasebuilder",
            "typedfact",
            "typedfactbuilder",
            "typedvocabulary",
            "typedwords",
            "unaryoperator",
            "vocabularies",
            "vocabulary",
            "vocabularyprovider",
            "word");

    private static final Set<String> KEYWORDS = Set.of(
            "_ abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                    .concat(" false final finally float for goto if implements import instanceof int interface long")
                    .concat(" native new null package private protected public return short static strictfp super")
                    .concat(" switch synchronized this throw throws transient true try void volatile while")
                    .split(" ", -1));

    /** A method has no more parameters than these. */
    private static final int PARAMETERS = 250;

    private TypedViews() {}

    /**
     * The classes of a vocabulary, each as the name of its file and its text, by name.
     *
     * @param vocabulary the vocabulary, whose file the classes read at run time as the resource {@code
     *     /vocabularies/NAME.vocabulary.yaml} beside them
     * @param packageName the package of the classes
     * @throws IllegalArgumentException if Java cannot bear the package or the names; the message holds all of these
     */
    public static Map<String, String> of(Vocabulary vocabulary, String packageName) {
        return of(vocabulary, packageName, "/vocabularies/" + vocabulary.name() + ".vocabulary.yaml");
    }

    /**
     * The same of a vocabulary whose file stands elsewhere, such as in the folder of a policy.
     *
     * @param resource the file as the classes read it at run time; of a vocabulary to which a policy adds, that of the
     *     addition, whose base is brought by a service
     */
    public static Map<String, String> of(Vocabulary vocabulary, String packageName, String resource) {
        return of(vocabulary, packageName, provider -> ProviderView.of(vocabulary, packageName, provider, resource));
    }

    /**
     * The same of a vocabulary whose file the classes hold, as nothing else brings it.
     *
     * @param own the file; of a vocabulary to which a policy adds, that of the addition
     */
    public static Map<String, String> of(Vocabulary vocabulary, String packageName, Source own) {
        return of(vocabulary, packageName, provider -> ProviderView.holding(own, vocabulary, packageName, provider));
    }

    private static Map<String, String> of(
            Vocabulary vocabulary, String packageName, UnaryOperator<String> providerOfName) {
        List<String> problems = problems(vocabulary, packageName);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        String provider = provider(vocabulary);
        Map<String, String> files = new TreeMap<>();
        files.put("package-info.java", ProviderView.packageInfo(vocabulary, packageName));
        files.put(provider + ".java", providerOfName.apply(provider));
        vocabulary
                .lists()
                .values()
                .forEach(list -> files.put(list.name() + ".java", WordView.of(list, packageName, provider)));
        for (FactType type : vocabulary.types()) {
            files.put(type.name() + ".java", FactView.of(type, packageName, provider));
            files.put(type.name() + "Builder.java", BuilderView.of(type, packageName));
        }
        files.put("Case.java", CaseView.of(vocabulary, packageName, provider));
        return files;
    }

    private static List<String> problems(Vocabulary vocabulary, String packageName) {
        List<String> problems = new ArrayList<>();
        refusalOfPackage(packageName).ifPresent(problems::add);
        Map<String, String> names = new HashMap<>();
        names.put(provider(vocabulary).toLowerCase(Locale.ROOT), provider(vocabulary));
        vocabulary.lists().keySet().forEach(name -> name(names, name, "the list", problems));
        for (FactType type : vocabulary.types()) {
            name(names, type.name(), "the fact", problems);
            name(names, type.name() + "Builder", "the fact", problems);
            count(type, problems);
        }
        return problems;
    }

    /** Why a package cannot be called so; empty where it can. */
    public static Optional<String> refusalOfPackage(String packageName) {
        String why = "'" + packageName + "' is no name of a package; write one such as org.example.words";
        if (!PACKAGE.matcher(packageName).matches()) {
            return Optional.of(why);
        }
        return Stream.of(packageName.split("\\.", -1))
                .filter(KEYWORDS::contains)
                .findFirst()
                .map(keyword -> why + ", without Java's word '" + keyword + "'");
    }

    private static void name(Map<String, String> names, String name, String kind, List<String> problems) {
        // files may lie where capitals make no difference
        String other = names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (other != null || TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
            problems.add(
                    "two classes would be called '" + name + "'; give " + kind + " another name in the vocabulary");
        }
    }

    private static void count(FactType type, List<String> problems) {
        if (type.properties().size() > PARAMETERS) {
            problems.add("'" + type.name() + "' has more than " + PARAMETERS
                    + " properties, which is as many as a class can take; make two facts of it");
        }
    }

    /** The name of the class that brings the vocabulary, such as {@code LibraryVocabulary}. */
    static String provider(Vocabulary vocabulary) {
        StringBuilder name = new StringBuilder();
        for (String part : vocabulary.name().split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        String own = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "Own" + name : name.toString();
        return own + "Vocabulary";
    }

    /**
     * Writes the classes of a vocabulary below a folder of sources, and leaves those that have not changed as they are.
     *
     * @throws IOException if they cannot be written
     */
    public static void write(Vocabulary vocabulary, String packageName, Path sources) throws IOException {
        write(of(vocabulary, packageName), packageName, sources);
    }

    /**
     * Writes classes below a folder of sources, and leaves those that have not changed as they are.
     *
     * @param files the classes, each as the name of its file and its text
     * @return the folder of the package
     * @throws IOException if they cannot be written
     */
    public static Path write(Map<String, String> files, String packageName, Path sources) throws IOException {
        Path folder = Files.createDirectories(sources.resolve(packageName.replace('.', '/')));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                Files.writeString(path, file.getValue());
            }
        }
        return folder;
    }

    /**
     * Generates the classes of a vocabulary file in a build.
     *
     * @param arguments the file, the package and the folder of sources to write them to
     * @throws IOException if the file cannot be read, or the classes cannot be written
     * @throws IllegalArgumentException if anything is wrong with the arguments or the file
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "give three arguments: the vocabulary file, the package and the folder of sources");
        }
        Path file = Path.of(arguments[0]);
        List<Problem> problems = new ArrayList<>();
        Vocabulary vocabulary = Source.of(file.getFileName().toString(), Files.readAllBytes(file), problems)
                .flatMap(source -> VocabularyFile.read(source, problems))
                .orElseThrow(() -> new IllegalArgumentException(String.join(
                        "\n", problems.stream().map(Problem::toString).toList())));
        write(vocabulary, arguments[1], Path.of(arguments[2]));
    }
}
