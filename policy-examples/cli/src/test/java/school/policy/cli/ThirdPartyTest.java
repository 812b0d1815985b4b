package school.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is said about other people's parts where the source is read, and inside the jar. */
class ThirdPartyTest {

    @Test
    void the_list_beside_the_readme_is_the_one_that_the_build_makes_for_the_jar() throws IOException {
        assertThat(Path.of("THIRD-PARTY.md"))
                .as("if parts have changed, copy target/classes/META-INF/THIRD-PARTY.md")
                .hasContent(Files.readString(Path.of("target", "classes", "META-INF", "THIRD-PARTY.md")));
    }
}
