package school.policy.cli;

import java.util.ArrayList;
import java.util.List;
import school.policy.explain.Inquiry.Choice;
import school.policy.vocabulary.Word;
import school.policy.vocabulary.WordList;
import school.policy.vocabulary.WordList.Heading;

/**
 * What can have happened, under headings where the vocabulary has some, so that people find it in a list.
 *
 * @param headings the headings in their order, with what stands under each
 */
record Happenings(List<Heading> headings) {

    private static final String REST = "Anything else";

    /** Every type of action stands under one of them; what the vocabulary puts under none comes last. */
    static Happenings of(WordList acts) {
        List<Word> rest = new ArrayList<>(acts.all());
        List<Heading> headings = new ArrayList<>(acts.menu());
        headings.forEach(heading -> rest.removeAll(heading.words()));
        if (!rest.isEmpty()) {
            headings.add(new Heading(headings.isEmpty() ? "" : REST, rest));
        }
        return new Happenings(headings);
    }

    /** All of them, as they are numbered from 1. */
    List<Choice> choices() {
        return headings.stream()
                .flatMap(heading -> heading.words().stream())
                .map(act -> new Choice(act.phrase(), act))
                .toList();
    }

    /** All of them under their headings, with their numbers. */
    String menu() {
        StringBuilder menu = new StringBuilder();
        int first = 1;
        for (Heading heading : headings) {
            List<Choice> mine =
                    choices().subList(first - 1, first - 1 + heading.words().size());
            menu.append(heading.title())
                    .append(heading.title().isEmpty() ? "" : "\n")
                    .append(Screen.numbered(mine, first));
            first += mine.size();
        }
        return menu.toString();
    }
}
