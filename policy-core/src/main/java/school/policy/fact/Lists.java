package school.policy.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists whose order says nothing are kept sorted, so that equal cases are equal. */
final class Lists {

    private Lists() {}

    static <T extends Comparable<? super T>> @Nullable List<T> sorted(@Nullable List<T> list) {
        return list == null ? null : list.stream().sorted().distinct().toList();
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
