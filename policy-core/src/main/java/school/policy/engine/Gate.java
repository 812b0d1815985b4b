package school.policy.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.fact.Account;
import school.policy.fact.AccountBuilder;
import school.policy.fact.ActionType;
import school.policy.fact.Actor;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.LessonContext;
import school.policy.fact.LessonContextBuilder;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Setting;

/**
 * What a policy covers at all: whom it binds, from when, and on which platforms.
 *
 * @param settings what the school sets
 * @param taken the answer to each contested reading, by its name
 */
record Gate(Settings settings, Map<String, String> taken) {

    private static final List<Party> FORMER = List.of(Party.FORMER_PUPIL, Party.FORMER_PARENT);

    /** Whether the policy was in force on the day of the event. */
    boolean isInForce(Case event) {
        return !event.on().isBefore(settings.inForceFrom());
    }

    /** Whether the policy binds the actor: a role it names, held on the day. */
    boolean binds(Case event) {
        Actor actor = event.actor();
        boolean employed = actor == null
                || ((actor.employedFrom() == null || !event.on().isBefore(actor.employedFrom()))
                        && (actor.employedTo() == null || !event.on().isAfter(actor.employedTo())));
        List<Role> roles = event.actorRoles();
        return employed
                && Stream.concat(settings.bound().stream(), answers().flatMap(a -> a.binds().stream()))
                        .anyMatch(roles::contains);
    }

    /** Whether somebody has raised what lays a duty on staff whoever acted, be it judged so, not so, or not yet. */
    boolean raisesDutyOfStaff(Case event) {
        return isRaised(event, Question.PUPIL_MISUSE)
                || isRaised(event, Question.SAFEGUARDING_CONCERN)
                || (isRaised(event, Question.COMMENT_INAPPROPRIATE) && isOnSchoolAccount(event));
    }

    private static boolean isRaised(Case event, Question question) {
        return event.judgement(question).isPresent() || event.unknown().contains("judgements." + question.word());
    }

    private static boolean isOnSchoolAccount(Case event) {
        return event.account() != null
                && event.account().kind() != null
                && event.account().kind().ofSchool();
    }

    /** Whether silence about the event means that the policy does not reach it. */
    boolean leavesOut(Case event) {
        boolean notSocial =
                event.account() != null && Boolean.FALSE.equals(event.account().social());
        boolean former = event.other() != null
                && event.other().parties() != null
                && !event.other().parties().isEmpty()
                && FORMER.containsAll(event.other().parties());
        boolean metAtHome = event.did(List.of(ActionType.ENCOUNTER_CONTENT))
                && event.action() != null
                && event.action().setting() == Setting.HOME_PRIVATE;
        return notSocial || former || metAtHome;
    }

    /**
     * The case in the policy's own terms: the nature of its platform looked up, where it is not stated (unregistered ones
     * count as social), and the lesson's subject spelled as the rules spell it.
     */
    Case placed(Case event) {
        CaseBuilder placed = CaseBuilder.builder(event);
        Account account = event.account();
        if (account != null && account.social() == null) {
            boolean social = Stream.concat(
                            settings.notSocial().stream(), answers().flatMap(a -> a.notSocial().stream()))
                    .noneMatch(name -> isNamed(account, name));
            placed.account(AccountBuilder.builder(account).social(social).build());
        }
        LessonContext context = event.context();
        String subject = context == null ? null : context.subject();
        if (context != null && subject != null) {
            settings.subjects().stream()
                    .filter(spelled -> plain(spelled).equals(plain(subject)))
                    .findFirst()
                    .ifPresent(spelled -> placed.context(LessonContextBuilder.builder(context)
                            .subject(spelled)
                            .build()));
        }
        return placed.build();
    }

    private static String plain(String subject) {
        return subject.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether an answer to this reading could matter to what the policy covers in this case. */
    boolean concerns(ContestedReading reading, Case event) {
        return reading.answers().stream()
                .anyMatch(a -> a.binds().stream().anyMatch(event.actorRoles()::contains)
                        || a.notSocial().stream()
                                .anyMatch(name -> event.account() != null && isNamed(event.account(), name)));
    }

    private static boolean isNamed(Account account, String platform) {
        return account.platform() != null
                && account.platform().strip().toLowerCase(Locale.ROOT).equals(platform.toLowerCase(Locale.ROOT));
    }

    private Stream<ContestedReading.Answer> answers() {
        return settings.readings().values().stream()
                .flatMap(reading -> reading.answer(taken.getOrDefault(reading.name(), reading.taken())).stream());
    }
}
