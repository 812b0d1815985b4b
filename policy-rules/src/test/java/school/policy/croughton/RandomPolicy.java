package school.policy.croughton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import school.policy.clause.Clause;
import school.policy.clause.Modality;
import school.policy.fact.Consequence;
import school.policy.fact.Deadline;
import school.policy.fact.DutyKind;
import school.policy.fact.Recipient;
import school.policy.fact.Role;
import school.policy.fact.Step;
import school.policy.source.Spelled;

/** The files of a small policy, made without any idea of what goes together. */
final class RandomPolicy {

    static final String SETTINGS = """
            id: random
            title: a policy made at random
            version: "1"
            in_force_from: 2024-01-01
            review_due: 2026-01-31
            document: "0000000000000000000000000000000000000000000000000000000000000000"
            sections: [main]
            bound: [teacher, deputy_headteacher, headteacher, dsl]
            platforms: { social: [Facebook, Chatter], not_social: [SMS] }
            """;

    private static final String READINGS = """
            readings:
              - name: contested
                reading: I-01
                asks: what a passage means
                taken: narrow
                answers:
                  - { answer: narrow, means: it says little }
                  - { answer: wide, means: it says much""";

    private static final String HEADER = """
            package school.policy.random
            import school.policy.fact.*
            global school.policy.Verdicts verdict
            """;

    private final Random random;
    private final List<String> clauses = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    private RandomPolicy(Random random) {
        this.random = random;
    }

    /** The files by name; the same for the same random numbers. */
    static Map<String, String> files(Random random) {
        return new RandomPolicy(random).files();
    }

    private record Terms(boolean report, boolean duty) {}

    private Map<String, String> files() {
        int count = 2 + random.nextInt(5);
        List<Terms> terms = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            clauses.add("AA-0" + i);
            terms.add(new Terms(random.nextBoolean(), random.nextBoolean()));
        }
        boolean contested = random.nextInt(3) == 0;
        StringBuilder rules = new StringBuilder(HEADER);
        boolean[] ruled = new boolean[count];
        for (int i = 2 + random.nextInt(7); i > 0; i--) {
            rules.append(rule(terms, ruled, contested));
        }
        StringBuilder sheet = new StringBuilder();
        for (int i = 0; i < count; i++) {
            sheet.append(clause(i, terms.get(i))).append(ruled[i] ? " }\n" : ", no_rule: for a test }\n");
        }
        String readings = contested ? READINGS + one(List.of("", ", binds: [volunteer]")) + " }\n" : "";
        return new TreeMap<>(Map.of(
                "policy.yaml",
                SETTINGS + readings,
                "main.clauses.yaml",
                sheet.toString(),
                "main.drl",
                rules.toString()));
    }

    private String rule(List<Terms> terms, boolean[] ruled, boolean contested) {
        int first = random.nextInt(clauses.size());
        String title = clauses.get(first) + " rule " + titles.size();
        titles.add(title);
        StringBuilder rule = new StringBuilder("rule \"" + title + "\"\nwhen\n");
        rule.append(new RandomPatterns(random, clauses).text());
        if (contested && seldom()) {
            rule.append("    Reading( question == \"contested\", answer == \"")
                    .append(one(List.of("narrow", "wide")))
                    .append("\" )\n");
        }
        rule.append("then\n");
        int clause = first;
        for (int i = seldom() ? 2 : 1; i > 0; i--) {
            ruled[clause] = true;
            List<String> effects = new ArrayList<>(List.of("breach", "permit"));
            if (terms.get(clause).report()) {
                effects.add("report");
            }
            if (terms.get(clause).duty()) {
                effects.add("duty");
            }
            rule.append("    verdict." + one(effects) + "( \"" + clauses.get(clause) + "\" );\n");
            clause = (first + 1) % clauses.size();
        }
        return rule.append("end\n").toString();
    }

    private String clause(int number, Terms terms) {
        StringBuilder clause = new StringBuilder("- { id: " + clauses.get(number) + ", line: " + (number + 1)
                + ", summary: a sentence, modality: " + word(Modality.values()));
        if (seldom()) {
            clause.append(", lifted_by: ").append(one(clauses));
        }
        if (random.nextBoolean()) {
            clause.append(", misuse: true");
        }
        if (seldom()) {
            clause.append(", whose_act: anyone");
        }
        if (random.nextBoolean()) {
            clause.append(", overrides: [ ").append(override(number)).append(" ]");
        }
        if (terms.report()) {
            clause.append(", report: { to: " + word(Recipient.values()) + ", when: " + word(Deadline.values())
                    + ", met_by: " + word(Step.values())
                    + (random.nextBoolean() ? ", about: " + word(Clause.About.values()) : "")
                    + (random.nextBoolean() ? ", held_for: " + word(Role.values()) : "") + " }");
        }
        if (terms.duty()) {
            clause.append(", duty: { name: " + word(DutyKind.values())
                    + (random.nextBoolean() ? ", when: " + word(Deadline.values()) : "")
                    + (random.nextBoolean() ? ", met_by: " + word(Step.values()) : "") + " }");
        }
        if (seldom()) {
            clause.append(", consequences: [" + word(Consequence.values()) + "]");
        }
        return clause.toString();
    }

    /** Of this clause or an earlier one, so that there is no circle; now and then by the title of a rule. */
    private String override(int number) {
        String over = clauses.get(random.nextInt(number + 1));
        String by = clauses.get(number);
        if (!seldom()) {
            return over;
        }
        return "{ over: " + (random.nextBoolean() ? titled(over) : over) + ", by: "
                + (random.nextBoolean() ? titled(by) : by) + " }";
    }

    private String titled(String clause) {
        List<String> own =
                titles.stream().filter(title -> title.startsWith(clause)).toList();
        return own.isEmpty() ? clause : one(own);
    }

    private <T extends Spelled> String word(T[] values) {
        return one(Arrays.asList(values)).word().toLowerCase(Locale.ROOT);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean seldom() {
        return random.nextInt(4) == 0;
    }
}
