package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.source.Nearest;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Word;

class NearestTest {

    private static final List<String> WORDS = List.of("session", "subject", "offsite", "own_break", "ppa");

    @ParameterizedTest
    @CsvSource({
        "sesion, session",
        "sessoin, session",
        "sessions, session",
        "subjekt, subject",
        "SESSION, session",
        "own-break, own_break",
        "Own Break, own_break",
        "pap, ppa"
    })
    void a_slip_finds_the_word_that_was_meant(String slip, String meant) {
        assertThat(Nearest.to(slip, WORDS)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson_time", "x", "pupil", "objection"})
    void what_is_no_slip_finds_nothing(String word) {
        assertThat(Nearest.to(word, WORDS)).isEmpty();
    }

    @Test
    void of_two_equally_near_the_first_in_the_alphabet_is_meant() {
        assertThat(Nearest.to("cat", List.of("hat", "bat"))).hasValue("bat");
    }

    @Test
    void the_nearer_word_is_meant() {
        assertThat(Nearest.to("parents", List.of("patients", "parent"))).hasValue("parent");
    }

    private static List<String> words(Word... words) {
        return Stream.of(words).map(Word::word).toList();
    }

    /** In the words that the vocabulary knows for the same, too. */
    private static Optional<String> nearest(String word) {
        return SchoolVocabulary.vocabulary().spelling().nearest(word, ALL);
    }

    private static final List<String> ACTIONS = words(ActionType.values());
    private static final List<String> ROLES = words(Role.values());

    /** Words of every list, and the keys that rules and files have. */
    private static final List<String> ALL = Stream.of(
                    ACTIONS.stream(),
                    ROLES.stream(),
                    words(Question.values()).stream(),
                    words(Party.values()).stream(),
                    words(Step.values()).stream(),
                    SchoolVocabulary.vocabulary().types().stream()
                            .flatMap(type -> type.properties().stream())
                            .map(Property::name),
                    Stream.of("social", "not_social", "no_rule", "expect", "silent"))
            .flatMap(each -> each)
            .distinct()
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "withdraw_friend_request",
                "ignore_friend_request",
                "block_friend_request",
                "cancel_friend_request",
                "delete_account",
                "close_account",
                "close_to_pupils",
                "hide_profile",
                "leave_group",
                "unsend_message",
                "unshare",
                "unpost",
                "retract",
                "befriend",
                "insecure",
                "unsecure",
                "nonsecure",
                "non_secure",
                "not_secure",
                "notSecure",
                "unprofessional",
                "appropriate",
                "legal",
                "unknown_secure",
                "invisible",
                "notVisible",
                "onsite",
                "asocial",
                "antisocial",
                "isNotVisible",
                "ex_teacher",
                "exTeacher",
                "exteacher",
                "former_teacher",
                "former_headteacher",
                "inaccessed",
                "undeliberate",
                "unapproved_on"
            })
    void no_hint_leads_across_a_negation_or_to_another_verb(String word) {
        assertThat(nearest(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "reject_friend_request, decline_friend_request",
        "refuse_friend_request, decline_friend_request",
        "REFUSE_FRIEND_REQUEST, decline_friend_request",
        "unfollow, unfriend",
        "principal, headteacher",
        "head_teacher, headteacher",
        "vice-principal, deputy_headteacher",
        "aide, teaching_assistant",
        "guardian, parent",
        "student, pupil",
        "former_student, former_pupil",
        "ex_pupil, former_pupil",
        "told_principal, told_headteacher",
        "open_account, create_account",
        "student_misuse, pupil_misuse",
        "substitute teacher, supply_teacher",
        "retweet, share"
    })
    void another_word_for_the_same_finds_it(String word, String meant) {
        assertThat(nearest(word)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "accept_frend_request, accept_friend_request",
        "recieve_message, receive_message",
        "headteecher, headteacher",
        "unappropriate, inappropriate",
        "inapropriate, inappropriate",
        "ilegal, illegal",
        "unfreind, unfriend",
        "notsocial, not_social",
        "nosocial, not_social",
        "no-social, not_social",
        "norule, no_rule",
        "isVisible, visible",
        "ccessed, accessed",
        "former_pupils, former_pupil",
        "expects, expect"
    })
    void a_slip_is_still_found_beside_words_that_look_like_others(String slip, String meant) {
        assertThat(nearest(slip)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PU-13", "PU-61", "PU-116", "PU-1"})
    void another_number_is_never_a_slip(String id) {
        assertThat(Nearest.to(id, List.of("PU-10", "PU-16", "PU-15"))).isEmpty();
    }

    @Test
    void a_part_is_no_hint_for_its_denial() {
        assertThat(Nearest.to("social", List.of("answer", "not_social"))).isEmpty();
        assertThat(Nearest.to("secure", List.of("insecure"))).isEmpty();
    }

    @Test
    void what_is_longer_than_any_name_finds_nothing() {
        assertThat(Nearest.to("x".repeat(400), List.of("x".repeat(399)))).isEmpty();
    }
}
