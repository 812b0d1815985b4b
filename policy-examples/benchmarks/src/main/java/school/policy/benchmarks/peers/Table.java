package school.policy.benchmarks.peers;

import static java.util.Map.entry;
import static school.policy.benchmarks.byhand.Seen.isTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.byhand.Lessons;
import school.policy.benchmarks.byhand.Posting;
import school.policy.benchmarks.byhand.Said;
import school.policy.benchmarks.byhand.Seen;
import school.policy.benchmarks.plain.Facts.Content;
import school.policy.benchmarks.plain.Facts.LessonContext;
import school.policy.benchmarks.plain.Facts.Profile;
import school.policy.benchmarks.plain.Words.AccountKind;
import school.policy.benchmarks.plain.Words.ActionType;
import school.policy.benchmarks.plain.Words.Identifiable;
import school.policy.benchmarks.plain.Words.Privacy;
import school.policy.benchmarks.plain.Words.Question;
import school.policy.benchmarks.plain.Words.Session;
import school.policy.benchmarks.plain.Words.Visibility;

/**
 * {@link SomeRules} as rows of a table, for engines that know flat values and no lists of facts: what must be looked up in
 * a list, consents above all, is settled in Java beforehand.
 */
final class Table {

    /**
     * A row.
     *
     * @param title the rule's
     * @param acts the kinds of act that it asks for; empty: it asks for none
     * @param cells what else must be so
     */
    record Row(String title, Set<ActionType> acts, Map<String, Boolean> cells) {}

    private static final Set<ActionType> ANY = Set.of();
    private static final Set<ActionType> REACHING = EnumSet.of(
            ActionType.SEND_FRIEND_REQUEST,
            ActionType.FOLLOW,
            ActionType.SEND_MESSAGE,
            ActionType.REPLY_MESSAGE,
            ActionType.COMMENT,
            ActionType.REACT,
            ActionType.JOIN_GROUP);
    private static final Set<ActionType> ACCEPTING = EnumSet.of(ActionType.ACCEPT_FRIEND_REQUEST);
    private static final Set<ActionType> CONTACT = union(REACHING, ACCEPTING);
    private static final Set<ActionType> ATTEMPTS = EnumSet.of(
            ActionType.ACCEPT_FRIEND_REQUEST,
            ActionType.RECEIVE_FRIEND_REQUEST,
            ActionType.DECLINE_FRIEND_REQUEST,
            ActionType.RECEIVE_FOLLOW,
            ActionType.RECEIVE_MESSAGE,
            ActionType.REPLY_MESSAGE);
    private static final Set<ActionType> MESSAGES = EnumSet.of(ActionType.SEND_MESSAGE, ActionType.REPLY_MESSAGE);
    private static final Set<ActionType> PUTTING = without(Posting.PUBLISHING, MESSAGES, EnumSet.of(ActionType.REACT));
    private static final Set<ActionType> LOOKING = EnumSet.of(ActionType.ACCESS_SOCIAL_MEDIA, ActionType.VIEW_MEDIA);
    private static final Set<ActionType> PICTURES = EnumSet.of(ActionType.PUBLISH_PHOTO, ActionType.PUBLISH_VIDEO);
    private static final Set<ActionType> LEARNING = EnumSet.of(ActionType.BECOME_AWARE_OF_PUPIL_MISUSE);

    static final List<Row> ROWS = List.of(
            row("PU-03 in a lesson", Lessons.USE, "social", "lesson"),
            row("PU-03 part of it", Lessons.USE, "social", "lesson", "part_of_lesson", "online_subject"),
            row("PU-09 own break", Lessons.USE, "social", "own_break", "private_place", "away_from_pupils"),
            row("PU-10 in view", Lessons.USE, "personal", "!demonstration", "pupils_can_see"),
            row("PU-11 a pupil", CONTACT, "personal", "pupil"),
            row("PU-12 through the post", REACHING, "personal", "parent", "post_alone"),
            row("PU-12 known otherwise", REACHING, "personal", "parent", "other_link"),
            row("PU-13 an attempt", ATTEMPTS, "personal", "!group", "pupil_or_parent", "!listed"),
            row("PU-15 through the post", ACCEPTING, "personal", "parent", "post_alone"),
            row("PU-15 known otherwise", ACCEPTING, "personal", "parent", "other_link"),
            row("PU-16 privacy", ANY, "personal", "low_privacy"),
            row("PU-17 employer", ANY, "personal", "names_employer"),
            row("PU-18 damaging", Posting.PUBLISHING, "social", "damaging"),
            row("PU-20 class or school", PUTTING, "personal", "identifies_school"),
            row("PU-20 pupil", PUTTING, "personal", "identifies_pupil"),
            row("SS-01 outside lessons", Posting.PUBLISHING, "school_account", "!lesson"),
            row("SS-01 a clip", LOOKING, "social", "demonstration", "lesson", "part_of_lesson"),
            row("SS-08 consent", PICTURES, "of_school", "unconsented"),
            row("SS-08 objection", PICTURES, "of_school", "objected"),
            row("SS-09 named", PICTURES, "of_school", "named"),
            row("SS-10 pupil", Posting.PUBLISHING, "of_school", "identifies_pupil"),
            row("SS-14 in private", MESSAGES, "of_school", "pupil", "!public"),
            row("MC-01 judged", ANY, "pupil_misuse"),
            row("MC-01 comes to light", LEARNING, "!no_pupil_misuse"),
            row("MC-02 concern", ANY, "concern"),
            row("MC-03 risk", ANY, "risk", "told_of_pupil", "!no_pupil_misuse"),
            row("SC-02 emergency", ANY, "emergency"),
            row("SC-06 another policy", ANY, "other_policy"));

