package school.policy.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.fact.Account;
import school.policy.fact.AccountBuilder;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.Essentials;
import school.policy.fact.LessonContextBuilder;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Setting;

/** Whom, when and what a policy is about, once its contested passages are read in one way. */
final class Scope {

    static final Set<AccountKind> OF_SCHOOL =
            Set.of(AccountKind.SCHOOL_APPROVED, AccountKind.SCHOOL_NEW, AccountKind.LISTED_CHANNEL);
    static final Set<Party> FORMER = Set.of(Party.FORMER_PUPIL, Party.FORMER_PARENT);

    private final Settings settings;
    private final Set<Role> bound;
    private final Set<String> notSocial = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** @param taken the answer to each contested reading, by its name */
    Scope(Settings settings, Map<String, String> taken) {
        this.settings = settings;
        this.bound = new HashSet<>(settings.bound());
        notSocial.addAll(settings.notSocial());
        for (ContestedReading reading : settings.readings().values()) {
            for (ContestedReading.Answer answer : reading.answers()) {
                if (answer.answer().equals(taken.get(reading.name()))) {
                    bound.addAll(answer.binds());
                    notSocial.addAll(answer.notSocial());
                }
            }
        }
    }

    boolean isInForceOn(LocalDate day) {
        return day.compareTo(settings.inForceFrom()) >= 0;
    }

    /** A bound role, and employed on the day as far as the case says. */
    boolean binds(Case event) {
        return event.isEmployed() && event.actorRoles().stream().anyMatch(bound::contains);
    }

    /** Whether nobody knows which roles the actor holds, and one of them could be bound. */
    boolean mayBind(Case event) {
        return event.isEmployed()
                && (event.statedRoles().isEmpty() || event.unknown().contains("actor.roles"));
    }

    /**
     * The paths of the essential facts that nobody has said, of a case that the policy reaches or may reach.
     *
     * @param rolesAreKnown whether the roles are known, be it that there are none
     */
    List<String> unsaid(Case event, boolean rolesAreKnown) {
        if (binds(event)) {
            return Essentials.unsaid(event, this::isOwnSubject);
        }
        return concernsStaff(event) || (!rolesAreKnown && mayBind(event))
                ? Essentials.unsaidOfEveryCase(event)
                : List.of();
    }

    /** Whether rules mention a subject, however spelled. */
    boolean isOwnSubject(String subject) {
        String letters = lettersOf(subject);
        return settings.subjects().stream()
                .anyMatch(spelled -> lettersOf(spelled).equals(letters));
    }

    /** Whoever acted: what somebody has judged, or is still to judge, can leave staff with something to do. */
    boolean concernsStaff(Case event) {
        List<Question> raised = new ArrayList<>(List.of(Question.PUPIL_MISUSE, Question.SAFEGUARDING_CONCERN));
        if (event.account() != null
                && event.account().kind() != null
                && OF_SCHOOL.contains(event.account().kind())) {
            raised.add(Question.COMMENT_INAPPROPRIATE);
        }
        return raised.stream()
                .anyMatch(question -> event.judgement(question).isPresent()
                        || event.unknown().contains("judgements." + question.word()));
    }

    /** The same of a case in which it may not be known whose account it was. */
    boolean mayConcernStaff(Case event) {
        String judged = "judgements." + Question.COMMENT_INAPPROPRIATE.word();
        boolean onSomeAccount = event.unknown().contains("account.kind");
        return concernsStaff(event)
                || (onSomeAccount
                        && (event.unknown().contains(judged)
                                || event.judgement(Question.COMMENT_INAPPROPRIATE)
                                        .isPresent()));
    }

    /** Where no clause speaks: not social media, only former people, or met privately at home. */
    boolean isOutside(Case event) {
        return isNotSocial(event) || isFormer(event) || isAtHome(event);
    }

    boolean isNotSocial(Case event) {
        return event.account() != null && Boolean.FALSE.equals(event.account().social());
    }

    boolean isFormer(Case event) {
        List<Party> parties = event.other() == null ? null : event.other().parties();
        return parties != null && !parties.isEmpty() && FORMER.containsAll(parties);
    }

    boolean isAtHome(Case event) {
        return event.action() != null
                && event.action().setting() == Setting.HOME_PRIVATE
                && event.did(Set.of(ActionType.ENCOUNTER_CONTENT));
    }

    /** How many words are looked through to name things as rules do, and how long the words of the case are. */
    long words(Case event) {
        long words = 0L
                + settings.subjects().size()
                + settings.social().size()
                + settings.notSocial().size();
        for (ContestedReading reading : settings.readings().values()) {
            for (ContestedReading.Answer answer : reading.answers()) {
                words += 1 + answer.notSocial().size();
            }
        }
        String platform = event.account() == null ? null : event.account().platform();
        String subject = event.context() == null ? null : event.context().subject();
        return words + (platform == null ? 0 : platform.length()) + (subject == null ? 0 : subject.length());
    }

    /** The case as the policy's rules name things: how platforms and subjects are spelled, whether one is social. */
    Case inItsWords(Case event) {
        CaseBuilder told = CaseBuilder.builder(event);
        Account account = event.account();
        if (account != null) {
            String platform = account.platform();
            boolean listed = platform != null && notSocial.contains(platform.strip());
            told.account(AccountBuilder.builder(account)
                    .platform(platform == null ? null : spelled(platform))
                    .social(account.social() == null ? !listed : account.social())
                    .build());
        }
        if (event.context() != null && event.context().subject() != null) {
            String said = event.context().subject();
            String letters = lettersOf(said);
            for (String spelled : settings.subjects()) {
                if (lettersOf(spelled).equals(letters)) {
                    told.context(LessonContextBuilder.builder(event.context())
                            .subject(spelled)
                            .build());
                    break;
                }
            }
        }
        return told.build();
    }

    private String spelled(String platform) {
        return settings.platforms().stream()
                .filter(registered -> registered.equalsIgnoreCase(platform.strip()))
                .findFirst()
                .orElse(platform);
    }

    private static String lettersOf(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetter(c) || isNumber(Character.getType(c)))
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isNumber(int type) {
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
