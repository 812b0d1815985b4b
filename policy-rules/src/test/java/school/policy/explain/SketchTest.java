package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policy.TinyPolicy.clause;
import static school.policy.explain.Truth.TRUE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policy.TinyPolicy;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ObjectionBuilder;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.SchoolVocabulary;
import school.policy.fact.Step;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;

/** The facts that there are or may be, while not everything has been asked: of each whether it is there and its values. */
class SketchTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final LocalDate EARLIER = LocalDate.of(2025, 3, 1);

    private final PolicyText policy;

    SketchTest(@TempDir Path folder) {
        policy = TinyPolicy.in(folder)
                .clauses(
                        clause("AA-01", "misuse: false", "no_rule: no rule needs it"),
                        clause("AA-02", "misuse: true", "no_rule: no rule needs it"))
                .read()
                .text();
    }

    private static Case.Builder did(ActionType type) {
        return Case.on(DAY).by(Role.TEACHER).did(type);
    }

    private Sketch allBut(Case.Builder event, String... unasked) {
        return new Sketch(policy, Asking.allBut(policy, event, unasked));
    }

    private static List<List<Object>> facts(Sketch sketch, String record, String... properties) {
        FactType type = SchoolVocabulary.vocabulary().type(record).orElseThrow();
        List<List<Object>> all = new ArrayList<>();
        for (Sketch.Candidate candidate : sketch.candidates(type)) {
            List<Object> one = new ArrayList<>(List.of(candidate.there()));
            for (String name : properties) {
                one.add(shown(candidate.values().apply(type.property(name).orElseThrow())));
            }
            all.add(one);
        }
        return all;
    }

    private static @Nullable Object valueIn(Sketch sketch, String part, String property) {
        Property of = SchoolVocabulary.vocabulary().ofCase().property(part).orElseThrow();
        return sketch.valueIn(of, of.type().property(property).orElseThrow());
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "absent" : value;
    }

    private static List<Object> fact(Truth there, Object... values) {
        List<Object> one = new ArrayList<>(List.of(there));
        one.addAll(Arrays.asList(values));
        return one;
    }

    private static Truth open(String... paths) {
        return Open.of(paths).truth();
    }

    @Test
    void it_happened_on_its_day() {
        assertThat(facts(allBut(did(ActionType.POST)), "Event", "on")).containsExactly(fact(TRUE, DAY));
    }

    @Test
    void whoever_took_part_is_there_and_others_may_be_who_stand_in() {
        Case.Builder together = did(ActionType.POST).together(Role.DSL);

        assertThat(facts(allBut(together), "Involved", "role")).containsExactly(fact(TRUE, Role.DSL));
        assertThat(facts(allBut(together, "role_holders"), "Involved", "role"))
                .containsExactly(fact(TRUE, Role.DSL), fact(open("role_holders"), Open.of("role_holders")));
    }

    @Test
    void consents_and_objections_are_those_on_record_or_open() {
        Case.Builder recorded = did(ActionType.POST)
                .consents(ConsentBuilder.builder().child("c1").build())
                .objections(ObjectionBuilder.builder().child("c2").build());

        assertThat(facts(allBut(recorded), "Consent", "child")).containsExactly(fact(TRUE, "c1"));
        assertThat(facts(allBut(recorded), "Objection", "child")).containsExactly(fact(TRUE, "c2"));
        assertThat(facts(allBut(did(ActionType.POST)), "Objection", "child")).isEmpty();
        assertThat(facts(allBut(did(ActionType.POST), "objections"), "Objection", "child", "on"))
                .containsExactly(fact(open("objections"), Open.of("objections"), Open.of("objections")));
    }

    @Test
    void who_stands_in_is_as_said_or_open() {
        Case.Builder away = did(ActionType.POST).standsInFor(Role.HEADTEACHER, "dsl");

        assertThat(facts(allBut(away), "RoleHolder", "role", "acting", "person"))
                .containsExactly(fact(TRUE, Role.HEADTEACHER, "dsl", "absent"));
        assertThat(facts(allBut(away, "role_holders"), "RoleHolder", "role"))
                .containsExactly(fact(open("role_holders"), Open.of("role_holders")));
    }

    @Test
    void steps_taken_and_steps_missed_are_told_apart() {
        Case.Builder both = did(ActionType.POST).done(Step.REMOVED).notDone(Step.TOLD_DSL);

        assertThat(facts(allBut(both), "DutyState", "done", "notDone"))
                .containsExactly(fact(TRUE, List.of(Step.REMOVED), List.of(Step.TOLD_DSL)));
    }

    @Test
    void each_act_is_there_and_one_more_may_be_of_which_nothing_but_its_type_is_open() {
        Case.Builder both = did(ActionType.POST).alsoDid(ActionType.SHARE);

        assertThat(facts(allBut(both), "StaffAction", "type"))
                .containsExactly(fact(TRUE, ActionType.POST), fact(TRUE, ActionType.SHARE));
        assertThat(facts(allBut(both, "also_did"), "StaffAction", "type", "device"))
                .containsExactly(
                        fact(TRUE, ActionType.POST, "absent"),
                        fact(TRUE, ActionType.SHARE, "absent"),
                        fact(open("also_did"), Open.of("also_did"), "absent"));
    }

    @Test
    void whoever_published_a_picture_did_so_on_the_day() {
        assertThat(facts(allBut(did(ActionType.PUBLISH_PHOTO)), "Publication", "on"))
                .containsExactly(fact(TRUE, DAY));
        assertThat(facts(allBut(did(ActionType.POST)), "Publication", "on")).isEmpty();
        assertThat(facts(allBut(did(ActionType.POST), "also_did"), "Publication", "on"))
                .containsExactly(
                        fact(open("also_did"), DAY),
                        // or a picture is still online of which nobody says since when
                        fact(open("also_did"), Open.of("also_did")));
    }

    @Test
    void a_picture_still_online_was_published_on_the_day_that_is_said() {
        Case.Builder online =
                Case.on(DAY).by(Role.TEACHER).did(ActionType.PHOTO_STILL_ONLINE, action -> action.publishedOn(EARLIER));

        assertThat(facts(allBut(online), "Publication", "on")).containsExactly(fact(TRUE, EARLIER));
        assertThat(facts(allBut(did(ActionType.PHOTO_STILL_ONLINE)), "Publication", "on"))
                .containsExactly(fact(open(), Open.HIDDEN));
        assertThat(facts(allBut(online, "action.published_on"), "Publication", "on"))
                .containsExactly(fact(open("action.published_on"), Open.of("action.published_on")));
        assertThat(facts(allBut(online.alsoDid(ActionType.PUBLISH_VIDEO)), "Publication", "on"))
                .containsExactly(fact(TRUE, DAY), fact(TRUE, EARLIER));
    }

    @Test
    void whoever_posts_a_picture_publishes_it() {
        Case.Builder posted = did(ActionType.POST).photo(photo -> photo.children(List.of("c1")));

        assertThat(facts(allBut(posted), "Publication", "on")).containsExactly(fact(TRUE, DAY));
        assertThat(facts(allBut(did(ActionType.POST), "photo.children"), "Publication", "on"))
                .containsExactly(fact(open("photo.children"), DAY));
    }

    @Test
    void the_day_of_a_picture_says_nothing_of_another_act() {
        Case.Builder post = Case.on(DAY).by(Role.TEACHER).did(ActionType.POST, action -> action.publishedOn(EARLIER));

        assertThat(facts(allBut(post), "Publication", "on")).isEmpty();
    }

    @Test
    void of_each_child_shown_it_is_known_whether_it_is_named() {
        Case.Builder two = did(ActionType.POST)
                .photo(photo -> photo.children(List.of("c1", "c2")).namesUsed(List.of("c1")));
        Case.Builder silent = did(ActionType.POST).photo(photo -> photo.children(List.of("c1")));

        assertThat(facts(allBut(two), "ShownChild", "child", "named"))
                .containsExactly(fact(TRUE, "c1", true), fact(TRUE, "c2", false));
        assertThat(facts(allBut(two, "photo.names_used"), "ShownChild", "child", "named"))
                .containsExactly(
                        fact(TRUE, "c1", Open.of("photo.names_used")), fact(TRUE, "c2", Open.of("photo.names_used")));
        assertThat(facts(allBut(silent), "ShownChild", "child", "named")).containsExactly(fact(TRUE, "c1", false));
        assertThat(facts(allBut(two, "photo.children"), "ShownChild", "child"))
                .containsExactly(fact(open("photo.children"), Open.of("photo.children")));
        assertThat(facts(allBut(did(ActionType.POST)), "ShownChild", "child")).isEmpty();
    }

    @Test
    void what_somebody_judged_is_there_and_what_is_unknown_has_a_hidden_answer() {
        Case.Builder judged = did(ActionType.POST)
                .judged(Question.DAMAGING, false, "headteacher")
                .unknown("judgements.bullying");

        assertThat(facts(allBut(judged), "Judgement", "question", "value", "by"))
                .containsExactly(
                        fact(TRUE, Question.DAMAGING, false, "headteacher"),
                        fact(TRUE, Question.BULLYING, Open.HIDDEN, "absent"));
    }

    @Test
    void what_may_have_been_judged_is_open_in_every_respect() {
        Sketch sketch = allBut(did(ActionType.POST), "judgements.illegal");
        Open illegal = Open.of("judgements.illegal");

        assertThat(facts(sketch, "Judgement", "question", "value", "by"))
                .containsExactly(fact(illegal.truth(), Question.ILLEGAL, illegal, illegal));
    }

    @Test
    void what_a_colleague_broke_is_what_the_actor_learned() {
        Case.Builder learned = Case.on(DAY)
                .by(Role.TEACHER)
                .did(ActionType.BECOME_AWARE_OF_STAFF_MISUSE, action -> action.clause("AA-01"));
        Open which = Open.of("action.clause");

        assertThat(facts(allBut(learned), "Breach", "clause", "misuse", "own"))
                .containsExactly(fact(TRUE, "AA-01", false, false));
        assertThat(facts(allBut(learned, "action.clause"), "Breach", "clause", "misuse", "own"))
                .containsExactly(fact(TRUE, which, which, false));
        assertThat(facts(allBut(did(ActionType.BECOME_AWARE_OF_STAFF_MISUSE)), "Breach", "clause", "misuse", "own"))
                .containsExactly(fact(TRUE, "absent", true, false));
        assertThat(facts(allBut(did(ActionType.POST)), "Breach", "clause")).isEmpty();
        assertThat(facts(allBut(did(ActionType.POST), "also_did"), "Breach", "own"))
                .containsExactly(fact(open("also_did"), false));
    }

    @Test
    void a_value_of_a_part_is_that_of_the_case_in_the_words_of_the_policy() {
        Sketch pigeons = allBut(did(ActionType.POST).using(account -> account.platform("pigeon post")));

        assertThat(valueIn(pigeons, "account", "social")).isEqualTo(false);
        assertThat(valueIn(pigeons, "account", "platform")).isEqualTo("Pigeon post");
        assertThat(valueIn(allBut(did(ActionType.POST), "other.is"), "other", "parties"))
                .isEqualTo(Open.of("other.is"));
    }
}
