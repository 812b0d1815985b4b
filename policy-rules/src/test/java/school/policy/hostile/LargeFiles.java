package school.policy.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.policy.TinyPolicy;
import school.policy.source.Limits;

/** Hostile files that would be too large to check in, or are no text. */
final class LargeFiles {

    private static final String TOO_LARGE = "the file is larger than 1 MB, which is the limit; divide it into sections";
    private static final String CONCLUSION = " then verdict.breach( \"PU-03\" ); end\n";
    private static final String WHEN = TinyPolicy.HEADER + "rule \"PU-03 x\" when\n";

    private LargeFiles() {}

    /** Each is refused for one reason. */
    static Stream<HostileFile> all() {
        return Stream.of(
                HostileFile.of("a-megabyte-and-more.drl", "/".repeat(Limits.FILE_BYTES + 1), "main.drl: " + TOO_LARGE),
                HostileFile.of(
                        "a-megabyte-and-more.clauses.yaml",
                        "#".repeat(Limits.FILE_BYTES + 1),
                        "main.clauses.yaml: " + TOO_LARGE),
                HostileFile.of(
                        "twenty-thousand-rules.drl",
                        TinyPolicy.HEADER + rules(20_000, "LessonContext( offsite )"),
                        "main.drl: " + TOO_LARGE),
                HostileFile.of(
                        "as-many-rules-as-fit.drl",
                        TinyPolicy.HEADER + rules(15_000, "Event()"),
                        "main.drl:5004:1: more than 5000 rules stand in this file; divide it into sections"),
                HostileFile.of(
                        "a-megabyte-on-one-line.drl",
                        WHEN + "LessonContext( subject == \"" + "x".repeat(1_000_000) + "\" )" + CONCLUSION,
                        "main.drl:5:27: this is longer than 200 characters"),
                HostileFile.of(
                        "a-megabyte-of-a-name.drl",
                        WHEN + "LessonContext( offsite" + "e".repeat(1_000_000) + " )" + CONCLUSION,
                        "main.drl:5:16: this is longer than 200 characters"),
                HostileFile.of(
                        "negations.drl",
                        WHEN + "LessonContext( " + "!".repeat(1_500) + "offsite )" + CONCLUSION,
                        "main.drl:5:37: brackets and '!' stand more than 20 deep"),
                HostileFile.of(
                        "brackets.drl",
                        WHEN + "LessonContext( " + "(".repeat(100_000) + "offsite" + ")".repeat(100_000) + " )"
                                + CONCLUSION,
                        "main.drl:5:37: brackets and '!' stand more than 20 deep"),
                HostileFile.of(
                        "brackets-left-open.drl",
                        WHEN + "LessonContext" + "(".repeat(500_000) + CONCLUSION,
                        "main.drl:5:36: brackets and '!' stand more than 20 deep",
                        "main.drl:5:500014: 500000 brackets opened after 'LessonContext' are not closed; add ')' for each"),
                HostileFile.of(
                        "joined.drl",
                        WHEN + "LessonContext( offsite" + " || offsite".repeat(90_000) + " )" + CONCLUSION,
                        "main.drl:5:676: more than 60 conditions are joined here; write several rules"),
                HostileFile.of(
                        "conditions.drl",
                        WHEN + "LessonContext( offsite" + ", offsite".repeat(100_000) + " )" + CONCLUSION,
                        "main.drl:5:556: a pattern has at most 60 conditions; divide the rule"),
                HostileFile.of(
                        "listed.drl",
                        WHEN + "Relationship( age in ( 1" + ", 1".repeat(300_000) + " ) )" + CONCLUSION,
                        "main.drl:5:204: more than 60 values stand in this list"),
                HostileFile.of(
                        "comment.drl",
                        WHEN + "LessonContext()" + CONCLUSION + "/*" + "*".repeat(1_000_000),
                        "main.drl:6:1: a comment is opened here and never closed; close it with */"),
                HostileFile.of(
                        "answers.settings.yaml",
                        settings("[]", readings(1, 12_000)),
                        "policy.yaml:21:7: more than 10 entries stand in this list, which is the limit"),
                HostileFile.of(
                        "readings.settings.yaml",
                        settings("[]", readings(8_000, 1)),
                        "policy.yaml:310:3: more than 100 entries stand in this list, which is the limit"),
                HostileFile.of(
                        "platforms.settings.yaml",
                        settings("[s0" + many(50_000, i -> ",\ns" + i) + "]", ""),
                        "policy.yaml:1009:1: more than 1000 entries stand in this list, which is the limit"),
                HostileFile.of("empty.settings.yaml", "\n".repeat(1_000_000), "policy.yaml: the file says nothing"),
                HostileFile.of(
                        "a-megabyte-of-a-text.scenarios.yaml",
                        "- \"" + "x".repeat(1_000_001) + "\"",
                        "main.scenarios.yaml:1:3: the text is too long, as a million letters is the limit; shorten it"),
                HostileFile.of(
                        "brackets.scenarios.yaml",
                        "[".repeat(500_000),
                        "main.scenarios.yaml:1:21: nested too deeply, as a depth of 20 is the limit"),
                HostileFile.of(
                        "dashes.scenarios.yaml",
                        "- ".repeat(500_000),
                        "main.scenarios.yaml:1:41: nested too deeply, as a depth of 20 is the limit"),
                HostileFile.of(
                        "an-alias-for-all.scenarios.yaml",
                        "- &a [x]\n" + "- *a\n".repeat(200_000),
                        "main.scenarios.yaml:1:3: tags, anchors and aliases are not used here"),
                HostileFile.of(
                        "utf-16.drl",
                        TinyPolicy.HEADER.getBytes(StandardCharsets.UTF_16),
                        "main.drl: the file is saved as UTF-16"),
                HostileFile.of(
                        "utf-16-without-its-mark.scenarios.yaml",
                        "- scenario: x".getBytes(StandardCharsets.UTF_16LE),
                        "main.scenarios.yaml: the file is saved as UTF-16"),
                HostileFile.of(
                        "utf-32.drl",
                        TinyPolicy.HEADER.getBytes(Charset.forName("UTF-32BE")),
                        "main.drl: the file is saved as UTF-16"),
                HostileFile.of(
                        "latin-1.drl",
                        "// caf\u00e9".getBytes(StandardCharsets.ISO_8859_1),
                        "main.drl:1:7: the file is not saved as UTF-8"),
                HostileFile.of(
                        "a-quotation-mark-in-two-bytes.drl",
                        bytes("// ", 0xC0, 0xA2),
                        "main.drl:1:4: the file is not saved as UTF-8"),
                HostileFile.of(
                        "half-a-character.drl", bytes("// ", 0xED, 0xA0, 0x80), "main.drl:1:4: the file is not saved"),
                HostileFile.of(
                        "a-serialized-object.drl",
                        bytes("", 0xAC, 0xED, 0x00, 0x05),
                        "main.drl:1:1: the file is not saved as UTF-8"),
                HostileFile.of(
                        "an-archive.drl",
                        bytes("PK", 0x03, 0x04, 0xFF),
                        "main.drl: the file is no plain text, but that of another program"));
    }

