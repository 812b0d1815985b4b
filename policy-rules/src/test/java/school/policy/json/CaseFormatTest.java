package school.policy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.cases.CaseException;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentScope;
import school.policy.fact.LinkBasis;
import school.policy.fact.MetThrough;
import school.policy.fact.Party;
import school.policy.fact.Purpose;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;
import school.policy.fact.Session;
import school.policy.fact.Step;
import school.policy.source.Tree;

class CaseFormatTest {

    private static school.policy.cases.Case read(String facts) throws Tree.Unreadable {
        return CaseFormat.read(SchoolVocabulary.vocabulary(), "k1", Tree.yaml(facts));
    }

    private static List<String> problems(String facts) {
        CaseException refused = catchThrowableOfType(CaseException.class, () -> read(facts));
        assertThat(refused).isNotNull();
        return refused.problems().stream()
                .map(p -> p.path() + ": " + p.message())
                .toList();
    }

    @Test
    void a_case_is_read_as_the_builder_would_tell_it() throws Tree.Unreadable {
        school.policy.cases.Case read = read("""
                on: 2025-03-14
                actor: { roles: [teacher], on_leave: false }
                also_involved: [governor]
                also_did: [follow]
                action: { type: send_message, purpose: private }
                account: { kind: personal, platform: Chatter }
                other: { is: [parent], link: { basis: [club], met_through: pta }, age: 40 }
                context: { session: ppa, part_of_lesson: false }
                photo: { children: [c1] }
                consents: [ { child: c1, covers: [internal_display], from: 2024-01-01 } ]
                objections: []
                judgements: { damaging: { value: true, by: dsl } }
                done: [removed]
                not_done: [told_dsl]
                role_holders: { headteacher: { available: false, acting: p7 } }
                unknown: [account.social]
                """);

        assertThat(read)
                .isEqualTo(Case.on(LocalDate.of(2025, 3, 14))
                        .id("k1")
                        .by(a -> a.roles(List.of(Role.TEACHER)).onLeave(false))
                        .together(Role.GOVERNOR)
                        .alsoDid(ActionType.FOLLOW)
                        .did(ActionType.SEND_MESSAGE, a -> a.purpose(Purpose.PRIVATE))
                        .using(AccountKind.PERSONAL, "Chatter")
                        .towards(o -> o.parties(List.of(Party.PARENT))
                                .basis(List.of(LinkBasis.CLUB))
                                .metThrough(MetThrough.PTA)
                                .age(40))
                        .during(c -> c.session(Session.PPA).partOfLesson(false))
                        .photo(p -> p.children(List.of("c1")))
                        .consents(ConsentBuilder.builder()
                                .child("c1")
                                .covers(List.of(ConsentScope.INTERNAL_DISPLAY))
                                .from(LocalDate.of(2024, 1, 1))
                                .build())
                        .objections()
                        .judged(Question.DAMAGING, true, "dsl")
                        .done(Step.REMOVED)
                        .notDone(Step.TOLD_DSL)
                        .standsInFor(Role.HEADTEACHER, "p7")
                        .unknown("account.social")
                        .build());
    }

