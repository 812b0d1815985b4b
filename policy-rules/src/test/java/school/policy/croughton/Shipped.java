package school.policy.croughton;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the shipped policy, to be changed somewhere else. */
final class Shipped {

    private Shipped() {}

    /** What the files hold, by name. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> shipped = new TreeMap<>();
        try (Stream<Path> files = Files.list(
                Path.of(Croughton.class.getResource("/policies/croughton").toURI()))) {
            for (Path file : files.toList()) {
                shipped.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return shipped;
    }
}
