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
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.engine.PolicyScope;
import school.policy.rule.Rule;
import school.policy.source.OwnStack;
import school.policy.views.TypedFact;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

/**
 * Asks about an event, one question after another, what can still change the verdict, until it is settled. Whatever is
 * not asked could be answered in any way: the verdict on {@link #event()} is the verdict on the full case.
 *
 * <p>Immutable: each answer gives another interview.
 */
public final class Interview {

    private static final long STEPS = 1_000_000;

    /**
     * What does not change while an interview lasts.
     *
     * @param policy the policy
     * @param scope what it covers
     * @param paths what can be asked about
     * @param general the questions that spare others
     * @param inquiries puts questions into words
     * @param given what is said at the beginning, or follows from it
     * @param last what seldom matters is asked when nothing else is left to ask
     */
    private record Setting(
            PolicyText policy,
            PolicyScope scope,
            Paths paths,
            List<General> general,
            Inquiries inquiries,
            Set<String> given,
            Set<String> last) {

        static Setting of(PolicyText policy) {
            Paths paths = new Paths(policy.vocabulary());
            List<General> general = General.all(paths);
            Frame frame = policy.vocabulary().frame();
            return new Setting(
                    policy,
                    policy.scope(policy.settings().taken()),
                    paths,
                    general,
                    new Inquiries(policy, paths, general),
                    given(frame),
                    lists(frame.alsoInvolved(), frame.roleHolders()));
        }

        private static Set<String> given(Frame frame) {
            Set<String> given = lists(frame.on(), frame.alsoDid(), frame.unknown());
            given.add(Paths.of(frame.action(), frame.type()));
            for (Property property : frame.actor().type().properties()) {
                if (property == frame.roles()
                        || property == frame.employedFrom()
                        || property == frame.employedTo()
                        || property.relations().addsTo() == frame.roles()) {
                    given.add(Paths.of(frame.actor(), property));
                }
            }
            return given;
        }

        private static Set<String> lists(@Nullable Property... some) {
            Set<String> paths = new HashSet<>();
            for (Property property : some) {
                if (property != null) {
                    paths.add(property.path());
                }
            }
            return paths;
        }

        String roles() {
            Frame frame = policy.vocabulary().frame();
            return Paths.of(frame.actor(), frame.roles());
        }
    }

    private final Setting setting;
    private final Case event;
    private final Set<String> said;
    private final Collection<Rule> rules;
    private final Optional<String> next;
    private final Set<String> open;

