package school.policy.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ClauseId;

/**
 * Why a clause has nothing to say of a case.
 *
 * @param clause the clause
 * @param reason why none of its rules was tried; absent: they were
 * @param attempts its rules, the one that came nearest first
 */
public record Silence(ClauseId clause, @Nullable String reason, List<Attempt> attempts) {}
