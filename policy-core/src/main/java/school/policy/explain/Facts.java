package school.policy.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.policy.fact.ShownChild;

/**
 * What is told of facts, as half sentences.
 *
 * @param said what is so
 * @param tried what is one answer to an open question
 */
record Facts(Set<String> said, Set<String> tried) {

    Facts() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void add(boolean isOpen, String says) {
        (isOpen ? tried : said).add(says);
    }

    void addAll(Facts other) {
        said.addAll(other.said);
        tried.addAll(other.tried);
    }

    /** The same of one child among several. */
    Facts of(Witness witness) {
        Facts facts = new Facts();
        String whose = witness.facts().stream()
                .filter(ShownChild.class::isInstance)
                .map(shown -> "the consent for '" + ((ShownChild) shown).child() + "'")
                .findFirst()
                .orElse("the consent");
        said.forEach(says -> facts.said.add(says.replace("the consent", whose)));
        tried.forEach(says -> facts.tried.add(says.replace("the consent", whose)));
        return facts;
    }

    /** What is so, in a row; what is said alike of several children is said once. */
    String told() {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (String says : said) {
            int last = says.lastIndexOf(' ') + 1;
            boolean named = says.startsWith("'", last);
            List<String> names =
                    alike.computeIfAbsent(named ? says.substring(0, last) : says, any -> new ArrayList<>());
            names.addAll(named ? List.of(says.substring(last)) : List.of());
        }
        return InWords.and(alike.entrySet().stream()
                .map(each -> each.getKey() + InWords.and(each.getValue()))
                .toList());
    }

    /** What is tried, as what nobody has said. */
    String asked() {
        return "nobody has said yet whether "
                + InWords.and(tried.stream()
                        .map(says -> says.replace("it was judged that ", ""))
                        .toList());
    }

    boolean isEmpty() {
        return said.isEmpty() && tried.isEmpty();
    }
}
