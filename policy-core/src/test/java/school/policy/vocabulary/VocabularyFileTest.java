package school.policy.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.source.Problem;
import school.policy.source.Source;

/** Vocabulary files of a library that lends books: what is read from them, and what is wrong with each of those with mistakes. */
class VocabularyFileTest {

    private static final Path FOLDER = Path.of("src/test/resources/school/policy/vocabulary");

    private final List<Problem> problems = new ArrayList<>();
    private final Vocabulary library =
            read("library", text("library.vocabulary.yaml")).orElseThrow(() -> new AssertionError(problems));

    private Optional<Vocabulary> read(String name, String text) {
        return VocabularyFile.read(new Source(name, text), problems);
    }

    private Optional<Vocabulary> adding(String text) {
        return adding(new Source("vocabulary.yaml", text));
    }

    private Optional<Vocabulary> adding(Source addition) {
        return VocabularyFile.adding(addition, new Source("library", text("library.vocabulary.yaml")), problems);
    }

    private Property property(String type, String name) {
        return library.type(type).orElseThrow().property(name).orElseThrow();
    }

    private static String text(String file) {
        try (InputStream in = Files.newInputStream(FOLDER.resolve(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void words_come_in_the_order_of_the_file_with_their_phrases() {
        assertThat(library.list("Deed").words().keySet()).containsExactly("lend", "renew", "reproduce", "receive_gift");
        Word map = library.list("Material").word("map").orElseThrow();
        assertThat(map.phrase()).isEqualTo("a map");
        assertThat(map.denial()).isEqualTo("no map");
        assertThat(map.name()).isEqualTo("MAP");
        assertThat(library.list("Material").word("book").orElseThrow().denial()).isEqualTo("not a book");
    }

    @Test
    void a_group_holds_words_of_its_list() {
        assertThat(library.list("Deed").groups().get("giving").words())
                .extracting(Word::word)
                .containsExactly("lend", "renew");
    }

    @Test
    void a_recipient_has_roles_the_step_that_settles_a_report_and_somebody_instead() {
        Recipient keeper = library.recipients().get("keeper");
        assertThat(keeper.roles()).extracting(Word::word).containsExactly("keeper");
        assertThat(keeper.told().word()).isEqualTo("told_keeper");
        assertThat(keeper.instead()).isNotNull().extracting(Word::word).isEqualTo("trustees");
        assertThat(library.recipients().get("trustees").anyOne()).isTrue();
    }

    @Test
    void a_property_has_a_place_a_kind_and_words() {
        FactType item = library.type("Item").orElseThrow();
        assertThat(item.property("dueOn").orElseThrow().path()).isEqualTo("due_on");
        assertThat(item.property("kinds").orElseThrow()).satisfies(kinds -> {
            assertThat(kinds.path()).isEqualTo("kind.all");
            assertThat(kinds.kind()).isEqualTo(Property.Kind.WORDS);
            assertThat(kinds.list().name()).isEqualTo("Material");
        });
        assertThat(item.properties())
                .extracting(Property::kind)
                .containsExactly(
                        Property.Kind.WORD,
                        Property.Kind.BOOLEAN,
                        Property.Kind.DATE,
                        Property.Kind.TEXT,
                        Property.Kind.TEXTS,
                        Property.Kind.WORDS);
    }

    @Test
    void what_a_property_has_to_do_with_others_is_read_with_it() {
        Property copies = property("Act", "copies");
        assertThat(copies.relations().onlyWhere().tests())
                .extracting(test -> test.property().name())
                .containsExactly("type");
        assertThat(copies.traits().most()).isEqualTo(500);
        assertThat(property("Actor", "employedTo").relations().notBefore())
                .isEqualTo(property("Actor", "employedFrom"));
        assertThat(property("Actor", "actingAs").relations().addsTo()).isEqualTo(property("Actor", "roles"));
        assertThat(property("Place", "shelf").traits().register())
                .extracting(Register::kinds)
                .isEqualTo(List.of("open", "closed"));
        assertThat(property("Place", "open").relations().toldBy())
                .extracting(Property.ToldBy::of)
                .isEqualTo(property("Place", "shelf"));
        assertThat(property("Permit", "valid").relations().taken())
                .extracting(Property.Taken::value)
                .containsExactly(true);
        assertThat(library.type("Loan").orElseThrow().made()).hasSize(2);
        assertThat(library.type("State").orElseThrow().ofTheCase()).isTrue();
        assertThat(library.essentials())
                .extracting(Needed::path)
                .containsExactlyInAnyOrder("action.type", "judgements.worn", "place.hall");
        assertThat(library.unknowns())
                .containsKeys("actor.roles", "place.readers", "permits", "place.way", "judgements.worn")
                .containsKey("place.way.left")
                .doesNotContainKey("actor.acting_as");
    }

    @Test
    void a_property_of_the_case_is_told_by_the_step_that_its_verb_names_or_by_one_of_its_own_name() {
        Verb standsInFor =
                library.ofCase().property("roleHolders").orElseThrow().verb();
        assertThat(standsInFor.name()).isEqualTo("standsInFor");
        assertThat(standsInFor.takes()).extracting(Property::name).containsExactly("role", "acting");
        assertThat(standsInFor.with()).containsExactly(Map.entry(property("RoleHolder", "available"), false));
        assertThat(library.ofCase().property("items").orElseThrow().verb())
                .isEqualTo(new Verb("items", List.of(), Map.of()));
    }

    @Test
    void an_addition_brings_words_groups_properties_facts_and_recipients_and_changes_nothing_else() {
        Vocabulary both = adding("""
                        lists:
                          Deed:
                            words:
                              shred: { phrase: shredded something }
                            groups:
                              destroying: { means: "destroys something", words: [shred] }
                          Recipient:
                            words:
                              binder: { phrase: the binder, roles: [], told: told_keeper, instead: keeper }
                          Weather: { words: { damp: {}, dry: {} } }
                        facts:
                          Item:
                            properties:
                              pages: { holds: number, means: its pages, says: "it had {} pages" }
                          Room:
                            means: where it happened
                            properties:
                              weather: { holds: Weather, means: how it was, says: "it was {}" }
                        case:
                          room: { holds: Room, means: where it happened }
                        """).orElseThrow(() -> new AssertionError(problems));
        assertThat(both.list("Deed").words().keySet())
                .containsExactly("lend", "renew", "reproduce", "receive_gift", "shred");
        assertThat(both.list("Deed").groups()).containsKeys("giving", "destroying");
        assertThat(both.recipients()).containsKeys("keeper", "trustees", "binder");
        assertThat(both.type("Item").orElseThrow().properties())
                .extracting(Property::name)
                .contains("material", "pages");
        assertThat(both.type("Room")).isPresent();
        assertThat(both.ofCase().properties()).extracting(Property::name).contains("actor", "room");
        assertThat(both.list("Material")).isEqualTo(library.list("Material"));
    }

    @Test
    void a_menu_shows_words_under_headings() {
        Vocabulary both = adding("""
                        lists:
                          Deed:
                            words:
                              shred: { phrase: shredded something }
                            menu:
                              - { title: Over the counter, words: [renew, lend] }
                              - { title: Out of sight, words: [shred] }
                        """).orElseThrow(() -> new AssertionError(problems));
        assertThat(both.list("Deed").menu())
                .extracting(heading -> heading.title() + ": " + heading.words())
                .containsExactly("Over the counter: [renew, lend]", "Out of sight: [shred]");
        assertThat(library.list("Deed").menu()).isEmpty();
    }

    @Test
    void whoever_is_counted_is_asked_about_together() {
        Vocabulary counts =
                read("v", withMistakes("""
                        -         means: the readers who were there
                        +         means: the readers who were there
                        +         counted: { as: reader, asks: "How many were there?", help: Count everybody. }
                        -         means: those who were watched
                        +         means: those who were watched
                        +         counted: { which: "Which?", asks: "Was any of them watched?", asks_of_one: "Was he watched?", help: From afar. }
                        """.lines().toList())).orElseThrow(() -> new AssertionError(problems));
        assertThat(counts.at("place.readers").texts().counted())
                .isEqualTo(new Property.Counted(
                        "reader", "How many were there?", "How many were there?", "", false, "Count everybody."));
        assertThat(counts.at("place.watched").texts().counted())
                .isEqualTo(new Property.Counted(
                        "", "Was any of them watched?", "Was he watched?", "Which?", false, "From afar."));
        assertThat(library.at("place.readers").texts().counted()).isNull();
    }

    @Test
    void a_case_in_some_of_its_words_is_read_and_one_in_other_words_is_not() {
        String first = "lists:\n  Deed:\n    words:\n      shred: { phrase: shredded something }\n";
        Vocabulary some = adding(first).orElseThrow();
        Vocabulary more =
                adding(first + "      burn: { phrase: burnt something }\n").orElseThrow();
        Vocabulary other = adding(first.replace("shred", "mend")).orElseThrow();

        assertThat(more.reads(some)).isTrue();
        assertThat(more.reads(some)).isTrue();
        assertThat(more.reads(library)).isTrue();
        assertThat(some.reads(more)).isFalse();
        assertThat(some.reads(other)).isFalse();
        assertThat(library.reads(some)).isFalse();
    }

    @Test
    void a_list_may_hold_more_words_than_a_long_has_bits() {
        StringBuilder text = new StringBuilder("lists:\n  Deed:\n    words:\n");
        for (int i = 0; i < 200; i++) {
            text.append("      deed_").append(i).append(": {}\n");
        }
        assertThat(adding(text.toString()).orElseThrow().list("Deed").words()).hasSize(204);
    }

    @Test
    void a_deadline_that_is_added_stands_before_the_one_it_names_or_else_before_the_last() throws IOException {
        Source lending = new Source(
                "library", Files.readString(FOLDER.resolveSibling("library").resolve("vocabulary.yaml")));
        Vocabulary both = VocabularyFile.adding(new Source("vocabulary.yaml", """
                                lists:
                                  Deadline:
                                    words:
                                      this_month: {}
                                      today: { before: this_week }
                                      this_year: {}
                                """), lending, problems)
                .orElseThrow(() -> new AssertionError(problems));

        assertThat(both.list("Deadline").all())
                .extracting(Word::word)
                .containsExactly("at_once", "today", "this_week", "this_month", "this_year", "whenever");
        assertThat(both.list("Deadline").all()).isSorted();
        // what is stored of a case in the words of the library alone is the same
        assertThat(both.list("Deadline").all()).extracting(Word::index).containsExactly(0, 4, 1, 3, 5, 2);
        assertThat(VocabularyFile.read(
                        new Source("library", lending.text().replace("at_once: {}", "at_once: { before: whenever }")),
                        problems))
                .isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("unknown key 'before'; write one of denial, phrase");
    }

    static Stream<Path> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("mistakes"))) {
            return files.sorted().toList().stream();
        }
    }

    /**
     * The comments at the top of each file are the problems that are told of it, in order and without its name. An addition
     * stands below them; otherwise, lines of the library's vocabulary, each behind a hyphen, and what stands there instead.
     */
    @ParameterizedTest
    @MethodSource("mistakes")
    void each_mistake_is_told_at_its_place_with_a_remedy(Path path) throws IOException {
        String text = Files.readString(path);
        List<String> expected = text.lines()
                .takeWhile(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .toList();
        Optional<Vocabulary> made = path.getFileName().toString().startsWith("add-")
                ? adding(new Source("v", text))
                : read("v", withMistakes(text.lines().skip(expected.size()).toList()));
        assertThat(problems)
                .extracting(problem -> problem.toString().substring("v:".length()))
                .isEqualTo(expected);
        assertThat(made).isEmpty();
    }

    private static String withMistakes(List<String> lines) {
        String all = text("library.vocabulary.yaml");
        for (int i = 0; i < lines.size(); ) {
            StringBuilder before = new StringBuilder();
            StringBuilder after = new StringBuilder();
            while (i < lines.size() && lines.get(i).startsWith("- ")) {
                before.append(lines.get(i++).substring(2)).append('\n');
            }
            while (i < lines.size() && lines.get(i).startsWith("+ ")) {
                after.append(lines.get(i++).substring(2)).append('\n');
            }
            assertThat(all).containsOnlyOnce(before);
            all = all.replace(before, after);
        }
        return all;
    }

    @Test
    void there_are_enough_files_with_mistakes() throws IOException {
        assertThat(mistakes()).hasSizeGreaterThan(120);
    }
}
