package school.policy.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.policy.fact.Case;
import school.policy.fact.CaseBuilder;
import school.policy.fact.FactType;
import school.policy.fact.Judgement;
import school.policy.fact.JudgementBuilder;
import school.policy.fact.OpenQuestion;
import school.policy.fact.Property;
import school.policy.fact.Question;
import school.policy.fact.Vocabulary;

/** What can be asked about a case, by its path in the exchange format, in the order of the vocabulary. */
final class Paths {

    static final String ROLES = "actor.roles";
    static final String ALSO_DID = "also_did";
    static final String ALSO_INVOLVED = "also_involved";
    static final String CONSENTS = "consents";
    static final String OBJECTIONS = "objections";
    static final String DONE = "done";
    static final String NOT_DONE = "not_done";
    static final String ROLE_HOLDERS = "role_holders";
    static final String CHILDREN = "photo.children";
    static final String NAMES = "photo.names_used";
    static final String PLATFORM = "account.platform";
    static final String SOCIAL = "account.social";
    static final String KIND = "account.kind";
    static final String IDENTITY = "account.identity";
    static final String APPROVED_ON = "account.approved_on";
    static final String SEPARATE = "account.separate_from_personal";
    static final String OFFICIAL_EMAIL = "account.official_email";
    static final String PARTIES = "other.is";
    static final String ONLY_THROUGH_POST = "other.link.only_through_post";
    static final String SESSION = "context.session";
    static final String PART_OF_LESSON = "context.part_of_lesson";
    static final String LEARNING_INTENTION = "context.learning_intention";
    static final String SUBJECT = "context.subject";
    static final String COULD_IDENTIFY = "content.could_identify";
    static final String VIEWS = "content.views_on_school_matters";
    static final String DISCLAIMER = "content.disclaimer";
    static final String LINK_CHECKED = "content.link_checked";
    static final String PROFILE_DISCLAIMER = "profile.disclaimer";
    static final String DEVICE = "action.device";
    static final String LOCATION = "action.location";
    static final String RINGER = "action.ringer";
    static final String VISIBLE = "action.visible";
    static final String ACCESSED = "action.accessed";
    static final String PURPOSE = "action.purpose";
    static final String PUBLISHED_ON = "action.published_on";
    static final String LEARNED_CLAUSE = "action.clause";

    private static final Map<String, Place> ALL = all();
    private static final Set<String> UNKNOWN =
            OpenQuestion.known().stream().map(OpenQuestion::path).collect(Collectors.toUnmodifiableSet());

    /**
     * Where a path leads.
     *
     * @param part the property of the case
     * @param property the property itself: of the fact there, of a judgement, or again of the case
     * @param judged the question that the judgement is on, if it is one
     */
    record Place(Property part, Property property, @Nullable Question judged) {}

    private Paths() {}

    /** Every path, in the order of the vocabulary; unmodifiable. */
    static List<String> inOrder() {
        return List.copyOf(ALL.keySet());
    }

    static Place place(String path) {
        Place place = ALL.get(path);
        if (place == null) {
            throw new IllegalArgumentException("nothing can be asked about '" + path + "'");
        }
        return place;
    }

    static String of(Question question) {
        return "judgements." + question.word();
    }

    /** The path under which a case names it as unknown; empty where it cannot. */
    static Optional<String> unknown(String path) {
        return Optional.of(path.equals(ONLY_THROUGH_POST) ? "other.link" : path).filter(UNKNOWN::contains);
    }

    /** The case with a value at a path. */
    static Case with(Case event, String path, Object value) {
        Place place = place(path);
        Property part = place.part();
        Question judged = place.judged();
        if (judged != null) {
            List<Judgement> all = new ArrayList<>(event.judgements());
            Judgement before = event.judgement(judged).orElse(null);
            all.remove(before);
            all.add(
                    place.property().name().equals("value")
                            ? JudgementBuilder.builder()
                                    .question(judged)
                                    .value((Boolean) value)
                                    .build()
                            : (Judgement) Vocabulary.type(Judgement.class)
                                    .with(
                                            Objects.requireNonNull(before),
                                            place.property().name(),
                                            value));
            return CaseBuilder.builder(event).judgements(all).build();
        }
        if (part.kind() != Property.Kind.FACT) {
            return (Case) Vocabulary.ofCase().with(event, part.name(), value);
        }
        FactType type = Vocabulary.type(part.type());
        return (Case) Vocabulary.ofCase()
                .with(
                        event,
                        part.name(),
                        type.with(part.of(event), place.property().name(), value));
    }

    private static Map<String, Place> all() {
        Map<String, Place> all = new LinkedHashMap<>();
        for (Property part : Vocabulary.ofCase().properties()) {
            if (part.kind() == Property.Kind.FACT) {
                Vocabulary.type(part.type())
                        .properties()
                        .forEach(p -> all.put(part.path() + "." + p.path(), new Place(part, p, null)));
            } else if (part.type() == Judgement.class) {
                for (Question question : Question.values()) {
                    for (Property p : Vocabulary.type(Judgement.class).properties()) {
                        if (!p.name().equals("question")) {
                            boolean main = p.name().equals("value");
                            String path = of(question) + (main ? "" : "." + p.path());
                            all.put(path, new Place(part, p, question));
                        }
                    }
                }
            } else {
                all.put(part.path(), new Place(part, part, null));
            }
        }
        return Collections.unmodifiableMap(all);
    }
}
