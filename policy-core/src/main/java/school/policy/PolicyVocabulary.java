package school.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Settings;
import school.policy.source.Kind;
import school.policy.source.Nearest;
import school.policy.source.Place;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Vocabularies;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.VocabularyFile;

/** Finds the words of a policy: those of the vocabulary that it names, and those that its own file adds. */
final class PolicyVocabulary {

    static final String FILE = "vocabulary.yaml";

    private final PolicyFolder folder;
    private final SortedMap<String, Source> files;
    private final List<Problem> problems;

    /** {@code files}: takes up the file that adds words, as it is part of the policy. */
    PolicyVocabulary(PolicyFolder folder, SortedMap<String, Source> files, List<Problem> problems) {
        this.folder = folder;
        this.files = files;
        this.problems = problems;
    }

    /**
     * The words of the policy; empty where the problems say why there are none.
     *
     * @param settings its {@code policy.yaml}; absent where that cannot be read, which the problems say
     */
    Optional<Vocabulary> of(@Nullable Source settings) {
        Optional<Source> own = folder.source(FILE, false, problems);
        own.ifPresent(source -> files.put(FILE, source));
        Tree named = settings == null ? null : value(settings, Settings.VOCABULARY);
        if (named == null && own.isPresent() && value(own.get(), Settings.VOCABULARY) != null) {
            return VocabularyFile.read(own.get(), problems);
        }
        Map<String, Source> known = Vocabularies.sources();
        Source base =
                named == null ? known.size() == 1 ? known.values().iterator().next() : null : known.get(named.text());
        if (base == null) {
            if (settings != null) {
                problems.add(unknown(settings, named, List.copyOf(known.keySet())));
            }
            return Optional.empty();
        }
        return own.isEmpty() ? Optional.of(Vocabularies.of(base)) : VocabularyFile.adding(own.get(), base, problems);
    }

    private static Problem unknown(Source settings, @Nullable Tree named, List<String> known) {
        String choice = known.isEmpty()
                ? "; put the library that brings one on the class path"
                : "; write one of " + String.join(", ", known);
        if (named == null) {
            return Problem.ofFile(
                    Kind.ENTRY,
                    settings.name(),
                    (known.isEmpty() ? "no vocabulary is at hand" : "the policy names none of several vocabularies")
                            + choice);
        }
        return new Problem(
                Kind.ENTRY,
                new Place(settings.name(), named.line(), named.column()),
                "no vocabulary is called '" + Values.shown(named.text()) + "'"
                        + Nearest.to(named.text(), known)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(choice));
    }

    /** The text under a key, before the file is read as a whole; what is wrong with it is told then. */
    private static @Nullable Tree value(Source source, String key) {
        return Values.read(source, new ArrayList<>(), (values, all) -> {
                    Tree value = all.entries().get(key);
                    return value == null || value.kind() != Tree.Kind.TEXT ? null : value;
                })
                .orElse(null);
    }
}
