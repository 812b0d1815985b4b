package school.policy.views;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabularies;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.VocabularyFile;

/** What generated classes of vocabularies have in common. */
public final class TypedVocabulary {

    private TypedVocabulary() {}

    /**
     * The file of a vocabulary among the resources of a class.
     *
     * @throws IllegalStateException if it is not there, or no text
     */
    public static Source source(Class<?> beside, String resource) {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the class path has no " + resource + "; put the file of the vocabulary among the resources");
            }
            List<Problem> problems = new ArrayList<>();
            return Source.of(name, in.readAllBytes(), problems)
                    .orElseThrow(() -> new IllegalStateException(told(problems)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A vocabulary that a service brings, with a file that adds to it among the resources of a class.
     *
     * @throws IllegalStateException if there is no such vocabulary, or anything is wrong with the file
     */
    public static Vocabulary adding(String name, Class<?> beside, String resource) {
        return adding(name, source(beside, resource));
    }

    private static Vocabulary adding(String name, Source own) {
        Source base = Vocabularies.sources().get(name);
        if (base == null) {
            throw new IllegalStateException(
                    "no vocabulary is called '" + name + "'; put the library that brings it on the class path");
        }
        List<Problem> problems = new ArrayList<>();
        return VocabularyFile.adding(own, base, problems).orElseThrow(() -> new IllegalStateException(told(problems)));
    }

    /**
     * A vocabulary that stands by itself, from the text of its file in parts.
     *
     * @throws IllegalStateException if anything is wrong with it
     */
    public static Vocabulary of(String... text) {
        return Vocabularies.of(own(text));
    }

    /**
     * A vocabulary with what a file adds to it, from the text of that file in parts.
     *
     * @throws IllegalStateException if there is no such vocabulary, or anything is wrong with the file
     */
    public static Vocabulary adding(String name, String... text) {
        return adding(name, own(text));
    }

    private static Source own(String... text) {
        List<Problem> problems = new ArrayList<>();
        return Source.of("vocabulary.yaml", String.join("", text).getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new IllegalStateException(told(problems)));
    }

    private static String told(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    /**
     * A type of fact as its view was generated.
     *
     * @param properties the names of its properties, in their order
     * @throws IllegalStateException if the vocabulary has changed since
     */
    public static FactType type(Vocabulary vocabulary, String name, String... properties) {
        return asGenerated(vocabulary, name, vocabulary.type(name).orElse(null), properties);
    }

    /**
     * The type of cases as its view was generated.
     *
     * @param properties the names of its properties, in their order
     * @throws IllegalStateException if the vocabulary has changed since
     */
    public static FactType ofCase(Vocabulary vocabulary, String... properties) {
        return asGenerated(vocabulary, "Case", vocabulary.ofCase(), properties);
    }

    private static FactType asGenerated(
            Vocabulary vocabulary, String name, @Nullable FactType type, String... properties) {
        if (type == null
                || !type.properties().stream().map(Property::name).toList().equals(List.of(properties))) {
            throw new IllegalStateException("the typed view of " + name + " was generated from another version of the"
                    + " vocabulary '" + vocabulary.name() + "'; generate the views again");
        }
        return type;
    }
}
