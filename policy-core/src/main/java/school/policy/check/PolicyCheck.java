package school.policy.check;

import java.util.List;
import java.util.stream.Stream;
import school.policy.source.Problem;

/** Something a whole policy must satisfy. */
@FunctionalInterface
public interface PolicyCheck {

    /** Every check; those that try conditions come before the one that says whether they could. */
    List<PolicyCheck> ALL = List.of(
            new RuleOfUnknownClause(),
            new ClauseWithoutRule(),
            new UnknownOverride(),
            new OverridesInACircle(),
            new UnknownReading(),
            new UnknownLift(),
            new ConclusionWithoutTerms(),
            new ModalityMisfit(),
            new TitleUsedTwice(),
            new TitleOfAnotherClause(),
            new NeverHolds(),
            new AlwaysHolds(),
            new PropertyOfAnotherAction(),
            new RuleAddsNothing(),
            new TooMuchToCompare(),
            new UnlistedText(),
            new UnmentionedSubject(),
            new UnusedBinding());

    /** What is wrong, at its places; empty where the policy satisfies the check. */
    Stream<Problem> problems(Subject policy);
}
