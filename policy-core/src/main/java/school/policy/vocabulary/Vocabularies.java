package school.policy.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.source.Problem;
import school.policy.source.Source;

/** The vocabularies at hand. Thread-safe. */
public final class Vocabularies {

    private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

    private Vocabularies() {}

    /** The files of the vocabularies that services bring, by name. */
    public static Map<String, Source> sources() {
        Map<String, Source> sources = new TreeMap<>();
        add(sources, ServiceLoader.load(VocabularyProvider.class, Vocabularies.class.getClassLoader()));
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null && context != Vocabularies.class.getClassLoader()) {
            add(sources, ServiceLoader.load(VocabularyProvider.class, context));
        }
        return sources;
    }

    private static void add(Map<String, Source> sources, ServiceLoader<VocabularyProvider> providers) {
        providers.forEach(provider -> sources.putIfAbsent(provider.name(), provider.source()));
    }

    /** The vocabulary of a file, which is read once however often it is asked for. */
    public static Vocabulary of(Source source) {
        @Nullable Vocabulary known = READ.get(source.text());
        if (known == null) {
            List<Problem> problems = new ArrayList<>();
            known = VocabularyFile.read(source, problems)
                    .orElseThrow(() -> new IllegalStateException(
                            problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))));
            READ.putIfAbsent(source.text(), known);
            known = READ.getOrDefault(source.text(), known);
        }
        return known;
    }
}
