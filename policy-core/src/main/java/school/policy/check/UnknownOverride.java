package school.policy.check;

import java.util.Set;
import java.util.stream.Stream;
import school.policy.source.Kind;
import school.policy.source.Problem;

/** An override names neither a clause nor a rule. */
final class UnknownOverride implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        Set<String> names = policy.names();
        return policy.clauses().values().stream()
                .flatMap(clause -> clause.overrides().stream())
                .takeWhile(defeat -> policy.effort().isLeftFor(defeat.at()))
                .flatMap(defeat -> Stream.of(defeat.by(), defeat.over())
                        .filter(name -> !names.contains(name) && !policy.mayRule(name) && !policy.maySheets(name))
                        .map(name -> new Problem(
                                Kind.UNKNOWN_OVERRIDE,
                                defeat.at(),
                                "the override names no clause and no rule: '" + name + "'"
                                        + policy.nearest(name, names)
                                                .map(near -> "; did you mean '" + near + "'?")
                                                .orElse("; name a clause by its id or a rule by its full title"))));
    }
}
