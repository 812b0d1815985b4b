package school.policy.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event on one date, and what is known about it. Immutable; safe to share between threads.
 *
 * <p>What is absent is not material: nobody raised it. What is a live question without an answer stands in
 * {@code unknown}, by its path in the exchange format, such as {@code context.session}; it overrides a value given.
 *
 * <p>A case is built the way the event is told:
 *
 * <pre>{@code
 * Case.on(LocalDate.of(2025, 3, 14))
 *         .by(Role.TEACHER)
 *         .did(ActionType.ACCEPT_FRIEND_REQUEST)
 *         .using(AccountKind.PERSONAL, "Facebook")
 *         .towards(Party.PARENT)
 *         .unknown("other.link")
 *         .build();
 * }</pre>
 *
 */
public record Case(
        String id,

        @Means(
                value = "the day of the event",
                required = true,
                says = "it happened on {}",
                asks = "On which day did it happen?",
                fixed = true)
        LocalDate on,

        @Means("who acted") @Nullable Actor actor,

        @Means(
                value = "further roles that took part in the act, not its targets",
                says = "{} took part as well",
                denies = "nobody else took part",
                asks = "Who else took part, if anybody?",
                fixed = true)
        List<Role> alsoInvolved,

        @Means(value = "what happened", asks = "What has come up about a phone or another device, if anything?")
        @Nullable
        StaffAction action,

        @Means(
                value = "further acts of the same event, each of its type alone",
                says = "the staff member also {}",
                denies = "the staff member did nothing else",
                asks = "What else did the staff member do, if anything?",
                fixed = true)
        List<ActionType> alsoDid,

        @Means(value = "the account or channel", asks = "What has come up about the account, if anything?") @Nullable
        Account account,

        @Means("the other person") @Nullable Relationship other,
        @Means("when and where") @Nullable LessonContext context,
        @Means("what was published or met") @Nullable Content content,

        @Means(
                value = "a personal profile",
                asks = "What has come up about the staff member's own profile, if anything?")
        @Nullable
        Profile profile,

        @Means("a picture that was published") @Nullable Photo photo,

        @Means(
                value = "consents on record; empty: none",
                says = "consent was on record for '{}'",
                denies = "no consent was on record",
                asks = "Which consents to pictures of the children were on record, if any?")
        @Nullable
        List<Consent> consents,

        @Means(
                value = "objections on record; empty: none",
                says = "an objection was on record for '{}'",
                denies = "no objection was on record",
                asks = "Which objections to pictures of the children were on record, if any?",
                fixed = true)
        @Nullable
        List<Objection> objections,

        @Means(
                value = "what people have judged",
                says = "it was to be judged whether {}",
                denies = "nothing was to be judged",
                asks = "Which of these questions has anybody raised, if any?",
                fixed = true)
        List<Judgement> judgements,

        @Means(
                value = "steps taken",
                says = "{}",
                denies = "no step was taken",
                asks = "Which steps were taken, if any?")
        List<Step> done,

        @Means(
                value = "steps whose time has passed",
                says = "{not}",
                denies = "no step was missed",
                asks = "Which steps should have been taken by now and were not, if any?")
        List<Step> notDone,

        @Means(
                value = "who holds which role, and who stands in",
                says = "it was stated who was {}",
                denies = "no holder of a role was stated",
                asks = "Who held which role, and who stood in?",
                fixed = true)
        List<RoleHolder> roleHolders,

        @Means(
                value = "paths of live questions whose answer is not known",
                form = Texts.Form.QUESTION,
                says = "no answer was known to '{}'",
                denies = "every answer was known",
                asks = "Which questions were open, if any?")
        List<String> unknown) {

    /** Checks the case as a whole; lists come sorted, absent ones empty where that says the same. */
    public Case {
        Lists.required(on, "on");
        Lists.required(id, "id");
        Texts.checkId("id", id);
        alsoInvolved = sortedOrEmpty(alsoInvolved, Comparator.naturalOrder(), "also_involved");
        alsoDid = sortedOrEmpty(alsoDid, Comparator.naturalOrder(), "also_did");
        consents = consents == null ? null : Lists.inOrder(consents, Vocabulary::compare, "consents");
        objections = objections == null ? null : Lists.inOrder(objections, Vocabulary::compare, "objections");
        judgements = sortedOrEmpty(judgements, Comparator.comparing(Judgement::question), "judgements");
        done = sortedOrEmpty(done, Comparator.naturalOrder(), "done");
        notDone = sortedOrEmpty(notDone, Comparator.naturalOrder(), "not_done");
        roleHolders = sortedOrEmpty(roleHolders, Comparator.comparing(RoleHolder::role), "role_holders");
        unknown = sortedOrEmpty(unknown, Comparator.naturalOrder(), "unknown");
        List<CaseException.Problem> problems = new ArrayList<>(0);
        unknown.stream()
                .flatMap(path -> OpenQuestion.refusal(path).stream())
                // nobody reads more, and finding what each was meant for takes long
                .limit(CaseException.MOST)
                .forEach(why -> problems.add(new CaseException.Problem("unknown", why)));
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            if (judgement.value() == null && !unknown.contains(path(judgement))) {
                problems.add(new CaseException.Problem(
                        path(judgement) + ".value",
                        "a judgement needs its value; where nobody has judged yet, name the path in"
                                + " 'unknown' instead"));
            }
            if (i > 0 && judgements.get(i - 1).question() == judgement.question()) {
                problems.add(new CaseException.Problem(path(judgement), "judged twice; give one judgement a question"));
            }
        }
        if (action != null
                && action.publishedOn() != null
                && action.publishedOn().isAfter(on)) {
            problems.add(new CaseException.Problem(
                    "action.published_on", "published after the day of the event; correct one of the days"));
        }
        if (photo != null && !photo.namesOnlyTheShown() && !unknown.contains("photo.children")) {
            problems.add(
                    new CaseException.Problem(
                            "photo.names_used",
                            "somebody is named whom the picture does not show; add the child to children, or leave the name out"));
        }
        for (int i = 1; i < roleHolders.size(); i++) {
            Role role = roleHolders.get(i).role();
            if (roleHolders.get(i - 1).role() == role) {
                problems.add(new CaseException.Problem(
                        "role_holders." + role.word(), "named twice; give each role one holder"));
            }
        }
        try {
            new DutyState(done, notDone);
        } catch (CaseException e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
    }

    private static String path(Judgement judgement) {
        return "judgements." + judgement.question().word();
    }

    /** Starts a case on the day of the event. */
    public static Builder on(LocalDate day) {
        return new Builder(day);
    }

    /** Whether the case holds an action of one of these types. */
    public boolean did(Set<ActionType> types) {
        if (action != null && action.type() != null && types.contains(action.type())) {
            return true;
        }
        for (ActionType type : alsoDid) {
            if (types.contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** The roles that the actor holds on the day: none before the employment begins or after it has ended. */
    public List<Role> heldRoles() {
        return isEmployed() ? actorRoles() : List.of();
    }

    /** Whether the actor is employed on the day, as far as the case says. */
    public boolean isEmployed() {
        return actor == null
                || ((actor.employedFrom() == null || !on.isBefore(actor.employedFrom()))
                        && (actor.employedTo() == null || !on.isAfter(actor.employedTo())));
    }

    /** Whether the actor acted: not all of what they did only reached them or was their duty. */
    public boolean acted() {
        if (action != null && action.type() != null && !action.type().witnessed()) {
            return true;
        }
        for (ActionType type : alsoDid) {
            if (!type.witnessed()) {
                return true;
            }
        }
        return false;
    }

    /** The judgement on a question, if there is one. */
    public Optional<Judgement> judgement(Question question) {
        for (Judgement judgement : judgements) {
            if (judgement.question() == question) {
                return Optional.of(judgement);
            }
        }
        return Optional.empty();
    }

    /** The roles of the actor that the case states as such; empty where nobody has said any. */
    public List<Role> statedRoles() {
        return actor == null || actor.roles() == null ? List.of() : actor.roles();
    }

    /** The actor's roles, those of an acting holder included; empty where the case names no actor. */
    public List<Role> actorRoles() {
        Role actingAs = actor == null ? null : actor.actingAs();
        return withStandIns(
                actingAs == null
                        ? statedRoles()
                        : Lists.sorted(Lists.plus(statedRoles(), actingAs), Comparator.naturalOrder(), "actor.roles"));
    }

    /** The roles of those who took part besides the actor, those of acting holders included. */
    public List<Role> involvedRoles() {
        return withStandIns(alsoInvolved);
    }

    /** Whoever stands in for a role holder holds the role; the roles come and go sorted. */
    List<Role> withStandIns(List<Role> own) {
        if (roleHolders.isEmpty()) {
            return own;
        }
        Stream<Role> standsIn = roleHolders.stream()
                .filter(h -> h.acting() != null
                        && own.stream().anyMatch(r -> r.word().equals(h.acting())))
                .filter(h -> !Boolean.TRUE.equals(h.available()))
                .map(RoleHolder::role);
        return Stream.concat(own.stream(), standsIn).distinct().sorted().toList();
    }

    /** Every fact that rules can speak about, the derived ones included, in a fixed order. */
    public List<Fact> facts() {
        return CaseFacts.of(this);
    }

    @Override
    public String toString() {
        return "case '" + id + "'";
    }

    // callers outside null-checked code may pass null
    private static <T> List<T> sortedOrEmpty(@Nullable List<T> list, Comparator<? super T> order, String path) {
        return list == null ? List.of() : Lists.sorted(list, order, path);
    }

    /** Tells an event step by step; every step may be left out, and a later one replaces an earlier. */
    public static final class Builder {

        private final CaseBuilder draft;
        private final List<Judgement> judgements = new ArrayList<>();
        private final List<RoleHolder> roleHolders = new ArrayList<>();

        private Builder(LocalDate day) {
            draft = CaseBuilder.builder().id("unnamed").on(day);
        }

        /** The host's id of the case, given back with the decision; at the start it is {@code unnamed}. */
        public Builder id(String id) {
            draft.id(id);
            return this;
        }

        /** Who acted, by role. */
        public Builder by(Role... roles) {
            return by(a -> a.roles(List.of(roles)));
        }

        /** Who acted, in detail. */
        public Builder by(UnaryOperator<ActorBuilder> actor) {
            draft.actor(actor.apply(ActorBuilder.builder()).build());
            return this;
        }

        /** What happened. */
        public Builder did(ActionType type) {
            return did(type, a -> a);
        }

        /** What happened, in detail. */
        public Builder did(ActionType type, UnaryOperator<StaffActionBuilder> action) {
            draft.action(action.apply(StaffActionBuilder.builder().type(type)).build());
            return this;
        }

        /** What else happened in the same event towards the same person. */
        public Builder alsoDid(ActionType... types) {
            draft.alsoDid(List.of(types));
            return this;
        }

        /** Which further roles took part. */
        public Builder together(Role... roles) {
            draft.alsoInvolved(List.of(roles));
            return this;
        }

        /** The account and its platform. */
        public Builder using(AccountKind kind, String platform) {
            return using(a -> a.kind(kind).platform(platform));
        }

        /** The account, in detail. */
        public Builder using(UnaryOperator<AccountBuilder> account) {
            draft.account(account.apply(AccountBuilder.builder()).build());
            return this;
        }

        /** The other person, by what they are to the school. */
        public Builder towards(Party... parties) {
            return towards(o -> o.parties(List.of(parties)));
        }

        /** The other person, in detail. */
        public Builder towards(UnaryOperator<RelationshipBuilder> other) {
            draft.other(other.apply(RelationshipBuilder.builder()).build());
            return this;
        }

        /** What the actor was engaged in. */
        public Builder during(Session session) {
            return during(c -> c.session(session));
        }

        /** When and where, in detail. */
        public Builder during(UnaryOperator<LessonContextBuilder> context) {
            draft.context(context.apply(LessonContextBuilder.builder()).build());
            return this;
        }

        /** What was published or met. */
        public Builder content(UnaryOperator<ContentBuilder> content) {
            draft.content(content.apply(ContentBuilder.builder()).build());
            return this;
        }

        /** A personal profile, as looked up. */
        public Builder profile(UnaryOperator<ProfileBuilder> profile) {
            draft.profile(profile.apply(ProfileBuilder.builder()).build());
            return this;
        }

        /** The picture that was published. */
        public Builder photo(UnaryOperator<PhotoBuilder> photo) {
            draft.photo(photo.apply(PhotoBuilder.builder()).build());
            return this;
        }

        /** All consents on record; call it without any to say that there is none. */
        public Builder consents(Consent... consents) {
            draft.consents(List.of(consents));
            return this;
        }

        /** All objections on record; call it without any to say that there is none. */
        public Builder objections(Objection... objections) {
            draft.objections(List.of(objections));
            return this;
        }

        /** What a person has judged, and that person's role. */
        public Builder judged(Question question, boolean value, String by) {
            return judged(question, value, by, j -> j);
        }

        /** What a person has judged, in detail. */
        public Builder judged(Question question, boolean value, String by, UnaryOperator<JudgementBuilder> judgement) {
            judgements.add(judgement
                    .apply(JudgementBuilder.builder()
                            .question(question)
                            .value(value)
                            .by(by))
                    .build());
            return this;
        }

        /** Steps taken. */
        public Builder done(Step... steps) {
            draft.done(List.of(steps));
            return this;
        }

        /** Steps whose time has passed. */
        public Builder notDone(Step... steps) {
            draft.notDone(List.of(steps));
            return this;
        }

        /** Who stands in for a role: another role's word or an opaque id. */
        public Builder standsInFor(Role role, String acting) {
            roleHolders.add(RoleHolderBuilder.builder()
                    .role(role)
                    .available(false)
                    .acting(acting)
                    .build());
            return this;
        }

        /** Live questions whose answer is not known, by path; free text, days and others' roles cannot be. */
        public Builder unknown(String... paths) {
            draft.unknown(List.of(paths));
            return this;
        }

        /**
         * The case.
         *
         * @throws CaseException where the case contradicts itself or names a path that cannot be unknown
         */
        public Case build() {
            return draft.judgements(judgements).roleHolders(roleHolders).build();
        }
    }
}
