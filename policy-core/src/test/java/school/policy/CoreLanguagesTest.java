package school.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
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
 * Tests that know messages of this module word for word hold on computers set to languages with digits and letters of
 * their own; {@code LanguagesTest} in policy-rules does the same for those about rules and cases. Each language has a
 * process of its own, as it must be set before anything is loaded.
 */
class CoreLanguagesTest {

    private static final DiscoverySelector[] MESSAGES = {
        selectPackage("school.policy.source"),
        selectPackage("school.policy.vocabulary"),
        selectPackage("school.policy.json"),
        selectClass("school.policy.explain.MarkdownTest")
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
                        CoreLanguagesTest.class.getName(),
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
        System.exit(summary.getTotalFailureCount() == 0 && summary.getTestsSucceededCount() > 100 ? 0 : 1);
    }
}
