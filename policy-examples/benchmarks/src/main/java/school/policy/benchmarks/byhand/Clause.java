package school.policy.benchmarks.byhand;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.plain.Words.Step;
import school.policy.clause.ClauseId;
import school.policy.fact.Deadline;
import school.policy.fact.DutyKind;

/** The clauses that can speak, in the order of their ids, with what the clause sheets say of them. */
// records of immutable parts, of classes that do not say so by annotation
@SuppressWarnings("ImmutableEnumChecker")
public enum Clause {
    MC_01(new Report(Recipient.HEADTEACHER, Deadline.UNSPECIFIED, Step.TOLD_HEADTEACHER, About.OTHERS)),
    MC_02(new Report(Recipient.DSL, Deadline.UNSPECIFIED, Step.TOLD_DSL, About.CONDUCT)),
    /** its report waits for the DSL while its duty is open. */
    MC_03(
            new Report(Recipient.PARENTS, Deadline.FIRST_AVAILABLE_OPPORTUNITY, Step.TOLD_PARENTS, About.OTHERS),
            new Duty(DutyKind.DSL_DECIDES_BEFORE_INFORMING_PARENTS, null, Step.TOLD_PARENTS)),
    MS_01(new Report(Recipient.HEADTEACHER, Deadline.FIRST_AVAILABLE_OPPORTUNITY, Step.TOLD_HEADTEACHER, About.OTHERS)),
    MS_02(new Report(
            Recipient.CHAIR_OF_GOVERNORS,
            Deadline.FIRST_AVAILABLE_OPPORTUNITY,
            Step.TOLD_CHAIR_OF_GOVERNORS,
            About.OTHERS)),
    PU_01,
    PU_02,
    PU_03,
    PU_04,
    PU_05,
    PU_06,
    PU_07,
    PU_08,
    PU_09,
    PU_10,
    PU_11,
    PU_12,
    PU_13(new Report(Recipient.HEADTEACHER, Deadline.UNSPECIFIED, Step.TOLD_HEADTEACHER, About.ACTOR)),
    PU_14(new Duty(DutyKind.RECORD_ON_OFFICE_LIST, null, Step.ON_OFFICE_LIST)),
    PU_15,
    PU_16,
    PU_17,
    PU_18,
    PU_19,
    PU_20,
    PU_21,
    PU_22,
    PU_23,
    PU_24(
            new Report(Recipient.HEADTEACHER, Deadline.UNSPECIFIED, Step.FORM_PASSED_TO_HEADTEACHER, About.ACTOR),
            new Duty(DutyKind.COMPLETE_INAPPROPRIATE_CONTENT_FORM, null, Step.FORM_COMPLETED)),
    PU_25,
    SC_02,
    SC_06,
    SC_08,
    SS_01,
    SS_03,
    SS_04,
    SS_05,
    SS_06(new Duty(DutyKind.COMMUNICATE_URL_AND_IDENTITY, null, null)),
    SS_07,
    SS_08(new Duty(DutyKind.REMOVE_CONTENT, null, Step.REMOVED)),
    SS_09,
    SS_10,
    SS_11,
    SS_12(new Duty(DutyKind.REMOVE_CONTENT, Deadline.IMMEDIATELY, Step.REMOVED)),
    SS_13(new Report(
            Recipient.LEADERSHIP_TEAM_MEMBER, Deadline.IMMEDIATELY, Step.REPORTED_TO_LEADERSHIP, About.CONDUCT)),
    SS_14;

    private static final Set<Clause> MISUSE = Set.of(
            PU_02, PU_03, PU_11, PU_12, PU_15, PU_18, PU_20, PU_21, PU_22, PU_23, PU_25, SS_03, SS_04, SS_05, SS_06,
            SS_07, SS_08, SS_09, SS_10, SS_11, SS_14);

    private static final List<Clause> PLANNED_USE = List.of(PU_03, SC_02, SS_01);
    private static final List<Clause> FREED_PHONE = List.of(PU_05, PU_08, PU_09, SC_02);
    private static final List<Clause> EMERGENCY = List.of(SC_02);
    private static final List<Clause> LEARNING_INTENTION = List.of(PU_08, SC_02);
    private static final List<Clause> OTHER_LINK = List.of(PU_12);
    private static final List<Clause> OTHER_LINK_TO_FRIEND = List.of(PU_15);

    /** clauses without a rule, of which nothing is said here but that breaking them is no misuse. */
    private static final Set<String> NEVER_MISUSE =
            Set.of("SC-01", "SC-03", "SC-04", "SC-05", "SC-07", "SC-09", "SC-10", "SC-11", "SC-12", "SS-02", "MS-03");

    /** About whom a report is: the actor, the actor where it is their own conduct, or somebody else. */
    enum About {
        ACTOR,
        CONDUCT,
        OTHERS
    }

    /** The report that a clause asks for. */
    record Report(Recipient to, Deadline when, Step metBy, About about) {}

    /** What a clause leaves to be done. */
    record Duty(
            DutyKind kind,
            @Nullable Deadline when,
            @Nullable Step metBy) {}

    private final ClauseId id = new ClauseId(name().replace('_', '-'));
    final @Nullable Report report;
    final @Nullable Duty duty;

    Clause() {
        this(null, null);
    }

    Clause(Report report) {
        this(report, null);
    }

    Clause(Duty duty) {
        this(null, duty);
    }

    Clause(@Nullable Report report, @Nullable Duty duty) {
        this.report = report;
        this.duty = duty;
    }

    /** Its stable name. */
    public ClauseId id() {
        return id;
    }

    private static final Clause[] ALL = values();

    /** The first of several clauses, of which each has one bit. */
    static Clause first(long clauses) {
        return ALL[Long.numberOfTrailingZeros(clauses)];
    }

    @SuppressWarnings("EnumOrdinal") // a set of clauses as one number, as EnumSet has it inside
    long bit() {
        return 1L << ordinal();
    }

    /** The clause of that name. */
    public static Clause of(ClauseId id) {
        return valueOf(id.text().replace('-', '_'));
    }

    /** Whether a clause of this policy, or of no known one, is told to the headteacher when somebody breaks it. */
    static boolean isMisuse(String id) {
        for (Clause clause : values()) {
            if (clause.id.text().equals(id)) {
                return clause.misuse();
            }
        }
        return !NEVER_MISUSE.contains(id);
    }

    /** Whether breaking it is told as misuse by staff. */
    public boolean misuse() {
        return MISUSE.contains(this);
    }

    /** Whether it speaks about anybody's act, not only about those the policy binds. */
    boolean anyones() {
        return this == MC_01 || this == MC_02 || this == MC_03 || this == SS_12 || this == SS_13;
    }

    /** Whether breaking it has consequences that the policy names. */
    boolean hasConsequences() {
        return this == PU_22 || this == PU_23 || this == PU_25;
    }

    /** Whose permission excuses a breach of it, in the order of their ids. */
    List<Clause> excusedBy() {
        return switch (this) {
            case PU_03, PU_10 -> PLANNED_USE;
            case PU_04 -> FREED_PHONE;
            case PU_06, PU_07 -> EMERGENCY;
            case PU_08 -> LEARNING_INTENTION;
            case PU_12 -> OTHER_LINK;
            case PU_15 -> OTHER_LINK_TO_FRIEND;
            default -> List.of();
        };
    }
}
