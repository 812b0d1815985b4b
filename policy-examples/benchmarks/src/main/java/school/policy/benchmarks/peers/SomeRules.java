package school.policy.benchmarks.peers;

import static school.policy.benchmarks.byhand.Seen.isFalse;
import static school.policy.benchmarks.byhand.Seen.isTrue;
import static school.policy.benchmarks.peers.Conditions.accepts;
import static school.policy.benchmarks.peers.Conditions.contacts;
import static school.policy.benchmarks.peers.Conditions.hasLowPrivacy;
import static school.policy.benchmarks.peers.Conditions.identifies;
import static school.policy.benchmarks.peers.Conditions.isDemonstration;
import static school.policy.benchmarks.peers.Conditions.isInPrivateBreak;
import static school.policy.benchmarks.peers.Conditions.isNamed;
import static school.policy.benchmarks.peers.Conditions.isObjectedTo;
import static school.policy.benchmarks.peers.Conditions.isOnlineLesson;
import static school.policy.benchmarks.peers.Conditions.isPartOfLesson;
import static school.policy.benchmarks.peers.Conditions.isPersonalInView;
import static school.policy.benchmarks.peers.Conditions.isPublic;
import static school.policy.benchmarks.peers.Conditions.isPupilsMisuse;
import static school.policy.benchmarks.peers.Conditions.isUnconsented;
import static school.policy.benchmarks.peers.Conditions.looks;
import static school.policy.benchmarks.peers.Conditions.messages;
import static school.policy.benchmarks.peers.Conditions.namesEmployer;
import static school.policy.benchmarks.peers.Conditions.onlyThroughPost;
import static school.policy.benchmarks.peers.Conditions.publishes;
import static school.policy.benchmarks.peers.Conditions.puts;
import static school.policy.benchmarks.peers.Conditions.reachesOut;
import static school.policy.benchmarks.peers.Conditions.shows;
import static school.policy.benchmarks.peers.Conditions.uses;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import school.policy.benchmarks.byhand.Clause;
import school.policy.benchmarks.byhand.Said;
import school.policy.benchmarks.byhand.Seen;
import school.policy.benchmarks.plain.Words.Identifiable;
import school.policy.benchmarks.plain.Words.Question;

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
            new Rule("PU-13 an attempt", Conditions::isAttempt, s -> {
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
            new Rule("MC-01 comes to light", Conditions::isPupilsMisuse, SomeRules::tellOfPupil),
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
}
