package school.policy.croughton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import school.policy.PolicyEngine;
import school.policy.decision.Decision;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.json.CaseFormat;
import school.policy.json.DecisionFormat;
import school.policy.source.Tree;

/**
 * A small case with open questions, and the decision on each way in which it can turn out: written down from the
 * description of the exchange format and made on plain JSON, without the library's own notion of open questions.
 *
 * @param facts the case as JSON, to be told with a failure
 * @param open the decision on the case as it is
 * @param questions the open questions
 * @param decisions the decision for each combination of answers, in the order of the questions
 */
record PlainCompletions(String facts, Decision open, List<String> questions, Map<List<Object>, Decision> decisions) {

    private static final int MOST = 60;
    private static final List<Object> YES_OR_NO = List.of(true, false);
    private static final Map<String, List<Object>> ANSWERS = answers();

    private static Map<String, List<Object>> answers() {
        Map<String, List<Object>> answers = new LinkedHashMap<>();
        answers.put(
                "context.session",
                List.of(
                        "lesson",
                        "own_break",
                        "ppa",
                        "before_or_after_school",
                        "working_time",
                        "supervising_pupils",
                        "off_duty"));
        answers.put(
                "account.kind",
                List.of(
                        "personal",
                        "school_approved",
                        "school_new",
                        "listed_channel",
                        "unlisted_group",
                        "demonstration",
                        "none"));
        answers.put(
                "action.type",
                Stream.of(ActionType.values()).<Object>map(ActionType::word).toList());
        // to hold no role is to hold one that no clause speaks of
        answers.put(
                "actor.roles",
                Stream.concat(Stream.of(Role.CONTRACTOR), Stream.of(Role.values()))
                        .<Object>map(role -> List.of(role.word()))
                        .toList());
        answers.put("account.identity", List.of("own", "alias", "anonymous"));
        answers.put("profile.privacy", List.of("highest", "lower"));
        answers.put(
                "action.device",
                List.of("personal_phone", "smartwatch", "school_computer", "school_laptop", "school_tablet"));
        answers.put("action.visibility", List.of("public", "private"));
        answers.put("action.purpose", List.of("private", "medical", "learning_intention", "emergency"));
        answers.put("action.location", List.of("locker", "classroom", "office"));
        answers.put("action.ringer", List.of("silent", "audible"));
        answers.put("action.setting", List.of("school_network", "home_private"));
        Stream.of(
                        "account.social",
                        "account.separate_from_personal",
                        "account.official_email",
                        "action.visible",
                        "action.accessed",
                        "action.medical_need",
                        "action.secure",
                        "other.on_office_list",
                        "other.identity_known_to_actor",
                        "context.learning_intention",
                        "context.pupils_can_see",
                        "context.private_place",
                        "context.away_from_pupils",
                        "context.offsite",
                        "content.personally_identifying",
                        "content.views_on_school_matters",
                        "content.disclaimer",
                        "content.link_checked",
                        "content.official_content",
                        "content.own_child_only",
                        "content.face_visible",
                        "profile.names_employer",
                        "profile.disclaimer")
                .forEach(path -> answers.put(path, YES_OR_NO));
        for (Question question : Question.values()) {
            answers.put("judgements." + question.word() + ".value", YES_OR_NO);
        }
        answers.put(
                "other.is",
                List.of(
                        List.of(),
                        List.of("pupil"),
                        List.of("parent"),
                        List.of("former_pupil"),
                        List.of("former_parent"),
                        List.of("colleague")));
        answers.put("other.link", List.of(Map.of("only_through_post", true), Map.of("only_through_post", false)));
        answers.put(
                "content.could_identify", List.of(List.of(), List.of("pupil"), List.of("class"), List.of("school")));
        answers.put("consents", List.of("none", "one for each child"));
        return answers;
    }

