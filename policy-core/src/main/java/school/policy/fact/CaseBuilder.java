package school.policy.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a case from its parts, or a case like another one. What is not set is absent; {@code null} takes a part out
 * again. For one thread. Written by hand, unlike the builders of facts, as the generator names a parameter after the
 * record, and {@code case} is a word of the language.
 */
public final class CaseBuilder {

    private @Nullable String id;
    private @Nullable LocalDate on;
    private @Nullable Actor actor;
    private @Nullable List<Role> alsoInvolved;
    private @Nullable StaffAction action;
    private @Nullable List<ActionType> alsoDid;
    private @Nullable Account account;
    private @Nullable Relationship other;
    private @Nullable LessonContext context;
    private @Nullable Content content;
    private @Nullable Profile profile;
    private @Nullable Photo photo;
    private @Nullable List<Consent> consents;
    private @Nullable List<Objection> objections;
    private @Nullable List<Judgement> judgements;
    private @Nullable List<Step> done;
    private @Nullable List<Step> notDone;
    private @Nullable List<RoleHolder> roleHolders;
    private @Nullable List<String> unknown;

    private CaseBuilder() {}

    /** A builder of a case of which nothing is said yet; id and day are required. */
    public static CaseBuilder builder() {
        return new CaseBuilder();
    }

    /** A builder of a case like that one. */
    public static CaseBuilder builder(Case from) {
        return new CaseBuilder()
                .id(from.id())
                .on(from.on())
                .actor(from.actor())
                .alsoInvolved(from.alsoInvolved())
                .action(from.action())
                .alsoDid(from.alsoDid())
                .account(from.account())
                .other(from.other())
                .context(from.context())
                .content(from.content())
                .profile(from.profile())
                .photo(from.photo())
                .consents(from.consents())
                .objections(from.objections())
                .judgements(from.judgements())
                .done(from.done())
                .notDone(from.notDone())
                .roleHolders(from.roleHolders())
                .unknown(from.unknown());
    }

    public CaseBuilder id(@Nullable String id) {
        this.id = id;
        return this;
    }

    public CaseBuilder on(@Nullable LocalDate on) {
        this.on = on;
        return this;
    }

    public CaseBuilder actor(@Nullable Actor actor) {
        this.actor = actor;
        return this;
    }

    public CaseBuilder alsoInvolved(@Nullable List<Role> alsoInvolved) {
        this.alsoInvolved = alsoInvolved;
        return this;
    }

    public CaseBuilder action(@Nullable StaffAction action) {
        this.action = action;
        return this;
    }

    public CaseBuilder alsoDid(@Nullable List<ActionType> alsoDid) {
        this.alsoDid = alsoDid;
        return this;
    }

    public CaseBuilder account(@Nullable Account account) {
        this.account = account;
        return this;
    }

    public CaseBuilder other(@Nullable Relationship other) {
        this.other = other;
        return this;
    }

    public CaseBuilder context(@Nullable LessonContext context) {
        this.context = context;
        return this;
    }

    public CaseBuilder content(@Nullable Content content) {
        this.content = content;
        return this;
    }

    public CaseBuilder profile(@Nullable Profile profile) {
        this.profile = profile;
        return this;
    }

    public CaseBuilder photo(@Nullable Photo photo) {
        this.photo = photo;
        return this;
    }

    public CaseBuilder consents(@Nullable List<Consent> consents) {
        this.consents = consents;
        return this;
    }

    public CaseBuilder objections(@Nullable List<Objection> objections) {
        this.objections = objections;
        return this;
    }

    public CaseBuilder judgements(@Nullable List<Judgement> judgements) {
        this.judgements = judgements;
        return this;
    }

    public CaseBuilder done(@Nullable List<Step> done) {
        this.done = done;
        return this;
    }

    public CaseBuilder notDone(@Nullable List<Step> notDone) {
        this.notDone = notDone;
        return this;
    }

    public CaseBuilder roleHolders(@Nullable List<RoleHolder> roleHolders) {
        this.roleHolders = roleHolders;
        return this;
    }

    public CaseBuilder unknown(@Nullable List<String> unknown) {
        this.unknown = unknown;
        return this;
    }

    /**
     * The case.
     *
     * @throws CaseException if its parts contradict one another, or the id or the day is absent
     */
    @SuppressWarnings("NullAway") // the case refuses what it cannot be without
    public Case build() {
        return new Case(
                id,
                on,
                actor,
                alsoInvolved,
                action,
                alsoDid,
                account,
                other,
                context,
                content,
                profile,
                photo,
                consents,
                objections,
                judgements,
                done,
                notDone,
                roleHolders,
                unknown);
    }
}
