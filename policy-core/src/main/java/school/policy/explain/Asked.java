package school.policy.explain;

import java.util.List;

/**
 * A question whose answer a decision waits for.
 *
 * @param path what it is about, as a path of the exchange format such as {@code context.session}
 * @param question the question, in words for a school office
 * @param answers the possible answers, in words
 */
public record Asked(String path, String question, List<String> answers) {}
