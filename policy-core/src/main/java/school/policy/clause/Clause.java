package school.policy.clause;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.source.Given;
import school.policy.source.Place;
import school.policy.source.Spelled;
import school.policy.vocabulary.Word;

/**
 * One clause of a policy, as its clause sheet describes it. When it speaks is said by rules.
 *
 * @param id its stable name
 * @param at where the sheet describes it
 * @param line its line in the policy document
 * @param summary what it asks, paraphrased in one plain sentence
 * @param modality how it binds, by its own words
 * @param liftedBy a clause that makes it mandatory though its own words are weaker
 * @param liftedAt where the sheet says so
 * @param flags what breaking it counts as, by the names of properties of a breach
 * @param anyones whether it speaks about anybody's act; otherwise only about those the policy binds
 * @param overrides whose findings it defeats
 * @param report to whom and by when a report goes, if it asks for one
 * @param duty what it leaves to be done, if anything
 * @param consequences what follows from breaking it
 * @param readings the readings that bear on it
 * @param question what a person must judge before it can speak, if anything
 * @param noRule why it has no rule; absent: it must have one
 */
public record Clause(
        ClauseId id,
        Place at,
        int line,
        String summary,
        Modality modality,
        @Nullable ClauseId liftedBy,
        @Nullable Place liftedAt,
        Set<String> flags,
        boolean anyones,
        List<Defeat> overrides,
        @Nullable ReportTerms report,
        @Nullable DutyTerms duty,
        List<Word> consequences,
        List<String> readings,
        @Nullable String question,
        @Nullable String noRule) {

    /** Refuses what is missing by its name; keeps what it is given as it is now. */
    public Clause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(modality, "modality");
        flags = Given.set(flags, "flags");
        overrides = Given.list(overrides, "overrides");
        consequences = Given.list(consequences, "consequences");
        readings = Given.list(readings, "readings");
    }

    /**
     * What a clause defeats: a finding under {@code over} is dropped where {@code by} spoke in its own favour.
     *
     * @param by a clause, or the full title of one of its rules
     * @param over a clause, or the full title of one of its rules
     * @param at where the sheet says so
     */
    public record Defeat(String by, String over, Place at) {

        /** Refuses what is missing by its name. */
        public Defeat {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(over, "over");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * The report that a clause asks for.
     *
     * @param to the recipient
     * @param when by when
     * @param metBy the step that settles it
     * @param about about whom it is; nobody is sent a report about themselves
     * @param heldFor the role for whose decision it waits while the clause's own duty is open
     * @param see a clause that says more on it, of which an explanation of the report tells
     */
    public record ReportTerms(
            Word to,
            Word when,
            Word metBy,
            About about,
            @Nullable Word heldFor,
            @Nullable ClauseId see) {

        /** Refuses what is missing by its name. */
        public ReportTerms {
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(metBy, "metBy");
            Objects.requireNonNull(about, "about");
        }
    }

    /** About whom a report is. */
    public enum About implements Spelled {
        /** the actor, whatever they did. */
        ACTOR,
        /** the actor where it is their own conduct, and not something that they met or learned of. */
        CONDUCT,
        /** somebody else, of whom the actor has learned. */
        OTHERS
    }

    /**
     * The duty that a clause leaves open.
     *
     * @param kind what is to be done
     * @param when by when; absent: the policy gives no limit
     * @param metBy the step that settles it; absent: the facts themselves tell
     */
    public record DutyTerms(
            Word kind, @Nullable Word when, @Nullable Word metBy) {

        /** Refuses what is missing by its name. */
        public DutyTerms {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** How strongly it binds: advisory by its own 'should', unless another clause lifts it. */
    public Strength strength() {
        boolean weak = modality == Modality.SHOULD || modality == Modality.SHOULD_NOT;
        return weak && liftedBy == null ? Strength.ADVISORY : Strength.MANDATORY;
    }

    /** Whether a permission under it is one that the policy's text gives, not only one that its aims call for. */
    public boolean permitsExpressly() {
        return modality != Modality.ASPIRATION;
    }

    /** Why it has no rule; empty where it must have one. */
    public Optional<String> reasonForNoRule() {
        return Optional.ofNullable(noRule);
    }
}
