package school.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import school.policy.PolicyFilesException;
import school.policy.TinyPolicy;
import school.policy.source.Problem;

/** The checks that understand conditions: what can never hold, always holds, is said twice or says nothing. */
class WhatRulesSayTest {

    private final TinyPolicy tiny;

    WhatRulesSayTest(@TempDir Path folder) {
        tiny = TinyPolicy.in(folder).clauses(clause("AA-01"), clause("AA-02", "modality: may"));
    }

    /** Errors and warnings alike, as kind and place. */
    private List<String> found(String... rules) {
        String permitted = rule("AA-02 z", "DutyState( done contains Step.REMOVED )", "permit AA-02");
        tiny.rules(Stream.concat(Stream.of(rules), Stream.of(permitted)).toArray(String[]::new));
        Function<Problem, @Nullable String> shown = p -> p.kind().id() + " " + p.line() + ":" + p.column();
        try {
            return tiny.read().warnings().stream().map(shown).toList();
        } catch (PolicyFilesException e) {
            return e.problems().stream().map(shown).toList();
        }
    }

    /** A rule with these patterns in line 4 from column 19. */
    private List<String> patterns(String patterns) {
        return found(rule("AA-01", patterns, "breach AA-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "Relationship( age > 20 && age < 10 )                                   | 19",
                "Relationship( age > 20, age < 10 )                                     | 19",
                "Relationship( onOfficeList, age > 20, age < 21 )                       | 19",
                "Relationship( age > 20 || age in ( 1 ) && age > 5 )                    | 33",
                "LessonContext( session == Session.LESSON, session == Session.PPA )     | 19",
                "LessonContext( session == Session.LESSON, session == null )            | 19",
                "LessonContext( session not in ( Session.LESSON ), session == Session.LESSON ) | 19",
                "LessonContext( offsite, !offsite )                                     | 19",
                "Consent( $child : child ) Consent( child == $child, child != $child )  | 45",
                "Event( on == null )                                                    | 26",
                "Event( on > \"02-Mar-2025\", on < \"03-Mar-2025\" )                    | 19",
                "Relationship( parties contains Party.PUPIL, parties not contains Party.PUPIL ) | 19",
                "LessonContext( subject == \"Computing\", subject != \"Computing\" )    | 19",
                "LessonContext( offsite ) LessonContext( session == Session.PPA, !offsite ) | 44",
                "Account( social == false ) not Account( social == false )              | 50",
                "Account( approvedOn < createdOn, createdOn < approvedOn )              | 19"
            })
    void what_can_never_hold_is_found_at_its_place(String patterns, int column) {
        assertThat(patterns(patterns)).containsExactly("never-holds 4:" + column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "LessonContext( offsite == null || offsite != null )                    | 34",
                "LessonContext( offsite, offsite == null || offsite || !offsite )       | 43",
                "Event( on != null )                                                    | 26",
                "LessonContext( session == null || session in ( Session.PPA ) || session != Session.PPA ) | 34"
            })
    void what_always_holds_is_found_at_its_place(String patterns, int column) {
        assertThat(patterns(patterns)).containsExactly("always-holds 4:" + column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Relationship( age > 20, age < 22 )",
                "Relationship( age > 20 || age < 10 )",
                "LessonContext( offsite || !offsite )",
                "LessonContext( session == Session.LESSON || session != Session.LESSON )",
                "Event( on > \"02-Mar-2025\", on < \"04-Mar-2025\" )",
                "StaffAction( type == ActionType.POST ) StaffAction( type == ActionType.SHARE )",
                "Consent( authority ) Consent( !authority )",
                "LessonContext( offsite ) not LessonContext( session == Session.PPA )",
                "Account( approvedOn <= createdOn, createdOn <= approvedOn )",
                "Event( $day : on ) Consent( from <= $day, to >= $day )",
                "Consent( $child : child ) Consent( child != $child )",
                "Consent( $child : child ) not Consent( child == $child, authority )",
                "Relationship( parties contains Party.PUPIL, parties contains Party.PARENT )"
            })
    void what_can_hold_and_can_fail_is_left_alone(String patterns) {
        assertThat(patterns(patterns)).isEmpty();
    }

    @Test
    void a_rule_that_says_the_same_as_another_one_is_found_once() {
        assertThat(found(
                        rule("AA-01 a", "LessonContext( offsite, pupilsCanSee )", "breach AA-01"),
                        rule("AA-01 b", "LessonContext( pupilsCanSee, offsite == true )", "breach AA-01")))
                .containsExactly("same-rule 5:6");
        assertThat(found(
                        rule("AA-01 a", "Event( $d : on ) Objection( on <= $d )", "breach AA-01"),
                        rule("AA-01 b", "Event( $e : on ) Objection( on <= $e )", "breach AA-01")))
                .containsExactly("same-rule 5:6");
    }

    @Test
    void a_rule_that_adds_nothing_to_another_one_is_found() {
        assertThat(found(
                        rule("AA-01 a", "LessonContext( offsite, session == Session.PPA )", "breach AA-01"),
                        rule("AA-01 b", "LessonContext( session in ( Session.PPA, Session.LESSON ) )", "breach AA-01")))
                .containsExactly("overshadowed-rule 4:6");
        assertThat(found(
                        rule("AA-01 a", "Event() not Account()", "breach AA-01"),
                        rule("AA-01 b", "Event() not Account( social == false )", "breach AA-01")))
                .containsExactly("overshadowed-rule 4:6");
    }

    @Test
    void rules_that_differ_in_what_they_say_or_when_are_left_alone() {
        tiny.clauses(clause("AA-01", "overrides: [ AA-01 ]"), clause("AA-02", "modality: may"));

        assertThat(found(
                        rule("AA-01 a", "LessonContext( offsite )", "breach AA-01"),
                        rule("AA-01 b", "LessonContext( offsite )", "permit AA-01"),
                        rule("AA-01 c", "exists LessonContext( !offsite )", "breach AA-01"),
                        rule("AA-01 d", "not LessonContext( offsite )", "breach AA-01"),
                        rule("AA-01 e", "Profile( disclaimer )", "breach AA-01")))
                .isEmpty();
    }

    @Test
    void rules_that_an_override_tells_apart_may_say_the_same() {
        tiny.clauses(
                clause("AA-01"), clause("AA-02", "modality: may", "overrides: [ { over: AA-01 a, by: AA-02 z } ]"));

        assertThat(found(
                        rule("AA-01 a", "LessonContext( offsite )", "breach AA-01"),
                        rule("AA-01 b", "LessonContext( offsite )", "breach AA-01")))
                .isEmpty();
    }

    private static final String PHONE = "StaffAction( type == ActionType.USE_PHONE )";

    private List<String> besides(String overrides, String permission, String breach) {
        tiny.clauses(clause("AA-01", "modality: must-not"), clause("AA-02", "modality: may" + overrides));
        return found(rule("AA-01 a", breach, "breach AA-01"), rule("AA-02 a", permission, "permit AA-02"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PHONE,
                PHONE + " LessonContext( session == Session.OWN_BREAK )",
                "StaffAction( type == ActionType.USE_PHONE, purpose == Purpose.MEDICAL )",
                PHONE + " Reading( question == \"kin\", answer == \"inside\" )"
            })
    void a_permission_of_what_is_always_a_breach_is_found(String permission) {
        tiny.settings(TinyPolicy.READINGS);

        assertThat(besides("", permission, PHONE))
                .hasSize(1)
                .allMatch(found -> found.startsWith("permission-beside-breach 5:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", overrides: [ AA-01 ]",
                ", overrides: [ AA-01 a ]",
                ", overrides: [ { over: AA-01, by: AA-02 a } ]",
                ", overrides: [ { over: AA-02, by: AA-01 } ]"
            })
    void a_permission_beside_a_breach_is_left_alone_where_a_sheet_says_which_goes_first(String overrides) {
        assertThat(besides(overrides, PHONE, PHONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                PHONE + " | " + PHONE + " LessonContext( session == Session.LESSON )",
                PHONE + " Actor( onLeave ) | " + PHONE + " LessonContext( session == Session.LESSON )",
                "StaffAction( type == ActionType.SHARE ) | " + PHONE,
                PHONE + " | " + PHONE + " Reading( question == \"kin\", answer == \"inside\" )"
            })
    void a_permission_that_is_of_use_beside_a_breach_is_left_alone(String permission, String breach) {
        tiny.settings(TinyPolicy.READINGS);

        assertThat(besides("", permission, breach)).isEmpty();
    }

    @Test
    void a_name_that_nothing_uses_is_found() {
        assertThat(patterns("Event( $day : on ) Consent( $from : from, to < $from )"))
                .containsExactly("unused-binding 4:26");
        assertThat(patterns("Event( $day : on ) not Consent( $from : from, to < $day )"))
                .containsExactly("unused-binding 4:51");
    }

    @Test
    void a_property_that_only_other_actions_have_is_found() {
        assertThat(patterns("StaffAction( type == ActionType.POST, secure == false )"))
                .containsExactly("property-of-another-action 4:57");
        assertThat(patterns("StaffAction( type in ( ActionType.POST, ActionType.HOLD_PASSWORD ), secure == false )"))
                .isEmpty();
        assertThat(patterns("StaffAction( secure == false )")).isEmpty();
        assertThat(patterns("StaffAction( secure == false, type != ActionType.HOLD_PASSWORD )"))
                .containsExactly("property-of-another-action 4:32");
    }

    @Test
    void a_verdict_that_does_not_go_with_how_the_clause_binds_is_found() {
        assertThat(found(
                        rule("AA-01", "LessonContext( offsite )", "breach AA-01"),
                        rule("AA-02", "LessonContext( offsite )", "breach AA-02")))
                .containsExactly("modality-misfit 5:65");
    }

    @Test
    void a_summary_that_binds_otherwise_than_the_modality_is_found() {
        tiny.clauses(
                clause("AA-01"),
                "- { id: AA-02, line: 1, summary: staff should ask first, modality: must, no_rule: judged by people }\n");
        tiny.rules(rule("AA-01", "LessonContext( offsite )", "breach AA-01"));

        assertThat(tiny.read().warnings())
                .extracting(Problem::toString)
                .containsExactly("main.clauses.yaml:2:3: warning: the summary of 'AA-02' says 'should', its modality"
                        + " 'must'; make them agree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one shoulder to lean on", "the émust of it", "what must_x is", "Should it be"})
    void a_word_that_only_holds_another_binds_nobody(String summary) {
        tiny.clauses(
                clause("AA-01"),
                "- { id: AA-02, line: 1, summary: " + summary + ", modality: may, no_rule: judged by people }\n");
        tiny.rules(rule("AA-01", "LessonContext( offsite )", "breach AA-01"));

        assertThat(tiny.read().warnings()).isEmpty();
    }

    @Test
    void a_title_that_does_not_begin_with_its_clause_is_found() {
        assertThat(found(rule("AA-02 b", "LessonContext( offsite )", "breach AA-01")))
                .containsExactly("title-of-another-clause 4:6");
        assertThat(found(rule("offsite", "LessonContext( offsite )", "breach AA-01")))
                .containsExactly("title-of-another-clause 4:6");
    }

    @Test
    void overrides_in_a_circle_are_found_once_and_an_exception_of_its_own_is_none() {
        tiny.clauses(
                clause("AA-01", "overrides: [ AA-01, AA-02 ]"),
                clause("AA-02", "modality: may", "overrides: [ AA-03 ]"),
                clause("AA-03", "overrides: [ AA-01 ]", "no_rule: x"));

        assertThat(found(rule("AA-01", "LessonContext( offsite )", "breach AA-01")))
                .containsExactly("overrides-in-a-circle 3:87");
    }

    @Test
    void a_report_that_points_to_an_unknown_clause_is_found() {
        tiny.clauses(
                clause("AA-01", "report: { to: dsl, when: immediately, met_by: told_dsl, see: AA-09 }"),
                clause("AA-02", "modality: may"));

        assertThat(found(rule("AA-01", "LessonContext( offsite )", "report AA-01")))
                .containsExactly("unknown-clause 1:3");
    }

    @Test
    void a_clause_lifted_by_an_unknown_one_is_found() {
        tiny.clauses(clause("AA-01", "lifted_by: AA-09"), clause("AA-02", "modality: may"));

        assertThat(found(rule("AA-01", "LessonContext( offsite )", "breach AA-01")))
                .containsExactly("unknown-clause 1:85");
    }
}
