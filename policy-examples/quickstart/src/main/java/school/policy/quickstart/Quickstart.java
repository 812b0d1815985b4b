package school.policy.quickstart;

import java.time.LocalDate;
import java.util.List;
import school.policy.PolicyEngine;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Party;
import school.policy.fact.Role;

/** A friend request on a Friday evening. The README shows this file's lines and what they print. */
final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        // quickstart
        PolicyEngine engine = PolicyEngine.of(Croughton.policy());
        Case event = Case.on(LocalDate.of(2025, 3, 14))
                .by(Role.TEACHER)
                .did(ActionType.ACCEPT_FRIEND_REQUEST)
                .using(AccountKind.PERSONAL, "Facebook")
                .towards(other -> other.parties(List.of(Party.PARENT)).onlyThroughPost(true))
                .build();
        Decision decision = engine.evaluate(event);
        System.out.println(decision.verdict() + " of " + decision.breached());
        decision.reports().forEach(report -> System.out.println("tell the " + report.to() + " " + report.when()));
        decision.duties().forEach(duty -> System.out.println("still to do: " + duty.duty()));
        // end
    }
}
