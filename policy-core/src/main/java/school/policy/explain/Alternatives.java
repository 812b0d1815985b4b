package school.policy.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of half sentences any one of which is enough, in words. */
final class Alternatives {

    private Alternatives() {}

    /** The sets as "if … and …, or if …"; sets that say more than another are left out; empty where nothing is said. */
    static String of(List<Set<String>> sets) {
        Set<Set<String>> all =
                sets.stream().filter(set -> !set.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Set<String>> least = all.stream()
                .filter(set -> all.stream().noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .toList();
        if (least.isEmpty()) {
            return "";
        }
        Set<String> always = new LinkedHashSet<>(least.get(0));
        least.forEach(always::retainAll);
        List<Set<String>> rest = least.stream()
                .map(set -> (Set<String>) new LinkedHashSet<>(set))
                .peek(set -> set.removeAll(always))
                .toList();
        if (least.size() > 1 && rest.stream().allMatch(set -> set.size() == 1)) {
            List<String> each = rest.stream().flatMap(Set::stream).toList();
            String begins = begins(each);
            String ends = begins.isEmpty() ? ends(each) : "";
            if (!begins.isEmpty() || !ends.isEmpty()) {
                List<String> parts = new ArrayList<>(always);
                parts.add(begins
                        + or(each.stream()
                                .map(says -> says.substring(begins.length(), says.length() - ends.length()))
                                .toList())
                        + ends);
                return "if " + InWords.and(parts);
            }
        }
        return "if " + least.stream().map(InWords::and).collect(Collectors.joining(", or if "));
    }

    /** The words with which all of them begin; empty where it is one word alone. */
    private static String begins(List<String> sentences) {
        List<String> first = Arrays.asList(sentences.get(0).split(" "));
        for (int words = first.size() - 1; words > 1; words--) {
            String begin = String.join(" ", first.subList(0, words)) + " ";
            if (sentences.stream().allMatch(says -> says.startsWith(begin))) {
                return begin;
            }
        }
        return "";
    }

    /** The words with which all of them end after their first; empty where that is one word alone. */
    private static String ends(List<String> sentences) {
        String end = sentences.get(0).substring(Math.max(0, sentences.get(0).indexOf(' ')));
        return end.indexOf(' ', 1) > 0 && sentences.stream().allMatch(says -> says.endsWith(end)) ? end : "";
    }

    private static String or(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
