package school.policy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import school.policy.Links;
import school.policy.Policy;
import school.policy.croughton.Croughton;
import school.policy.scenario.Inspection;
import school.policy.source.Problem;

/** Which policy a command goes by. */
final class PolicyOption {

    @Option(
            names = "--policy",
            paramLabel = "DIR",
            description = "The folder of the policy; without it, the policy of Croughton All Saints.")
    @Nullable
    Path folder;

    @Mixin
    LinksOption links;

    /** The policy cannot be used; the message says what to mend. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedException(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    Policy read() throws RefusedException {
        Path given = folder;
        if (given != null && !Files.isDirectory(given)) {
            throw new RefusedException(noFolder(given));
        }
        return read(given, links.links());
    }

    static String noFolder(Path given) {
        return "there is no folder " + Refusal.quoted(given.toString())
                + "; name the folder in which the policy.yaml lies";
    }

    /** The policy in a folder; in none, the one that is shipped. */
    static Policy read(@Nullable Path given, Links links) throws RefusedException {
        if (given == null) {
            return Croughton.policy();
        }
        Inspection inspection = Inspection.of(given, links);
        return inspection.policy().orElseThrow(() -> {
            StringBuilder report = new StringBuilder("the policy cannot be used; mend this first:");
            inspection.problems().stream().filter(Problem::isError).forEach(problem -> report.append("\n  ")
                    .append(problem));
            return new RefusedException(report.toString());
        });
    }
}
