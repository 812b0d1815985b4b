package school.policy.check;

import java.util.List;
import java.util.stream.Stream;
import school.policy.source.Problem;

/** Something a whole policy must satisfy. */
@FunctionalInterface
public interface PolicyCheck {

    /** Every check; the last one says whether the others could be made. */
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
            new PermissionBesideBreach(),
            new UnlistedText(),
            new UnmentionedSubject(),
            new UnusedBinding(),
            new TooMuchToCompare());

    /** What is wrong, at its places; empty where the policy satisfies the check. */
    Stream<Problem> problems(Subject policy);
}
