package school.policy.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Fact;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;

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

    /** The same of what concerns one of several people or things. */
    Facts of(Vocabulary vocabulary, Witness witness) {
        Facts facts = new Facts();
        Object one = witness.facts().stream()
                .filter(fact -> fact != null && isOneOfSeveral(vocabulary, fact.type()))
                .findFirst()
                .map(Fact::namedBy)
                .orElse(null);
        said.forEach(says -> facts.said.add(whose(vocabulary, says, one)));
        tried.forEach(says -> facts.tried.add(whose(vocabulary, says, one)));
        return facts;
    }

    /** Whether such facts are made for the ids of a list, one for each. */
    private static boolean isOneOfSeveral(Vocabulary vocabulary, FactType type) {
        return vocabulary.types().stream()
                .flatMap(owner -> owner.properties().stream())
                .filter(list -> list.kind() == Property.Kind.IDS)
                .map(list -> list.relations().each())
                .anyMatch(each -> each != null && each.type().index() == type.index());
    }

    /** A sentence that says for whom something is. */
    private static String whose(Vocabulary vocabulary, String says, @Nullable Object one) {
        String whose = says;
        for (FactType type : vocabulary.types()) {
            if (one != null && !type.called().isEmpty()) {
                whose = whose.replace(type.called(), type.called() + " for '" + one + "'");
            }
        }
        return whose;
    }

    /** What is so, in a row; what is said alike of several is said once. */
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
