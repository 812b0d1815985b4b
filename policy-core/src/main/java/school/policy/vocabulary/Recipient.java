package school.policy.vocabulary;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.policy.source.Given;

/**
 * To whom reports go. Immutable.
 *
 * @param word the word for the recipient
 * @param roles the roles whose holders are such recipients; empty: nobody who acts can be one
 * @param anyOne whether any one of several holders will do, so that a report about one of them goes to another
 * @param told the step that settles a report to this recipient
 * @param instead who is told where the report is about this recipient; absent: nobody is left
 */
public record Recipient(
        Word word,
        List<Word> roles,
        boolean anyOne,
        Word told,
        @Nullable Word instead) {

    /** Refuses what is missing by its name; keeps what it is given as it is now. */
    public Recipient {
        Objects.requireNonNull(word, "word");
        roles = Given.list(roles, "roles");
        Objects.requireNonNull(told, "told");
    }
}
