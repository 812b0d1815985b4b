package school.policy.engine;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.policy.clause.ContestedReading;
import school.policy.clause.Settings;
import school.policy.fact.Account;
import school.policy.fact.AccountBuilder;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Essentials;
import school.policy.fact.Fact;
import school.policy.fact.LessonContext;
import school.policy.fact.LessonContextBuilder;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Setting;
import school.policy.rule.Rule;

/**
 * What a policy covers at all, its contested passages read in one way: whom it binds, from when, on which platforms, and
 * which of its rules are heard. Thread-safe.
 */
final class Gate {

    private static final Set<Party> FORMER = EnumSet.of(Party.FORMER_PUPIL, Party.FORMER_PARENT);
    private static final Set<ActionType> MET = EnumSet.of(ActionType.ENCOUNTER_CONTENT);
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Settings settings;
    private final Set<Role> bound;
    private final Set<String> notSocial = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    /** Each registered platform as it is spelled there. */
    private final Map<String, String> platforms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final BitSet unheard = new BitSet();

    /**
     * @param settings what the school sets
     * @param taken the answer to each contested reading, by its name
     * @param rules the policy's rules
     */
    Gate(Settings settings, Map<String, String> taken, List<Rule> rules) {
        this.settings = settings;
        this.bound = EnumSet.noneOf(Role.class);
        bound.addAll(settings.bound());
        notSocial.addAll(settings.notSocial());
        for (ContestedReading reading : settings.readings().values()) {
            reading.answer(taken.getOrDefault(reading.name(), reading.taken())).ifPresent(answer -> {
                bound.addAll(answer.binds());
                notSocial.addAll(answer.notSocial());
            });
        }
        settings.platforms().forEach(platform -> platforms.put(platform, platform));
        for (int i = 0; i < rules.size(); i++) {
            unheard.set(i, !taken.entrySet().containsAll(rules.get(i).readings().entrySet()));
        }
    }

    /** The rules that belong to readings not taken. */
    BitSet unheard() {
        return unheard;
    }

    /** Whether the policy was in force on the day of the event. */
    boolean isInForce(Case event) {
        return !event.on().isBefore(settings.inForceFrom());
    }

    /** The roles whose holders it binds. */
    Set<Role> bound() {
        return bound;
    }

    /** Whether the policy binds the actor: a role it names, held on the day. */
    boolean binds(Case event) {
        if (event.isEmployed()) {
            for (Role role : event.actorRoles()) {
                if (bound.contains(role)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether nobody knows which roles the actor holds, besides one held for somebody absent. */
    static boolean isRoleOpen(Case event) {
        return event.statedRoles().isEmpty() || event.unknown().contains(Essentials.ROLES);
    }

    /** Whether the policy may reach a case, whichever way its unknowns turn out. */
    boolean mayReach(Case event) {
        return binds(event) || (isRoleOpen(event) && event.isEmployed()) || mayRaiseDutyOfStaff(event);
    }

    /** Whether the policy reaches a case in which nothing is unknown. */
    boolean reaches(Case event) {
        return binds(event) || raisesDutyOfStaff(event);
    }

    /**
     * The paths of the essential facts that a case does not state; none where the policy does not reach it anyway.
     *
     * @param rolesAreKnown whether the actor holds no other roles than those stated, be it none
     */
    List<String> unsaid(Case event, boolean rolesAreKnown) {
        if (binds(event)) {
            return Essentials.unsaid(event, this::isOwnSubject);
        }
        boolean mayBind = !rolesAreKnown && isRoleOpen(event) && event.isEmployed();
        return mayBind || raisesDutyOfStaff(event) ? Essentials.unsaidOfEveryCase(event) : List.of();
    }

    /** Whether somebody has raised what lays a duty on staff whoever acted, be it judged so, not so, or not yet. */
    boolean raisesDutyOfStaff(Case event) {
        return isRaised(event, Question.PUPIL_MISUSE)
                || isRaised(event, Question.SAFEGUARDING_CONCERN)
                || (isRaised(event, Question.COMMENT_INAPPROPRIATE) && isOnSchoolAccount(event));
    }

    /** The same of a case with unknowns: a comment may be on a school account where nobody knows the kind of account. */
    boolean mayRaiseDutyOfStaff(Case event) {
        return raisesDutyOfStaff(event)
                || (event.unknown().contains("account.kind") && isRaised(event, Question.COMMENT_INAPPROPRIATE));
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
        boolean metAtHome =
                event.did(MET) && event.action() != null && event.action().setting() == Setting.HOME_PRIVATE;
        return isFormer(event) || metAtHome || !isOnSocialMedia(event);
    }

    /** Whether the other one was somebody of the school, and is no longer. */
    static boolean isFormer(Case event) {
        return event.other() != null
                && event.other().parties() != null
                && !event.other().parties().isEmpty()
                && FORMER.containsAll(event.other().parties());
    }

    /** Whether what a case happened on counts as social media; where it names no account, it may be. */
    boolean isOnSocialMedia(Case event) {
        return event.account() == null || isSocial(event.account());
    }

    /** Whether an account counts as social media: as stated, or else by its platform; unregistered ones count. */
    private boolean isSocial(Account account) {
        return account.social() != null
                ? account.social()
                : account.platform() == null
                        || !notSocial.contains(account.platform().strip());
    }

    /** What it takes, in steps, to spell the platform and the subject of a case as rules do. */
    int spelling(Case event) {
        String platform = event.account() == null ? null : event.account().platform();
        String subject = event.context() == null ? null : event.context().subject();
        return (platform == null ? 0 : platform.length() / 32)
                + (subject == null ? 0 : settings.subjects().size() + subject.length() / 4);
    }

    /**
     * The facts in the policy's own terms: the nature of a platform looked up, platforms and subjects spelled as rules
     * spell them.
     */
    List<Fact> placed(List<Fact> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof Account account) {
                facts.set(i, placed(account));
            } else if (facts.get(i) instanceof LessonContext context) {
                facts.set(i, placed(context));
            }
        }
        return facts;
    }

    private Account placed(Account account) {
        String platform = account.platform();
        String spelled = platform == null ? null : platforms.getOrDefault(platform.strip(), platform);
        return account.social() != null && Objects.equals(spelled, platform)
                ? account
                : AccountBuilder.builder(account)
                        .platform(spelled)
                        .social(isSocial(account))
                        .build();
    }

    private LessonContext placed(LessonContext context) {
        String subject = context.subject();
        String spelled = subject == null ? null : spelled(subject);
        return spelled == null || spelled.equals(subject)
                ? context
                : LessonContextBuilder.builder(context).subject(spelled).build();
    }

    private boolean isOwnSubject(String subject) {
        return spelled(subject) != null;
    }

    /** A subject as rules spell it; null where they mention none like it. */
    private @Nullable String spelled(String subject) {
        if (settings.subjects().contains(subject)) {
            return subject;
        }
        String letters = plain(subject);
        for (String spelled : settings.subjects()) {
            if (plain(spelled).equals(letters)) {
                return spelled;
            }
        }
        return null;
    }

    private static String plain(String subject) {
        return NO_LETTER.matcher(subject.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
