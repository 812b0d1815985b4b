package school.policy.croughton;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import school.policy.Policy;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.json.CaseFormat;
import school.policy.json.DecisionFormat;

/** Lines as hosts send them, one after another: worked cases, cases made at random, and what is sent to do harm. */
final class Traffic {

    private static final long SEED = 20_250_312;
    private static final int AT_RANDOM = 400;

    private Traffic() {}

    /** The lines; the same in every run. */
    static List<String> under(Policy policy) {
        Mentioned mentioned = Mentioned.in(policy);
        List<Case> cases = new ArrayList<>(policy.scenarios().stream()
                .flatMap(source -> Cases.scenarios(source).stream())
                .map(scenario -> Case.of(scenario.event()))
                .toList());
        for (int number = 0; number < AT_RANDOM; number++) {
            cases.add(AnyCase.of(new Random(SEED * 1_000_003L + number), mentioned));
        }
        cases.add(pictures(30, "c", 30));
        cases.add(pictures(100, "c", 40));
        cases.add(pictures(1, "c", 400));
        cases.add(spending());
        cases.add(leftOpen());
        List<String> lines = new ArrayList<>();
        for (Case event : cases) {
            lines.add("{\"id\":\"line " + lines.size() + "\",\"facts\":"
                    + DecisionFormat.write((Object) CaseFormat.write(event)) + "}");
        }
        lines.addAll(refused(lines.get(0)));
        return List.copyOf(lines);
    }

    /** Pictures of children called c0, c1 and so on, and as many consents for children called alike or otherwise. */
    private static Case pictures(int children, String called, int consents) {
        List<String> shown = IntStream.range(0, children).mapToObj(i -> "c" + i).toList();
        return Case.on(Events.DAY)
                .by(Role.TEACHER)
                .did(ActionType.PUBLISH_PHOTO)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .photo(p -> p.children(shown))
                .consents(IntStream.range(0, consents)
                        .mapToObj(i -> ConsentBuilder.builder()
                                .child(called + i)
                                .form(ConsentForm.WRITTEN)
                                .covers(List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA))
                                .build())
                        .toArray(Consent[]::new))
                .build();
    }

    /** So many children and consents of others that a rule which puts each beside each takes more than the budget. */
    private static Case spending() {
        return pictures(700, "d", 700);
    }

    /** More judgements open than can be answered one way and the other. */
    private static Case leftOpen() {
        return Case.on(Events.DAY)
                .by(Role.TEACHER)
                .did(ActionType.UNFRIEND)
                .unknown(Stream.of(Question.values())
                        .map(question -> "judgements." + question.word())
                        .toArray(String[]::new))
                .build();
    }

    private static List<String> refused(String line) {
        return List.of(
                "",
                "null",
                line.substring(0, line.length() / 2),
                line.replace("\"facts\"", "\"fact\""),
                line.replace("\"on\"", "\"On\""),
                line + line,
                "{\"id\":\"number\",\"facts\":{\"on\":1e999999999}}",
                "{\"id\":\"word\",\"facts\":{\"on\":\"2025-03-12\",\"action\":{\"type\":\"dance\"}}}",
                "{\"id\":\"unknown\",\"facts\":{\"on\":\"2025-03-12\",\"unknown\":[\"actor.roles\"]}}",
                "{\"id\":\"twice\",\"facts\":{\"on\":\"2025-03-12\",\"on\":\"2025-03-13\"}}",
                "{\"id\":\"" + "x".repeat(100_000) + "\",\"facts\":{\"on\":\"2025-03-12\"}}",
                "{\"id\":\"deep\",\"facts\":" + "[".repeat(100_000),
                "{\"id\":\"\u0000\",\"facts\":{\"on\":\"2025-03-12\"}}");
    }
}
