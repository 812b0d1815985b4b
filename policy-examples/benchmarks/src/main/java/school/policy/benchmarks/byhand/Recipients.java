package school.policy.benchmarks.byhand;

import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.plain.Facts.Case;
import school.policy.benchmarks.plain.Words.Role;
import school.policy.benchmarks.plain.Words.Step;

/** To whom reports go. */
final class Recipients {

    private Recipients() {}

    /** Whom a report goes to, since nobody is sent one about themselves; null where nobody is left. */
    static @Nullable Recipient of(Case event, Clause.Report terms, boolean aboutActor) {
        Recipient to = terms.to();
        while (to != null && isConcerned(event, to, aboutActor)) {
            to = to.instead();
        }
        return to;
    }

    /** Whether a report is about the actor: always, or where it is their own conduct. */
    static boolean isAboutActor(Case event, Clause.Report terms) {
        return terms.about() == Clause.About.ACTOR || (terms.about() == Clause.About.CONDUCT && event.acted());
    }

    private static boolean isConcerned(Case event, Recipient to, boolean aboutActor) {
        if (to == Recipient.LEADERSHIP_TEAM_MEMBER) {
            return false;
        }
        for (Role role : to.roles) {
            if (event.involvedRoles().contains(role)
                    || (aboutActor && event.heldRoles().contains(role))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the recipient was told, or holds the role to be told. */
    static boolean isMet(Case event, Clause.Report terms, Recipient to, boolean aboutActor) {
        if (event.done().contains(step(terms, to))) {
            return true;
        }
        if (!aboutActor) {
            for (Role role : to.roles) {
                if (event.heldRoles().contains(role)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The step that settles a report. */
    static Step step(Clause.Report terms, Recipient to) {
        return to == terms.to() ? terms.metBy() : to.told;
    }
}
