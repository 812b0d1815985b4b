package school.policy.check;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import school.policy.rule.Rule;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** Two rules bear one title, so that an override or a reader cannot tell them apart. */
final class TitleUsedTwice implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        Map<String, Rule> first = new HashMap<>();
        return policy.rules().flatMap(rule -> {
            Rule other = first.putIfAbsent(rule.title(), rule);
            return other == null
                    ? Stream.empty()
                    : Stream.of(new Problem(
                            Kind.TITLE_USED_TWICE,
                            rule.at(),
                            "the title '" + rule.title() + "' stands at " + other.place()
                                    + " already; give each rule its own"));
        });
    }
}
