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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.fact.ActionType;
import school.policy.fact.Actor;
import school.policy.fact.ActorBuilder;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.CaseException;
import school.policy.fact.Property;
import school.policy.rule.Rule;
import school.policy.source.OwnStack;

/**
 * Asks about an event, one question after another, what can still change the verdict, until it is settled. Whatever is
 * not asked could be answered in any way: the verdict on {@link #event()} is the verdict on the full case.
 *
 * <p>Immutable: each answer gives another interview.
 */
public final class Interview {

    private static final long STEPS = 1_000_000;

    /** When what is asked; apart, so that it is made with a stack of its own like all else here. */
    private static final class Order {

        /** What is said at the beginning, or follows from it. */
        static final Set<String> GIVEN = Set.of(
                "on",
                Paths.ROLES,
                "actor.employed_from",
                "actor.employed_to",
                "actor.acting_as",
                "action.type",
                Paths.ALSO_DID,
                "unknown");

        /** What seldom matters is asked when nothing else is left to ask. */
        static final Set<String> LAST = Set.of(Paths.ALSO_INVOLVED, Paths.ROLE_HOLDERS);

        static final List<String> ALL = Paths.inOrder();
    }

    private final PolicyText policy;
    private final Scope scope;
    private final Inquiries inquiries;
    private final Case event;
    private final Set<String> said;
    private final Collection<Rule> rules;
    private final Optional<String> next;
    private final Set<String> open;

    private Interview(
            PolicyText policy, Scope scope, Inquiries inquiries, Case event, Set<String> said, Collection<Rule> rules) {
        this.policy = policy;
        this.scope = scope;
        this.inquiries = inquiries;
        this.event = event;
        this.said = said;
        if (scope.isInForceOn(event.on())) {
            Outlook outlook = new Outlook(
                    policy,
                    rules,
                    new Sketch(policy, new Known(scope, event, said)),
                    new Steps(STEPS, Duration.ofSeconds(10)));
            List<Set<String>> matters = outlook.matters();
            this.rules = outlook.rules();
            this.open = outlook.open();
            this.next = mostAsked(matters);
        } else {
            this.rules = List.of();
            this.open = Set.of();
            this.next = Optional.empty();
        }
    }

    /**
     * Begins an interview.
     *
     * @param on the day of the event
     * @param actor who acted; days of employment are taken as said and not asked about, roles and other properties are
     *     unless they are said
     * @param what what happened, the main thing first
     * @throws UnexplainedException if there is too much to look at
     */
    public static Interview about(PolicyText policy, LocalDate on, Actor actor, List<ActionType> what) {
        return OwnStack.with(() -> begun(policy, on, actor, what));
    }

    private static Interview begun(PolicyText policy, LocalDate on, Actor actor, List<ActionType> what) {
        Case event = CaseBuilder.builder(Case.on(on)
                        .by(none -> ActorBuilder.builder(actor))
                        .did(what.get(0))
                        .build())
                .alsoDid(what.subList(1, what.size()))
                .build();
        Set<String> said = new HashSet<>(Order.GIVEN);
        if (event.statedRoles().isEmpty()) {
            said.remove(Paths.ROLES);
        }
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
        return OwnStack.with(() -> next.map(path -> inquiries.of(path, particulars(path), mayBeAbsent(path))));
    }