    private Interview(Setting setting, Case event, Set<String> said, Collection<Rule> rules) {
        this.setting = setting;
        this.event = event;
        this.said = said;
        if (setting.scope().isInForce(event)) {
            Outlook outlook = new Outlook(
                    setting.policy(),
                    rules,
                    new Sketch(setting.policy(), known(said)),
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

    private Known known(Set<String> asked) {
        return new Known(setting.scope(), setting.paths(), event, asked);
    }

    /**
     * Begins an interview.
     *
     * @param on the day of the event
     * @param actor who acted, a fact of the case's actor; the days of its roles are taken as said and not asked about, roles
     *     and other properties are unless they are said
     * @param what what happened, the main thing first
     * @throws UnexplainedException if there is too much to look at
     */
    public static Interview about(PolicyText policy, LocalDate on, Fact actor, List<Word> what) {
        return OwnStack.with(() -> begun(policy, on, actor, what));
    }

    private static Interview begun(PolicyText policy, LocalDate on, Fact actor, List<Word> what) {
        Frame frame = policy.vocabulary().frame();
        Case event = Case.in(policy.vocabulary(), on)
                .build()
                .with(frame.actor(), actor)
                .with(frame.action(), frame.type(), what.get(0));
        if (frame.alsoDid() != null) {
            event = event.with(frame.alsoDid(), what.subList(1, what.size()));
        }
        Setting setting = Setting.of(policy);
        Set<String> said = new HashSet<>(setting.given());
        for (Property property : frame.actor().type().properties()) {
            if (actor.get(property) != null) {
                said.add(Paths.of(frame.actor(), property));
            }
        }
        if (event.statedRoles().isEmpty()) {
            said.remove(setting.roles());
        }
        Map<String, String> taken = policy.settings().taken();
        List<Rule> heard = policy.rules().stream()
                .filter(rule -> taken.entrySet().containsAll(rule.readings().entrySet()))
                .toList();
        return new Interview(setting, event, said, heard);
    }

    /**
     * The next question: of those that can still change the verdict, the one for which most of what is open waits, the
     * more so the less else it waits for. Empty where the verdict is settled.
     */
    public Optional<Inquiry> next() {
        return OwnStack.with(
                () -> next.map(path -> setting.inquiries().of(path, particulars(path), mayBeAbsent(path))));
    }

    /** Not what an action cannot be judged without: where that is absent, it counts as unknown. */
    private boolean mayBeAbsent(String path) {
        Set<String> all = new HashSet<>(said);
        all.add(path);
        return !path.equals(setting.roles())
                && !(known(all).value(path, null) instanceof Open open
                        && setting.last().containsAll(open.waits()));
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
     * @param value a value of the question's kind and type, of facts a typed view too; null where nobody raised it or it
     *     does not apply, which leaves open what cannot be absent
     * @throws CaseException if the answer contradicts an earlier one
     * @throws IllegalArgumentException if the value is not of the question's kind and type
     * @throws java.util.NoSuchElementException if nothing is left to ask
     */
    public Interview answer(@Nullable Object value) {
        return OwnStack.with(() -> answered(untyped(value)));
    }

    private static @Nullable Object untyped(@Nullable Object value) {
        if (value instanceof List<?> some && some.stream().anyMatch(TypedFact.class::isInstance)) {
            return some.stream().map(Interview::untyped).toList();
        }
        return value instanceof TypedFact typed ? typed.fact() : value;
    }

    private Interview answered(@Nullable Object value) {
        String path = next.orElseThrow();
        if (General.at(setting.general(), path).isPresent()) {
            return raised(path, value == null ? List.of() : value);
        }
        Property asked = setting.paths().place(path).property();
        if (value != null && !Paths.fits(asked, value)) {
            throw new IllegalArgumentException("a " + asked.kind() + " answers '" + path + "'; give one, or null");
        }
        return said(Set.of(path), value == null ? event : setting.paths().with(event, path, value));
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

    /** Answers the next question by saying that nobody knows; where a case cannot say that, it is left out of it. */
    public Interview answerUnknown() {
        return OwnStack.with(this::leftOpen);
    }

    private Interview leftOpen() {
        String path = next.orElseThrow();
        if (General.at(setting.general(), path).isPresent()) {
            return raised(path, particulars(path));
        }
        Property unknown = setting.policy().vocabulary().frame().unknown();
        Set<String> paths = new HashSet<>(event.unknown());
        setting.paths().unknown(path).ifPresent(paths::add);
        return said(Set.of(path), unknown == null ? event : event.with(unknown, List.copyOf(paths)));
    }

    private Interview said(Set<String> paths, Case now) {
        Set<String> all = new HashSet<>(said);
        all.addAll(paths);
        return new Interview(setting, now, all, rules);
    }

    /** The particular questions that matter now, which a general one spares. */
    private List<String> particulars(String path) {
        return General.at(setting.general(), path)
                .map(general ->
                        general.particulars().stream().filter(open::contains).toList())
                .orElse(List.of());
    }

    /** The general question that comes before a particular one that is not alone. */
    private String generally(String path) {
        return General.over(setting.general(), path)
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
            // what kind of thing it was comes before its details
            for (String first : List.copyOf(asked)) {
                if (!isGeneral(first)
                        && setting.paths().place(first).property().traits().first()) {
                    Property part = setting.paths().place(first).part();
                    asked.removeIf(path ->
                            !path.equals(first) && (path.equals(part.path()) || path.startsWith(part.path() + ".")));
                }
            }
            // whoever raises nothing of the kind settles it at once
            if (asked.stream().anyMatch(this::isGeneral)) {
                asked.removeIf(path -> !isGeneral(path));
            }
            asked.forEach(path -> weight.merge(path, share, Double::sum));
        }
        return weight.keySet().stream()
                .min(Comparator.<String, Boolean>comparing(setting.last()::contains)
                        .thenComparing(path -> !wasRaised(path))
                        .thenComparing(this::isGeneral)
                        .thenComparing(path -> weight.getOrDefault(path, 0.0), Comparator.reverseOrder())
                        .thenComparing(setting.paths().inOrder()::indexOf));
    }

    private boolean isGeneral(String path) {
        return General.at(setting.general(), path).isPresent();
    }

    private boolean wasRaised(String path) {
        return General.over(setting.general(), path)
                .filter(general -> said.contains(general.path()))
                .isPresent();
    }
}
