package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.decision.Warnings;
import school.policy.fact.Account;
import school.policy.fact.Case;
import school.policy.fact.Role;
import school.policy.rule.Rule;

/**
 * A contested reading and what the policy covers under its other answers.
 *
 * @param warning the warning that a decision rests on it
 * @param gates the policy's reach under each of the answers not taken
 * @param rules the rules that belong to one of its answers
 * @param binds the roles that one of its answers binds
 * @param platforms the platforms that one of its answers takes out of the policy, however spelled
 */
record Otherwise(String warning, List<Gate> gates, BitSet rules, Set<Role> binds, Set<String> platforms) {

    static Otherwise of(ContestedReading reading, Settings settings, List<Rule> all) {
        List<Gate> gates = new ArrayList<>();
        Set<Role> binds = EnumSet.noneOf(Role.class);
        Set<String> platforms = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (ContestedReading.Answer answer : reading.answers()) {
            binds.addAll(answer.binds());
            platforms.addAll(answer.notSocial());
            if (!answer.answer().equals(reading.taken())) {
                Map<String, String> taken = new HashMap<>(settings.taken());
                taken.put(reading.name(), answer.answer());
                gates.add(new Gate(settings, taken, all));
            }
        }
        BitSet rules = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            rules.set(i, all.get(i).readings().containsKey(reading.name()));
        }
        return new Otherwise(Warnings.CONTESTED + reading.reading(), gates, rules, binds, platforms);
    }

    /**
     * Whether another answer could matter to a case.
     *
     * @param runs the runs of the rules so far
     */
    boolean concerns(Case event, Runs runs) {
        return runs.hasSpoken(rules)
                || (!binds.isEmpty() && (Gate.isRoleOpen(event) || !Collections.disjoint(event.actorRoles(), binds)))
                || (!platforms.isEmpty() && isOn(event.account()));
    }

    private boolean isOn(@Nullable Account account) {
        return account != null
                && account.platform() != null
                && platforms.contains(account.platform().strip());
    }
}
