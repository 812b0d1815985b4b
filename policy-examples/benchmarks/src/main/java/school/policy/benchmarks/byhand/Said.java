package school.policy.benchmarks.byhand;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.byhand.Answer.Finding;
import school.policy.clause.ClauseId;
import school.policy.clause.Deadline;
import school.policy.clause.Recipient;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.fact.Step;

/** What rules said about a case, whatever runs them, and the answer that follows from it. For one thread and one case. */
public final class Said {

    private final Case event;
    private final boolean bound;
    private final Set<Clause> breaches = EnumSet.noneOf(Clause.class);
    private final Set<Clause> permissions = EnumSet.noneOf(Clause.class);
    private final Set<Clause> reports = EnumSet.noneOf(Clause.class);
    private final Set<Clause> duties = EnumSet.noneOf(Clause.class);
    /** reports that follow from the actor's own breaches alone. */
    private final Set<Clause> following = EnumSet.noneOf(Clause.class);

    private boolean heard;
    private boolean reached;
    private boolean readForNeed;

    /**
     * Begins with nothing said.
     *
     * @param bound whether the policy binds the actor
     */
    public Said(Case event, boolean bound) {
        this.event = event;
        this.bound = bound;
    }

    /** The clause is broken. */
    public void breach(Clause clause) {
        say(breaches, clause);
    }

    /** The clause permits. */
    public void permit(Clause clause) {
        say(permissions, clause);
    }

    /** The clause asks for its report. */
    public void report(Clause clause) {
        say(reports, clause);
    }

    /** The clause leaves its duty. */
    public void duty(Clause clause) {
        say(duties, clause);
    }

    /** A phone was heard in a lesson, which no learning intention and no medical need excuses. */
    public void phoneHeard() {
        heard = true;
        breach(Clause.PU_06);
    }

    /** A phone was reached for in a lesson. */
    public void phoneReachedFor() {
        reached = true;
        breach(Clause.PU_06);
    }

    /** A phone was read for the medical need itself, which excuses more than keeping it does. */
    public void readForMedicalNeed() {
        readForNeed = true;
        permit(Clause.PU_05);
    }

    private void say(Set<Clause> where, Clause clause) {
        if (bound || clause.anyones()) {
            where.add(clause);
        }
    }

    /** What the actor has broken and nothing excuses, missed steps included. */
    public Set<Clause> broken() {
        neglect();
        Set<Clause> broken = EnumSet.noneOf(Clause.class);
        for (Clause clause : breaches) {
            if (defeat(clause) == null) {
                broken.add(clause);
            }
        }
        return broken;
    }

    /** A report that follows from what the actor has broken. */
    public void follows(Clause clause) {
        if (!reports.contains(clause)) {
            report(clause);
            following.add(clause);
        }
    }

    /** Reports of misuse, where no rule engine has drawn them from {@link #broken}. */
    public void misuseFollows() {
        for (Clause clause : broken()) {
            if (clause.misuse()) {
                follows(Clause.MS_01);
                if (event.actorRoles().contains(Role.HEADTEACHER)
                        || event.involvedRoles().contains(Role.HEADTEACHER)) {
                    follows(Clause.MS_02);
                }
            }
        }
    }

    /** The answer. */
    public Answer answer() {
        List<Finding> findings = new ArrayList<>(4);
        List<ClauseId> breached = new ArrayList<>(2);
        List<ClauseId> permitted = new ArrayList<>(1);
        List<Duty> left = new ArrayList<>(1);
        List<Report> due = new ArrayList<>(2);
        boolean nobodyLeft = false;
        boolean nothing = true;
        for (Clause clause : spoke()) {
            nothing = false;
            if (breaches.contains(clause)) {
                ClauseId by = defeat(clause);
                findings.add(new Finding(clause.id(), Effect.BREACH, by));
                if (by == null) {
                    breached.add(clause.id());
                }
            }
            if (permissions.contains(clause)) {
                findings.add(new Finding(clause.id(), Effect.PERMISSION, null));
                if (clause != Clause.SC_02) {
                    permitted.add(clause.id());
                }
            }
            if (reports.contains(clause) && clause.report != null) {
                nobodyLeft |= report(clause, clause.report, findings, due);
            }
            if (duties.contains(clause) && clause.duty != null && !isMet(clause.duty)) {
                findings.add(new Finding(clause.id(), Effect.DUTY, null));
                left.add(new Duty(clause.duty.kind(), clause.id(), clause.duty.when()));
            }
            if (clause.hasConsequences() && breaches.contains(clause)) {
                findings.add(new Finding(clause.id(), Effect.CONSEQUENCE, defeat(clause)));
            }
        }
        if (nothing && bound && Gate.leavesOut(event)) {
            return Answer.NOT_COVERED;
        }
        Verdict verdict = !breached.isEmpty()
                ? Verdict.BREACH
                : nobodyLeft || !due.isEmpty() ? Verdict.REPORT_TO : Verdict.PERMITTED;
        due.sort((a, b) -> a.when() != b.when() ? a.when().compareTo(b.when()) : a.to().compareTo(b.to()));
        return new Answer(verdict, breached, verdict == Verdict.BREACH ? List.of() : permitted, due, left, findings);
    }

