package school.policy.benchmarks.peers;

import static school.policy.benchmarks.byhand.Seen.has;
import static school.policy.benchmarks.byhand.Seen.isFalse;
import static school.policy.benchmarks.byhand.Seen.isTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.byhand.Clause;
import school.policy.benchmarks.byhand.Lessons;
import school.policy.benchmarks.byhand.Pictures;
import school.policy.benchmarks.byhand.Posting;
import school.policy.benchmarks.byhand.Said;
import school.policy.benchmarks.byhand.Seen;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Content;
import school.policy.fact.Identifiable;
import school.policy.fact.LessonContext;
import school.policy.fact.Privacy;
import school.policy.fact.Profile;
import school.policy.fact.Question;
import school.policy.fact.Session;
import school.policy.fact.StaffAction;
import school.policy.fact.Visibility;

/** A third of the policy's rules, all that have a say in the measured events among them, as conditions in Java. */
final class SomeRules {

    /**
     * A rule.
     *
     * @param title its clause, and what it is about
     * @param when when it speaks
     * @param then what it says
     */
    record Rule(String title, Predicate<Seen> when, Consumer<Said> then) {}

    static final List<Rule> ALL = List.of(
            new Rule("PU-03 in a lesson", c -> uses(c) && c.social && c.lesson, s -> s.breach(Clause.PU_03)),
            new Rule("PU-03 part of it", c -> uses(c) && c.social && isOnlineLesson(c), s -> s.permit(Clause.PU_03)),
            new Rule("PU-09 own break", c -> uses(c) && c.social && isInPrivateBreak(c), s -> s.permit(Clause.PU_09)),
            new Rule("PU-10 in view", c -> uses(c) && isPersonalInView(c), s -> s.breach(Clause.PU_10)),
            new Rule("PU-11 a pupil", c -> contacts(c) && c.personal && c.pupil, s -> s.breach(Clause.PU_11)),
            new Rule(
                    "PU-12 through the post",
                    c -> reachesOut(c) && c.personal && c.parent && isTrue(onlyThroughPost(c)),
                    s -> s.breach(Clause.PU_12)),
            new Rule(
                    "PU-12 known otherwise",
                    c -> reachesOut(c) && c.personal && c.parent && isFalse(onlyThroughPost(c)),
                    s -> s.permit(Clause.PU_12)),
            new Rule("PU-13 an attempt", SomeRules::isAttempt, s -> {
                s.report(Clause.PU_13);
                s.duty(Clause.PU_14);
            }),
            new Rule(
                    "PU-15 through the post",
                    c -> accepts(c) && c.personal && c.parent && isTrue(onlyThroughPost(c)),
                    s -> s.breach(Clause.PU_15)),
            new Rule(
                    "PU-15 known otherwise",
                    c -> accepts(c) && c.personal && c.parent && isFalse(onlyThroughPost(c)),
                    s -> s.permit(Clause.PU_15)),
            new Rule("PU-16 privacy", c -> c.personal && hasLowPrivacy(c), s -> s.breach(Clause.PU_16)),
            new Rule("PU-17 employer", c -> c.personal && namesEmployer(c), s -> s.breach(Clause.PU_17)),
            new Rule(
                    "PU-18 damaging",
                    c -> publishes(c) && c.social && c.judged(Question.DAMAGING, true),
                    s -> s.breach(Clause.PU_18)),
            new Rule(
                    "PU-20 class or school",
                    c -> puts(c)
                            && c.personal
                            && (identifies(c, Identifiable.SCHOOL) || identifies(c, Identifiable.CLASS)),
                    s -> s.breach(Clause.PU_20)),
            new Rule(
                    "PU-20 pupil",
                    c -> puts(c) && c.personal && identifies(c, Identifiable.PUPIL),
                    s -> s.breach(Clause.PU_20)),
            new Rule(
                    "SS-01 outside lessons",
                    c -> publishes(c) && c.schoolAccount && !c.lesson,
                    s -> s.permit(Clause.SS_01)),
            new Rule(
                    "SS-01 a clip",
                    c -> looks(c) && isDemonstration(c) && isPartOfLesson(c),
                    s -> s.permit(Clause.SS_01)),
            new Rule("SS-08 consent", c -> shows(c) && isUnconsented(c), s -> s.breach(Clause.SS_08)),
            new Rule("SS-08 objection", c -> shows(c) && isObjectedTo(c), s -> s.breach(Clause.SS_08)),
            new Rule("SS-09 named", c -> shows(c) && isNamed(c), s -> s.breach(Clause.SS_09)),
            new Rule(
                    "SS-10 pupil",
                    c -> publishes(c) && c.ofSchool && identifies(c, Identifiable.PUPIL),
                    s -> s.breach(Clause.SS_10)),
            new Rule(
                    "SS-14 in private",
                    c -> messages(c) && c.ofSchool && c.pupil && !isPublic(c),
                    s -> s.breach(Clause.SS_14)),
            new Rule("MC-01 judged", c -> c.judged(Question.PUPIL_MISUSE, true), SomeRules::tellOfPupil),
            new Rule("MC-01 comes to light", SomeRules::isPupilsMisuse, SomeRules::tellOfPupil),
            new Rule("MC-02 concern", c -> c.judged(Question.SAFEGUARDING_CONCERN, true), s -> s.report(Clause.MC_02)),
            new Rule(
                    "MC-03 risk",
                    c -> c.judged(Question.INFORMING_PARENTS_MAY_RAISE_RISK, true)
                            && (isPupilsMisuse(c) || c.judged(Question.PUPIL_MISUSE, true)),
                    s -> s.duty(Clause.MC_03)),
            new Rule("SC-02 emergency", c -> c.judged(Question.GENUINE_EMERGENCY, true), s -> s.permit(Clause.SC_02)),
            new Rule(
                    "SC-06 another policy",
                    c -> c.judged(Question.OTHER_POLICY_BREACHED, true),
                    s -> s.breach(Clause.SC_06)));

