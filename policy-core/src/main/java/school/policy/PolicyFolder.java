package school.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Problem;
import school.policy.source.Source;

/** Where a policy's files lie: a folder on disk, or resources on the class path. */
abstract class PolicyFolder implements AutoCloseable {

    /** The bytes of a file; empty where there is none. */
    abstract Optional<byte[]> bytes(String name) throws IOException;

    /** The names of all files, as far as they can be listed. */
    abstract List<String> names() throws IOException;

    /** A file as text; empty where it cannot be had, which the problems then say. */
    final Optional<Source> source(String name, boolean required, List<Problem> problems) {
        try {
            Optional<byte[]> bytes = bytes(name);
            if (bytes.isPresent()) {
                return Source.of(name, bytes.get(), problems);
            }
            if (required) {
                refuse(
                        Kind.FILE,
                        name,
                        "the file is missing; see that the folder is the right one and that policy.yaml spells its sections"
                                + " as their files are named",
                        problems);
            }
        } catch (Refused e) {
            refuse(e.kind, name, e.reason, problems);
        } catch (IOException e) {
            refuse(Kind.FILE, name, "the file cannot be read; see that you may read it", problems);
        }
        return Optional.empty();
    }

    private static void refuse(Kind kind, String name, String reason, List<Problem> problems) {
        problems.add(Problem.ofFile(kind, name, reason));
    }

    /** A file that is there and is not read. */
    private static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;
        private final Kind kind;
        private final String reason;

        Refused(Kind kind, String reason) {
            super(reason);
            this.kind = kind;
            this.reason = reason;
        }
    }

    /** The names of all files; where they cannot be listed, the problems say so. */
    final List<String> names(List<Problem> problems) {
        try {
            return names();
        } catch (Refused e) {
            refuse(e.kind, "policy.yaml", e.reason, problems);
        } catch (IOException e) {
            refuse(
                    Kind.FILE,
                    "policy.yaml",
                    "the folder cannot be listed; see that it is there and that you may read it",
                    problems);
        }
        return List.of();
    }

    /** Where a link leads, if it may be followed there. */
    private static Path followed(Path folder, Path link, Links links) throws IOException {
        if (links == Links.REFUSED) {
            throw new Refused(
                    Kind.FILE,
                    "this is a link, and links are not followed; put the file itself into the folder, or ask for links within it to be followed");
        }
        try {
            Path target = link.toRealPath();
            if (target.startsWith(folder.toRealPath())) {
                return target;
            }
        } catch (NoSuchFileException e) {
            // it leads nowhere
        }
        throw new Refused(
                Kind.FILE,
                "this is a link that leads out of the folder, or nowhere; put the file itself into the folder");
    }

    private static byte[] limited(byte[] bytes) throws IOException {
        if (bytes.length > Limits.FILE_BYTES) {
            throw new Refused(Kind.LIMIT, "the file is larger than 1 MB, which is the limit; divide it into sections");
        }
        return bytes;
    }

    static PolicyFolder onDisk(Path folder, Links links) {
        return new PolicyFolder() {
            private final PlainFiles files = new PlainFiles();

            @Override
            Optional<byte[]> bytes(String name) throws IOException {
                Path file = folder.resolve(name);
                if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.empty();
                }
                try {
                    return Optional.of(
                            limited(files.read(Files.isSymbolicLink(file) ? followed(folder, file, links) : file)));
                } catch (PlainFiles.NoPlainFileException e) {
                    throw new Refused(Kind.FILE, "this is no plain file; put a text file in its place");
                }
            }

            @Override
            public void close() {
                files.close();
            }

            @Override
            List<String> names() throws IOException {
                List<String> names = new ArrayList<>();
                try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                    for (Path file : all) {
                        if (names.size() == Limits.FILES) {
                            throw new Refused(
                                    Kind.LIMIT,
                                    "the folder holds more than " + Limits.FILES
                                            + " files, which is the limit; move away what is no part of the policy");
                        }
                        names.add(String.valueOf(file.getFileName()));
                    }
                } catch (DirectoryIteratorException e) {
                    throw e.getCause();
                }
                return names.stream().sorted().toList();
            }
        };
    }

    /** Nothing of it is read any more. */
    @Override
    public void close() {}

    static PolicyFolder onClassPath(Class<?> anchor, String folder) {
        return new PolicyFolder() {
            @Override
            Optional<byte[]> bytes(String name) throws IOException {
                try (InputStream in = anchor.getResourceAsStream(folder + "/" + name)) {
                    return in == null ? Optional.empty() : Optional.of(limited(in.readNBytes(Limits.FILE_BYTES + 1)));
                }
            }

            @Override
            List<String> names() {
                return List.of();
            }
        };
    }
}
