package school.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import school.policy.cases.Case;
import school.policy.cases.CaseBuilder;
import school.policy.cases.Fact;
import school.policy.decision.Decision;
import school.policy.json.CaseLine;
import school.policy.json.CaseLine.CaseLineException;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;

/** The policy of a library that lends books, its words beside it, and short ways to put cases to it. */
final class LibraryPolicy {

    static final Path FOLDER = Path.of("src/test/resources/school/policy/library");
    static final Policy POLICY = Policy.read(FOLDER);
    static final PolicyEngine ENGINE = PolicyEngine.of(POLICY);
    static final LocalDate DAY = LocalDate.of(2025, 5, 5);

    private LibraryPolicy() {}

    /** A case of somebody with that role who did that. */
    static CaseBuilder of(String role, String deed) {
        return by(List.of(role), deed);
    }

    static CaseBuilder by(List<String> roles, String deed) {
        return Case.in(POLICY.vocabulary(), DAY).set("actor.roles", roles).set("action.type", deed);
    }

    static Decision decide(CaseBuilder event) {
        return ENGINE.evaluate(event.build());
    }

    /** Facts as JSON; single quotation marks stand for double ones. */
    static Decision decide(String facts) {
        return ENGINE.evaluate(read(facts));
    }

    static Case read(String facts) {
        try {
            return CaseLine.read(POLICY.vocabulary(), "{\"id\":\"c1\",\"facts\":" + facts.replace('\'', '"') + "}");
        } catch (CaseLineException e) {
            throw new IllegalArgumentException(e.path() + ": " + e.reason(), e);
        }
    }

    /** A fact with values by property, each after its name. */
    static Fact fact(String type, Object... namesAndValues) {
        FactType of = POLICY.vocabulary().type(type).orElseThrow();
        Object[] values = new Object[of.properties().size()];
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Property property = of.property((String) namesAndValues[i]).orElseThrow();
            values[property.index()] = namesAndValues[i + 1];
        }
        return Fact.of(of, values);
    }

    static List<String> texts(List<?> some) {
        return some.stream().map(String::valueOf).toList();
    }
}
