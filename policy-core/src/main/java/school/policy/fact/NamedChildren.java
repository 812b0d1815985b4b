package school.policy.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The children whom a case names. A consent or an objection that is for a child whom nothing else names is for nobody in
 * the picture, or for somebody whose id is spelt otherwise there: it decides nothing and must not be passed over.
 */
public final class NamedChildren {

    /** The warning that a consent is for a child whom nothing else names. */
    public static final String CONSENT = "consent-for-unnamed-child";

    /** The warning that an objection is for a child whom nothing else names. */
    public static final String OBJECTION = "objection-for-unnamed-child";

    private NamedChildren() {}

    /** The warnings of a decision about such a case, sorted. Where nobody knows whom the picture shows, it may be any of them. */
    public static List<String> warnings(Case event) {
        if ((isEmpty(event.consents()) && isEmpty(event.objections())) || areShownOnesOpen(event)) {
            return List.of();
        }
        Set<String> shown = new HashSet<>();
        Photo photo = event.photo();
        if (photo != null) {
            shown.addAll(ids(photo.children(), id -> id));
            shown.addAll(ids(photo.namesUsed(), id -> id));
        }
        Set<String> consented = ids(event.consents(), Consent::child);
        Set<String> objected = ids(event.objections(), Objection::child);
        List<String> warnings = new ArrayList<>();
        if (names(consented, shown, objected)) {
            warnings.add(CONSENT);
        }
        if (names(objected, shown, consented)) {
            warnings.add(OBJECTION);
        }
        return warnings;
    }

    /** Whether it is asked whom the picture shows; those with a consent or an objection are among the answers then. */
    private static boolean areShownOnesOpen(Case event) {
        Photo photo = event.photo();
        StaffAction action = event.action();
        boolean unsaidAct =
                action == null || action.type() == null || event.unknown().contains("action.type");
        return event.unknown().contains("photo.children")
                || ((photo == null || photo.children() == null) && (unsaidAct || Essentials.publishesPicture(event)));
    }

    private static boolean isEmpty(@Nullable List<?> list) {
        return list == null || list.isEmpty();
    }

    private static <T> Set<String> ids(@Nullable List<T> list, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        if (list != null) {
            list.forEach(each -> ids.add(id.apply(each)));
        }
        return ids;
    }

    /** Whether some name a child who is not among others. */
    private static boolean names(Set<String> some, Set<String> shown, Set<String> others) {
        return some.stream().anyMatch(child -> !shown.contains(child) && !others.contains(child));
    }
}
