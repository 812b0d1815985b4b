package school.policy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import school.policy.Policy;
import school.policy.scenario.Scenario;
import school.policy.source.Limits;
import school.policy.source.Problem;
import school.policy.source.Source;

/** Cases as policy leads write them beside their rules, in YAML; what a case is expected to come to may be left out. */
final class WorkedCases {

    private WorkedCases() {}

    /** Whether a file holds worked cases, as its name says. */
    static boolean isNamed(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** The cases of a file; what is wrong with it under a policy is added to the problems. */
    static List<Scenario> read(Path file, Policy policy, List<Problem> problems) throws IOException {
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw new IOException("too large");
        }
        return Source.of(String.valueOf(file.getFileName()), Files.readAllBytes(file), problems)
                .map(source -> Scenario.told(source, policy, problems))
                .orElse(List.of());
    }
}
