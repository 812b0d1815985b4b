package school.policy.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;
import school.policy.decision.Effect;
import school.policy.vocabulary.Word;

/**
 * What a clause comes to say in one world.
 *
 * @param about what tells it from the others
 * @param voices the rules behind it, the one that is named for it first
 * @param defeatedBy the clause that sets it aside; absent: it stands
 * @param when of a report or a duty, by when
 * @param heldFor of a report, whose decision it waits for
 */
record Saying(
        About about,
        List<Voice> voices,
        @Nullable ClauseId defeatedBy,
        @Nullable Word when,
        @Nullable Word heldFor) {

    /**
     * Two sayings with this in common are one.
     *
     * @param clause the clause
     * @param effect what it does
     * @param to of a report, to whom
     * @param duty of a duty, to do what
     */
    record About(
            ClauseId clause,
            Effect effect,
            @Nullable Word to,
            @Nullable Word duty) {

        static final Comparator<About> ORDER = Comparator.comparing(About::clause)
                .thenComparing(About::effect)
                .thenComparing(About::to, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(About::duty, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    Voice voice() {
        return voices.get(0);
    }

    /** The same with the rules of another behind it. */
    Saying and(Saying other) {
        List<Voice> all = Stream.concat(voices.stream(), other.voices.stream()).toList();
        return new Saying(about, all, defeatedBy, when, heldFor);
    }

    boolean stands() {
        return defeatedBy == null;
    }
}
