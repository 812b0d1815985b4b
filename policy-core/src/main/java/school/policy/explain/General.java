package school.policy.explain;

import static school.policy.explain.Paths.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.policy.fact.Question;

/**
 * A general question that spares the particular ones: which of them has anybody raised? The others are then answered, as
 * what nobody raised is absent from a case.
 *
 * @param path its own path, that of the part of the case that the particular ones are about
 * @param particulars the paths of the particular ones, none of which an action needs
 */
record General(String path, List<String> particulars) {

    private static final List<General> ALL = List.of(
            new General(
                    "judgements", Stream.of(Question.values()).map(Paths::of).toList()),
            new General("profile", under("profile.")),
            new General("action", List.of(DEVICE, LOCATION, RINGER, VISIBLE, ACCESSED)),
            new General("account", List.of(IDENTITY, APPROVED_ON, SEPARATE, OFFICIAL_EMAIL)));

    /** The one that spares a question. */
    static Optional<General> over(String path) {
        return ALL.stream()
                .filter(general -> general.particulars.contains(path))
                .findFirst();
    }

    /** The one that is asked under a path. */
    static Optional<General> at(String path) {
        return ALL.stream().filter(general -> general.path.equals(path)).findFirst();
    }

    private static List<String> under(String part) {
        return inOrder().stream().filter(path -> path.startsWith(part)).toList();
    }
}
