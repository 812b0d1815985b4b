package school.policy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which policy a command is about. */
final class FolderArgument {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder of the policy; without it, the folder you are in if it has a policy.yaml, and"
                    + " otherwise the policy of Croughton All Saints.")
    @Nullable
    Path folder;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /** The folder of the policy; null for the one that is shipped. */
    @Nullable
    Path given() {
        Path given = folder != null ? folder : here();
        if (given != null && !Files.isDirectory(given)) {
            throw new ParameterException(spec.commandLine(), PolicyOption.noFolder(given));
        }
        return given;
    }

    /** The folder one is in, if it is a policy's; where that cannot be told, it is not passed over. */
    private @Nullable Path here() {
        try {
            return Files.exists(PathConverter.of("policy.yaml")) ? Path.of("") : null;
        } catch (TypeConversionException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
