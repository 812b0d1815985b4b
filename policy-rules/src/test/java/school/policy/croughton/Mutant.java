package school.policy.croughton;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shipped files with something broken in them.
 *
 * @param name the seed and number that it is made from
 * @param files what its changed files hold, by name, one character a byte
 * @param steps how they were changed, in words
 */
record Mutant(String name, Map<String, String> files, List<String> steps) {

    /** What a file holds. */
    byte[] bytes(String file) {
        return Mutations.bytes(files.get(file));
    }

    /** How it was made, on one line of plain letters. */
    @Override
    public String toString() {
        return name + ": " + String.join(", then ", steps);
    }

    /** A piece of a file, with every byte that is no plain letter as its number. */
    static String shown(String piece) {
        String part = piece.length() <= 60 ? piece : piece.substring(0, 50) + "... (" + piece.length() + " bytes)";
        return "«"
                + part.chars()
                        .mapToObj(c -> c >= ' ' && c < 0x7F ? Character.toString(c) : "{%02X}".formatted(c))
                        .collect(Collectors.joining())
                + "»";
    }
}
