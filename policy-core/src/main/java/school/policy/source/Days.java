package school.policy.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Days as people write them, so that a message can write them as they must be. */
public final class Days {

    private static final DateTimeFormatter ANY = any(
            "uuuu-M-d",
            "d/M/uuuu",
            "d.M.uuuu",
            "d-M-uuuu",
            "d MMMM uuuu",
            "d MMM uuuu",
            "d-MMMM-uuuu",
            "d-MMM-uuuu",
            "MMMM d, uuuu",
            "MMM d, uuuu",
            "d/M/uu",
            "d.M.uu",
            "d-MMM-uu",
            "d MMM uu",
            "uuuu/M/d");

    private Days() {}

    private static DateTimeFormatter any(String... forms) {
        DateTimeFormatterBuilder any = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (String form : forms) {
            any.appendOptional(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
        }
        return any.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day that a text means, day before month; empty where it means none that exists. */
    public static Optional<LocalDate> meant(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), ANY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
