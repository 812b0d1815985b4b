package school.policy.explain;

import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.Property;

/**
 * One fact of a case had otherwise. Made once for a case, so that two are the same only if they are one object.
 */
final class Turn implements Comparable<Turn> {

    private final int place;
    private final Lever lever;
    private final Object value;

    /**
     * What is had otherwise; of each, a case has one value at a time.
     *
     * @param path its path in the exchange format
     * @param part the property of the case that holds it
     * @param property the property of the part; the part itself where a fact or a word is added to it
     * @param name what tells it from the others
     */
    record Lever(String path, Property part, Property property, String name) {

        boolean isOf(Property other) {
            return part.name().equals(other.name());
        }

        /** Whether a fact is added to a list. */
        boolean adds() {
            return part.kind() == Property.Kind.FACTS;
        }

        /** Whether a step that was missed is taken. */
        boolean takesStep() {
            return part.kind() == Property.Kind.WORDS;
        }
    }

    /**
     * @param place its place among all turns of the case
     * @param value the new value; the fact or the step that is added
     */
    Turn(int place, Lever lever, Object value) {
        this.place = place;
        this.lever = lever;
        this.value = value;
    }

    Lever lever() {
        return lever;
    }

    Object value() {
        return value;
    }

    /** Whether both give a value to the same. */
    boolean pulls(Turn other) {
        return lever.name().equals(other.lever.name());
    }

    /** The order of the vocabulary: of the case's properties, of theirs, of the words. */
    @Override
    public int compareTo(Turn other) {
        return Integer.compare(place, other.place);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return place;
    }

    @Override
    public String toString() {
        return lever.name + " := " + value;
    }
}
