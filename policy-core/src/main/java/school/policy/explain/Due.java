package school.policy.explain;

import org.jspecify.annotations.Nullable;
import school.policy.clause.Clause.ReportTerms;
import school.policy.vocabulary.Recipient;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * Whether a report is still to go to somebody in a case that is known in part.
 *
 * @param vocabulary the policy's words
 * @param known what is known of the case
 */
record Due(Vocabulary vocabulary, Known known) {

    /** @param missed whether the question is instead whether its time has passed without it */
    Truth of(ReportTerms report, boolean missed) {
        return of(report, report.to(), missed);
    }

    /** On the way up from a recipient to the first who took no part; where nobody is left it is due all the same. */
    private Truth of(ReportTerms report, @Nullable Word to, boolean missed) {
        if (to == null) {
            return Truth.of(!missed);
        }
        Recipient recipient = vocabulary.recipient(to);
        Word step = to.equals(report.to()) ? report.metBy() : recipient.told();
        Truth self = holdsOneOf(known.heldRoles(), recipient);
        Truth ofActor = isAboutActor(report);
        Truth here = Foresight.among(known.done(), step).not().and(ofActor.or(self.not()));
        if (missed) {
            here = here.then(
                    Foresight.among(known.notDone(), report.metBy()).or(Foresight.among(known.notDone(), step)));
        }
        if (recipient.anyOne()) {
            // where anyone of several will do there are others
            return here;
        }
        return holdsOneOf(known.involvedRoles(), recipient)
                .or(ofActor.and(self))
                .choose(of(report, recipient.instead(), missed), here);
    }

    private static Truth holdsOneOf(Object roles, Recipient recipient) {
        return recipient.roles().stream()
                .map(role -> Foresight.among(roles, role))
                .reduce(Truth.FALSE, Truth::or);
    }

    /** Reports that follow from the actor's own breach are left aside: with a breach the verdict is settled. */
    private Truth isAboutActor(ReportTerms report) {
        return switch (report.about()) {
            case ACTOR -> Truth.TRUE;
            case CONDUCT -> known.acted();
            case OTHERS -> Truth.FALSE;
        };
    }
}
