package school.policy.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * What several measurements of the same thing came to.
 *
 * @param median the middle one, or what lies between the middle two
 * @param min the least
 * @param max the greatest
 */
record Spread(double median, double min, double max) {

    static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** The median, and from where to where the measurements went. */
    String told() {
        return number(median) + " (" + number(min) + " to " + number(max) + ")";
    }

    /** A number with three digits that say something, and thousands set apart. */
    static String number(double value) {
        int decimals = value == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.ROOT, "%,." + Math.min(decimals, 4) + "f", value);
    }
}
