package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.cli.Command.run;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.Policy;
import school.policy.PolicyEngine;
import school.policy.cases.Case;

/** Java classes for the words of a policy of one's own. */
class ViewsTest {

    private static final String HOST = """
            package org.example.words;

            import java.time.LocalDate;
            import java.util.function.Supplier;

            public final class Host implements Supplier<Case> {
                @Override
                public Case get() {
                    return Case.on(LocalDate.of(2025, 3, 14))
                            .id("a")
                            .by(Role.CHAPLAIN, Role.TEACHER)
                            .did(ActionType.LIVESTREAM_LESSON)
                            .stream(stream -> stream.viewers(30))
                            .build();
                }
            }
            """;

    private final Path folder;
    private final Path sources;

    ViewsTest(@TempDir Path folder, @TempDir Path sources) throws IOException {
        this.folder = OwnWords.in(folder);
        this.sources = sources;
    }

    private Command java(String... more) {
        List<String> arguments = new ArrayList<>(List.of("java", folder.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Command written() {
        return java("--package", "org.example.words", "--out", sources.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void they_lie_below_the_folder_of_sources() throws IOException {
        Command java = written();

        assertThat(java.err()).isEmpty();
        assertThat(java.status()).isZero();
        Path words = sources.resolve("org/example/words");
        assertThat(java.out())
                .isEqualTo(files().size() + " classes for the words of 'croughton-social-media 2024-01' lie in " + words
                        + "\n");
        assertThat(files()).contains(words.resolve("Case.java"), words.resolve("StreamBuilder.java"));
        assertThat(Files.readString(words.resolve("ActionType.java"))).contains("LIVESTREAM_LESSON");
    }

    @Test
    void a_case_that_they_tell_is_decided_under_the_policy() throws Exception {
        written();
        Files.writeString(sources.resolve("org/example/words/Host.java"), HOST);
        List<String> arguments = new ArrayList<>(
                List.of("-d", sources.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")));
        files().forEach(file -> arguments.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {sources.toUri().toURL()})) {
            Supplier<?> host = (Supplier<?>)
                    loader.loadClass("org.example.words.Host").getConstructor().newInstance();
            Case event = (Case) host.get();

            assertThat(event.at("stream.viewers")).isEqualTo(30);
            assertThat(PolicyEngine.of(Policy.read(folder)).evaluate(event).id())
                    .isEqualTo("a");
            // a word more takes no host's cases away
            Path words = folder.resolve("vocabulary.yaml");
            Files.writeString(words, Files.readString(words).replace("case:\n", """
                          length: { holds: number, means: how long it was, says: "it took {} minutes" }
                    case:
                    """));
            assertThat(PolicyEngine.of(Policy.read(folder)).evaluate(event).id())
                    .isEqualTo("a");
        }
    }

    @Test
    void what_has_not_changed_is_left_as_it_is() throws IOException {
        written();
        FileTime before = FileTime.fromMillis(0);
        for (Path file : files()) {
            Files.setLastModifiedTime(file, before);
        }

        assertThat(written().status()).isZero();
        assertThat(files())
                .allSatisfy(file -> assertThat(Files.getLastModifiedTime(file)).isEqualTo(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Org.Example | 'Org.Example' is no name of a package; write one such as org.example.words",
                "../words | '../words' is no name of a package; write one such as org.example.words",
                "org.class | 'org.class' is no name of a package; write one such as org.example.words, without Java's word 'class'"
            })
    void a_package_that_java_cannot_bear_is_not_understood(String name, String why) throws IOException {
        Command java = java("--package", name, "--out", sources.toString());

        assertThat(java.status()).isEqualTo(2);
        assertThat(java.out()).isEmpty();
        assertThat(java.err()).contains(why).contains("policy java --help says more");
        assertThat(files()).isEmpty();
    }

    @Test
    void the_folder_and_the_package_must_be_named() {
        assertThat(run("java", "--package", "a.b").status()).isEqualTo(2);
        assertThat(java().status()).isEqualTo(2);
        assertThat(run("java", "nowhere", "--package", "a.b"))
                .extracting(Command::status, Command::err)
                .containsExactly(2, """
                        there is no folder 'nowhere'; name the folder in which the policy.yaml lies
                        policy java --help says more
                        """);
    }

    @Test
    void where_they_cannot_be_written_it_is_told() throws IOException {
        Path file = Files.writeString(sources.resolve("file"), "");

        Command java = java("--package", "org.example.words", "--out", file.toString());

        assertThat(java.status()).isEqualTo(1);
        assertThat(java.err()).startsWith("the classes cannot be written below '");
    }

    @Test
    void a_policy_that_cannot_be_used_is_told_with_what_to_mend() throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), "");

        Command java = written();

        assertThat(java.status()).isEqualTo(1);
        assertThat(java.err()).startsWith("the policy cannot be used; mend this first:");
        assertThat(files()).isEmpty();
    }

    @Test
    void the_help_names_each_option_and_exit_status() {
        Command help = run("java", "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("--package=PACKAGE", "--out=DIR", "--follow-links")
                .containsPattern("\n +0 +the classes were written\n")
                .containsPattern("\n +1 +the policy could not be read")
                .containsPattern("\n +2 +the command was not understood")
                .contains("policy java our-school --package org.example.words --out src/main/java");
    }
}
