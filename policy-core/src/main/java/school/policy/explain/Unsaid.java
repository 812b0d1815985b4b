package school.policy.explain;

import static school.policy.explain.Paths.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.fact.AccountBuilder;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.Essentials;
import school.policy.fact.Party;
import school.policy.fact.PhotoBuilder;
import school.policy.fact.RelationshipBuilder;

/**
 * What it means that somebody was asked and had nothing to say: absent, unless an action cannot be judged without it.
 * Then the decision takes it as unknown, and nobody else can be asked.
 */
final class Unsaid {

    /** On which answers it depends whether a fact is essential, besides the actions. */
    private static final Map<String, List<String>> UNDER = Map.of(
            "other.link",
            List.of(PARTIES),
            CONSENTS,
            List.of(CHILDREN),
            "content.link_checked",
            List.of(KIND, "judgements.link_safe"));

    private static final Set<String> ESSENTIAL =
            Set.of(SESSION, PARTIES, ONLY_THROUGH_POST, CHILDREN, CONSENTS, KIND, "content.link_checked");

    private final Set<String> said;
    private final Truth bound;
    private final List<String> unknown;
    private final List<String> surely;
    private final List<String> perhaps;

    Unsaid(Case event, Set<String> said, Truth bound) {
        this.said = said;
        this.bound = bound;
        this.unknown = event.unknown();
        this.surely = Essentials.unsaid(event);
        CaseBuilder more = CaseBuilder.builder(event);
        if (!said.contains(ALSO_DID)) {
            more.alsoDid(List.of(ActionType.values()));
        }
        Case anyAction = more.build();
        this.perhaps = Stream.of(anyAction, atMost(anyAction))
                .flatMap(c -> Essentials.unsaid(c).stream())
                .distinct()
                .toList();
    }

    /** Whether there are actions that cannot be judged without it. */
    static boolean matters(String path) {
        return ESSENTIAL.contains(path);
    }

    /** With whatever is not known such that the most is essential. */
    private static Case atMost(Case event) {
        CaseBuilder most = CaseBuilder.builder(event);
        if (event.other() == null) {
            most.other(
                    RelationshipBuilder.builder().parties(List.of(Party.PARENT)).build());
        } else if (event.other().parties() == null) {
            most.other(RelationshipBuilder.builder(event.other())
                    .parties(List.of(Party.PARENT))
                    .build());
        }
        if (event.photo() == null || event.photo().children() == null) {
            most.photo(PhotoBuilder.builder().children(List.of("?")).build());
        }
        if (event.account() == null || event.account().kind() == null) {
            most.account(
                    AccountBuilder.builder().kind(AccountKind.SCHOOL_APPROVED).build());
        }
        return most.build();
    }

    @Nullable
    Object value(String path) {
        String named = path.equals(ONLY_THROUGH_POST) ? "other.link" : path;
        if (bound.isFalse() || !perhaps.contains(named)) {
            return null;
        }
        if (surely.contains(named)) {
            return bound.isTrue() ? Open.HIDDEN : Open.of(bound.waits());
        }
        Set<String> waits = new TreeSet<>(bound.waits());
        Stream.concat(Stream.of(ALSO_DID), UNDER.getOrDefault(named, List.of()).stream())
                .filter(other -> !said.contains(other))
                .forEach(waits::add);
        // an essential fact that is not said either leaves this one open as well
        boolean hidden = UNDER.getOrDefault(named, List.of()).stream()
                .anyMatch(other -> surely.contains(other) || unknown.contains(other));
        return waits.isEmpty() && !hidden ? null : Open.of(waits);
    }
}
