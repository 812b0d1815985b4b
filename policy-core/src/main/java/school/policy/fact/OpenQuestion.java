package school.policy.fact;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question that a case leaves open, by its path, and the ways it can be answered. Whatever is true of every answer is
 * true whatever the answer turns out to be.
 */
public final class OpenQuestion {

    private static final Map<String, OpenQuestion> ALL = all();
    private static final List<OpenQuestion> KNOWN = List.copyOf(ALL.values());
    private static final Consent VALID = ConsentBuilder.builder()
            .child("?")
            .by("parent")
            .form(ConsentForm.WRITTEN)
            .covers(List.of(ConsentScope.values()))
            .authority(true)
            .build();

    private final String path;
    private final String asks;
    private final Function<Case, List<Case>> completions;

    private OpenQuestion(String path, String asks, Function<Case, List<Case>> completions) {
        this.path = path;
        this.asks = asks;
        this.completions = completions;
    }

    /** Every question that can be open, in the order in which completions are made; unmodifiable. */
    public static List<OpenQuestion> known() {
        return KNOWN;
    }

    /** The question with a path; empty where no case can be completed in it. */
    public static Optional<OpenQuestion> at(String path) {
        return Optional.ofNullable(ALL.get(path));
    }

    /** The question's path, such as {@code context.session}. */
    public String path() {
        return path;
    }

    /** The question as it is put to a school office. */
    public String asks() {
        return asks;
    }

    /** The case with each possible answer in turn; never empty. How many there are is known before any is made. */
    public List<Case> completions(Case event) {
        return completions.apply(event);
    }

    /** Why a path cannot stand in {@code unknown}; empty where it can. */
    static Optional<String> refusal(String path) {
        if (ALL.containsKey(path)) {
            return Optional.empty();
        }
        Optional<String> meant = Nearest.to(path, ALL.keySet());
        String quoted = Piece.quoted(path, meant);
        return Optional.of((quoted.isEmpty() ? "this" : quoted.strip())
                + " cannot be unknown; name a yes-or-no property, a property with a list of"
                + " words, a judgement or one of: actor.roles, other.is, other.link, content.could_identify,"
                + " photo.children, consents, objections, objections.authority"
                + meant.map(n -> " (did you mean '" + n + "'?)").orElse(""));
    }

    private static Map<String, OpenQuestion> all() {
        Map<String, OpenQuestion> all = new LinkedHashMap<>();
        // before all else, as it depends on them whether anything else is asked
        put(all, Essentials.ROLES, Actor.class, "roles", OpenQuestion::roles);
        for (Property part : Vocabulary.ofCase().properties()) {
            if (part.kind() == Property.Kind.FACT) {
                for (Property property : Vocabulary.type(part.type()).properties()) {
                    String path = part.path() + "." + property.path();
                    domain(property)
                            .ifPresent(values -> all.put(
                                    path,
                                    new OpenQuestion(path, property.means().asks(), c -> values.stream()
                                            .map(value -> answer(c, part, property.name(), value))
                                            .toList())));
                }
            }
        }
        for (Question question : Question.values()) {
            String path = "judgements." + question.word();
            all.put(path, new OpenQuestion(path, question.asks(), c -> Stream.of(true, false)
                    .map(v -> judged(c, question, v))
                    .toList()));
        }
        put(all, "other.is", Relationship.class, "parties", OpenQuestion::parties);
        put(all, "other.link", Relationship.class, "onlyThroughPost", OpenQuestion::links);
        // before what is asked only where a picture shows children
        put(all, "photo.children", Photo.class, "children", OpenQuestion::shown);
        put(all, "content.could_identify", Content.class, "couldIdentify", OpenQuestion::identifiable);
        // after the children, for whom they are given
        put(all, "consents", Case.class, "consents", OpenQuestion::consents);
        put(all, "objections", Case.class, "objections", OpenQuestion::objections);
        put(all, Essentials.OBJECTIONS_AUTHORITY, Objection.class, "authority", OpenQuestion::authority);
        return all;
    }

    private static void put(
            Map<String, OpenQuestion> all,
            String path,
            Class<?> type,
            String property,
            Function<Case, List<Case>> completions) {
        Means means = Vocabulary.type(type).property(property).orElseThrow().means();
        all.put(path, new OpenQuestion(path, means.asks(), completions));
    }

