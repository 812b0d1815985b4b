package school.policy.croughton;

import java.util.List;
import school.policy.PolicyEngine;
import school.policy.explain.Telling;
import school.policy.fact.Case;

/** What a reader is told of a case under the shipped policy. */
final class Explaining {

    private static final PolicyEngine ENGINE = PolicyEngine.of(Croughton.policy());

    private Explaining() {}

    /** The first reason for a finding under a clause; empty where there is none. */
    static String sentence(Case event, String clause) {
        return ENGINE.explain(event).reasons().stream()
                .filter(reason -> reason.finding().clause().text().equals(clause))
                .map(reason -> reason.sentence())
                .findFirst()
                .orElse("");
    }

    /** The points under a heading; empty where there is no such part. */
    static List<String> part(Case event, String heading) {
        return Telling.of(ENGINE.explain(event).all()).parts().stream()
                .filter(part -> part.heading().equals(heading))
                .flatMap(part -> part.points().stream())
                .toList();
    }
}