    private SomeRules() {}

    private static void tellOfPupil(Said said) {
        said.report(Clause.MC_01);
        said.report(Clause.MC_03);
    }

    private static @Nullable ActionType type(Seen c) {
        StaffAction action = c.event.action();
        return action == null ? null : action.type();
    }

    private static boolean uses(Seen c) {
        ActionType type = type(c);
        return type != null && Lessons.USE.contains(type);
    }

    static boolean publishes(Seen c) {
        ActionType type = type(c);
        return type != null && Posting.PUBLISHING.contains(type);
    }

    private static boolean messages(Seen c) {
        return type(c) == ActionType.SEND_MESSAGE || type(c) == ActionType.REPLY_MESSAGE;
    }

    private static boolean puts(Seen c) {
        return publishes(c) && !messages(c) && type(c) != ActionType.REACT;
    }

    private static boolean looks(Seen c) {
        return type(c) == ActionType.ACCESS_SOCIAL_MEDIA || type(c) == ActionType.VIEW_MEDIA;
    }

    private static boolean accepts(Seen c) {
        return type(c) == ActionType.ACCEPT_FRIEND_REQUEST;
    }

    private static boolean reachesOut(Seen c) {
        return type(c) == ActionType.SEND_FRIEND_REQUEST
                || type(c) == ActionType.FOLLOW
                || type(c) == ActionType.COMMENT
                || type(c) == ActionType.REACT
                || type(c) == ActionType.JOIN_GROUP
                || messages(c);
    }

    private static boolean contacts(Seen c) {
        return reachesOut(c) || accepts(c);
    }

    private static boolean isAttempt(Seen c) {
        ActionType type = type(c);
        return (accepts(c)
                        || type == ActionType.RECEIVE_FRIEND_REQUEST
                        || type == ActionType.DECLINE_FRIEND_REQUEST
                        || type == ActionType.RECEIVE_FOLLOW
                        || type == ActionType.RECEIVE_MESSAGE
                        || type == ActionType.REPLY_MESSAGE)
                && c.personal
                && c.kind != AccountKind.UNLISTED_GROUP
                && (c.pupil || c.parent)
                && c.other != null
                && !isTrue(c.other.onOfficeList());
    }

    private static boolean isPupilsMisuse(Seen c) {
        return type(c) == ActionType.BECOME_AWARE_OF_PUPIL_MISUSE && !c.judged(Question.PUPIL_MISUSE, false);
    }

    private static @Nullable Boolean onlyThroughPost(Seen c) {
        return c.other == null ? null : c.other.onlyThroughPost();
    }

    private static boolean hasLowPrivacy(Seen c) {
        Profile profile = c.event.profile();
        return profile != null && profile.privacy() == Privacy.LOWER;
    }

    private static boolean namesEmployer(Seen c) {
        Profile profile = c.event.profile();
        return profile != null && isTrue(profile.namesEmployer());
    }

    private static boolean isPartOfLesson(Seen c) {
        LessonContext context = c.event.context();
        return c.lesson && context != null && isTrue(context.partOfLesson());
    }

    private static boolean isOnlineLesson(Seen c) {
        return isPartOfLesson(c)
                && c.event.context() != null
                && Lessons.isOnline(c.event.context().subject());
    }

    private static boolean isInPrivateBreak(Seen c) {
        LessonContext context = c.event.context();
        return c.session == Session.OWN_BREAK
                && context != null
                && isTrue(context.privatePlace())
                && isTrue(context.awayFromPupils());
    }

    private static boolean isPersonalInView(Seen c) {
        LessonContext context = c.event.context();
        return c.personal && c.kind != AccountKind.DEMONSTRATION && context != null && isTrue(context.pupilsCanSee());
    }

    private static boolean isDemonstration(Seen c) {
        return c.social && (c.kind == AccountKind.DEMONSTRATION || c.kind == AccountKind.NONE);
    }

    private static boolean isPublic(Seen c) {
        return c.event.action() != null && c.event.action().visibility() == Visibility.PUBLIC;
    }

    private static boolean identifies(Seen c, Identifiable whom) {
        Content content = c.event.content();
        return content != null && has(content.couldIdentify(), whom);
    }

    /** A picture of children is published on an account of the school's. */
    private static boolean shows(Seen c) {
        return c.ofSchool && (type(c) == ActionType.PUBLISH_PHOTO || type(c) == ActionType.PUBLISH_VIDEO);
    }

    private static List<String> children(Seen c) {
        return c.event.photo() == null || c.event.photo().children() == null
                ? List.of()
                : c.event.photo().children();
    }

    static boolean isUnconsented(Seen c) {
        for (String child : children(c)) {
            if (Pictures.isUnconsented(c, child, c.day)) {
                return true;
            }
        }
        return false;
    }

    static boolean isObjectedTo(Seen c) {
        for (String child : children(c)) {
            if (Pictures.isObjectedTo(c, child, c.day)) {
                return true;
            }
        }
        return false;
    }

    static boolean isNamed(Seen c) {
        for (String child : children(c)) {
            if (c.event.photo() != null && has(c.event.photo().namesUsed(), child)) {
                return true;
            }
        }
        return false;
    }
}
