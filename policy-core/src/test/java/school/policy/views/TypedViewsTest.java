package school.policy.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Vocabularies;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.VocabularyFile;
import school.policy.vocabulary.VocabularyProvider;
import school.policy.vocabulary.Word;

/** The classes of a library's vocabulary: generated, compiled and used as a host uses them. */
class TypedViewsTest {

    private static final String PACKAGE = "org.example.words";
    private static final Path HOST = Path.of("src/test/resources/school/policy/views/Host.java");

    private static final String ADDITION = """
            lists:
              Role: { words: { porter: { phrase: the porter } } }
            facts:
              Item: { properties: { pages: { holds: number, means: its pages, says: "{} pages" } } }
            """;

    @TempDir
    static Path folder;

    private static URLClassLoader classes;
    private static Class<?> host;

    @BeforeAll
    static void compile() throws Exception {
        TypedViews.main(
                Library.FILE.toString(), PACKAGE, folder.resolve("sources").toString());
        Path output = Files.createDirectories(folder.resolve("classes/vocabularies"));
        Files.copy(Library.FILE, output.resolve("library.vocabulary.yaml"));
        List<Path> sources = new ArrayList<>(List.of(HOST));
        try (Stream<Path> generated = Files.list(folder.resolve("sources/org/example/words"))) {
            generated.forEach(sources::add);
        }
        assertThat(compiled(sources)).isEmpty();
        classes = new URLClassLoader(
                new URL[] {folder.resolve("classes/").toUri().toURL()}, TypedViewsTest.class.getClassLoader());
        host = classes.loadClass(PACKAGE + ".Host");
    }