    private static String settings(String social, String readings) {
        return """
                id: hostile
                title: a policy of a hostile author
                version: "1"
                in_force_from: 2024-01-01
                review_due: 2026-01-31
                document: "0000000000000000000000000000000000000000000000000000000000000000"
                sections: [main]
                bound: [teacher]
                """ + readings + "platforms: { not_social: [], social: " + social + " }\n";
    }

    private static String readings(int count, int answers) {
        return "readings:\n"
                + many(
                        count,
                        i -> "- { name: n" + i + ", reading: I-01, asks: a, taken: a0, answers: [\n"
                                + many(answers, j -> "      { answer: a" + j + ", means: m },\n") + "  ] }\n");
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String rules(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> "rule \"" + i + "\" when " + pattern + CONCLUSION)
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String text, int... more) {
        byte[] bytes = new byte[text.length() + more.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i < text.length() ? text.charAt(i) : more[i - text.length()]);
        }
        return bytes;
    }

    /** Nearly a megabyte of mistakes, each small: whoever reads in steps that grow with the file takes minutes. */
    static Stream<HostileFile> mistakes() {
        return Stream.of(
                HostileFile.of("rules.drl", fill(TinyPolicy.HEADER, i -> "rule \"x\"\n", "")),
                HostileFile.of("patterns.drl", fill(WHEN, i -> "Event()\n", CONCLUSION)),
                HostileFile.of("unknown-facts.drl", fill(WHEN, i -> "Evnt()\n", CONCLUSION)),
                HostileFile.of("words.drl", fill(WHEN, i -> "whn\n", CONCLUSION)),
                HostileFile.of("commas.drl", fill(WHEN + "LessonContext(", i -> "\n,", ")" + CONCLUSION)),
                HostileFile.of("quotation-marks.drl", fill(WHEN, i -> "\"\n", CONCLUSION)),
                HostileFile.of("verdicts.drl", fill(WHEN + "Event()\nthen\n", i -> "verdict.x\n", "end\n")),
                HostileFile.of("entries.clauses.yaml", fill("", i -> "- 1\n", "")),
                HostileFile.of(
                        "overrides.clauses.yaml",
                        fill(
                                "- { id: PU-03, line: 1, summary: s, modality: may, overrides: [",
                                i -> "PU-03 " + i + ",\n",
                                "] }\n")),
                HostileFile.of(
                        "long-keys-above-a-long-list.clauses.yaml",
                        fill(
                                ("{" + "k".repeat(195) + ": ").repeat(17) + "[",
                                i -> "1, ",
                                "1]" + "}".repeat(17) + "\n")),
                HostileFile.of("keys.settings.yaml", fill("", i -> "k" + i + ": 1\n", "")),
                HostileFile.of("entries.scenarios.yaml", fill("", i -> "- {}\n", "")));
    }

    private static String fill(String before, IntFunction<String> each, String after) {
        StringBuilder text = new StringBuilder(before);
        for (int i = 0; text.length() < Limits.FILE_BYTES - 100; i++) {
            text.append(each.apply(i));
        }
        return text.append(after).toString();
    }
}
