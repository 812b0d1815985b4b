package school.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which package may use which: the table of the design, and what stays behind it. */
class ArchitectureTest {

    private static final String ROOT = "school.policy";
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @CsvSource({
        "source, none",
        "vocabulary, source",
        "cases, vocabulary source",
        "views, cases vocabulary source",
        "clause, vocabulary source",
        "decision, clause vocabulary source",
        "rule, clause decision vocabulary source",
        "check, rule clause decision vocabulary source",
        "engine, check rule cases clause decision vocabulary source",
        "explain, engine rule cases views clause decision vocabulary source",
        "json, cases clause decision vocabulary source",
        "., explain engine check rule cases clause decision vocabulary source",
        "scenario, . json cases clause decision vocabulary source",
        "live, . scenario cases decision source"
    })
    void a_package_of_the_core_uses_only_what_the_table_allows(String from, String allowed) {
        List<String> packages = new ArrayList<>(List.of(packageOf(from)));
        if (!allowed.equals("none")) {
            Arrays.stream(allowed.split(" ", -1))
                    .map(ArchitectureTest::packageOf)
                    .forEach(packages::add);
        }

        classes()
                .that()
                .resideInAPackage(packageOf(from))
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage(ROOT + "..")
                        .or(JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new))))
                .check(CORE);
    }

    private static String packageOf(String name) {
        return name.equals(".") ? ROOT : ROOT + "." + name;
    }

    @Test
    void every_package_stands_in_the_table() {
        TreeSet<String> packages = new TreeSet<>();
        CORE.forEach(c -> packages.add(c.getPackageName()));

        assertThat(packages)
                .containsExactly(
                        ROOT,
                        ROOT + ".cases",
                        ROOT + ".check",
                        ROOT + ".clause",
                        ROOT + ".decision",
                        ROOT + ".engine",
                        ROOT + ".explain",
                        ROOT + ".json",
                        ROOT + ".live",
                        ROOT + ".rule",
                        ROOT + ".scenario",
                        ROOT + ".source",
                        ROOT + ".views",
                        ROOT + ".vocabulary");
    }

    @Test
    void facts_need_their_vocabulary_and_the_jdk_alone() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".cases")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".cases", ROOT + ".vocabulary", ROOT + ".source", "java..", "org.jspecify.annotations")
                .check(CORE);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void only_running_rules_knows_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vocabulary", "cases", "views", "clause", "decision"})
    void what_is_said_about_a_case_knows_no_json(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .check(CORE);
    }

    @Test
    void nothing_public_shows_a_type_of_drools() {
        List<String> shown = new ArrayList<>();
        CORE.stream()
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(c -> visible(c)
                        .filter(type -> type.getName().startsWith("org.drools.")
                                || type.getName().startsWith("org.kie."))
                        .forEach(type -> shown.add(c.getName() + " shows " + type.getName())));

        assertThat(shown).isEmpty();
    }

    /** The types in what other packages can see of a class: its supertypes and its public and protected members. */
    private static Stream<JavaClass> visible(JavaClass type) {
        Stream<JavaClass> supertypes =
                Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
        Stream<JavaClass> fields = type.getFields().stream()
                .filter(f -> isVisible(f.getModifiers()))
                .flatMap(f -> f.getType().getAllInvolvedRawTypes().stream());
        Stream<JavaClass> signatures = type.getCodeUnits().stream()
                .filter(m -> isVisible(m.getModifiers()))
                .flatMap(m -> Stream.of(
                                m.getParameterTypes().stream().flatMap(t -> t.getAllInvolvedRawTypes().stream()),
                                m.getReturnType().getAllInvolvedRawTypes().stream(),
                                m.getExceptionTypes().stream())
                        .flatMap(s -> s));
        return Stream.of(supertypes, fields, signatures).flatMap(s -> s);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