    /** What the compiler says; hosts may take each warning for an error. */
    private static String compiled(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            StringWriter said = new StringWriter();
            boolean done = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    folder.resolve("classes").toString(),
                                    "--release",
                                    "17",
                                    "-proc:none",
                                    "-Xlint:all,-processing,-classfile,-options",
                                    "-Xdoclint:all,-missing",
                                    "-classpath",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return done ? said.toString() : "not compiled: " + said;
        }
    }

    @AfterAll
    static void close() throws IOException {
        classes.close();
    }

    private static Object host(String method, Object... values) throws Exception {
        Class<?>[] types = Stream.of(values)
                .map(value -> value instanceof Fact ? Fact.class : Word.class)
                .toArray(Class<?>[]::new);
        try {
            return host.getMethod(method, types).invoke(null, values);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    private static <T> T withServices(Callable<T> task) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return task.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Vocabulary adding(String addition) throws IOException {
        List<Problem> problems = new ArrayList<>();
        return VocabularyFile.adding(
                        new Source("vocabulary.yaml", addition),
                        new Source("library", Files.readString(Library.FILE)),
                        problems)
                .orElseThrow(() -> new AssertionError(problems));
    }

    private static Vocabulary vocabulary() throws Exception {
        return (Vocabulary) classes.loadClass(PACKAGE + ".LibraryVocabulary")
                .getMethod("vocabulary")
                .invoke(null);
    }

    @Test
    void a_case_told_in_short_is_the_same_as_in_detail_and_by_paths() throws Exception {
        Case inShort = (Case) host("inShort");

        assertThat(host("inDetail")).isEqualTo(inShort);
        assertThat(host("byPaths")).isEqualTo(inShort);
        assertThat(inShort.getClass().getName()).isEqualTo(PACKAGE + ".Case");
        assertThat(inShort.vocabulary()).isSameAs(vocabulary());
        assertThat(inShort.at("place.shelf")).isEqualTo("B 12");
        assertThat(inShort.judgement(vocabulary().list("Question").all().get(0))
                        .orElseThrow()
                        .get("by"))
                .isEqualTo("keeper");
        assertThat(inShort.roleHolders().get(0).get("available")).isEqualTo(false);
    }

    @Test
    void what_is_not_told_is_absent_and_lists_in_which_that_is_the_same_are_empty() throws Exception {
        Case nothing = (Case) host("nothing");

        assertThat(nothing)
                .isEqualTo(Case.in(vocabulary(), LocalDate.of(2025, 3, 14)).build());
        assertThat(nothing.id()).isEqualTo("unnamed");
        assertThat(nothing.done()).isEmpty();
    }

    @Test
    void values_come_back_typed() throws Exception {
        Map<String, Object> read = new TreeMap<>();
        ((Map<?, ?>) host("read")).forEach((key, value) -> read.put((String) key, value));

        assertThat(read.toString())
                .isEqualTo("{absent=true, copies=3, fine=null, hall=true, items=2, judged=true,"
                        + " material=book, on=2025-03-14, permits=[], returnedOn=2025-03-14,"
                        + " roles=[librarian, keeper], taken=true, typed again=true}");
    }

    @Test
    void views_show_no_values_in_logs_and_are_equal_where_their_facts_are() throws Exception {
        Fact item = ((Case) host("inShort"))
                .facts(vocabulary().ofCase().property("items").orElseThrow())
                .get(0);

        assertThat(host("typed", item))
                .hasToString("Item[material, rare, dueOn, shelf]")
                .isEqualTo(host("typed", item));
        assertThat(host("typed", item)).hasSameHashCodeAs(item);
    }

    @Test
    void words_that_a_policy_adds_are_words_of_the_class_too() throws Exception {
        Vocabulary more = adding(ADDITION);
        Word porter = more.list("Role").word("porter").orElseThrow();
        Fact item = Fact.of(more.type("Item").orElseThrow(), null, null, null, "A", null, null, 12);

        assertThat(host("typed", porter)).isEqualTo(porter).hasToString("porter");
        assertThat(((Word) host("typed", porter)).phrase()).isEqualTo("the porter");
        assertThat(((TypedFact) host("typed", item)).fact().get("pages")).isEqualTo(12);
    }

    @Test
    void constants_read_as_the_words_of_the_file() throws Exception {
        Word worn =
                (Word) classes.loadClass(PACKAGE + ".Question").getField("WORN").get(null);
        Word known = vocabulary().list("Question").word("worn").orElseThrow();

        assertThat(worn).isEqualTo(known).isEqualByComparingTo(known);
        assertThat(List.of(worn.phrase(), worn.denial(), worn.asks()))
                .isEqualTo(List.of(known.phrase(), known.denial(), known.asks()));
    }

    @Test
    void each_misuse_names_the_path_and_what_to_do() throws Exception {
        Map<String, String> messages = new TreeMap<>();
        ((Map<?, ?>) host("misuses")).forEach((name, misuse) -> {
            Throwable thrown = catchThrowable(() -> ((Callable<?>) misuse).call());
            messages.put((String) name, thrown == null ? "nothing" : thrown.getMessage());
            assertThat(thrown).as("%s", name).isInstanceOfAny(CaseException.class, IllegalArgumentException.class);
        });

        String absent = ": null is no value; give one, or leave the step out where nobody raised it";
        String gap = ": null stands at one of its places; give a value there, or leave the place out";
        assertThat(messages)
                .containsOnly(
                        Map.entry("no day", "on: null is no day; give the day of the event"),
                        Map.entry("no id", "id: null is no id; give one, or leave the step out"),
                        Map.entry("no roles", "actor.roles" + absent),
                        Map.entry("a role too few", "actor.roles" + gap),
                        Map.entry("no word", "action.type" + absent),
                        Map.entry("no text", "place.shelf" + absent),
                        Map.entry("no fact", "action" + absent),
                        Map.entry("no function", "action" + absent),
                        Map.entry(
                                "nothing back",
                                "action: the function gives null back; let it give back the builder that it got"),
                        Map.entry("a fact too few", "items" + gap),
                        Map.entry("a path too few", "unknown" + gap),
                        Map.entry(
                                "another path",
                                "unknown: 'place.quite' cannot be unknown; name a yes-or-no property, a property with a"
                                        + " list of words, a judgement or one of: actor.roles, place.readers, place.way,"
                                        + " permits (did you mean 'place.quiet'?)"),
                        Map.entry("a gap", "actor.roles" + gap),
                        Map.entry("missing", "permits.reader: it is missing; add it"),
                        Map.entry("missing in a constructor", "role_holders.role: it is missing; add it"),
                        Map.entry(
                                "too many",
                                "action.copies: copies are counted from 1 to 500; correct them or leave them out"),
                        Map.entry(
                                "contradiction",
                                "place.quiet: a quiet hour, yet the hall is 'stacks'; correct one of them"),
                        Map.entry("afterwards", "returned_on: it came back after the day; correct it"),
                        Map.entry("twice", "judgements.worn: judged twice; keep one"),
                        Map.entry("misspelt", "Role: unknown word 'keper'; did you mean 'keeper'?"),
                        Map.entry("another word for it", "Role: unknown word 'curator'; did you mean 'keeper'?"),
                        Map.entry("of another list", "Role: this is a word of Deed; give one of the list"),
                        Map.entry("another fact", "this fact is of the type Act; give one of the type Item"));
        assertThatThrownBy(() -> host("changed")).hasMessage("judgements.worn: judged twice; keep one");
    }

    @Test
    void the_class_of_the_vocabulary_brings_it_as_a_service() throws Exception {
        VocabularyProvider provider = (VocabularyProvider) classes.loadClass(PACKAGE + ".LibraryVocabulary")
                .getConstructor()
                .newInstance();

        assertThat(provider.name()).isEqualTo("library");
        assertThat(Vocabularies.of(provider.source())).isSameAs(vocabulary());
    }

    @Test
    void constants_and_steps_stand_for_all_that_the_vocabulary_declares() throws Exception {
        for (String list : vocabulary().lists().keySet()) {
            assertThat(Stream.of(classes.loadClass(PACKAGE + "." + list).getFields())
                            .filter(field -> Modifier.isStatic(field.getModifiers()))
                            .map(field -> field.getName()))
                    .containsExactlyElementsOf(vocabulary().list(list).all().stream()
                            .map(Word::name)
                            .toList());
        }
        List<String> steps = vocabulary().ofCase().properties().stream()
                .filter(property -> !property.name().equals("on"))
                .map(property -> property.verb().name())
                .toList();
        assertThat(Stream.of(classes.loadClass(PACKAGE + ".Case$Builder").getMethods())
                        .map(method -> method.getName()))
                .containsAll(steps);
    }

    @Test
    void the_same_vocabulary_gives_the_same_files_and_what_has_not_changed_is_not_written_again() throws Exception {
        assertThat(TypedViews.of(Library.vocabulary(), PACKAGE))
                .isEqualTo(TypedViews.of(Library.vocabulary(), PACKAGE));
        Path role = folder.resolve("sources/org/example/words/Role.java");
        Object before = Files.getLastModifiedTime(role);
        TypedViews.write(Library.vocabulary(), PACKAGE, folder.resolve("sources"));
        assertThat(Files.getLastModifiedTime(role)).isEqualTo(before);
    }

    @Test
    void texts_of_a_vocabulary_stay_texts_in_java() throws Exception {
        Path sources = folder.resolve("hostile");
        TypedViews.write(vocabulary("a \"thing\" */ } <script> &lt; {@link x} // é", "Thing"), "hostile", sources);
        try (Stream<Path> files = Files.list(sources.resolve("hostile"))) {
            assertThat(compiled(files.toList())).isEmpty();
        }
    }

    @Test
    void what_a_policy_adds_has_classes_too_that_read_its_file_beside_the_vocabulary() throws Exception {
        Path sources = folder.resolve("added");
        Files.writeString(folder.resolve("classes/vocabulary.yaml"), ADDITION);
        Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(
                folder.resolve("classes/META-INF/services/" + VocabularyProvider.class.getName()),
                PACKAGE + ".LibraryVocabulary");
        Vocabulary more = adding(ADDITION);
        Files.createDirectories(sources);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> file :
                TypedViews.of(more, "added", "/vocabulary.yaml").entrySet()) {
            files.add(Files.writeString(sources.resolve(file.getKey()), file.getValue()));
        }
        assertThat(compiled(files)).isEmpty();

        Vocabulary read = withServices(() -> (Vocabulary) classes.loadClass("added.LibraryVocabulary")
                .getMethod("vocabulary")
                .invoke(null));

        assertThat(read.list("Role").words()).containsKey("porter");
        assertThat(more.reads(read)).isTrue();
        assertThat(more.reads(vocabulary())).isTrue();
        assertThat(vocabulary().reads(read)).isFalse();
        assertThat(adding(ADDITION.replace("porter", "binder")).reads(read)).isFalse();
    }

    @Test
    void names_that_java_cannot_bear_are_told_at_once() {
        assertThatThrownBy(() -> TypedViews.of(vocabulary("it", "List"), "Org example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        'Org example' is no name of a package; write one such as org.example.words
                        two classes would be called 'List'; give the fact another name in the vocabulary""");
    }

    @Test
    void views_of_another_version_of_the_vocabulary_are_refused() {
        FactType item = Library.vocabulary().type("Item").orElseThrow();

        assertThatThrownBy(() -> TypedVocabulary.type(Library.vocabulary(), item.name(), "material", "common"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the typed view of Item was generated from another version of the vocabulary 'library';"
                        + " generate the views again");
    }

    /** A vocabulary with some text wherever one can stand, and a fact of some name. */
    private static Vocabulary vocabulary(String text, String fact) {
        String quoted = "'" + text + "'";
        List<Problem> problems = new ArrayList<>();
        String file = """
                vocabulary: other
                version: "1.0"
                lists:
                  Role: { words: { one: { phrase: TEXT, denial: TEXT } } }
                facts:
                  FACT:
                    means: TEXT
                    properties:
                      roles: { holds: [Role], means: TEXT, says: "{}", denies: TEXT }
                      type: { holds: Role, means: TEXT, says: "{}" }
                case:
                  on: { holds: day, means: TEXT, says: "{}" }
                  actor: { holds: FACT, means: TEXT, verb: { name: by, takes: [type], with: { roles: [one] } } }
                  action: { holds: FACT, means: TEXT }
                """.replace("TEXT", quoted).replace("FACT", fact);
        return VocabularyFile.read(new Source("other", file), problems).orElseThrow(() -> new AssertionError(problems));
    }
}
