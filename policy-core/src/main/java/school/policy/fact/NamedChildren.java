package school.policy.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The children whom a case names. A consent or an objection that is for a child whom the picture does not show is for
 * somebody else, or for somebody whose id is spelt otherwise there: it decides nothing and must not be passed over.
 */
public final class NamedChildren {

    /** The warning that a consent is for a child whom the picture does not show. */
    public static final String CONSENT = "consent-for-unnamed-child";

    /** The warning that an objection is for a child whom the picture does not show. */
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
            shown.addAll(orNone(photo.children()));
            shown.addAll(orNone(photo.namesUsed()));
        }
        List<String> warnings = new ArrayList<>();
        if (orNone(event.consents()).stream().anyMatch(consent -> !shown.contains(consent.child()))) {
            warnings.add(CONSENT);
        }
        if (orNone(event.objections()).stream().anyMatch(objection -> !shown.contains(objection.child()))) {
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
                || ((photo == null || photo.children() == null) && (unsaidAct || Essentials.isAboutPicture(event)));
    }

    private static boolean isEmpty(@Nullable List<?> list) {
        return orNone(list).isEmpty();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
