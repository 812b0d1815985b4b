package school.policy.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import school.policy.cases.OpenQuestion;
import school.policy.views.TypedFact;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Word;

/** The sentences and questions that explanations and interviews are made of. */
class WordsTest {

    /** Every property that says something by itself, by where it stands; the parts of a case do not. */
    static List<Map.Entry<String, Property>> properties() {
        Map<String, Property> all = new LinkedHashMap<>();
        Stream.concat(
                        SchoolVocabulary.vocabulary().types().stream(),
                        Stream.of(SchoolVocabulary.vocabulary().ofCase()))
                .forEach(type -> type.properties().stream()
                        .filter(property -> property.kind() != Property.Kind.FACT)
                        .forEach(property -> all.put(type.name() + "." + property.name(), property)));
        return List.copyOf(all.entrySet());
    }

    static Stream<OpenQuestion> questions() {
        return SchoolVocabulary.vocabulary().unknowns().values().stream().map(OpenQuestion::new);
    }

    static Stream<Word> words() {
        return SchoolVocabulary.vocabulary().lists().values().stream().flatMap(list -> list.all().stream());
    }

    @ParameterizedTest
    @MethodSource("properties")
    void every_property_says_something_and_can_be_asked_for(Map.Entry<String, Property> entry) {
        Property.Texts texts = entry.getValue().texts();

        assertThat(texts.says()).matches("[a-z{'].*[^.?! ]");
        assertThat(entry.getValue().asks())
                .hasValueSatisfying(asks -> assertThat(asks).matches("[A-Z].*[a-z]\\?"));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void yes_and_no_and_an_empty_list_have_sentences_of_their_own(Map.Entry<String, Property> entry) {
        Property property = entry.getValue();
        Property.Texts texts = property.texts();

        if (property.kind() == Property.Kind.BOOLEAN || property.kind().isList()) {
            assertThat(texts.denies())
                    .matches("[a-z].*[^.?! ]")
                    .doesNotContain("{")
                    .isNotEqualTo(texts.says());
        } else {
            assertThat(texts.denies()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("properties")
    void a_value_has_one_place_in_its_sentence(Map.Entry<String, Property> entry) {
        Property property = entry.getValue();
        String slots = property.texts().says().replaceAll("[^{}]", "");

        assertThat(slots).isEqualTo(property.kind() == Property.Kind.BOOLEAN ? "" : "{}");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void every_question_that_can_be_open_can_be_asked(OpenQuestion question) {
        assertThat(question.asks()).matches("[A-Z].*[a-z]\\?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "context.session            | What was the staff member doing at the time?",
                "context.pupils_can_see     | Could pupils see it?",
                "context.part_of_lesson     | Was the use part of the lesson?",
                "account.kind               | Whose account or channel was it?",
                "account.social             | Was the platform social media?",
                "action.type                | What did the staff member do, or what reached them?",
                "other.is                   | What was the other person to the school?",
                "other.link                 | Was the job at the school the only link between the two?",
                "other.link.only_through_post | Was the job at the school the only link between the two?",
                "other.on_office_list       | Was the contact on the list in the school office?",
                "content.could_identify     | What could the content identify, if anything?",
                "content.link_checked       | Was the linked page checked beforehand?",
                "photo.children             | Which children did the picture show, if any?",
                "consents                   | Which consents to pictures of the children were on record, if any?",
                "objections                 | Which objections to pictures of the children were on record, if any?",
                "profile.privacy            | How strict were the privacy settings?",
                "judgements.damaging        | Does the content harm the school, a member of staff or a pupil?",
                "judgements.link_safe       | Is the linked page suitable and safe?",
                "judgements.genuine_emergency | Was there a genuine emergency?"
            })
    void a_question_is_put_in_these_words(String path, String asks) {
        assertThat(questions().filter(q -> q.path().equals(path)).map(OpenQuestion::asks))
                .containsExactly(asks);
    }

    private static String says(String type, String property, Object value) {
        return property(type, property).says(untyped(value));
    }

    private static Property property(String type, String name) {
        Vocabulary vocabulary = SchoolVocabulary.vocabulary();
        return (type.equals("Case")
                        ? vocabulary.ofCase()
                        : vocabulary.type(type).orElseThrow())
                .property(name)
                .orElseThrow();
    }

    /** Facts as the vocabulary knows them. */
    private static Object untyped(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(WordsTest::untyped).toList();
        }
        return value instanceof TypedFact typed ? typed.fact() : value;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LessonContext | pupilsCanSee         | pupils could see it                 | pupils could not see it",
                "LessonContext | partOfLesson         | the use was part of the lesson      | the use was not part of the lesson",
                "LessonContext | awayFromPupils       | no pupils were near                 | pupils were near",
                "LessonContext | offsite              | it was away from the school site    | it was on the school site",
                "Account       | social               | the platform was social media       | the platform was not social media",
                "StaffAction   | accessed | the phone was looked at or used | the phone was neither looked at nor used",
                "StaffAction   | deliberate           | the content was looked for          | the content was met by chance",
                "Relationship  | onOfficeList         | the contact was on the list in the school office"
                        + " | the contact was not on the list in the school office",
                "Relationship  | onlyThroughPost      | the job at the school was the only link between the two"
                        + " | there was a link between the two apart from the job at the school",
                "Content       | linkChecked | the linked page was checked beforehand | the linked page was not checked beforehand",
                "Profile       | namesEmployer        | the profile named the school as employer"
                        + " | the profile did not name the school as employer",
                "Breach        | own                  | the breach was the staff member's own | the breach was a colleague's"
            })
    void yes_and_no_are_said_in_these_words(String type, String property, String yes, String no) {
        Property said = SchoolVocabulary.vocabulary()
                .type(type)
                .orElseThrow()
                .property(property)
                .orElseThrow();

        assertThat(said.says(true)).isEqualTo(yes);
        assertThat(said.says(false)).isEqualTo(no);
    }

    @Test
    void a_word_is_said_in_these_words() {
        assertThat(Stream.of(Session.values()).map(s -> says("LessonContext", "session", s)))
                .containsExactly(
                        "it was in a lesson",
                        "it was in the staff member's own break",
                        "it was in PPA time",
                        "it was before or after school",
                        "it was in working time outside lessons",
                        "it was on duty with pupils",
                        "it was outside work");
        assertThat(says("StaffAction", "type", ActionType.ACCEPT_FRIEND_REQUEST))
                .isEqualTo("the staff member accepted a friend request");
        assertThat(says("Account", "kind", AccountKind.SCHOOL_APPROVED))
                .isEqualTo("it involved an approved school account");
        assertThat(says("Account", "kind", AccountKind.NONE)).isEqualTo("it involved no account");
        assertThat(says("Account", "identity", Identity.ALIAS)).isEqualTo("the account was kept under an alias");
        assertThat(says("Account", "approvedBy", Role.HEADTEACHER))
                .isEqualTo("the account was approved by the headteacher");
        assertThat(says("StaffAction", "location", PhoneLocation.CLASSROOM))
                .isEqualTo("the phone was kept in a classroom");
        assertThat(says("StaffAction", "ringer", Ringer.AUDIBLE)).isEqualTo("the phone was audible");
        assertThat(says("StaffAction", "purpose", Purpose.MEDICAL)).isEqualTo("it was for an accepted medical need");
        assertThat(says("StaffAction", "device", Device.SMARTWATCH)).isEqualTo("it was done with a smartwatch");
        assertThat(says("StaffAction", "visibility", Visibility.PRIVATE))
                .isEqualTo("the message could be read by its recipients alone");
        assertThat(says("Profile", "privacy", Privacy.LOWER))
                .isEqualTo("the privacy settings were below the strictest on offer");
        assertThat(says("Consent", "form", ConsentForm.VERBAL)).isEqualTo("the consent was given by word of mouth");
    }

    @Test
    void a_list_is_said_with_commas_and_an_and_and_an_empty_one_as_none() {
        assertThat(says("Actor", "roles", List.of(Role.DSL))).isEqualTo("the person who acted was the DSL");
        assertThat(says("Actor", "roles", List.of(Role.TEACHER, Role.SMT_MEMBER)))
                .isEqualTo("the person who acted was a teacher and a member of the senior management team");
        assertThat(says("Content", "couldIdentify", List.of(Identifiable.values())))
                .isEqualTo("the content could identify a pupil, a class and the school");
        assertThat(says("Content", "couldIdentify", List.of()))
                .isEqualTo("the content could identify no pupil, class or school");
        assertThat(says("Relationship", "parties", List.of(Party.PARENT)))
                .isEqualTo("the other person was a parent or carer");
        assertThat(says("Relationship", "parties", List.of())).isEqualTo("the other person had no tie to the school");
        assertThat(says("Relationship", "basis", List.of(LinkBasis.FRIEND, LinkBasis.CLUB)))
                .isEqualTo("the other person was also a friend and a member of the same club");
        assertThat(says("Case", "alsoDid", List.of(ActionType.POST_LINK, ActionType.FOLLOW)))
                .isEqualTo("the staff member also posted a link and followed somebody");
    }

    @Test
    void several_values_of_a_property_that_holds_one_are_alternatives() {
        assertThat(says("LessonContext", "session", List.of(Session.LESSON, Session.PPA, Session.OFF_DUTY)))
                .isEqualTo("it was in a lesson, in PPA time or outside work");
        assertThat(says("LessonContext", "subject", List.of("Computing", "E-Safety")))
                .isEqualTo("the lesson was Computing or E-Safety");
    }

    @Test
    void free_text_stands_in_quotes_unless_it_is_a_name_that_everybody_knows() {
        assertThat(says("LessonContext", "subject", "Computing")).isEqualTo("the lesson was Computing");
        assertThat(says("Account", "platform", "Facebook")).isEqualTo("the platform was Facebook");
        assertThat(says("StaffAction", "clause", "PU-11")).isEqualTo("the colleague broke PU-11");
        assertThat(says("Account", "name", "a{}b")).isEqualTo("the account was called 'a{}b'");
        assertThat(says("Consent", "by", "foster_carer")).isEqualTo("the consent came from a foster carer");
        assertThat(says("Photo", "children", List.of("c1", "c2", "c3")))
                .isEqualTo("the picture showed 'c1', 'c2' and 'c3'");
        assertThat(says("Photo", "children", List.of())).isEqualTo("the picture showed no child");
    }

    @Test
    void days_are_written_out_and_numbers_are_not() {
        assertThat(says("Account", "approvedOn", LocalDate.of(2025, 3, 12)))
                .isEqualTo("the account was approved on 12 March 2025");
        assertThat(says("Event", "on", LocalDate.of(2025, 9, 1))).isEqualTo("it happened on 1 September 2025");
        assertThat(says("Relationship", "age", 15)).isEqualTo("the other person was aged 15");
    }

    @Test
    void facts_of_a_list_are_told_apart_by_what_none_of_them_is_without() {
        Consent one = ConsentBuilder.builder().child("c1").build();
        Consent other = ConsentBuilder.builder().child("c2").build();

        assertThat(says("Case", "consents", List.of(one, other))).isEqualTo("consent was on record for 'c1' and 'c2'");
        assertThat(says("Case", "consents", List.of())).isEqualTo("no consent was on record");
        assertThat(says("Case", "objections", List.of(new Objection("c1", null, null, null))))
                .isEqualTo("an objection was on record for 'c1'");
        assertThat(says(
                        "Case",
                        "judgements",
                        List.of(JudgementBuilder.builder()
                                .question(Question.BULLYING)
                                .value(false)
                                .build())))
                .isEqualTo("it was to be judged whether it is bullying");
        assertThat(says(
                        "Case",
                        "roleHolders",
                        List.of(RoleHolderBuilder.builder()
                                .role(Role.HEADTEACHER)
                                .build())))
                .isEqualTo("it was stated who was the headteacher");
    }

    @Test
    void a_step_that_was_missed_is_denied() {
        List<Step> steps = List.of(Step.TOLD_HEADTEACHER, Step.REMOVED);

        assertThat(says("DutyState", "done", steps))
                .isEqualTo("the headteacher was told and the content was taken down");
        assertThat(says("DutyState", "notDone", steps))
                .isEqualTo("the headteacher was not told and the content was not taken down");
        assertThat(says("Case", "notDone", List.of())).isEqualTo("no step was missed");
    }

    static ActionType[] acts() {
        return ActionType.values();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void what_the_staff_member_did_begins_with_a_verb_in_the_past_tense(ActionType type) {
        assertThat(type.phrase().split(" ", 2)[0])
                .isIn(
                        "accepted",
                        "came",
                        "commented",
                        "dealt",
                        "declined",
                        "ended",
                        "followed",
                        "gained",
                        "gave",
                        "had",
                        "held",
                        "joined",
                        "kept",
                        "learned",
                        "looked",
                        "opened",
                        "passed",
                        "planned",
                        "played",
                        "posted",
                        "published",
                        "reacted",
                        "received",
                        "replied",
                        "sent",
                        "set",
                        "shared",
                        "used");
    }

    @Test
    void no_two_actions_read_the_same() {
        assertThat(Stream.of(ActionType.values()).map(ActionType::phrase)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_word_reads_as_part_of_a_sentence(Word word) {
        assertThat(word.phrase()).matches("[a-z].*[^.?! ]").doesNotContain("_");
        assertThat(word.denial()).isNotEqualTo(word.phrase()).matches("[a-z].*[^.?! ]");
    }

    @Test
    void a_word_without_a_phrase_of_its_own_is_written_with_blanks() {
        assertThat(Ringer.SILENT.phrase()).isEqualTo("silent");
        assertThat(Session.BEFORE_OR_AFTER_SCHOOL)
                .extracting(Word::phrase, Word::denial)
                .containsExactly("before or after school", "not before or after school");
    }

    @Test
    void what_can_be_done_otherwise_is_not_fixed_and_says_what_is_advised() {
        assertThat(properties().stream()
                        .filter(entry -> !entry.getValue().traits().fixed())
                        .map(entry -> (entry.getKey() + " "
                                        + entry.getValue().traits().advised().stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining(" ")))
                                .strip()))
                .containsExactlyInAnyOrder(
                        "Account.platform",
                        "Account.name",
                        "Account.identity own",
                        "Account.approvedBy",
                        "Account.approvedOn",
                        "Account.separateFromPersonal true",
                        "Account.officialEmail true",
                        "Account.notifiedTo",
                        "Account.notifiedOn",
                        "Content.couldIdentify",
                        "Content.personallyIdentifying false",
                        "Content.viewsOnSchoolMatters false",
                        "Content.disclaimer true",
                        "Content.linkChecked true",
                        "Content.faceVisible false",
                        "DutyState.done",
                        "DutyState.notDone",
                        "LessonContext.session own_break before_or_after_school off_duty",
                        "LessonContext.subject",
                        "LessonContext.partOfLesson true",
                        "LessonContext.learningIntention true",
                        "LessonContext.pupilsCanSee false",
                        "LessonContext.privatePlace true",
                        "LessonContext.awayFromPupils true",
                        "Photo.namesUsed",
                        "Profile.privacy highest",
                        "Profile.namesEmployer false",
                        "Profile.namesProfession false",
                        "Profile.disclaimer true",
                        "ShownChild.named",
                        "StaffAction.visibility public",
                        "StaffAction.location locker",
                        "StaffAction.ringer silent",
                        "StaffAction.visible",
                        "StaffAction.accessed false",
                        "StaffAction.secure true",
                        "StaffAction.to",
                        "Case.consents",
                        "Case.done",
                        "Case.notDone",
                        "Case.unknown");
    }
}
