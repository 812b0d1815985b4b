package school.policy.explain;

import static school.policy.explain.Paths.*;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.Device;
import school.policy.fact.Essentials;
import school.policy.fact.Party;
import school.policy.fact.Publication;
import school.policy.fact.Purpose;
import school.policy.fact.Question;
import school.policy.fact.Session;

/**
 * What it means that somebody was asked and had nothing to say: absent, unless an action cannot be judged without it.
 * Then the decision takes it as unknown, and nobody else can be asked.
 */
final class Unsaid {

    private static final String LINK = "other.link";
    private static final String LINK_SAFE = Paths.of(Question.LINK_SAFE);
    private static final String EMERGENCY = Paths.of(Question.GENUINE_EMERGENCY);

    private static final Set<ActionType> ONLINE = Set.of(ActionType.PHOTO_STILL_ONLINE);

    private static final Set<String> ESSENTIAL = Set.of(
            SESSION,
            PARTIES,
            ONLY_THROUGH_POST,
            CHILDREN,
            CONSENTS,
            KIND,
            LINK_CHECKED,
            COULD_IDENTIFY,
            DISCLAIMER,
            LEARNING_INTENTION,
            EMERGENCY,
            PUBLISHED_ON);

    private final Case event;
    private final Set<String> said;
    private final Truth bound;
    private final List<String> unknown;
    private final List<String> surely;
    private final Set<String> perhaps;

    /** @param ownSubject whether a lesson's subject is one that the policy's rules mention */
    Unsaid(Case event, Set<String> said, Truth bound, Predicate<String> ownSubject) {
        this.event = event;
        this.said = said;
        this.bound = bound;
        this.unknown = event.unknown();
        this.surely = Essentials.unsaid(event, ownSubject);
        CaseBuilder more = CaseBuilder.builder(event);
        if (!said.contains(ALSO_DID)) {
            more.alsoDid(List.of(ActionType.values()));
        }
        this.perhaps = new HashSet<>(surely);
        for (AccountKind kind : List.of(AccountKind.SCHOOL_APPROVED, AccountKind.UNLISTED_GROUP, AccountKind.NONE)) {
            for (Purpose purpose : List.of(Purpose.PRIVATE, Purpose.EMERGENCY)) {
                perhaps.addAll(Essentials.unsaid(atMost(more.build(), kind, purpose), ownSubject));
            }
        }
        perhaps.addAll(Essentials.unsaid(more.build(), ownSubject));
    }

    /** Whether there are actions that cannot be judged without it. */
    static boolean matters(String path) {
        return ESSENTIAL.contains(path);
    }

    /** With whatever is not known such that the most is essential. */
    private Case atMost(Case start, AccountKind kind, Purpose purpose) {
        Map<String, Object> most = new LinkedHashMap<>();
        most.put(PARTIES, List.of(Party.PARENT));
        most.put(CHILDREN, List.of("?"));
        most.put(KIND, kind);
        most.put(SESSION, Session.LESSON);
        most.put(PART_OF_LESSON, true);
        most.put(VIEWS, true);
        most.put(DEVICE, Device.SCHOOL_TABLET);
        if (purpose == Purpose.EMERGENCY) {
            most.put(PURPOSE, purpose);
        }
        Case at = start;
        for (Map.Entry<String, Object> each : most.entrySet()) {
            boolean inLesson = !each.getKey().equals(PART_OF_LESSON)
                    || at.context() == null
                    || at.context().session() == Session.LESSON;
            if (inLesson && isFree(each.getKey())) {
                at = Paths.with(at, each.getKey(), each.getValue());
            }
        }
        return at;
    }

    /** Whether it can be so or otherwise still. */
    private boolean isFree(String path) {
        return !said.contains(path) || unknown.contains(path) || surely.contains(path);
    }

    /** On which answers it depends whether a fact is essential, besides the actions. */
    private List<String> under(String path) {
        return switch (path) {
            case LINK -> List.of(PARTIES);
            case KIND -> surely.contains(KIND) ? List.of() : picture();
            case CHILDREN -> picture();
            case CONSENTS -> with(picture(), CHILDREN);
            case COULD_IDENTIFY -> with(picture(), CHILDREN, KIND);
            case LINK_CHECKED ->
                event.did(Set.of(ActionType.POST_LINK))
                        ? List.of(KIND, LINK_SAFE)
                        : List.of(KIND, SESSION, PART_OF_LESSON, SUBJECT);
            case DISCLAIMER -> List.of(VIEWS, KIND, PROFILE_DISCLAIMER);
            case LEARNING_INTENTION -> List.of(DEVICE, PURPOSE, SESSION);
            default -> path.equals(EMERGENCY) ? List.of(PURPOSE) : List.of();
        };
    }

    /** Whoever posts something may post a picture. */
    private List<String> picture() {
        return event.photo() != null || event.did(Publication.OF_PICTURES) || event.did(ONLINE)
                ? List.of()
                : Paths.inOrder().stream()
                        .filter(path -> path.startsWith("photo."))
                        .toList();
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    @Nullable
    Object value(String path) {
        String named = path.equals(ONLY_THROUGH_POST) ? LINK : path;
        if (bound.isFalse() || !perhaps.contains(named)) {
            return null;
        }
        List<String> under = under(named);
        Set<String> waits = new TreeSet<>(under);
        if (!surely.contains(named)) {
            waits.add(ALSO_DID);
        }
        waits.removeAll(said);
        // an essential fact that is not said either leaves this one open as well
        boolean hidden = surely.contains(named)
                || under.stream().anyMatch(other -> surely.contains(other) || unknown.contains(other));
        if (waits.isEmpty() && !hidden) {
            return null;
        }
        waits.addAll(bound.waits());
        return Open.of(waits);
    }
}
