package school.policy.benchmarks.peers;

import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import school.policy.benchmarks.byhand.Answer;
import school.policy.benchmarks.plain.Facts.Case;

/** Easy Rules: one engine, rules as lambdas, facts of each call. */
final class EasyRules {

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules() {
        for (SomeRules.Rule rule : SomeRules.ALL) {
            rules.register(new RuleBuilder()
                    .name(rule.title())
                    .when(facts -> rule.when().test(told(facts).seen()))
                    .then(facts -> rule.then().accept(told(facts).said()))
                    .build());
        }
    }

    private static Told told(Facts facts) {
        return facts.get("told");
    }

    Answer decide(Case event) {
        Told told = Told.of(event);
        Facts facts = new Facts();
        facts.put("told", told);
        engine.fire(rules, facts);
        told.said().misuseFollows();
        return told.said().answer();
    }
}
