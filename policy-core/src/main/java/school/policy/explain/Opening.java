package school.policy.explain;

import java.util.List;
import java.util.Objects;
import school.policy.clause.Clause;
import school.policy.clause.Strength;
import school.policy.decision.Effect;
import school.policy.decision.Finding;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** What a clause comes to say, as the beginning of a sentence; of what is advised, without blame. */
final class Opening {

    private Opening() {}

    static String of(Vocabulary vocabulary, Finding finding, Saying saying, World world) {
        String clause = finding.clause().text();
        String may = finding.sure() ? "" : "may ";
        String s = finding.sure() ? "s" : "";
        if (finding.defeatedBy() != null) {
            return clause + (finding.sure() ? " is" : " may be") + " set aside by " + by(finding, world);
        } else if (saying.voice().ofNeglect()) {
            return neglected(vocabulary, finding, saying, world);
        }
        Word to = saying.about().to();
        Word duty = saying.about().duty();
        return clause + " "
                + switch (finding.effect()) {
                    case BREACH ->
                        isAdvice(saying.voice().clause())
                                ? may + "advise" + s + " against it"
                                : (finding.sure() ? "is" : "may be") + " broken";
                    case PERMISSION -> may + "permit" + s + " it";
                    case REPORT -> may + "ask" + s + " to tell " + (to == null ? "somebody" : to.phrase());
                    case DUTY -> may + "leave" + s + " this to do, " + (duty == null ? "" : duty.phrase());
                    case CONSEQUENCE -> may + "say" + s + " what can follow";
                };
    }

    /** The clause that stands before it, or, where that is the clause itself, its exception. */
    private static String by(Finding finding, World world) {
        return world.standing(Effect.PERMISSION).stream()
                .filter(saying -> saying.about().clause().equals(finding.clause())
                        && finding.clause().equals(finding.defeatedBy()))
                .findFirst()
                .map(saying -> "its exception '" + saying.voice().rule().gist() + "'")
                .orElse(Objects.requireNonNull(finding.defeatedBy()).text());
    }

    /** What a clause asks for was not done. */
    private static String neglected(Vocabulary vocabulary, Finding finding, Saying saying, World world) {
        Clause clause = saying.voice().clause();
        List<String> missed = WhyNot.steps(vocabulary, clause)
                .filter(world.event().notDone()::contains)
                .map(Word::denial)
                .distinct()
                .toList();
        String said = InWords.and(missed);
        return isAdvice(clause)
                ? said + ", though " + finding.clause() + (finding.sure() ? " advises it" : " may advise it")
                : finding.clause() + (finding.sure() ? " is" : " may be") + " broken, because " + said;
    }

    private static boolean isAdvice(Clause clause) {
        return clause.strength() == Strength.ADVISORY;
    }
}
