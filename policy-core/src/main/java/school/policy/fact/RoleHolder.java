package school.policy.fact;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a role on the date, and who stands in.
 */
@Built
public record RoleHolder(
        @Means(
                value = "the role",
                required = true,
                key = true,
                says = "the role was that of {}",
                asks = "Which role was it?",
                fixed = true)
        Role role,

        @Means(
                value = "the holder, an opaque id",
                form = Texts.Form.ID,
                says = "the role was held by '{}'",
                asks = "Who held the role?",
                fixed = true)
        @Nullable
        String person,

        @Means(
                value = "the holder can be reached",
                says = "the holder could be reached",
                denies = "the holder could not be reached",
                asks = "Could the holder be reached?",
                fixed = true)
        @Nullable
        Boolean available,

        @Means(
                value = "who stands in: a role of the exchange format or an opaque id",
                form = Texts.Form.ID,
                says = "'{}' stood in",
                asks = "Who stood in?",
                fixed = true)
        @Nullable
        String acting)
        implements Fact {

    /** A role there must be. */
    public RoleHolder {
        Lists.required(role, "role_holders.role");
        Texts.checkId("role_holders.person", person);
        Texts.checkId("role_holders.acting", acting);
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
