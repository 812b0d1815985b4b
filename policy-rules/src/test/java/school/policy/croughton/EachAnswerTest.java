package school.policy.croughton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.clause.ContestedReading;
import school.policy.scenario.Inspection;

/** Governors settle a contested reading otherwise, by changing one word in policy.yaml. */
class EachAnswerTest {

    /** A reading and an answer that the shipped policy does not take. */
    record Other(String reading, String taken, String answer) {}

    @TempDir
    private Path folder;

    static Stream<Other> others() {
        return Croughton.policy().settings().readings().values().stream().flatMap(reading -> reading.answers().stream()
                .map(ContestedReading.Answer::answer)
                .filter(answer -> !answer.equals(reading.taken()))
                .map(answer -> new Other(reading.name(), reading.taken(), answer)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void the_shipped_policy_can_be_used_under_every_answer_to_every_reading(Other other) throws IOException {
        for (Map.Entry<String, byte[]> file : Shipped.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        String settings = new String(Shipped.files().get("policy.yaml"), StandardCharsets.UTF_8);
        String turned = settings.replaceFirst(
                "(- name: " + other.reading() + "\n(?:    .*\n)*?    taken: )" + other.taken() + "\n",
                "$1" + other.answer() + "\n");
        assertThat(turned).isNotEqualTo(settings);
        Files.writeString(folder.resolve("policy.yaml"), turned);

        assertThat(Inspection.of(folder).problems()).isEmpty();
    }

    @Test
    void there_are_fifteen_readings_to_turn() {
        assertThat(others().map(Other::reading).distinct()).hasSize(15);
    }
}
