package school.policy.benchmarks.byhand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.byhand.Answer.Finding;
import school.policy.benchmarks.plain.Facts.Case;
import school.policy.benchmarks.plain.Words.Role;
import school.policy.clause.ClauseId;
import school.policy.decision.Duty;
import school.policy.decision.Effect;
import school.policy.decision.Report;
import school.policy.decision.Verdict;
import school.policy.fact.Deadline;
import school.policy.vocabulary.Word;

/** What rules said about a case, whatever runs them, and the answer that follows from it. For one thread and one case. */
public final class Said {

    private static final Comparator<Report> URGENT_FIRST =
            Comparator.comparing(Report::when).thenComparing(Report::to);

    private final Case event;
    private final boolean bound;
    /** what was said, one bit a clause. */
    private long breaches;

    private long permissions;
    private long reports;
    private long duties;
    /** reports that follow from the actor's own breaches alone. */
    private long following;

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
        breaches |= heard(clause);
    }

    /** The clause permits. */
    public void permit(Clause clause) {
        permissions |= heard(clause);
    }

    /** The clause asks for its report. */
    public void report(Clause clause) {
        reports |= heard(clause);
    }

    /** The clause leaves its duty. */
    public void duty(Clause clause) {
        duties |= heard(clause);
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

    private long heard(Clause clause) {
        return bound || clause.anyones() ? clause.bit() : 0;
    }

    private static boolean has(long clauses, Clause clause) {
        return (clauses & clause.bit()) != 0;
    }

    /** What the actor has broken and nothing excuses, missed steps included. */
    public List<Clause> broken() {
        neglect();
        List<Clause> broken = new ArrayList<>(2);
        for (long rest = breaches; rest != 0; rest &= rest - 1) {
            Clause clause = Clause.first(rest);
            if (defeat(clause) == null) {
                broken.add(clause);
            }
        }
        return broken;
    }

    /** A report that follows from what the actor has broken. */
    public void follows(Clause clause) {
        if (!has(reports, clause)) {
            report(clause);
            following |= clause.bit();
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
        long spoke = breaches | permissions | reports | duties;
        // an emergency excuses and makes nothing covered
        if ((spoke & ~Clause.SC_02.bit()) == 0 && bound && Gate.leavesOut(event)) {
            return Answer.NOT_COVERED;
        } else if (spoke == 0) {
            return Answer.SILENT;
        }
        List<Finding> findings = new ArrayList<>(4);
        List<Duty> left = new ArrayList<>(1);
        List<Report> due = new ArrayList<>(2);
        long broken = 0;
        boolean nobodyLeft = false;
        for (long rest = spoke; rest != 0; rest &= rest - 1) {
            Clause clause = Clause.first(rest);
            if (has(breaches, clause)) {
                ClauseId by = defeat(clause);
                findings.add(new Finding(clause.id(), Effect.BREACH, by));
                if (by == null) {
                    broken |= clause.bit();
                }
            }
            if (has(permissions, clause)) {
                findings.add(new Finding(clause.id(), Effect.PERMISSION, null));
            }
            if (has(reports, clause) && clause.report != null) {
                nobodyLeft |= report(clause, clause.report, findings, due);
            }
            if (has(duties, clause) && clause.duty != null && !isMet(clause.duty)) {
                findings.add(new Finding(clause.id(), Effect.DUTY, null));
                left.add(new Duty(clause.duty.kind(), clause.id(), clause.duty.when()));
            }
            if (clause.hasConsequences() && has(breaches, clause)) {
                findings.add(new Finding(clause.id(), Effect.CONSEQUENCE, defeat(clause)));
            }
        }
        if (due.size() > 1) {
            due.sort(URGENT_FIRST);
        }
        Verdict verdict =
                broken != 0 ? Verdict.BREACH : nobodyLeft || !due.isEmpty() ? Verdict.REPORT_TO : Verdict.PERMITTED;
        // an emergency excuses, but the policy's text permits nothing by it
        long permitting = verdict == Verdict.BREACH ? 0 : permissions & ~Clause.SC_02.bit();
        return new Answer(verdict, ids(broken), ids(permitting), due, left, findings);
    }

    private static List<ClauseId> ids(long clauses) {
        if (clauses == 0) {
            return List.of();
        } else if (Long.bitCount(clauses) == 1) {
            return List.of(Clause.first(clauses).id());
        }
        List<ClauseId> ids = new ArrayList<>(Long.bitCount(clauses));
        for (long rest = clauses; rest != 0; rest &= rest - 1) {
            ids.add(Clause.first(rest).id());
        }
        return ids;
    }

    /** Who excuses a breach: the first by id; of two breaches of a clause, one that stands speaks for both. */
    private @Nullable ClauseId defeat(Clause clause) {
        if (clause == Clause.PU_06 && reached && !heard) {
            return readForNeed
                    ? Clause.PU_05.id()
                    : has(permissions, Clause.PU_08)
                            ? Clause.PU_08.id()
                            : has(permissions, Clause.SC_02) ? Clause.SC_02.id() : null;
        } else if (clause == Clause.PU_08 && readForNeed) {
            return Clause.PU_05.id();
        }
        for (Clause by : clause.excusedBy()) {
            if (has(permissions, by)) {
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
        for (long rest = reports; rest != 0; rest &= rest - 1) {
            Clause clause = Clause.first(rest);
            Clause.Report terms = clause.report;
            if (terms != null && !isReplaced(clause) && !isHeld(clause)) {
                Recipient to = Recipients.of(event, terms, isAboutActor(clause, terms));
                if (to != null
                        && !Recipients.isMet(event, terms, to, isAboutActor(clause, terms))
                        && (event.notDone().contains(terms.metBy())
                                || event.notDone().contains(Recipients.step(terms, to)))) {
                    breach(clause);
                }
            }
        }
        for (long rest = duties; rest != 0; rest &= rest - 1) {
            Clause clause = Clause.first(rest);
            if (clause != Clause.MC_03
                    && clause.duty != null
                    && clause.duty.metBy() != null
                    && event.notDone().contains(clause.duty.metBy())) {
                breach(clause);
            }
        }
    }

    private boolean isHeld(Clause clause) {
        return clause == Clause.MC_03 && has(duties, Clause.MC_03);
    }

    /** The chair is told instead of the headteacher, not besides. */
    private boolean isReplaced(Clause clause) {
        return clause == Clause.MS_01 && has(reports, Clause.MS_02);
    }

    /** Adds a report; whether it is due, but everybody it could go to took part. */
    private boolean report(Clause clause, Clause.Report terms, List<Finding> findings, List<Report> due) {
        boolean replaced = isReplaced(clause);
        Recipient to = Recipients.of(event, terms, isAboutActor(clause, terms));
        if (to == null) {
            return !replaced;
        } else if (!Recipients.isMet(event, terms, to, isAboutActor(clause, terms))) {
            findings.add(new Finding(clause.id(), Effect.REPORT, replaced ? Clause.MS_02.id() : null));
            if (!replaced) {
                merge(due, to, terms.when(), clause);
            }
        }
        return false;
    }

    private void merge(List<Report> due, Recipient to, Deadline when, Clause clause) {
        Word heldFor = isHeld(clause) ? school.policy.fact.Role.DSL : null;
        for (int i = 0; i < due.size(); i++) {
            Report earlier = due.get(i);
            if (earlier.to().equals(to.word)) {
                List<ClauseId> because = new ArrayList<>(earlier.because());
                because.add(clause.id());
                Word strictest = earlier.when().compareTo(when) < 0 ? earlier.when() : when;
                due.set(
                        i,
                        new Report(
                                to.word,
                                strictest,
                                because,
                                earlier.heldFor() != null ? earlier.heldFor() : heldFor,
                                null));
                return;
            }
        }
        due.add(new Report(to.word, when, List.of(clause.id()), heldFor, null));
    }

    private boolean isAboutActor(Clause clause, Clause.Report terms) {
        return has(following, clause) || Recipients.isAboutActor(event, terms);
    }

    private boolean isMet(Clause.Duty duty) {
        return duty.metBy() != null && event.done().contains(duty.metBy());
    }
}
