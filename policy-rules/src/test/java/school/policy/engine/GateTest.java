package school.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.TinyPolicy.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.PolicyEngine;
import school.policy.TinyPolicy;
import school.policy.decision.Verdict;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Role;

/** What a school's settings and its answers to contested readings make of a case before rules see it. */
class GateTest {

    private static final String READINGS = """
            subjects: [E-Safety]
            readings:
              - name: kin
                reading: I-01
                asks: a question
                taken: inside
                answers:
                  - { answer: inside, means: yes, binds: [volunteer] }
                  - { answer: outside, means: no, not_social: [Cubeland] }
            """;

    private final TinyPolicy tiny;
    private final Path folder;

    GateTest(@TempDir Path folder) {
        this.folder = folder;
        tiny = TinyPolicy.in(folder).settings(READINGS).clauses(clause("AA-01"));
    }

    private PolicyEngine engine(String when) {
        return tiny.rules(rule("AA-01 a", when, "breach AA-01")).engine();
    }

    private static Case.Builder by(Role role) {
        return Case.on(LocalDate.of(2025, 3, 14)).by(role).did(ActionType.POST).using(AccountKind.PERSONAL, "Chatter");
    }

    @Test
    void names_that_a_case_cannot_tell_apart_are_refused() throws IOException {
        assertThat(tiny.settings("subjects: [E-Safety, ICT, e safety, I.C.T.]\n")
                        .file(
                                "policy.yaml",
                                Files.readString(folder.resolve("policy.yaml"))
                                        .replace("social: [Chatter]", "social: [Chatter, Disney, Disney+, chatter]")
                                        .replace("[Pigeon post]", "[Pigeon post, PIGEON post, cHATTER]"))
                        .problems())
                .filteredOn(problem -> problem.startsWith("policy.yaml"))
                .containsExactly(
                        "policy.yaml:9:49: 'chatter' is listed as 'Chatter' already; keep the spelling that the rules have",
                        "policy.yaml:9:85: 'PIGEON post' is listed as 'Pigeon post' already; keep the spelling that the"
                                + " rules have",
                        "policy.yaml:9:98: 'cHATTER' stands under social already; keep one",
                        "policy.yaml:10:27: 'e safety' is listed as 'E-Safety' already; keep the spelling that the rules"
                                + " have",
                        "policy.yaml:10:37: 'I.C.T.' is listed as 'ICT' already; keep the spelling that the rules have");
    }

    @Test
    void a_reading_binds_whom_its_answer_names_and_the_decision_says_that_it_rests_on_it() {
        PolicyEngine engine = engine("StaffAction( type == ActionType.POST )");

        assertThat(engine.evaluate(by(Role.VOLUNTEER).build())).satisfies(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.BREACH);
            assertThat(decision.warnings()).containsExactly("contested-reading:I-01");
        });
        assertThat(engine.taking("kin", "outside")
                        .evaluate(by(Role.VOLUNTEER).build())
                        .verdict())
                .isEqualTo(Verdict.NOT_COVERED);
        assertThat(engine.evaluate(by(Role.TEACHER).build()).warnings()).isEmpty();
    }

    @Test
    void a_platform_that_an_answer_takes_out_does_not_count_however_it_is_spelled() {
        PolicyEngine engine = engine("Account( social == true )");
        Case event = by(Role.TEACHER).using(AccountKind.PERSONAL, " CUBELAND ").build();

        assertThat(engine.evaluate(event).verdict()).isEqualTo(Verdict.BREACH);
        assertThat(engine.taking("kin", "outside").evaluate(event).verdict()).isEqualTo(Verdict.NOT_COVERED);
    }

    @Test
    void a_rule_speaks_only_under_the_answer_that_it_belongs_to() {
        PolicyEngine engine =
                engine("StaffAction( type == ActionType.POST ) Reading( question == \"kin\", answer == \"outside\" )");

        assertThat(engine.evaluate(by(Role.TEACHER).build()).verdict()).isEqualTo(Verdict.PERMITTED);
        assertThat(engine.taking("kin", "outside")
                        .evaluate(by(Role.TEACHER).build())
                        .verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @ParameterizedTest
    @CsvSource({"E-Safety, BREACH", "e safety, BREACH", "ESAFETY, BREACH", "safety, PERMITTED", "Computing, PERMITTED"})
    void a_subject_is_what_rules_spell_whatever_its_capitals_hyphens_and_spaces(String subject, Verdict verdict) {
        PolicyEngine engine = engine("LessonContext( subject == \"E-Safety\" )");
        Case event = by(Role.TEACHER).during(c -> c.subject(subject)).build();

        assertThat(engine.evaluate(event).verdict()).isEqualTo(verdict);
    }
}
