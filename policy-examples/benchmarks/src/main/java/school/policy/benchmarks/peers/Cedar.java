package school.policy.benchmarks.peers;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.slice.BasicSlice;
import com.cedarpolicy.model.slice.Policy;
import com.cedarpolicy.model.slice.Slice;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import school.policy.benchmarks.byhand.Answer;
import school.policy.benchmarks.byhand.Gate;
import school.policy.benchmarks.byhand.Said;
import school.policy.benchmarks.byhand.Seen;
import school.policy.benchmarks.plain.Facts.Case;
import school.policy.benchmarks.plain.Words.ActionType;

/**
 * Cedar through its Java binding. Each row is a permit, since Cedar names all permits that hold as its reasons: which rules
 * speak is then what it allows for. The set of policies is made once, as far as the binding lets one.
 */
final class Cedar {

    private static final EntityUID STAFF = uid("Staff", "actor");
    private static final EntityUID ACCOUNT = uid("Account", "account");

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Map<ActionType, EntityUID> acts = new EnumMap<>(ActionType.class);
    private final Slice slice;
    private final EntityUID noAct = uid("Action", "NONE");

    Cedar() {
        Set<Policy> policies = new HashSet<>();
        for (Table.Row row : Table.ROWS) {
            policies.add(new Policy(text(row), row.title()));
        }
        slice = new BasicSlice(policies, Set.of());
        for (ActionType type : ActionType.values()) {
            acts.put(type, uid("Action", type.name()));
        }
    }

    private static String text(Table.Row row) {
        String acts = row.acts().isEmpty()
                ? "action"
                : row.acts().stream()
                        .map(act -> "Action::\"" + act.name() + "\"")
                        .collect(Collectors.joining(", ", "action in [", "]"));
        List<String> conditions = new ArrayList<>();
        row.cells().forEach((column, value) -> conditions.add((value ? "context." : "!context.") + column));
        return "permit(principal, " + acts + ", resource) when { " + String.join(" && ", conditions) + " };";
    }

    private static EntityUID uid(String type, String id) {
        return EntityTypeName.parse(type).orElseThrow().of(id);
    }

    Answer decide(Case event) {
        Said said = new Said(event, Gate.binds(event));
        Map<String, Value> context = new HashMap<>();
        Table.values(new Seen(event)).forEach((name, value) -> context.put(name, new PrimBool(value)));
        ActionType type = event.action() == null ? null : event.action().type();
        EntityUID act = type == null ? noAct : acts.getOrDefault(type, noAct);
        try {
            AuthorizationResponse response =
                    engine.isAuthorized(new AuthorizationRequest(STAFF, act, ACCOUNT, context), slice);
            if (!response.getErrors().isEmpty()) {
                throw new IllegalStateException(response.getErrors().toString());
            }
            Table.say(response.getReasons(), said);
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
        return said.answer();
    }
}
