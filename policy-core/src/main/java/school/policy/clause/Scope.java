package school.policy.clause;

import java.util.List;
import java.util.Objects;
import school.policy.source.Given;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/**
 * What a policy covers besides whatever those do whom it binds.
 *
 * @param raised the questions that reach whoever acted, once somebody has raised one
 * @param silent where the policy covers nothing of which no clause speaks
 * @param notes warnings that go with decisions that the policy does not cover a case
 */
public record Scope(List<Raised> raised, List<Where> silent, List<Note> notes) {

    /** Of a policy that says nothing of it. */
    public static final Scope PLAIN = new Scope(List.of(), List.of(), List.of());

    /** Copies what could be changed. */
    public Scope {
        raised = Given.list(raised, "raised");
        silent = Given.list(silent, "silent");
        notes = Given.list(notes, "notes");
    }

    /**
     * A question that lays a duty on those whom the policy binds, whoever acted.
     *
     * @param question the question
     * @param where what else must be so
     */
    public record Raised(Word question, Where where) {

        /** Refuses what is missing by its name. */
        public Raised {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(where, "where");
        }
    }

    /**
     * A warning that goes with a decision that the policy does not cover a case.
     *
     * @param warning the warning
     * @param where what must be so of the case
     * @param unless of these tests, one that holds makes it needless
     */
    public record Note(String warning, Where where, Where unless) {

        /** Refuses what is missing by its name. */
        public Note {
            Objects.requireNonNull(warning, "warning");
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(unless, "unless");
        }
    }
}
