package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import school.policy.fact.SchoolVocabulary;
import school.policy.source.Kind;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/** The guide for policy leads lists every fact, property and word that a rule can use, and all that can be wrong. */
class GuideTest {

    private static String guide() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void it_explains_every_property_of_every_fact() throws IOException {
        for (FactType type : SchoolVocabulary.vocabulary().types()) {
            String chapter = guide().split("### " + type.name() + "\n", 2)[1].split("\n##", 2)[0];
            for (Property property : type.properties()) {
                assertThat(chapter).contains("| `" + property.name() + "` | " + property.means() + " |");
            }
        }
    }

    @Test
    void it_lists_every_word() throws IOException {
        for (FactType type : SchoolVocabulary.vocabulary().types()) {
            for (Property property : type.properties()) {
                if (property.kind().isOfWords()) {
                    String words = guide().split("- `" + property.list().name() + "`:", 2)[1]
                            .split("\n- ", 2)[0];
                    for (Word word : property.list().all()) {
                        assertThat(words).containsPattern("\\b" + word.name() + "\\b");
                    }
                }
            }
        }
    }

    @Test
    void it_says_of_everything_that_can_be_wrong_what_it_is_why_and_what_to_do() throws IOException {
        String page = Files.readString(Path.of("doc", "problems.md"));
        for (Kind kind : Kind.values()) {
            assertThat(page).contains("### " + kind.id() + "\n");
            String passage = page.split("### " + kind.id() + "\n", 2)[1].split("\n##", 2)[0];
            assertThat(passage)
                    .startsWith(kind.severity() == Kind.Severity.ERROR ? "**error.** " : "*warning.* ")
                    .containsSubsequence("\n*Why:* ", "\n*What to do:* ");
            String remedy = passage.split("\n\\*What to do:\\* ", 2)[1];
            assertThat(remedy.replaceAll("\\[(.*)\\]\\(.*\\)", "$1")
                            .replaceAll("\\s+", " ")
                            .strip())
                    .startsWith(kind.remedy());
        }
        assertThat(page.split("\n### ", -1)).hasSize(Kind.values().length + 1);
    }
}
