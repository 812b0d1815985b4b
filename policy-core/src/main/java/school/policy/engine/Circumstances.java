package school.policy.engine;

import java.util.List;
import school.policy.cases.Case;
import school.policy.vocabulary.Word;

/**
 * What a ruling rests on besides the rules that spoke.
 *
 * @param bound whether the policy binds the actor
 * @param ownConduct whether the actor acted, rather than met with what others did
 * @param actor the roles that the actor holds on the day
 * @param involved the roles of others who took part
 * @param done steps taken
 * @param notDone steps whose time has passed
 */
record Circumstances(
        boolean bound, boolean ownConduct, List<Word> actor, List<Word> involved, List<Word> done, List<Word> notDone) {

    static Circumstances of(Case event, boolean bound) {
        return new Circumstances(
                bound, event.acted(), event.heldRoles(), event.involvedRoles(), event.done(), event.notDone());
    }

    /** Whether these are a case's. */
    boolean areThoseOf(Case event, boolean bound) {
        return this.bound == bound
                && ownConduct == event.acted()
                && actor.equals(event.heldRoles())
                && involved.equals(event.involvedRoles())
                && done.equals(event.done())
                && notDone.equals(event.notDone());
    }
}
