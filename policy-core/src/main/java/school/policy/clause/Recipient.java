package school.policy.clause;

import java.util.List;
import java.util.Optional;
import school.policy.fact.Role;
import school.policy.fact.Step;
import school.policy.fact.Word;

/** To whom a report goes. */
public enum Recipient implements Word {
    HEADTEACHER(Step.TOLD_HEADTEACHER, Role.HEADTEACHER.phrase()),
    CHAIR_OF_GOVERNORS(Step.TOLD_CHAIR_OF_GOVERNORS, Role.CHAIR_OF_GOVERNORS.phrase()),
    DSL(Step.TOLD_DSL, "the designated safeguarding lead (DSL)"),
    PARENTS(Step.TOLD_PARENTS, "the parents"),
    /** any one of the leadership team. */
    LEADERSHIP_TEAM_MEMBER(Step.REPORTED_TO_LEADERSHIP, "somebody on the leadership team");

    private final Step told;
    private final String phrase;

    Recipient(Step told, String phrase) {
        this.told = told;
        this.phrase = phrase;
    }

    /** Who is told, after "tell". */
    @Override
    public String phrase() {
        return phrase;
    }

    /** The step that settles a report to this recipient. */
    public Step told() {
        return told;
    }

    /** The roles whose holders are such recipients; parents are no role at the school. */
    public List<Role> roles() {
        return switch (this) {
            case HEADTEACHER -> List.of(Role.HEADTEACHER);
            case CHAIR_OF_GOVERNORS -> List.of(Role.CHAIR_OF_GOVERNORS);
            case DSL -> List.of(Role.DSL);
            case PARENTS -> List.of();
            case LEADERSHIP_TEAM_MEMBER -> List.of(Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER, Role.SMT_MEMBER);
        };
    }

    /** Who is told where the report is about this recipient; empty where nobody is left. */
    public Optional<Recipient> instead() {
        return switch (this) {
            case DSL, LEADERSHIP_TEAM_MEMBER -> Optional.of(HEADTEACHER);
            case HEADTEACHER -> Optional.of(CHAIR_OF_GOVERNORS);
            case CHAIR_OF_GOVERNORS, PARENTS -> Optional.empty();
        };
    }
}
