package school.policy.vocabulary;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine itself speaks about, by the names that every vocabulary gives to it: when it happened, who acted, what
 * they did, what somebody judged, what was done about it. All but the day, the actor's roles and the type of the action may
 * be missing. Immutable.
 *
 * @param on the day of the event
 * @param unknown the paths that nobody knows the answer to
 * @param actor the fact of who acted
 * @param roles their roles
 * @param employedFrom the first day on which they hold them
 * @param employedTo the last day on which they do
 * @param alsoInvolved the roles of others who took part
 * @param action the fact of what was done
 * @param type the act
 * @param alsoDid further acts
 * @param judgements what people judged, filed under questions
 * @param done steps taken
 * @param notDone steps whose time has passed
 * @param roleHolders who holds which role, filed under roles
 */
public record Frame(
        Property on,
        @Nullable Property unknown,
        Property actor,
        Property roles,
        @Nullable Property employedFrom,
        @Nullable Property employedTo,
        @Nullable Property alsoInvolved,
        Property action,
        Property type,
        @Nullable Property alsoDid,
        @Nullable Property judgements,
        @Nullable Property done,
        @Nullable Property notDone,
        @Nullable Property roleHolders) {

    /** Refuses what is missing by its name. */
    public Frame {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(roles, "roles");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(type, "type");
    }

    /** The list of the roles that people hold. */
    public static final String ROLES = "Role";

    /** The list of the recipients of reports. */
    public static final String RECIPIENTS = "Recipient";

    /** The list of the steps that settle reports and duties. */
    public static final String STEPS = "Step";

    /** The list of what only a person can judge. */
    public static final String QUESTIONS = "Question";

    /** The list of the deadlines, the strictest first; under the last one the policy sets none. */
    public static final String DEADLINES = "Deadline";

    /** The list of the duties that clauses leave. */
    public static final String DUTIES = "DutyKind";

    /** The list of what follows from breaking a clause. */
    public static final String CONSEQUENCES = "Consequence";

    /** The fact of a broken clause, for rules about breaches. */
    public static final String BREACH = "Breach";

    /** The property of a holder of a role: whether they can be reached. */
    public static final String AVAILABLE = "available";

    /** The property of a holder of a role: who stands in. */
    public static final String ACTING = "acting";

    /** The property of a breach that tells the actor's own from others'. */
    public static final String OWN = "own";

    /** The fact of how whoever sets the policy reads a contested passage. */
    public static final String READING = "Reading";

    /** The group of acts that only reach the actor or are their duty. */
    public static final String WITNESSED = "witnessed";

    /** Lists of the case in which none and nothing said are the same. */
    public static final Set<String> NEVER_ABSENT =
            Set.of("alsoInvolved", "alsoDid", "judgements", "done", "notDone", "roleHolders", "unknown");

    /** What a case must be able to say, as a message names it. */
    static final String NEEDED = "the day 'on', an 'actor' with 'roles' and an 'action' with a 'type'";

    /** The frame of a case; null where it lacks what there must be. */
    static @Nullable Frame of(FactType ofCase) {
        Property on = ofCase.find("on");
        Property actor = ofCase.find("actor");
        Property action = ofCase.find("action");
        Property roles = actor == null || actor.kind() != Property.Kind.FACT
                ? null
                : actor.type().find("roles");
        Property type = action == null || action.kind() != Property.Kind.FACT
                ? null
                : action.type().find("type");
        if (on == null
                || on.kind() != Property.Kind.DATE
                || actor == null
                || action == null
                || roles == null
                || roles.kind() != Property.Kind.WORDS
                || type == null
                || type.kind() != Property.Kind.WORD) {
            return null;
        }
        return new Frame(
                on,
                ofCase.find("unknown"),
                actor,
                roles,
                actor.type().find("employedFrom"),
                actor.type().find("employedTo"),
                ofCase.find("alsoInvolved"),
                action,
                type,
                ofCase.find("alsoDid"),
                ofCase.find("judgements"),
                ofCase.find("done"),
                ofCase.find("notDone"),
                ofCase.find("roleHolders"));
    }
}
