package school.policy.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.vocabulary.Property.Unknown;

/** What can be unknown in a case, and what must be known, by path. */
final class Unknowns {

    private Unknowns() {}

    /** Every question that can be open, by its path, in the order in which they are answered. */
    static Map<String, Asked> of(FactType ofCase) {
        List<Asked> first = new ArrayList<>();
        List<Asked> single = new ArrayList<>();
        List<Asked> judged = new ArrayList<>();
        List<Asked> lists = new ArrayList<>();
        for (Asked asked : all(ofCase)) {
            boolean list = !(asked.how() instanceof Unknown.EachValue);
            boolean always = asked.property().essential().stream().anyMatch(e -> isAlways(e, asked));
            (asked.filedUnder() != null ? judged : !list ? single : always ? first : lists).add(asked);
        }
        Map<String, Asked> all = new LinkedHashMap<>();
        List.of(first, single, judged, inOrder(lists)).forEach(some -> some.forEach(a -> all.put(a.path(), a)));
        return Collections.unmodifiableMap(all);
    }

    private static boolean isAlways(Essential essential, Asked asked) {
        return asked.filedUnder() == null
                && !(asked.how() instanceof Unknown.OfAll)
                && essential.acts().isEmpty()
                && essential.where().tests().isEmpty();
    }

    /** What others depend on comes before them. */
    private static List<Asked> inOrder(List<Asked> some) {
        List<Asked> left = new ArrayList<>(some);
        List<Asked> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Asked next = left.stream()
                    .filter(asked -> left.stream()
                            .noneMatch(other -> !other.path().equals(asked.path()) && needs(asked, other.path())))
                    .findFirst()
                    .orElse(left.get(0));
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }

    private static boolean needs(Asked asked, String path) {
        Property part = asked.part();
        return (asked.how() instanceof Unknown.ForEach each && each.of().equals(path))
                || (asked.how() instanceof Unknown.OfAll
                        && part != null
                        && part.path().equals(path))
                || asked.property().essential().stream()
                        .flatMap(essential -> essential.where().tests().stream())
                        .anyMatch(test -> test.path().equals(path));
    }

    private static List<Asked> all(FactType ofCase) {
        List<Asked> all = new ArrayList<>();
        for (Property part : ofCase.properties()) {
            switch (part.kind()) {
                case FACT -> part.type().properties().forEach(p -> add(all, part, null, p));
                case FACTS -> {
                    add(all, null, null, part);
                    judgeable(all, part);
                    part.type().properties().stream()
                            .filter(p -> p.relations().unknown() instanceof Unknown.OfAll)
                            .forEach(p -> add(all, part, null, p));
                }
                // of the event itself everybody knows when it was, and who took part
                default -> {}
            }
        }
        return all;
    }

    private static void judgeable(List<Asked> all, Property part) {
        Property by = part.type().filedBy().orElse(null);
        part.type().properties().stream()
                .filter(property -> property.traits().answers())
                .findFirst()
                .ifPresent(answer -> {
                    if (by != null) {
                        by.list().all().forEach(word -> add(all, part, word, answer));
                    }
                });
    }

    private static void add(List<Asked> all, @Nullable Property part, @Nullable Word under, Property property) {
        Unknown how = property.relations().unknown();
        if (how instanceof Unknown.Group group) {
            add(all, part, under, property, group.group(), how);
            // by itself it is open as any other yes-or-no property is
            if (property.kind() == Property.Kind.BOOLEAN) {
                add(all, part, under, property, property.path(), new Unknown.EachValue());
            }
        } else if (how != null) {
            add(all, part, under, property, under == null ? property.path() : under.word(), how);
        }
    }

    private static void add(
            List<Asked> all,
            @Nullable Property part,
            @Nullable Word under,
            Property property,
            String below,
            Unknown how) {
        all.add(new Asked(
                part == null ? below : part.path() + "." + below,
                under == null ? property.texts().asks() : under.asks(),
                part,
                under,
                property,
                how));
    }

    /** The paths of what is essential, each once, and when it is. */
    static List<Needed> essential(FactType ofCase, Map<String, Asked> unknowns) {
        List<Needed> needed = new ArrayList<>();
        for (Property part : ofCase.properties()) {
            part.essential().forEach(each -> needed.add(new Needed(part.path(), null, null, part, each)));
            if (part.kind().isOfFacts()) {
                for (Property property : part.type().properties()) {
                    for (Essential each : property.essential()) {
                        Word under = each.filedUnder();
                        String below = under != null
                                ? under.word()
                                : property.relations().unknown() instanceof Unknown.Group group
                                        ? group.group()
                                        : property.path();
                        needed.add(new Needed(part.path() + "." + below, part, under, property, each));
                    }
                }
            }
        }
        Set<String> order = new HashSet<>(unknowns.keySet());
        needed.sort((a, b) -> Boolean.compare(!order.contains(a.path()), !order.contains(b.path())));
        return List.copyOf(needed);
    }
}