    private static final Map<String, Consumer<Said>> THEN =
            SomeRules.ALL.stream().collect(Collectors.toMap(SomeRules.Rule::title, SomeRules.Rule::then));

    private Table() {}

    /** What rows ask for beside the act. */
    static List<String> columns() {
        return ROWS.stream()
                .flatMap(row -> row.cells().keySet().stream())
                .distinct()
                .toList();
    }

    /** What follows from the rows that hold, by their titles. */
    static void say(Collection<String> titles, Said said) {
        for (String title : titles) {
            Consumer<Said> then = THEN.get(title);
            if (then == null) {
                throw new IllegalStateException("no rule '" + title + "'");
            }
            then.accept(said);
        }
        said.misuseFollows();
    }

    /** The columns' values in a case. */
    static Map<String, Boolean> values(Seen c) {
        LessonContext context = c.event.context();
        Content content = c.event.content();
        Profile profile = c.event.profile();
        Boolean post = c.other == null ? null : c.other.onlyThroughPost();
        ActionType type = c.event.action() == null ? null : c.event.action().type();
        boolean demonstration = c.kind == AccountKind.DEMONSTRATION || c.kind == AccountKind.NONE;
        boolean pictures = type != null && PICTURES.contains(type);
        return Map.ofEntries(
                entry("social", c.social),
                entry("personal", c.personal),
                entry("of_school", c.ofSchool),
                entry("school_account", c.schoolAccount),
                entry("demonstration", demonstration),
                entry("group", c.kind == AccountKind.UNLISTED_GROUP),
                entry("lesson", c.lesson),
                entry("own_break", c.session == Session.OWN_BREAK),
                entry("part_of_lesson", context != null && isTrue(context.partOfLesson())),
                entry("online_subject", context != null && Lessons.isOnline(context.subject())),
                entry("private_place", context != null && isTrue(context.privatePlace())),
                entry("away_from_pupils", context != null && isTrue(context.awayFromPupils())),
                entry("pupils_can_see", context != null && isTrue(context.pupilsCanSee())),
                entry("pupil", c.pupil),
                entry("parent", c.parent),
                entry("pupil_or_parent", c.pupil || c.parent),
                entry("post_alone", isTrue(post)),
                entry("other_link", Seen.isFalse(post)),
                entry("listed", c.other != null && isTrue(c.other.onOfficeList())),
                entry("low_privacy", profile != null && profile.privacy() == Privacy.LOWER),
                entry("names_employer", profile != null && isTrue(profile.namesEmployer())),
                entry("identifies_school", identifies(content, Identifiable.SCHOOL, Identifiable.CLASS)),
                entry("identifies_pupil", identifies(content, Identifiable.PUPIL)),
                entry("unconsented", pictures && Conditions.isUnconsented(c)),
                entry("objected", pictures && Conditions.isObjectedTo(c)),
                entry("named", pictures && Conditions.isNamed(c)),
                entry("public", c.event.action() != null && c.event.action().visibility() == Visibility.PUBLIC),
                entry("damaging", c.judged(Question.DAMAGING, true)),
                entry("pupil_misuse", c.judged(Question.PUPIL_MISUSE, true)),
                entry("no_pupil_misuse", c.judged(Question.PUPIL_MISUSE, false)),
                entry(
                        "told_of_pupil",
                        type == ActionType.BECOME_AWARE_OF_PUPIL_MISUSE || c.judged(Question.PUPIL_MISUSE, true)),
                entry("concern", c.judged(Question.SAFEGUARDING_CONCERN, true)),
                entry("risk", c.judged(Question.INFORMING_PARENTS_MAY_RAISE_RISK, true)),
                entry("emergency", c.judged(Question.GENUINE_EMERGENCY, true)),
                entry("other_policy", c.judged(Question.OTHER_POLICY_BREACHED, true)));
    }

    private static boolean identifies(@Nullable Content content, Identifiable... any) {
        for (Identifiable whom : any) {
            if (content != null && Seen.has(content.couldIdentify(), whom)) {
                return true;
            }
        }
        return false;
    }

    /** @param cells columns that must be true, or with an exclamation mark before them, false */
    private static Row row(String title, Set<ActionType> acts, String... cells) {
        Map<String, Boolean> asked = new LinkedHashMap<>();
        for (String cell : cells) {
            boolean not = cell.startsWith("!");
            asked.put(not ? cell.substring(1) : cell, !not);
        }
        return new Row(title, acts, asked);
    }

    private static Set<ActionType> union(Set<ActionType> a, Set<ActionType> b) {
        Set<ActionType> union = EnumSet.copyOf(a);
        union.addAll(b);
        return union;
    }

    @SafeVarargs
    private static Set<ActionType> without(Set<ActionType> all, Set<ActionType>... others) {
        List<ActionType> rest = new ArrayList<>(all);
        for (Set<ActionType> other : others) {
            rest.removeAll(other);
        }
        return EnumSet.copyOf(rest);
    }
}