    /** The values that a plain property can take; empty where they cannot be listed. Roles say who people are. */
    private static Optional<List<?>> domain(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> Optional.of(List.of(true, false));
            case WORD ->
                property.type() == Role.class
                        ? Optional.empty()
                        : Optional.of(Arrays.asList(property.type().getEnumConstants()));
            default -> Optional.empty();
        };
    }

    private static Case answer(Case event, Property part, String property, @Nullable Object value) {
        FactType type = Vocabulary.type(part.type());
        Object fact = part.of(event);
        Object answer = value;
        if (fact instanceof LessonContext context) {
            // outside a lesson nothing is part of one
            if (property.equals("session") && value != Session.LESSON) {
                fact = type.with(fact, "partOfLesson", null);
            } else if (property.equals("partOfLesson") && context.session() != null) {
                answer = value == Boolean.TRUE && context.session() == Session.LESSON;
            }
        }
        return (Case) Vocabulary.ofCase().with(event, part.name(), type.with(fact, property, answer));
    }

    private static Case judged(Case event, Question question, boolean value) {
        JudgementBuilder judgement =
                event.judgement(question).map(JudgementBuilder::builder).orElseGet(JudgementBuilder::builder);
        List<Judgement> all = new ArrayList<>(event.judgements());
        all.removeIf(j -> j.question() == question);
        all.add(judgement.question(question).value(value).build());
        return CaseBuilder.builder(event).judgements(all).build();
    }

    /** No role at the school, or each one. */
    private static List<Case> roles(Case event) {
        return Stream.concat(
                        Stream.of(List.<Role>of()), Arrays.stream(Role.values()).map(List::of))
                .map(roles -> CaseBuilder.builder(event)
                        .actor((event.actor() == null ? ActorBuilder.builder() : ActorBuilder.builder(event.actor()))
                                .roles(roles)
                                .build())
                        .build())
                .toList();
    }

    private static List<Case> parties(Case event) {
        return Stream.concat(
                        Stream.of(List.<Party>of()),
                        Arrays.stream(Party.values()).map(List::of))
                .map(parties -> CaseBuilder.builder(event)
                        .other(other(event).parties(parties).build())
                        .build())
                .toList();
    }

    /** Through the post only, or a previous link of a kind not told. */
    private static List<Case> links(Case event) {
        return Stream.of(true, false)
                .map(only -> CaseBuilder.builder(event)
                        .other(other(event)
                                .onlyThroughPost(only)
                                .basis(List.of())
                                .metThrough(null)
                                .build())
                        .build())
                .toList();
    }

    private static RelationshipBuilder other(Case event) {
        return event.other() == null ? RelationshipBuilder.builder() : RelationshipBuilder.builder(event.other());
    }

    private static List<Case> identifiable(Case event) {
        ContentBuilder content =
                event.content() == null ? ContentBuilder.builder() : ContentBuilder.builder(event.content());
        return Stream.concat(
                        Stream.of(List.<Identifiable>of()),
                        Arrays.stream(Identifiable.values()).map(List::of))
                .map(could -> CaseBuilder.builder(event)
                        .content(content.couldIdentify(could).build())
                        .build())
                .toList();
    }

    /** Of the children named with a picture, those whom it shows: nobody else is named with it. */
    private static @Nullable List<String> named(Case event, List<String> shown) {
        return event.photo() == null || event.photo().namesUsed() == null
                ? null
                : event.photo().namesUsed().stream().filter(shown::contains).toList();
    }

    /** No child, one whom the case names elsewhere, or another one. */
    private static List<Case> shown(Case event) {
        PhotoBuilder photo = event.photo() == null ? PhotoBuilder.builder() : PhotoBuilder.builder(event.photo());
        TreeSet<String> children = new TreeSet<>();
        children.add("a child not named in the case");
        if (event.photo() != null && event.photo().namesUsed() != null) {
            children.addAll(event.photo().namesUsed());
        }
        if (event.consents() != null) {
            event.consents().forEach(consent -> children.add(consent.child()));
        }
        if (event.objections() != null) {
            event.objections().forEach(objection -> children.add(objection.child()));
        }
        List<List<String>> ways = Stream.concat(
                        Stream.of(List.<String>of()), children.stream().map(List::of))
                .toList();
        // made one by one as they are asked for: there may be more of them than anybody tries
        return new AbstractList<>() {
            @Override
            public Case get(int index) {
                List<String> shown = ways.get(index);
                return CaseBuilder.builder(event)
                        .photo(photo.children(shown)
                                .namesUsed(named(event, shown))
                                .build())
                        .build();
            }

            @Override
            public int size() {
                return ways.size();
            }
        };
    }

    private static List<Case> consents(Case event) {
        List<Consent> valid = children(event).stream()
                .map(child -> ConsentBuilder.builder(VALID).child(child).build())
                .toList();
        return Stream.of(List.<Consent>of(), valid)
                .map(consents -> CaseBuilder.builder(event).consents(consents).build())
                .toList();
    }

    private static List<Case> objections(Case event) {
        List<Objection> all = children(event).stream()
                .map(child -> new Objection(child, "parent", null, true))
                .toList();
        return Stream.of(List.<Objection>of(), all)
                .map(objections ->
                        CaseBuilder.builder(event).objections(objections).build())
                .toList();
    }

    /** Everybody of whom it is not clear may decide for the child, or nobody; who is heard otherwise makes no difference. */
    private static List<Case> authority(Case event) {
        boolean overridden = event.unknown().contains(Essentials.OBJECTIONS_AUTHORITY);
        List<Objection> objections = event.objections() == null ? List.of() : event.objections();
        return Stream.of(true, false)
                .map(authority -> CaseBuilder.builder(event)
                        .objections(
                                event.objections() == null
                                        ? null
                                        : objections.stream()
                                                .map(objection -> overridden || objection.isOfUnclearAuthority()
                                                        ? ObjectionBuilder.builder(objection)
                                                                .authority(authority)
                                                                .build()
                                                        : objection)
                                                .toList())
                        .build())
                .toList();
    }

    private static List<String> children(Case event) {
        return event.photo() == null || event.photo().children() == null
                ? List.of()
                : event.photo().children();
    }

    @Override
    public String toString() {
        return path;
    }
}
