package school.policy.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import school.policy.Policy;
import school.policy.croughton.Croughton;

/**
 * Policies of many rules: those on personal use as they are shipped, and the same again under other clauses from later
 * days on. Each copy asks for the same acts, and last of all whether its own day has come, so that a case comes to the last
 * pattern of as many rules of each as there are copies.
 */
final class ManyRules {

    /** Rules on personal use. */
    static final int ONCE = 47;

    private static final int COPIES_A_SECTION = 10;
    private static final LocalDate LATER = LocalDate.of(2035, 1, 1);
    /** As rules write days. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);

    private ManyRules() {}

    /** A policy of so many rules, a multiple of {@link #ONCE}. */
    static Policy policy(int rules) throws IOException {
        Path folder = Files.createTempDirectory("many-rules");
        try {
            write(folder, rules / ONCE);
            return Policy.read(folder);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void write(Path folder, int copies) throws IOException {
        String rules = shipped("personal-use.drl");
        String sheet = shipped("personal-use.clauses.yaml");
        int body = rules.indexOf("rule \"");
        List<String> sections = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            if (copy % COPIES_A_SECTION == 0) {
                sections.add("part-" + copy);
                append(folder, sections, ".drl", rules.substring(0, body));
            }
            String copied = copy == 0
                    ? rules.substring(body)
                    : rules.substring(body)
                            .replace("then\n", from(LATER.plusDays(copy)))
                            .replace("\"PU-", "\"" + prefix(copy));
            append(folder, sections, ".drl", copied);
            append(folder, sections, ".clauses.yaml", copy == 0 ? sheet : sheet.replace("PU-", prefix(copy)));
        }
        String settings = shipped("policy.yaml")
                .replaceFirst("(?m)^sections: .*$", "sections: [" + String.join(", ", sections) + "]");
        Files.writeString(folder.resolve("policy.yaml"), settings);
    }

    private static String from(LocalDate day) {
        return "    Event( on >= \"" + DAY.format(day) + "\" )\nthen\n";
    }

    /** Other clauses have other names: PUAA-03. */
    private static String prefix(int copy) {
        return "PU" + (char) ('A' + copy / 26) + (char) ('A' + copy % 26) + "-";
    }

    private static void append(Path folder, List<String> sections, String kind, String text) throws IOException {
        Path file = folder.resolve(sections.get(sections.size() - 1) + kind);
        Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + text);
    }

    private static String shipped(String name) throws IOException {
        try (InputStream in = Croughton.class.getResourceAsStream("/policies/croughton/" + name)) {
            if (in == null) {
                throw new IOException("no file '" + name + "'");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
