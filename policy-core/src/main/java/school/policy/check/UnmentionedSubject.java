package school.policy.check;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.policy.source.Kind;
import school.policy.source.Problem;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Register;

/** A plain register lists a name that no rule mentions, or that the rules spell otherwise. */
final class UnmentionedSubject implements PolicyCheck {

    @Override
    public Stream<Problem> problems(Subject policy) {
        return policy.hasSoundSettings()
                ? UnlistedText.registered(policy.vocabulary())
                        .filter(property ->
                                UnlistedText.register(property).kinds().isEmpty())
                        .flatMap(property -> problems(policy, property))
                : Stream.empty();
    }

    private static Stream<Problem> problems(Subject policy, Property property) {
        Register register = UnlistedText.register(property);
        Set<String> mentioned = UnlistedText.compared(policy, property).collect(Collectors.toSet());
        Map<String, String> misspelt = policy.misspelt(property, register);
        return policy.settings().stream()
                .flatMap(settings -> settings.names(register).stream())
                .takeWhile(name -> policy.effort().isLeft())
                .filter(name -> !mentioned.contains(name))
                .filter(name -> misspelt.containsKey(name) || !policy.hasUnreadRules())
                .map(name -> problem(policy, property, name, misspelt.getOrDefault(name, "")));
    }

    private static Problem problem(Subject policy, Property property, String name, String meant) {
        return meant.isEmpty()
                ? new Problem(
                        Kind.UNMENTIONED_SUBJECT,
                        policy.placeOf(UnlistedText.register(property), name),
                        "no rule mentions the " + property.name() + " '" + name
                                + "'; remove it, or mention it in a rule")
                : new Problem(
                        Kind.UNLISTED_TEXT,
                        policy.placeOf(UnlistedText.register(property), name),
                        "the rules write the " + property.name() + " '" + name + "' otherwise; did you mean '" + meant
                                + "'?");
    }
}
