package school.policy.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that tries to do more than a policy's file may, and the problems that it must have. In one that is checked in the
 * first line says which door it tries and where and why that is closed:
 *
 * <pre>
 * // door: starts a process; refused at 11:5: 'Runtime' is not allowed
 * // door: two at once; refused at 6:1: one reason; and at 7:1: another reason
 * </pre>
 *
 * <p>In its text {@code {PORT}} is the port that is watched, and {@code {U+202E}} a character that no editor should have
 * to show.
 */
final class HostileFile {

    private static final Pattern DOOR = Pattern.compile("(//|#) door: \\w.*?; refused at (?<refusals>.*)");
    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,5})}");

    private final String name;
    private final byte[] bytes;
    private final List<String> refusals;

    private HostileFile(String name, byte[] bytes, String... refusals) {
        this.name = name;
        this.bytes = bytes;
        this.refusals = List.of(refusals);
    }

    /** One that is checked in. */
    static HostileFile read(Path file, int port) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher door = DOOR.matcher(text.substring(0, text.indexOf('\n')));
        if (!door.matches()) {
            throw new IllegalArgumentException(file + " does not say its door");
        }
        String filled = CHARACTER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .replace("{PORT}", String.valueOf(port));
        String name = String.valueOf(file.getFileName());
        return new HostileFile(
                name,
                filled.getBytes(StandardCharsets.UTF_8),
                Stream.of(door.group("refusals").split("; and at "))
                        .map(refusal -> placeOf(name) + ":" + refusal)
                        .toArray(String[]::new));
    }

    /** One that would be too large to check in, or is no text. */
    static HostileFile of(String name, byte[] bytes, String... refusals) {
        return new HostileFile(name, bytes, refusals);
    }

    /** One that would be too large to check in. */
    static HostileFile of(String name, String text, String... refusals) {
        return of(name, text.getBytes(StandardCharsets.UTF_8), refusals);
    }

    /** Those that are checked in, in the order of their names. */
    static List<Path> checkedIn() {
        try (Stream<Path> files = Files.list(
                Path.of(HostileFile.class.getResource("then-exit.drl").toURI()).resolveSibling(""))) {
            return files.filter(file -> file.toString().matches(".*\\.(drl|yaml)"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file of a policy that it takes the place of, as the end of its name tells. */
    String place() {
        return placeOf(name);
    }

    /** What it holds. */
    byte[] bytes() {
        return bytes;
    }

    /** Its problems in order: the place with its file, a colon, and a telling part of the message. */
    List<String> refusals() {
        return refusals;
    }

    private static String placeOf(String name) {
        return name.endsWith(".settings.yaml") ? "policy.yaml" : "main" + name.substring(name.indexOf('.'));
    }

    @Override
    public String toString() {
        return name;
    }
}
