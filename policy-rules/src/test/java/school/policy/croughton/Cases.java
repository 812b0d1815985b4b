package school.policy.croughton;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.cases.OpenQuestion;
import school.policy.fact.Case;
import school.policy.fact.SchoolVocabulary;
import school.policy.scenario.Scenario;
import school.policy.source.Source;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** What cases of schools can say, and cases with something of it changed. */
final class Cases {

    static final Vocabulary VOCABULARY = SchoolVocabulary.vocabulary();

    /** The paths of what can be unknown. */
    static final List<String> OPEN = List.copyOf(VOCABULARY.unknowns().keySet());

    private Cases() {}

    /** What can be unknown at a path. */
    static OpenQuestion question(String path) {
        return OpenQuestion.at(VOCABULARY, path).orElseThrow();
    }

    /** The type of fact of that name in rules. */
    static FactType type(String name) {
        return VOCABULARY.type(name).orElseThrow();
    }

    /** Whether a property can have a value there by what was done. */
    static boolean canHave(Case event, Property property) {
        List<Word> acts = new ArrayList<>(event.alsoDid());
        Optional.ofNullable(event.act()).ifPresent(acts::add);
        return property.relations().onlyWhere().tests().stream()
                .filter(test -> test.property() == VOCABULARY.frame().type())
                .allMatch(test -> test.check().holds(acts, text -> false));
    }

    /** The event with this unknown and nothing else. */
    static Case unknown(school.policy.cases.Case event, List<String> paths) {
        return with(event, "unknown", paths);
    }

    /** The event with another value under a key of the exchange format; null for an absent one. */
    static Case with(school.policy.cases.Case event, String key, @Nullable Object value) {
        Property property = Objects.requireNonNull(VOCABULARY.at(key), key);
        return Case.of(event.with(property, value));
    }

    /** The scenarios of a file without what is wrong with it. */
    static List<Scenario> scenarios(Source source) {
        return Scenario.read(source, VOCABULARY, new ArrayList<>());
    }
}
