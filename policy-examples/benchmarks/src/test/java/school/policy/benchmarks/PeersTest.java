package school.policy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.benchmarks.Events.DAMAGING_POST;
import static school.policy.benchmarks.Events.FRIENDS_REQUEST_ACCEPTED;
import static school.policy.benchmarks.Events.HEADTEACHER_FOLLOWS;
import static school.policy.benchmarks.Events.IN_OWN_BREAK;
import static school.policy.benchmarks.Events.MESSAGE_TO_PUPIL;
import static school.policy.benchmarks.Events.PARENTS_REQUEST_ACCEPTED;
import static school.policy.benchmarks.Events.PART_OF_COMPUTING;
import static school.policy.benchmarks.Events.PHOTO_WITHOUT_A_CONSENT;
import static school.policy.benchmarks.Events.PHOTO_WITH_CONSENTS;
import static school.policy.benchmarks.Events.PUPIL_MISUSE;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import school.policy.benchmarks.byhand.Answer;
import school.policy.benchmarks.peers.Peer;
import school.policy.benchmarks.plain.Facts;
import school.policy.benchmarks.plain.Plain;
import school.policy.cases.Case;
import school.policy.decision.Decision;

/** Only those are compared that say the same: each peer finds what the policy says to each event. */
class PeersTest {

    private static final Map<Events, String> SAYS = Map.of(
            PARENTS_REQUEST_ACCEPTED,
            "breach of PU-15; tell headteacher first_available_opportunity for MS-01, PU-13;"
                    + " record_on_office_list for PU-14;"
                    + " MS-01 report, PU-13 report, PU-14 duty, PU-15 breach",
            FRIENDS_REQUEST_ACCEPTED,
            "report-to by PU-15; tell headteacher unspecified for PU-13; record_on_office_list for PU-14;"
                    + " PU-13 report, PU-14 duty, PU-15 permission",
            PART_OF_COMPUTING,
            "permitted by PU-03, SS-01; PU-03 breach defeated by PU-03, PU-03 permission, SS-01 permission",
            IN_OWN_BREAK,
            "permitted by PU-09; PU-09 permission",
            MESSAGE_TO_PUPIL,
            "breach of PU-11; tell headteacher first_available_opportunity for MS-01; MS-01 report, PU-11 breach",
            DAMAGING_POST,
            "breach of PU-18, PU-20; tell headteacher first_available_opportunity for MS-01;"
                    + " MS-01 report, PU-18 breach, PU-20 breach",
            PHOTO_WITH_CONSENTS,
            "permitted by SS-01; SS-01 permission",
            PHOTO_WITHOUT_A_CONSENT,
            "breach of SS-08; tell headteacher first_available_opportunity for MS-01;"
                    + " MS-01 report, SS-01 permission, SS-08 breach",
            HEADTEACHER_FOLLOWS,
            "breach of PU-12; tell chair_of_governors first_available_opportunity for MS-02;"
                    + " MS-01 report defeated by MS-02, MS-02 report, PU-12 breach",
            PUPIL_MISUSE,
            "report-to; tell parents first_available_opportunity for MC-03 held for dsl, headteacher unspecified"
                    + " for MC-01, dsl unspecified for MC-02; dsl_decides_before_informing_parents for MC-03;"
                    + " MC-01 report, MC-02 report, MC-03 report, MC-03 duty");

    @Test
    void it_is_written_down_what_the_policy_says_to_each_event() {
        assertThat(SAYS).containsOnlyKeys(Events.values());
    }

    @ParameterizedTest
    @EnumSource
    void each_peer_finds_what_the_policy_says(Peer peer) {
        BiFunction<Case, Facts.Case, ?> decides = peer.make();

        // twice, for those that keep something between one case and the next
        for (int round = 1; round <= 2; round++) {
            for (Events each : Events.values()) {
                Object said = decides.apply(each.event(), Plain.of(each.event()));
                assertThat(said instanceof Decision decision ? Answer.of(decision) : said)
                        .as(each.name())
                        .extracting(answer -> inWords((Answer) answer))
                        .isEqualTo(SAYS.get(each));
            }
        }
    }

    private static String inWords(Answer answer) {
        return Stream.of(
                        answer.verdict().word()
                                + listed(" of ", answer.breached())
                                + listed(" by ", answer.permittedBy()),
                        listed(
                                "tell ",
                                answer.reports().stream()
                                        .map(r -> r.to().word() + " " + r.when().word() + listed(" for ", r.because())
                                                + (r.heldFor() == null
                                                        ? ""
                                                        : " held for "
                                                                + r.heldFor().word()))
                                        .toList()),
                        listed(
                                "",
                                answer.duties().stream()
                                        .map(d -> d.duty().word() + " for " + d.because())
                                        .toList()),
                        listed("", answer.findings()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String listed(String before, List<?> parts) {
        return parts.isEmpty()
                ? ""
                : before + parts.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
