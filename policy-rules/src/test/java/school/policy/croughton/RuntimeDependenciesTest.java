package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a host takes on with policy-core and policy-rules. */
class RuntimeDependenciesTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9-]+)` \\|.*\\|$", Pattern.MULTILINE);
    private static final Pattern JAR = Pattern.compile("^(.+?)-[0-9][^/]*\\.jar$");

    private static List<Path> jars() throws IOException {
        String classPath = Files.readString(Path.of("target", "runtime-class-path.txt"));
        return Stream.of(classPath.strip().split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(path -> !path.getFileName().toString().startsWith("policy-core"))
                .toList();
    }

    private static String name(Path jar) {
        var matcher = JAR.matcher(jar.getFileName().toString());
        return matcher.matches() ? matcher.group(1) : jar.toString();
    }

    @Test
    void there_are_fewer_than_25_and_together_they_are_under_12_megabytes() throws IOException {
        long bytes = 0;
        for (Path jar : jars()) {
            bytes += Files.size(jar);
        }

        assertThat(jars()).hasSizeBetween(10, 24);
        assertThat(bytes).isLessThan(12_000_000L);
    }

    @Test
    void each_stands_with_its_reason_in_the_readme_and_nothing_else_does() throws IOException {
        TreeSet<String> listed = ROW.matcher(Files.readString(Path.of("..", "policy-core", "README.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(jars()).extracting(RuntimeDependenciesTest::name).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void nothing_there_compiles_or_interprets_code() throws IOException {
        assertThat(jars())
                .extracting(RuntimeDependenciesTest::name)
                .noneMatch(name -> name.matches(".*(ecj|mvel|javaparser|xstream|drools-engine|codegen).*"));
    }
}