    /** Not what an action cannot be judged without: where that is absent, it counts as unknown. */
    private boolean mayBeAbsent(String path) {
        Set<String> all = new HashSet<>(said);
        all.add(path);
        return !path.equals(Paths.ROLES)
                && !(new Known(scope, event, all).value(path, null) instanceof Open open
                        && Order.LAST.containsAll(open.waits()));
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
     * @param value a value of the question's kind and type; null where nobody raised it or it does not apply, which leaves
     *     open what cannot be absent
     * @throws CaseException if the answer contradicts an earlier one
     * @throws IllegalArgumentException if the value is not of the question's kind and type
     * @throws java.util.NoSuchElementException if nothing is left to ask
     */
    public Interview answer(@Nullable Object value) {
        return OwnStack.with(() -> answered(value));
    }

    private Interview answered(@Nullable Object value) {
        String path = next.orElseThrow();
        if (General.at(path).isPresent()) {
            return raised(path, value == null ? List.of() : value);
        }
        Property asked = Paths.place(path).property();
        if (value != null && !answers(asked, value)) {
            throw new IllegalArgumentException("a " + asked.kind() + " answers '" + path + "'; give one, or null");
        }
        return said(Set.of(path), value == null ? event : Paths.with(event, path, value));
    }

    /** What of it has been raised is asked about, the rest is absent. */
    private Interview raised(String path, Object value) {
        Set<String> rest = new HashSet<>(particulars(path));
        if (!(value instanceof List<?> raised) || !rest.containsAll(raised)) {
            throw new IllegalArgumentException("a list of its choices answers '" + path + "'; give one, or null");
        }
        raised.forEach(rest::remove);
        rest.add(path);
        return said(rest, event);
    }

    private static boolean answers(Property asked, Object value) {
        if (asked.kind().isList()) {
            return value instanceof List<?> list && list.stream().allMatch(asked.type()::isInstance);
        }
        return asked.type().isInstance(value);
    }

    /** Answers the next question by saying that nobody knows; where a case cannot say that, it is left out of it. */
    public Interview answerUnknown() {
        return OwnStack.with(this::leftOpen);
    }

    private Interview leftOpen() {
        String path = next.orElseThrow();
        if (General.at(path).isPresent()) {
            return raised(path, particulars(path));
        }
        Set<String> unknown = new HashSet<>(event.unknown());
        Paths.unknown(path).ifPresent(unknown::add);
        return said(
                Set.of(path),
                CaseBuilder.builder(event).unknown(List.copyOf(unknown)).build());
    }

    private Interview said(Set<String> paths, Case now) {
        Set<String> all = new HashSet<>(said);
        all.addAll(paths);
        return new Interview(policy, scope, inquiries, now, all, rules);
    }

    /** The particular questions that matter now, which a general one spares. */
    private List<String> particulars(String path) {
        return General.at(path)
                .map(general ->
                        general.particulars().stream().filter(open::contains).toList())
                .orElse(List.of());
    }

    /** The general question that comes before a particular one that is not alone. */
    private String generally(String path) {
        return General.over(path)
                .map(General::path)
                .filter(general ->
                        !said.contains(general) && particulars(general).size() > 1)
                .orElse(path);
    }

    private Optional<String> mostAsked(List<Set<String>> matters) {
        Map<String, Double> weight = new HashMap<>();
        for (Set<String> waits : matters) {
            Set<String> asked = waits.stream().map(this::generally).collect(Collectors.toSet());
            double share = 1.0 / asked.size() / asked.size();
            // what kind of account it was comes before its details
            if (asked.contains(Paths.KIND)) {
                asked.removeIf(path -> path.startsWith("account") && !path.equals(Paths.KIND));
            }
            // whoever raises nothing of the kind settles it at once
            if (asked.stream().anyMatch(Interview::isGeneral)) {
                asked.removeIf(path -> !isGeneral(path));
            }
            asked.forEach(path -> weight.merge(path, share, Double::sum));
        }
        return weight.keySet().stream()
                .min(Comparator.<String, Boolean>comparing(Order.LAST::contains)
                        .thenComparing(path -> !wasRaised(path))
                        .thenComparing(Interview::isGeneral)
                        .thenComparing(path -> weight.getOrDefault(path, 0.0), Comparator.reverseOrder())
                        .thenComparing(Order.ALL::indexOf));
    }

    private static boolean isGeneral(String path) {
        return General.at(path).isPresent();
    }

    private boolean wasRaised(String path) {
        return General.over(path)
                .filter(general -> said.contains(general.path()))
                .isPresent();
    }
}