    /** Keys beside the day, the path concerned, and how the message begins. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '`',
            value = {
                "contxt: {} | contxt | unknown key 'contxt'; did you mean 'context'?",
                "id: x | id | unknown key 'id'",
                "context: { sesion: ppa } | context.sesion | unknown key 'sesion'; did you mean 'session'?",
                "context: { session: PPA } | context.session | unknown word 'PPA'; did you mean 'ppa'?",
                "context: { session: [ppa] } | context.session | expected a text, found a list",
                "context: { offsite: no } | context.offsite | expected true or false, found a text",
                "context: { subject: 5 } | context.subject | expected a text, found a number; put it in quotes",
                "context: { subject: '' } | context.subject | an empty text says nothing; fill it in or leave the key out",
                "context: x | context | expected a group of keys, found a text",
                "context: [] | context | expected a group of keys, found a list",
                "actor: { roles: teacher } | actor.roles | expected a list, found a text; put it in square brackets",
                "actor: { roles: [techer] } | actor.roles[0] | unknown word 'techer'; did you mean 'teacher'?",
                "actor: { employed_from: 1/2/2020 } | actor.employed_from | this is no day; write it as 2025-03-12",
                "other: { age: '40' } | other.age | expected a number, found a text; write the number without quotes",
                "other: { age: 4.5 } | other.age | this is no whole number in reach",
                "other: { age: 200 } | other.age | an age is a number of years from 0 to 120",
                "other: { link: own } | other.link | expected a group of keys, found a text",
                "other: { link: { bases: [] } } | other.link.bases | unknown key 'bases'; did you mean 'basis'?",
                "other: { link: { basis: [cousin] } } | other.link.basis[0] | unknown word 'cou…'",
                "other: { basis: [] } | other.basis | unknown key 'basis'",
                "photo: { children: [1] } | photo.children[0] | expected a text, found a number; put it in quotes",
                "consents: [ { by: parent } ] | consents[0] | 'child' is missing; add it",
                "consents: { child: c1 } | consents | expected a list, found a group of keys",
                "consents: [ { child: c1, from: 2025-01-02, to: 2025-01-01 } ] | consents[0].to | the consent ends before it begins",
                "judgements: { damging: { value: true } } | judgements.damging | unknown key 'damging'; did you mean 'damaging'?",
                "judgements: { damaging: true } | judgements.damaging | expected a group of keys, found true or false",
                "judgements: { damaging: { by: dsl } } | judgements.damaging.value | a judgement needs its value",
                "judgements: { damaging: { question: illegal, value: true } } | judgements.damaging.question | unknown key 'question'",
                "role_holders: { headteacher: { role: dsl } } | role_holders.headteacher.role | unknown key 'role'",
                "unknown: [context.sesion] | unknown | 'context.sesion' cannot be unknown",
                "unknown: context.session | unknown | expected a list, found a text; put it in square brackets"
            })
    void what_is_wrong_is_refused_with_its_path_and_a_remedy(String more, String path, String message) {
        assertThat(problems("on: 2025-03-14\n" + more)).singleElement().satisfies(p -> assertThat(p)
                .startsWith(path + ": " + message));
    }

    @Test
    void a_case_needs_its_day() {
        assertThat(problems("actor: { roles: [teacher] }")).containsExactly(": 'on' is missing; add it");
        assertThat(problems("on: 14 March")).containsExactly("on: this is no day; write it as 2025-03-12");
    }

    @Test
    void everything_that_is_wrong_is_reported_at_once() {
        assertThat(problems("""
                        on: 2025-03-14
                        actor: { roles: [techer, 5] }
                        contxt: {}
                        other: { age: 200, link: { basis: club } }
                        """))
                .extracting(p -> p.substring(0, p.indexOf(": ")))
                .containsExactly("actor.roles[0]", "actor.roles[1]", "contxt", "other.link.basis");
    }

    @Test
    void a_key_with_nothing_behind_it_is_as_good_as_left_out() throws Tree.Unreadable {
        assertThat(read("on: 2025-03-14\nactor:\nconsents:\njudgements:\nother: { link: }\n"))
                .isEqualTo(Case.on(LocalDate.of(2025, 3, 14))
                        .id("k1")
                        .towards(o -> o)
                        .build());
    }

    @Test
    void none_on_record_is_written_and_nothing_said_is_not() {
        LocalDate day = LocalDate.of(2025, 3, 14);

        assertThat(CaseFormat.write(Case.on(day).build()))
                .containsOnlyKeys("on")
                .containsEntry("on", "2025-03-14");
        assertThat(CaseFormat.write(Case.on(day).consents().objections().build()))
                .containsOnlyKeys("on", "consents", "objections");
    }
}
