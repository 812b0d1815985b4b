package school.policy.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.clause.Settings;
import school.policy.fact.Actor;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.fact.Vocabulary;

/** Why a policy does not reach a case, each reason as one sentence. */
final class Outside {

    private final Scope scope;

    Outside(Settings settings) {
        scope = new Scope(settings, settings.taken());
    }

    /** Why it does not, if it does not. */
    Optional<String> reason(Case event, List<World> worlds) {
        return day(event).or(() -> person(event)).or(() -> situation(worlds));
    }

    /** The day is before the policy's. */
    Optional<String> day(Case event) {
        return scope.isInForceOn(event.on())
                ? Optional.empty()
                : Optional.of(says(Vocabulary.ofCase().recordClass(), "on", event.on())
                        + ", before this policy was in force");
    }

    /** The policy does not bind whoever acted. */
    Optional<String> person(Case event) {
        if (scope.binds(event) || scope.mayBind(event)) {
            return Optional.empty();
        } else if (event.actor() != null && !event.isEmployed()) {
            LocalDate last = event.actor().employedTo();
            return Optional.of(
                    last != null && last.isBefore(event.on())
                            ? says(Actor.class, "employedTo", last) + ", and the policy binds nobody after that"
                            : says(Actor.class, "employedFrom", event.actor().employedFrom())
                                    + ", and the policy binds nobody before that");
        }
        List<String> roles = event.actorRoles().stream().map(Role::phrase).toList();
        return Optional.of("the policy does not bind " + String.join(" or ", roles));
    }

    /** No clause speaks, and whichever way the case is, it is about something that the policy leaves out. */
    Optional<String> situation(List<World> worlds) {
        if (worlds.isEmpty() || worlds.stream().anyMatch(World::covered)) {
            return Optional.empty();
        }
        List<List<String>> each =
                worlds.stream().map(world -> leftOut(world.event())).toList();
        return each.get(0).stream()
                .filter(reason -> each.stream().allMatch(reasons -> reasons.contains(reason)))
                .findFirst()
                .or(() -> Optional.of("it is outside the policy whichever way the unknowns turn out"))
                .map(reason -> reason + ", and no clause speaks of that");
    }

    private List<String> leftOut(Case event) {
        List<String> reasons = new ArrayList<>();
        if (scope.isNotSocial(event)) {
            reasons.add(says(event.account(), "social"));
        }
        if (scope.isFormer(event)) {
            reasons.add(says(event.other(), "parties"));
        }
        if (scope.isAtHome(event)) {
            reasons.add(says(event.action(), "setting"));
        }
        return reasons;
    }

    private static String says(@Nullable Record part, String property) {
        Record fact = Objects.requireNonNull(part);
        return says(
                fact.getClass(),
                property,
                Vocabulary.type(fact.getClass())
                        .property(property)
                        .orElseThrow()
                        .of(fact));
    }

    private static String says(Class<?> type, String property, @Nullable Object value) {
        return Vocabulary.type(type).property(property).orElseThrow().says(Objects.requireNonNull(value));
    }
}
