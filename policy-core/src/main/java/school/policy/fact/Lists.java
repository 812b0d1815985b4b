package school.policy.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists whose order says nothing are kept sorted, so that equal cases are equal. */
final class Lists {

    private Lists() {}

    static <T extends Comparable<? super T>> @Nullable List<T> sorted(@Nullable List<T> list, String path) {
        return list == null ? null : sorted(list, Comparator.naturalOrder(), path);
    }

    /** Each value once. What is so already is kept: a case is copied in each way in which its unknowns can turn out. */
    static <T> List<T> sorted(List<T> list, Comparator<? super T> order, String path) {
        return ascends(whole(list, path), order)
                ? List.copyOf(list)
                : list.stream().sorted(order).distinct().toList();
    }

    /** Every value as often as it is there. */
    static <T> List<T> inOrder(List<T> list, Comparator<? super T> order, String path) {
        return ascends(whole(list, path), order)
                ? List.copyOf(list)
                : list.stream().sorted(order).toList();
    }

    private static <T> List<T> whole(List<T> list, String path) {
        for (T each : list) {
            if (each == null) {
                throw new NullPointerException(path + " holds nothing at one of its places");
            }
        }
        return list;
    }

    private static <T> boolean ascends(List<T> list, Comparator<? super T> order) {
        for (int i = 1; i < list.size(); i++) {
            if (order.compare(list.get(i - 1), list.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Refuses an absent value that a fact of its type cannot be without. */
    static void required(@Nullable Object value, String path) {
        if (value == null) {
            throw new CaseException(path, "it is missing; add it");
        }
    }

    /** Words with commas between them, and what joins the last one. */
    static String joined(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1 ? String.join("", words) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }

    static <T> List<T> plus(@Nullable List<T> list, T one) {
        List<T> all = list == null ? new ArrayList<>() : new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
