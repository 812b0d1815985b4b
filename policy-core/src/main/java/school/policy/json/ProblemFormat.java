package school.policy.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import school.policy.source.Kind;
import school.policy.source.Problem;

/**
 * What is wrong with a policy's files, for programs: as plain JSON, or as a SARIF log, which editors and code hosts show
 * beside the lines it is about.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class ProblemFormat {

    private ProblemFormat() {}

    /** One JSON object with a list of problems; a line or column of 0, where none is meant, is left out. */
    public static String json(List<Problem> problems) {
        return Json.readable(Map.of(
                "problems",
                problems.stream()
                        .map(problem -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("file", problem.file());
                            place(entry, "line", "column", problem);
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
     * A SARIF log of one run.
     *
     * @param folder what stands before the files' names in it, such as {@code policies/our-school}; may be empty
     */
    public static String sarif(List<Problem> problems, String folder) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "policy check");
        driver.put(
                "rules", Arrays.stream(Kind.values()).map(ProblemFormat::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", problems.stream().map(p -> result(p, folder)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.readable(log);
    }

    private static Map<String, Object> rule(Kind kind) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", kind.id());
        rule.put("shortDescription", Map.of("text", kind.meaning()));
        return rule;
    }

    private static Map<String, Object> result(Problem problem, String folder) {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(folder, problem.file())));
        if (problem.line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            place(region, "startLine", "startColumn", problem);
            physical.put("region", region);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.kind().id());
        result.put("level", level(problem));
        result.put("message", Map.of("text", problem.message()));
        result.put("locations", List.of(Map.of("physicalLocation", physical)));
        return result;
    }

    private static void place(Map<String, Object> entry, String line, String column, Problem problem) {
        if (problem.line() > 0) {
            entry.put(line, problem.line());
        }
        if (problem.column() > 0) {
            entry.put(column, problem.column());
        }
    }

    private static String level(Problem problem) {
        return problem.isError() ? "error" : "warning";
    }

    private static String uri(String folder, String file) {
        String path = folder.isEmpty() || folder.endsWith("/") ? folder + file : folder + "/" + file;
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return file;
        }
    }
}
