package school.policy.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Case;
import school.policy.fact.Essentials;
import school.policy.fact.OpenQuestion;
import school.policy.fact.Photo;

/**
 * Every way in which a case with unknowns could turn out to be.
 *
 * @param bound whether the policy binds the actor
 * @param questions what is open, in the order in which the completions run through the answers
 * @param answers how many answers each of them has
 * @param listed the open questions that the case states itself or that are open whatever the others' answers; the rest
 *     is completed too, but nobody need ask it yet
 * @param cases one case a combination of answers, the last question's answers changing fastest; empty where there are
 *     more than {@link #LIMIT}
 */
record Completions(
        boolean bound, List<OpenQuestion> questions, List<Integer> answers, Set<String> listed, List<Case> cases) {

    /** More combinations than this are not tried: nothing is guessed then. */
    static final int LIMIT = 4096;

    /** What it takes to copy a case without the items of its lists, in looks. */
    private static final long COPY = 64;

    /** Whether a case can have turned out in one way only; of an actor whom the policy binds, all essentials are said. */
    static boolean isComplete(Case event, boolean bound) {
        return event.unknown().isEmpty() && (!bound || Essentials.areSaid(event));
    }

    /** The completions of a case; of an actor whom the policy binds, unsaid essential facts count as unknown. */
    static Completions of(Case event, boolean bound, Meter meter) {
        List<OpenQuestion> known = OpenQuestion.known();
        Set<String> open = new TreeSet<>(event.unknown());
        Set<String> listed = new TreeSet<>(open);
        while (true) {
            List<OpenQuestion> questions =
                    known.stream().filter(q -> open.contains(q.path())).toList();
            List<Integer> answers = new ArrayList<>();
            List<Case> cases = complete(event, questions, answers, meter);
            if (bound && cases.isEmpty()) {
                listed.addAll(Essentials.unsaid(event));
            }
            if (cases.isEmpty() || !bound) {
                return new Completions(bound, questions, answers, listed, cases);
            }
            Set<String> further = new TreeSet<>();
            Set<String> always = new TreeSet<>(Essentials.unsaid(cases.get(0)));
            for (Case each : cases) {
                List<String> unsaid = Essentials.unsaid(each);
                further.addAll(unsaid);
                always.retainAll(unsaid);
            }
            if (!open.addAll(further)) {
                return new Completions(bound, questions, answers, listed, cases);
            }
            listed.addAll(always);
        }
    }

    private static List<Case> complete(Case event, List<OpenQuestion> questions, List<Integer> answers, Meter meter) {
        List<Case> cases = List.of(event);
        for (OpenQuestion question : questions) {
            List<Case> next = new ArrayList<>();
            for (Case each : cases) {
                List<Case> completions = question.completions(each);
                if (next.size() + completions.size() > LIMIT) {
                    return List.of();
                }
                meter.looks(completions.size() * (COPY + items(each)));
                next.addAll(completions);
            }
            // every case so far has as many: what a question's answers depend on is settled before it or not at all
            answers.add(next.size() / cases.size());
            cases = next;
        }
        return cases;
    }

    /** The items of the lists of a case that can be long. */
    private static long items(Case event) {
        Photo photo = event.photo();
        return (long) event.unknown().size()
                + size(event.consents())
                + size(event.objections())
                + (photo == null ? 0 : size(photo.children()) + size(photo.adults()) + size(photo.namesUsed()));
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }

    /**
     * The listed questions whose answer makes a difference: two completions that differ in it alone differ in outcome.
     *
     * @param outcomes one outcome a case, in the order of the cases
     * @param same compares two of them, and pays for it
     */
    <T> List<String> deciding(List<T> outcomes, BiPredicate<T, T> same) {
        List<String> deciding = new ArrayList<>();
        int block = cases.size();
        for (int i = 0; i < questions.size(); i++) {
            OpenQuestion question = questions.get(i);
            int stride = block / answers.get(i);
            if (listed.contains(question.path()) && differs(outcomes, block, stride, same)) {
                deciding.add(question.path());
            }
            block = stride;
        }
        return deciding.stream().sorted().toList();
    }

    private static <T> boolean differs(List<T> outcomes, int block, int stride, BiPredicate<T, T> same) {
        for (int start = 0; start < outcomes.size(); start += block) {
            for (int at = start + stride; at < start + block; at++) {
                T first = outcomes.get(start + (at - start) % stride);
                if (!same.test(first, outcomes.get(at))) {
                    return true;
                }
            }
        }
        return false;
    }
}
