package school.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import school.policy.clause.Settings;
import school.policy.source.Kind;
import school.policy.source.Nearest;
import school.policy.source.Problem;

/** Files of a policy's folder that would be left out in silence: those of no section, and those with a slip in their name. */
final class SectionFiles {

    private static final List<String> ENDS = List.of(PolicyReading.SHEET, PolicyReading.RULES, PolicyReading.SCENARIOS);

    private SectionFiles() {}

    /** What is wrong with the names of files; that they cannot be listed is added to the problems. */
    static List<Problem> misplaced(PolicyFolder folder, Settings settings, List<Problem> problems) {
        List<String> names = visible(folder.names(problems));
        Set<String> present = new HashSet<>(names);
        // a section whose name is misspelt is told by its missing sheet
        List<String> misspelt = settings.sections().stream()
                .filter(section -> !present.contains(section + PolicyReading.SHEET))
                .toList();
        Set<String> told = new HashSet<>();
        List<Problem> found = new ArrayList<>();
        for (String name : names) {
            Optional<String> meant = meant(name, settings.sections(), present);
            if (meant.isPresent()) {
                found.add(problem(name, "no file of this name is read; name it '" + meant.get() + "'"));
            } else if (ENDS.stream().anyMatch(name::endsWith)) {
                String section = name.substring(0, name.indexOf('.'));
                if (!settings.sections().contains(section)
                        && Nearest.to(section, misspelt).isEmpty()
                        && told.add(section)) {
                    found.add(
                            problem(name, "no section lists this file; list its section in policy.yaml, or remove it"));
                }
            }
        }
        return found;
    }

    /** What editors and systems hide is no part of a policy: {@code .DS_Store}, {@code ._main.drl}. */
    static List<String> visible(List<String> names) {
        return names.stream().filter(name -> !name.startsWith(".")).toList();
    }

    /** The missing file of a section that this one was perhaps to be. */
    private static Optional<String> meant(String name, List<String> sections, Set<String> present) {
        String small = name.toLowerCase(Locale.ROOT);
        int dot = small.indexOf('.');
        if (dot < 0 || !sections.contains(small.substring(0, dot)) || ENDS.contains(name.substring(dot))) {
            return Optional.empty();
        }
        String section = small.substring(0, dot);
        // a missing sheet is told as such
        return Stream.of(PolicyReading.RULES, PolicyReading.SCENARIOS)
                .filter(end -> isNear(small.substring(dot), end))
                .map(end -> section + end)
                .filter(each -> !present.contains(each))
                .findFirst();
    }

    private static boolean isNear(String end, String wanted) {
        return end.startsWith(wanted) || Nearest.to(end, List.of(wanted)).isPresent();
    }

    private static Problem problem(String name, String message) {
        return Problem.ofFile(Kind.FILE, name, message);
    }
}
