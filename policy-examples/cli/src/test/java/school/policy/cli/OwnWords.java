package school.policy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import school.policy.croughton.Croughton;

/** A copy of the shipped policy that adds words of its own: an act, a role, and a fact with a number. */
final class OwnWords {

    private static final String WORDS = """
            lists:
              ActionType:
                words:
                  livestream_lesson: { phrase: streamed a lesson live }
              Role:
                words:
                  chaplain: { phrase: the chaplain }
            facts:
              Stream:
                means: a stream of a lesson
                properties:
                  viewers:
                    holds: number
                    means: how many people watched
                    says: "{} people watched"
                    asks: "How many people watched?"
                    least: 0
                    otherwise: nobody watched less than nobody; correct the number
            case:
              stream: { holds: Stream, means: the stream }
            """;

    private OwnWords() {}

    /** Writes the policy into an empty folder. */
    static Path in(Path folder) throws IOException {
        copy(folder, "policy.yaml");
        for (String section : Croughton.policy().settings().sections()) {
            for (String kind : new String[] {".clauses.yaml", ".drl"}) {
                copy(folder, section + kind);
            }
        }
        return Files.writeString(folder.resolve("vocabulary.yaml"), WORDS).getParent();
    }

    private static void copy(Path folder, String name) throws IOException {
        try (InputStream in = Croughton.class.getResourceAsStream("/policies/croughton/" + name)) {
            Files.write(folder.resolve(name), in.readAllBytes());
        }
    }
}
