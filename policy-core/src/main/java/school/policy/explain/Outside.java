package school.policy.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.cases.Fact;
import school.policy.engine.PolicyScope;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.Word;

/** Why a policy does not reach a case, each reason as one sentence. */
final class Outside {

    private final PolicyScope scope;
    private final Frame frame;

    Outside(PolicyText policy) {
        scope = policy.scope(policy.settings().taken());
        frame = policy.vocabulary().frame();
    }

    /** Why it does not, if it does not. */
    Optional<String> reason(Case event, List<World> worlds) {
        return day(event).or(() -> person(event)).or(() -> situation(worlds));
    }

    /** The day is before the policy's. */
    Optional<String> day(Case event) {
        return scope.isInForce(event)
                ? Optional.empty()
                : Optional.of(frame.on().says(event.on()) + ", before this policy was in force");
    }

    /** The policy does not bind whoever acted. */
    Optional<String> person(Case event) {
        if (scope.binds(event) || scope.mayBind(event)) {
            return Optional.empty();
        }
        Fact actor = event.fact(frame.actor());
        if (actor != null && !event.isEmployed()) {
            LocalDate last = day(actor, frame.employedTo());
            return Optional.of(
                    last != null && last.isBefore(event.on())
                            ? says(frame.employedTo(), last) + ", and the policy binds nobody after that"
                            : says(frame.employedFrom(), day(actor, frame.employedFrom()))
                                    + ", and the policy binds nobody before that");
        }
        List<String> roles = event.actorRoles().stream().map(Word::phrase).toList();
        return Optional.of("the policy does not bind " + String.join(" or ", roles));
    }

    private static @Nullable LocalDate day(Fact actor, @Nullable Property property) {
        return property == null ? null : (LocalDate) actor.get(property);
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
        return scope.reasonsForSilence(event).stream()
                .map(where -> sentence(where, event))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** What of it is so of a case; which act it was goes without saying where there is more to say. */
    private String sentence(Where where, Case event) {
        List<Where.Test> telling = where.tests().stream()
                .filter(test -> test.property() != frame.type())
                .toList();
        return InWords.and((telling.isEmpty() ? where.tests() : telling)
                .stream()
                        .map(test -> says(test.property(), value(test, event)))
                        .filter(says -> !says.isEmpty())
                        .toList());
    }

    private static @Nullable Object value(Where.Test test, Case event) {
        Property part = test.part();
        Word under = test.filedUnder();
        if (part == null) {
            return event.get(test.property());
        }
        Fact fact = under == null ? event.fact(part) : event.filed(part, under).orElse(null);
        return fact == null ? null : fact.get(test.property());
    }

    private static String says(@Nullable Property property, @Nullable Object value) {
        return value == null || property == null ? "" : property.says(value);
    }
}
