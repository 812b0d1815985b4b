package school.policy.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import school.policy.source.Kind;
import school.policy.source.Problem;

/**
 * What is wrong with a policy's files, for programs: as plain JSON, or as a SARIF log, which editors and code hosts show
 * beside the lines it is about.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class ProblemFormat {

    /** The version of this library, as it is told to programs. */
    public static final String VERSION = "0.1.0";

    private static final String HOME = "https://javadoc.io/doc/school.policy/policy-core";

    private static final List<Kind> KINDS = List.of(Kind.values());

    private ProblemFormat() {}

    /** One JSON object with a list of problems; a line or column of 0, where none is meant, is left out. */
    public static String json(List<Problem> problems) {
        return Json.readable(Map.of(
                "problems",
                problems.stream()
                        .map(problem -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("file", problem.file());
                            if (problem.line() > 0) {
                                entry.put("line", problem.line());
                            }
                            if (problem.column() > 0) {
                                entry.put("column", problem.column());
                            }
                            entry.put("severity", level(problem));
                            entry.put("kind", problem.kind().id());
                            entry.put("message", problem.message());
                            if (!problem.excerpt().text().isEmpty()) {
                                entry.put("excerpt", problem.excerpt().text());
                            }
                            return entry;
                        })
                        .toList()));
    }

    /**
     * A SARIF log of one run. It holds what code hosts ask for beyond the standard: of each kind of problem what it is
     * and what to do about it, of each problem a region and a mark by which it is known again in a later run.
     *
     * @param folder the folder of the files, such as {@code policies/our-library}; an absolute one stands in it as an
     *     address that begins with {@code file:///}, an empty one not at all
     */
    public static String sarif(List<Problem> problems, String folder) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "policy check");
        driver.put("version", VERSION);
        driver.put("semanticVersion", VERSION);
        driver.put("informationUri", HOME);
        driver.put("rules", KINDS.stream().map(ProblemFormat::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        Map<String, Integer> marks = new HashMap<>();
        String address = address(folder);
        run.put("results", problems.stream().map(p -> result(p, address, marks)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.readable(log);
    }

    private static Map<String, Object> rule(Kind kind) {
        boolean error = kind.severity() == Kind.Severity.ERROR;
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", kind.id());
        rule.put("shortDescription", Map.of("text", kind.meaning()));
        rule.put(
                "fullDescription",
                Map.of(
                        "text",
                        kind.meaning()
                                + (error
                                        ? "; it keeps the policy from being used"
                                        : "; the policy can be used all the same")));
        rule.put("helpUri", HOME + "/latest/school/policy/source/Kind.html#" + kind.name());
        // in this order, as that of a plain map is another in each process
        Map<String, Object> help = new LinkedHashMap<>();
        help.put("text", kind.remedy());
        help.put("markdown", kind.remedy());
        rule.put("help", help);
        rule.put("defaultConfiguration", Map.of("level", error ? "error" : "warning"));
        return rule;
    }

    private static Map<String, Object> result(Problem problem, String address, Map<String, Integer> marks) {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", address + encoded(problem.file())));
        physical.put("region", region(problem));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.kind().id());
        result.put("ruleIndex", KINDS.indexOf(problem.kind()));
        result.put("level", level(problem));
        // viewers make links of [a](b), whoever wrote it
        result.put("message", Map.of("text", problem.message().replace("](", "] (")));
        result.put("locations", List.of(Map.of("physicalLocation", physical)));
        result.put("partialFingerprints", Map.of("primaryLocationLineHash", mark(problem, marks)));
        return result;
    }

    /** Where a problem shows: at one character, on a line, or on the first line of a file that is meant as a whole. */
    private static Map<String, Object> region(Problem problem) {
        int line = Math.max(1, problem.line());
        int column = Math.max(1, problem.column());
        int width =
                problem.column() > 0 ? 1 : Math.max(1, problem.excerpt().text().length());
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", line);
        region.put("startColumn", column);
        region.put("endLine", line);
        region.put("endColumn", column + width);
        return region;
    }

    /** A mark of a problem that stays the same while lines are added above it. */
    private static String mark(Problem problem, Map<String, Integer> marks) {
        String line = problem.excerpt().text().strip();
        String what = problem.kind().id() + "\n" + problem.file() + "\n" + (line.isEmpty() ? problem.message() : line);
        String mark =
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
        return mark + ":" + marks.merge(mark, 1, Integer::sum);
    }

    private static String level(Problem problem) {
        return problem.isError() ? "error" : "warning";
    }

    /** A folder as the beginning of an address. */
    private static String address(String folder) {
        Path path = Path.of(folder);
        if (path.isAbsolute()) {
            String whole = path.toUri().toString();
            return whole.endsWith("/") ? whole : whole + "/";
        }
        StringBuilder address = new StringBuilder();
        path.forEach(name -> address.append(name.toString().isEmpty() ? "" : encoded(name.toString()) + "/"));
        return address.toString();
    }

    private static String encoded(String name) {
        try {
            String path = new URI(null, null, "/" + name, null).toASCIIString().substring(1);
            // what stands before a colon would be taken for a scheme
            return path.replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
