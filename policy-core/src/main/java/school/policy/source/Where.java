package school.policy.source;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a text. The path is made when it is told: most values are never told of, and a long key above a
 * long list would be written out once for each of its items.
 *
 * @param above where the value around it stands; absent: this is the whole text, or what stands outermost
 * @param key the key it stands under; empty for an item of a list
 * @param index its place in a list, from 0; below 0 for the value of a key
 */
record Where(@Nullable Where above, String key, int index) {

    /** The whole text. */
    static final Where WHOLE = new Where(null, "", -1);

    Where under(String name) {
        return new Where(this, name, -1);
    }

    Where at(int place) {
        return new Where(this, "", place);
    }

    /** The path, such as {@code facts.actor.roles[0]}; empty for the whole. */
    String path() {
        StringBuilder path = new StringBuilder();
        write(path);
        return path.toString();
    }

    /** The same with a piece for each key that may not be repeated. */
    Where inPieces(Spelling spelling) {
        return above == null ? this : new Where(above.inPieces(spelling), spelling.piece(key), index);
    }

    private void write(StringBuilder path) {
        if (above == null) {
            return;
        }
        above.write(path);
        if (index >= 0) {
            path.append('[').append(index).append(']');
        } else {
            path.append(above.above == null ? "" : ".").append(key);
        }
    }

    boolean isItem() {
        return index >= 0;
    }
}
