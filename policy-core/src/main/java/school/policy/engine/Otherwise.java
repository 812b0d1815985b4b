package school.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import school.policy.cases.Case;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.decision.Warnings;
import school.policy.rule.Rule;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/**
 * A contested reading and what the policy covers under its other answers.
 *
 * @param warning the warning that a decision rests on it
 * @param scopes the policy's reach under each of the answers not taken
 * @param rules the rules that belong to one of its answers
 * @param binds the roles that one of its answers binds
 * @param names the names that one of its answers adds to a register, however spelled
 */
record Otherwise(String warning, List<PolicyScope> scopes, BitSet rules, Set<Word> binds, Set<String> names) {

    static Otherwise of(ContestedReading reading, Vocabulary vocabulary, Settings settings, List<Rule> all) {
        List<PolicyScope> scopes = new ArrayList<>();
        Set<Word> binds = new HashSet<>();
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (ContestedReading.Answer answer : reading.answers()) {
            binds.addAll(answer.binds());
            answer.registered().values().forEach(names::addAll);
            if (!answer.answer().equals(reading.taken())) {
                Map<String, String> taken = new HashMap<>(settings.taken());
                taken.put(reading.name(), answer.answer());
                scopes.add(new PolicyScope(vocabulary, settings, taken, all));
            }
        }
        BitSet rules = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            rules.set(i, all.get(i).readings().containsKey(reading.name()));
        }
        return new Otherwise(Warnings.CONTESTED + reading.reading(), scopes, rules, binds, names);
    }

    /**
     * Whether another answer could matter to a case.
     *
     * @param runs the runs of the rules so far
     */
    boolean concerns(Case event, Runs runs) {
        return runs.hasSpoken(rules)
                || (!binds.isEmpty()
                        && (scopes.get(0).isRoleOpen(event) || !Collections.disjoint(event.actorRoles(), binds)))
                || (!names.isEmpty() && scopes.get(0).mentions(event, names));
    }
}