    /** A likely case in which all essential facts are said, with one to three of the questions open. */
    static PlainCompletions of(PolicyEngine engine, Likely likely, Random random) {
        Map<String, Object> facts = stated(likely.event(random));
        List<String> paths = new ArrayList<>();
        int ways = 1;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String path = List.copyOf(ANSWERS.keySet()).get(random.nextInt(ANSWERS.size()));
            int answers = Objects.requireNonNull(ANSWERS.get(path)).size();
            if (!paths.contains(path) && ways * answers <= MOST) {
                paths.add(path);
                ways *= answers;
            }
        }
        Map<List<Object>, Map<String, Object>> completions = new LinkedHashMap<>();
        completions.put(List.of(), facts);
        for (String path : paths) {
            Map<List<Object>, Map<String, Object>> longer = new LinkedHashMap<>();
            completions.forEach(
                    (given, so) -> Objects.requireNonNull(ANSWERS.get(path)).forEach(answer -> {
                        List<Object> key = new ArrayList<>(given);
                        key.add(answer);
                        longer.put(key, answered(so, path, answer));
                    }));
            completions = longer;
        }
        List<String> questions =
                paths.stream().map(path -> path.replace(".value", "")).toList();
        facts.put("unknown", questions);
        Map<List<Object>, Decision> decisions = new LinkedHashMap<>();
        completions.forEach((answers, so) -> decisions.put(answers, engine.evaluate(read(so))));
        return new PlainCompletions(
                DecisionFormat.write((Object) facts), engine.evaluate(read(facts)), questions, decisions);
    }

    /** The facts as the format has them, nothing unknown and whatever is essential to some action said. */
    private static Map<String, Object> stated(Case event) {
        Map<String, Object> facts = copy(CaseFormat.write(event));
        facts.remove("unknown");
        // only where a lesson is said to be on can anything be part of it
        Map<String, Object> context = part(facts, "context");
        context.putIfAbsent("session", context.containsKey("part_of_lesson") ? "lesson" : "working_time");
        part(facts, "account").putIfAbsent("kind", "personal");
        part(facts, "other").putIfAbsent("is", List.of());
        part(part(facts, "other"), "link").putIfAbsent("only_through_post", true);
        part(facts, "action").putIfAbsent("published_on", "2023-01-01");
        part(facts, "action").putIfAbsent("type", "post");
        part(facts, "actor")
                .compute(
                        "roles", (key, roles) -> roles == null || List.of().equals(roles) ? List.of("teacher") : roles);
        part(facts, "context").putIfAbsent("learning_intention", false);
        part(facts, "content").putIfAbsent("link_checked", true);
        part(facts, "content").putIfAbsent("could_identify", List.of());
        part(facts, "content").putIfAbsent("disclaimer", true);
        part(facts, "judgements").putIfAbsent("genuine_emergency", Map.of("value", false));
        part(facts, "photo").putIfAbsent("children", List.of("c1"));
        facts.putIfAbsent("consents", List.of());
        return facts;
    }

    private static Map<String, Object> answered(Map<String, Object> facts, String path, Object answer) {
        Map<String, Object> answered = copy(facts);
        if (path.equals("consents")) {
            List<?> children =
                    (List<?>) Objects.requireNonNull(part(answered, "photo").get("children"));
            answered.put(
                    "consents",
                    answer.equals("none")
                            ? List.of()
                            : children.stream().map(PlainCompletions::valid).toList());
            return answered;
        }
        Map<String, Object> at = answered;
        String[] keys = path.split("\\.", -1);
        for (int i = 0; i < keys.length - 1; i++) {
            at = part(at, keys[i]);
        }
        at.put(keys[keys.length - 1], answer);
        if (path.equals("context.session") && !answer.equals("lesson")) {
            at.remove("part_of_lesson");
        }
        return answered;
    }

    private static Map<String, Object> valid(Object child) {
        return Map.of("child", child, "form", "written", "covers", List.of("school_social_media"), "authority", true);
    }

    @SuppressWarnings("unchecked") // what the format writes has texts for keys
    private static Map<String, Object> part(Map<String, Object> facts, String key) {
        return (Map<String, Object>) facts.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put((String) key, value instanceof Map<?, ?> inner ? copy(inner) : value));
        return copy;
    }

    private static Case read(Map<String, Object> facts) {
        try {
            return Case.of(CaseFormat.read(Cases.VOCABULARY, "small", Tree.json(DecisionFormat.write((Object) facts))));
        } catch (Tree.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }
}
