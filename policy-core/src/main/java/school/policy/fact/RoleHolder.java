package school.policy.fact;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a role on the date, and who stands in.
 */
@Built
public record RoleHolder(
        @Means(value = "the role", required = true, key = true)
        Role role,

        @Means("the holder, an opaque id") @Nullable String person,
        @Means("the holder can be reached") @Nullable Boolean available,

        @Means("who stands in: a role of the exchange format or an opaque id") @Nullable
        String acting)
        implements Fact {

    /** A role there must be. */
    public RoleHolder {
        Lists.required(role, "role_holders.role");
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
