package school.policy.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.VocabularyFile;

/** The vocabulary of a library, as tests have it. */
final class Library {

    static final Path FILE = Path.of("src/test/resources/school/policy/vocabulary/library.vocabulary.yaml");

    private Library() {}

    static Vocabulary vocabulary() {
        try {
            List<Problem> problems = new ArrayList<>();
            return VocabularyFile.read(new Source("library.vocabulary.yaml", Files.readString(FILE)), problems)
                    .orElseThrow(() -> new AssertionError(problems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
