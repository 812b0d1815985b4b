package school.policy.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names in lists: where a comma is forgotten between two of them, they are one, which nothing else bears. */
public final class Names {

    private static final int MOST_WORDS = 3;

    private Names() {}

    /**
     * Notes the entries of lists in a tree that look like several.
     *
     * @param lists the keys of the lists
     * @param common what is called so everywhere, listed or not, in small letters
     */
    public static void note(Values values, Tree all, Set<String> lists, Set<String> common) {
        List<Tree> entries = new ArrayList<>();
        collect(all, lists, entries);
        Set<String> known = new HashSet<>(common);
        entries.forEach(entry -> known.add(entry.text().toLowerCase(Locale.ROOT)));
        entries.stream()
                .filter(entry -> runTogether(entry.text(), known))
                .forEach(entry -> values.note(entry, note(entry.text())));
    }

    private static void collect(Tree tree, Set<String> lists, List<Tree> entries) {
        for (Map.Entry<String, Tree> each : tree.entries().entrySet()) {
            if (lists.contains(each.getKey())) {
                each.getValue().items().stream()
                        .filter(item -> item.kind() == Tree.Kind.TEXT)
                        .forEach(entries::add);
            }
            collect(each.getValue(), lists, entries);
        }
        tree.items().forEach(item -> collect(item, lists, entries));
    }

    static String note(String name) {
        return "'" + Values.shown(name) + "' looks like several names; put a comma between them, unless it is one";
    }

    /** Whether a name has more words than any, ends in another one, or goes on after it with a capital. */
    static boolean runTogether(String name, Set<String> known) {
        String[] words = name.strip().split("\\s+", MOST_WORDS + 2);
        boolean together = words.length > MOST_WORDS;
        for (int i = 1; i < words.length && !together; i++) {
            String first = String.join(" ", List.of(words).subList(0, i));
            String second = String.join(" ", List.of(words).subList(i, words.length));
            together = (isKnown(first, known) && isKnown(second, known))
                    || (isSmall(words[i - 1]) && Character.isUpperCase(words[i].charAt(0)));
        }
        return together;
    }

    private static boolean isKnown(String name, Set<String> known) {
        return known.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isSmall(String word) {
        return word.length() > 1 && word.equals(word.toLowerCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
    }
}
