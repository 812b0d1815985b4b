package school.policy.benchmarks.byhand;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.benchmarks.plain.Facts.Account;
import school.policy.benchmarks.plain.Facts.Case;
import school.policy.benchmarks.plain.Facts.Judgement;
import school.policy.benchmarks.plain.Facts.Relationship;
import school.policy.benchmarks.plain.Words.AccountKind;
import school.policy.benchmarks.plain.Words.Party;
import school.policy.benchmarks.plain.Words.Question;
import school.policy.benchmarks.plain.Words.Session;

/** A case, with what many rules ask of it looked up once. */
public final class Seen {

    private static final Set<String> NOT_SOCIAL = Set.of(
            "sms",
            "text message",
            "e-mail",
            "email",
            "letter",
            "newsletter",
            "printed newsletter",
            "phone call",
            "school website");

    public final Case event;
    public final LocalDate day;
    public final @Nullable Account account;
    public final @Nullable AccountKind kind;
    /** no account that is known not to be social media. */
    public final boolean social;
    /** no account of the school's, nor one that is not social media. */
    public final boolean personal;
    /** a school account or a channel on the register. */
    public final boolean ofSchool;
    /** a school account. */
    public final boolean schoolAccount;

    public final @Nullable Session session;
    public final boolean lesson;
    public final @Nullable Relationship other;
    public final boolean pupil;
    public final boolean parent;

    /** Looks at a case. */
    public Seen(Case event) {
        this.event = event;
        day = event.on();
        account = event.account();
        kind = account == null ? null : account.kind();
        social = account == null || isSocial(account);
        boolean schools = kind != null && kind.ofSchool();
        personal = social && !schools;
        ofSchool = social && schools;
        schoolAccount = ofSchool && kind != AccountKind.LISTED_CHANNEL;
        session = event.context() == null ? null : event.context().session();
        lesson = session == Session.LESSON;
        other = event.other();
        pupil = is(Party.PUPIL);
        parent = is(Party.PARENT);
    }

    /** Whether an account counts as social media. */
    public static boolean isSocial(Account account) {
        return account.social() != null
                ? account.social()
                : account.platform() == null
                        || !NOT_SOCIAL.contains(account.platform().strip().toLowerCase(Locale.ROOT));
    }

    private boolean is(Party party) {
        return other != null && other.parties() != null && other.parties().contains(party);
    }

    @Nullable
    Judgement judgement(Question question) {
        for (Judgement judgement : event.judgements()) {
            if (judgement.question() == question) {
                return judgement;
            }
        }
        return null;
    }

    /** Whether a person has judged so. */
    public boolean judged(Question question, boolean value) {
        Judgement judgement = judgement(question);
        return judgement != null && judgement.value() != null && judgement.value() == value;
    }

    /** Whether it is said to be so. */
    public static boolean isTrue(@Nullable Boolean value) {
        return value != null && value;
    }

    /** Whether it is said not to be so. */
    public static boolean isFalse(@Nullable Boolean value) {
        return value != null && !value;
    }

    /** Whether a list is there and holds a value. */
    public static <T> boolean has(@Nullable List<T> list, T value) {
        return list != null && list.contains(value);
    }

    /** Whether a day is known and no later than another, which is known too. */
    static boolean upTo(@Nullable LocalDate day, @Nullable LocalDate last) {
        return day != null && last != null && !day.isAfter(last);
    }
}
