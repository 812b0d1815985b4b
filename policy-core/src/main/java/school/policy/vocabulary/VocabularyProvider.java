package school.policy.vocabulary;

import school.policy.source.Source;

/**
 * Brings a vocabulary that policies can name, found as a service ({@link java.util.ServiceLoader}). Policies that name none
 * use the only one at hand.
 */
public interface VocabularyProvider {

    /** Its name, as {@code vocabulary} in its file. */
    String name();

    /** Its file. */
    Source source();
}
