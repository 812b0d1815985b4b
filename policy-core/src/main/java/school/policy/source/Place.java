package school.policy.source;

import java.io.Serializable;

/**
 * A place in a policy's files.
 *
 * @param file the file's name within the policy's folder
 * @param line its line, from 1; 0 where the whole file is meant
 * @param column its column in that line, from 1; 0 where the whole line is meant
 */
public record Place(String file, int line, int column) implements Serializable {

    /** As {@code personal-use.drl:9:12}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }
}
