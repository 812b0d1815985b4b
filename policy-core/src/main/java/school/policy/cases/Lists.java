package school.policy.cases;

import java.util.Comparator;
import java.util.List;

/** Lists whose order says nothing are kept sorted, so that equal cases are equal. */
final class Lists {

    private Lists() {}

    /** Each value once. What is so already is kept: a case is copied in each way in which its unknowns can turn out. */
    static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
        return ascends(list, order)
                ? List.copyOf(list)
                : list.stream().sorted(order).distinct().toList();
    }

    /** Every value as often as it is there. */
    static <T> List<T> inOrder(List<T> list, Comparator<? super T> order) {
        return ascends(list, order)
                ? List.copyOf(list)
                : list.stream().sorted(order).toList();
    }

    private static <T> boolean ascends(List<T> list, Comparator<? super T> order) {
        for (int i = 1; i < list.size(); i++) {
            if (order.compare(list.get(i - 1), list.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