    private Set<Clause> spoke() {
        Set<Clause> spoke = EnumSet.copyOf(breaches);
        spoke.addAll(permissions);
        spoke.addAll(reports);
        spoke.addAll(duties);
        return spoke;
    }

    /** Who excuses a breach: the first by id; of two breaches of a clause, one that stands speaks for both. */
    private @Nullable ClauseId defeat(Clause clause) {
        if (clause == Clause.PU_06 && reached && !heard) {
            return readForNeed
                    ? Clause.PU_05.id()
                    : permissions.contains(Clause.PU_08)
                            ? Clause.PU_08.id()
                            : permissions.contains(Clause.SC_02) ? Clause.SC_02.id() : null;
        } else if (clause == Clause.PU_08 && readForNeed) {
            return Clause.PU_05.id();
        }
        for (Clause by : clause.excusedBy()) {
            if (permissions.contains(by)) {
                return by.id();
            }
        }
        return null;
    }

    /** A step that was asked for and missed breaks its clause, unless it waits for somebody's decision. */
    private void neglect() {
        if (event.notDone().isEmpty()) {
            return;
        }
        for (Clause clause : reports) {
            Clause.Report terms = clause.report;
            if (terms != null && !isReplaced(clause) && !isHeld(clause)) {
                Optional<Recipient> to = addressee(clause, terms);
                if (to.isPresent()
                        && !isMet(terms, to.get(), clause)
                        && (event.notDone().contains(terms.metBy())
                                || event.notDone().contains(step(terms, to.get())))) {
                    breach(clause);
                }
            }
        }
        for (Clause clause : duties) {
            if (clause != Clause.MC_03
                    && clause.duty != null
                    && clause.duty.metBy() != null
                    && event.notDone().contains(clause.duty.metBy())) {
                breach(clause);
            }
        }
    }

    private boolean isHeld(Clause clause) {
        return clause == Clause.MC_03 && duties.contains(Clause.MC_03);
    }

    /** The chair is told instead of the headteacher, not besides. */
    private boolean isReplaced(Clause clause) {
        return clause == Clause.MS_01 && reports.contains(Clause.MS_02);
    }

    /** Adds a report; whether it is due, but everybody it could go to took part. */
    private boolean report(Clause clause, Clause.Report terms, List<Finding> findings, List<Report> due) {
        boolean replaced = isReplaced(clause);
        Optional<Recipient> to = addressee(clause, terms);
        if (to.isEmpty()) {
            return !replaced;
        } else if (!isMet(terms, to.get(), clause)) {
            findings.add(new Finding(clause.id(), Effect.REPORT, replaced ? Clause.MS_02.id() : null));
            if (!replaced) {
                merge(due, to.get(), terms.when(), clause);
            }
        }
        return false;
    }

    private void merge(List<Report> due, Recipient to, Deadline when, Clause clause) {
        Role heldFor = isHeld(clause) ? Role.DSL : null;
        for (int i = 0; i < due.size(); i++) {
            Report earlier = due.get(i);
            if (earlier.to() == to) {
                List<ClauseId> because = new ArrayList<>(earlier.because());
                because.add(clause.id());
                Deadline strictest = earlier.when().compareTo(when) < 0 ? earlier.when() : when;
                due.set(
                        i,
                        new Report(
                                to, strictest, because, earlier.heldFor() != null ? earlier.heldFor() : heldFor, null));
                return;
            }
        }
        due.add(new Report(to, when, List.of(clause.id()), heldFor, null));
    }

    /** Whom a report goes to: nobody is sent one about themselves. */
    private Optional<Recipient> addressee(Clause clause, Clause.Report terms) {
        boolean aboutActor = isAboutActor(clause, terms);
        Optional<Recipient> to = Optional.of(terms.to());
        while (to.isPresent() && isConcerned(to.get(), aboutActor)) {
            to = to.get().instead();
        }
        return to;
    }

    private boolean isAboutActor(Clause clause, Clause.Report terms) {
        return terms.about() == Clause.About.ACTOR
                || following.contains(clause)
                || (terms.about() == Clause.About.CONDUCT && isOwnConduct());
    }

    private boolean isOwnConduct() {
        ActionType type = event.action() == null ? null : event.action().type();
        return type != null && !type.witnessed();
    }

    private boolean isConcerned(Recipient to, boolean aboutActor) {
        if (to == Recipient.LEADERSHIP_TEAM_MEMBER) {
            return false;
        }
        for (Role role : to.roles()) {
            if (event.involvedRoles().contains(role)
                    || (aboutActor && event.actorRoles().contains(role))) {
                return true;
            }
        }
        return false;
    }

    private boolean isMet(Clause.Report terms, Recipient to, Clause clause) {
        if (event.done().contains(step(terms, to))) {
            return true;
        }
        if (!isAboutActor(clause, terms)) {
            for (Role role : to.roles()) {
                if (event.actorRoles().contains(role)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isMet(Clause.Duty duty) {
        return duty.metBy() != null && event.done().contains(duty.metBy());
    }

    private static Step step(Clause.Report terms, Recipient to) {
        return to == terms.to() ? terms.metBy() : to.told();
    }
}
