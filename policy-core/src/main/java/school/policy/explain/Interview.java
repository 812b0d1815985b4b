package school.policy.explain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.fact.ActionType;
import school.policy.fact.Actor;
import school.policy.fact.ActorBuilder;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.CaseException;
import school.policy.fact.Property;
import school.policy.rule.Rule;

/**
 * Asks about an event, one question after another, what can still change the verdict, until it is settled. Whatever is
 * not asked could be answered in any way: the verdict on {@link #event()} is the verdict on the full case.
 *
 * <p>Immutable: each answer gives another interview.
 */
public final class Interview {

    private static final long STEPS = 1_000_000;
    private static final Duration TIME = Duration.ofSeconds(10);

    /** What is said at the beginning, or follows from it. */
    private static final Set<String> GIVEN = Set.of(
            "on",
            "actor.roles",
            "actor.employed_from",
            "actor.employed_to",
            "actor.acting_as",
            "action.type",
            "unknown");

    /** What seldom matters is asked when nothing else is left to ask. */
    private static final Set<String> LAST = Set.of(Paths.ALSO_INVOLVED, Paths.ROLE_HOLDERS);

    private static final List<String> ORDER = Paths.inOrder();

    private final PolicyText policy;
    private final Scope scope;
    private final Inquiries inquiries;
    private final Case event;
    private final Set<String> said;
    private final Collection<Rule> rules;
    private final Optional<String> next;

    private Interview(
            PolicyText policy, Scope scope, Inquiries inquiries, Case event, Set<String> said, Collection<Rule> rules) {
        this.policy = policy;
        this.scope = scope;
        this.inquiries = inquiries;
        this.event = event;
        this.said = said;
        if (scope.isInForceOn(event.on())) {
            Outlook outlook = new Outlook(
                    policy, rules, new Sketch(policy, new Known(scope, event, said)), new Steps(STEPS, TIME));
            this.rules = outlook.rules();
            this.next = mostAsked(outlook.matters());
        } else {
            this.rules = List.of();
            this.next = Optional.empty();
        }
    }

    /**
     * Begins an interview.
     *
     * @param on the day of the event
     * @param actor who acted; roles and days of employment are taken as said and not asked about, other properties are
     *     unless they are said
     * @param what what happened
     * @throws UnexplainedException if there is too much to look at
     */
    public static Interview about(PolicyText policy, LocalDate on, Actor actor, ActionType what) {
        Case event =
                Case.on(on).by(none -> ActorBuilder.builder(actor)).did(what).build();
        Set<String> said = new HashSet<>(GIVEN);
        if (actor.alsoParentOfPupil() != null) {
            said.add("actor.also_parent_of_pupil");
        }
        if (actor.onLeave() != null) {
            said.add("actor.on_leave");
        }
        if (actor.lookedAfter() != null) {
            said.add("actor.looked_after");
        }
        Map<String, String> taken = policy.settings().taken();
        List<Rule> heard = policy.rules().stream()
                .filter(rule -> taken.entrySet().containsAll(rule.readings().entrySet()))
                .toList();
        return new Interview(policy, new Scope(policy.settings(), taken), new Inquiries(policy), event, said, heard);
    }

    /**
     * The next question: of those that can still change the verdict, the one for which most of what is open waits, the
     * more so the less else it waits for. Empty where the verdict is settled.
     */
    public Optional<Inquiry> next() {
        return next.map(inquiries::of);
    }

    /**
     * Whether there is nothing more to ask: the verdict stands whatever else could be said, unless what nobody knows
     * leaves it undetermined.
     */
    public boolean isSettled() {
        return next.isEmpty();
    }

    /** The case so far; what was not asked about is absent. */
    public Case event() {
        return event;
    }

    /**
     * Answers the next question.
     *
     * @param value a value of the question's kind and type; null where nobody raised it or it does not apply
     * @throws CaseException if the answer contradicts an earlier one
     * @throws IllegalArgumentException if the value is not of the question's kind and type
     * @throws java.util.NoSuchElementException if nothing is left to ask
     */
    public Interview answer(@Nullable Object value) {
        String path = next.orElseThrow();
        Property asked = Paths.place(path).property();
        if (value != null && !answers(asked, value)) {
            throw new IllegalArgumentException("a " + asked.kind() + " answers '" + path + "'; give one, or null");
        }
        return said(path, value == null ? event : Paths.with(event, path, value));
    }

    private static boolean answers(Property asked, Object value) {
        if (asked.kind().isList()) {
            return value instanceof List<?> list && list.stream().allMatch(asked.type()::isInstance);
        }
        return asked.type().isInstance(value);
    }

    /** Answers the next question by saying that nobody knows; where a case cannot say that, it is left out of it. */
    public Interview answerUnknown() {
        String path = next.orElseThrow();
        Set<String> unknown = new HashSet<>(event.unknown());
        Paths.unknown(path).ifPresent(unknown::add);
        return said(
                path, CaseBuilder.builder(event).unknown(List.copyOf(unknown)).build());
    }

    private Interview said(String path, Case now) {
        Set<String> all = new HashSet<>(said);
        all.add(path);
        return new Interview(policy, scope, inquiries, now, all, rules);
    }

    private static Optional<String> mostAsked(List<Set<String>> open) {
        Map<String, Double> weight = new HashMap<>();
        for (Set<String> waits : open) {
            waits.forEach(path -> weight.merge(path, 1.0 / waits.size(), Double::sum));
        }
        return weight.keySet().stream()
                .min(Comparator.<String, Boolean>comparing(LAST::contains)
                        .thenComparing(path -> weight.getOrDefault(path, 0.0), Comparator.reverseOrder())
                        .thenComparing(ORDER::indexOf));
    }
}
