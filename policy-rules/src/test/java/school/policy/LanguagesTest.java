package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Tests that know messages word for word hold on computers set to languages with digits and letters of their own; those
 * of policy-core alone are run by {@code CoreLanguagesTest} there. Each language has a process of its own, as it must be
 * set before anything is loaded.
 */
class LanguagesTest {

    private static final DiscoverySelector[] MESSAGES = {
        selectMethod(MistakesTest.class, "a_mistake_is_told_as_its_golden_text_says", Path.class),
        selectPackage("school.policy.rule"),
        selectPackage("school.policy.fact"),
        selectClass("school.policy.json.CaseFormatTest"),
        selectClass("school.policy.explain.PhrasingTest"),
        selectClass("school.policy.explain.TellingTest"),
        selectClass(PolicyTest.class)
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "bn-BD-u-nu-beng", "tr-TR"})
    void messages_are_the_same_in_every_language(String language) throws Exception {
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LanguagesTest.class.getName(),
                        language)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(Files.readString(told)).isZero();
    }

    /** Runs them in the language that is named; exits with 1 where one fails or almost none is found. */
    public static void main(String[] language) {
        Locale.setDefault(Locale.forLanguageTag(language[0]));
        SummaryGeneratingListener heard = new SummaryGeneratingListener();
        LauncherDiscoveryRequest messages = LauncherDiscoveryRequestBuilder.request()
                .selectors(MESSAGES)
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build();
        LauncherFactory.create().execute(messages, heard);
        TestExecutionSummary summary = heard.getSummary();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        summary.printTo(out);
        summary.printFailuresTo(out, 5);
        System.exit(summary.getTotalFailureCount() == 0 && summary.getTestsSucceededCount() > 1_000 ? 0 : 1);
    }
}
