package school.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import school.policy.source.Problem;
import school.policy.source.Source;

/** Where a policy's files lie: a folder on disk, or resources on the class path. */
abstract class PolicyFolder {

    /** Enough for any policy that people write, and little enough to read at once. */
    static final int LARGEST_FILE = 1 << 20;

    /** The bytes of a file; empty where there is none. */
    abstract Optional<byte[]> bytes(String name) throws IOException;

    /** The names of all files, as far as they can be listed. */
    abstract List<String> names() throws IOException;

    /** A file as text; empty where it cannot be had, which the problems then say. */
    final Optional<Source> source(String name, boolean required, List<Problem> problems) {
        try {
            Optional<byte[]> bytes = bytes(name);
            if (bytes.isEmpty() && required) {
                problems.add(new Problem(
                        name, 0, 0, "the file is missing; see that the folder is the right one and holds it"));
            }
            return bytes.isEmpty() ? Optional.empty() : Optional.of(Source.of(name, bytes.get()));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(name, 0, 0, "the file is not saved as UTF-8; save it again with that encoding"));
        } catch (IOException e) {
            problems.add(new Problem(
                    name,
                    0,
                    0,
                    "the file cannot be read; see that it is a plain file of at most 1 MB" + " which you may read"));
        }
        return Optional.empty();
    }

    private static byte[] limited(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new IOException("too large");
        }
        return bytes;
    }

    static PolicyFolder onDisk(Path folder) {
        return new PolicyFolder() {
            @Override
            Optional<byte[]> bytes(String name) throws IOException {
                Path file = folder.resolve(name);
                if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.empty();
                }
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new IOException("no plain file");
                }
                try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.of(limited(in));
                }
            }

            @Override
            List<String> names() throws IOException {
                List<String> names = new ArrayList<>();
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                    files.forEach(file -> names.add(String.valueOf(file.getFileName())));
                }
                return names.stream().sorted().toList();
            }
        };
    }

    static PolicyFolder onClassPath(Class<?> anchor, String folder) {
        return new PolicyFolder() {
            @Override
            Optional<byte[]> bytes(String name) throws IOException {
                try (InputStream in = anchor.getResourceAsStream(folder + "/" + name)) {
                    return in == null ? Optional.empty() : Optional.of(limited(in));
                }
            }

            @Override
            List<String> names() {
                return List.of();
            }
        };
    }
}
