package school.policy.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file or folder as somebody names it. */
final class PathConverter implements ITypeConverter<Path> {

    private static final String LOCALE =
            " letters that the language settings of this terminal (its locale) do not have; write LC_ALL=C.UTF-8 in"
                    + " front of the command";

    @Override
    public Path convert(String text) {
        return of(text);
    }

    /** @throws TypeConversionException if nothing can be found under it; the message says what to do */
    static Path of(String text) {
        Path path;
        if (text.isBlank()) {
            throw new TypeConversionException(
                    "the name of a file or folder is empty; write it, or . for where you are");
        }
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(Refusal.quoted(text)
                    + (StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                            ? " cannot be the name of a file or folder; write another one"
                            : " has" + LOCALE));
        }
        if (!path.isAbsolute() && !Files.isDirectory(Path.of(""))) {
            throw new TypeConversionException("the folder you are in has" + LOCALE);
        }
        return path;
    }
}
