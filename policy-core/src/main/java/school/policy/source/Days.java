package school.policy.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as people write them, so that a message can write them as they must be. */
public final class Days {

    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(2200, 12, 31);

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

    private static final DateTimeFormatter MONTH = builder(
                    "MMMM uuuu",
                    "MMM uuuu",
                    "MMMM, uuuu",
                    "uuuu MMMM",
                    "M/uuuu",
                    "M.uuuu",
                    "M-uuuu",
                    "uuuu-M",
                    "uuuu/M",
                    "uuuu")
            .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
            .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
            .toFormatter(Locale.ENGLISH);

    private Days() {}

    /** Whether a file or a case can name it. */
    static boolean isInReach(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static DateTimeFormatter any(String... forms) {
        return builder(forms).toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatterBuilder builder(String... forms) {
        DateTimeFormatterBuilder any = new DateTimeFormatterBuilder().parseCaseInsensitive();
        for (String form : forms) {
            any.appendOptional(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
        }
        return any;
    }

    /** The day that a text means, day before month; empty where it means none that exists. */
    public static Optional<LocalDate> meant(String text) {
        try {
            // the British short form, which Java's English does not have
            String usual = text.strip().replaceAll("(?i)\\bsept\\b\\.?", "Sep").replaceAll(" +", " ");
            return Optional.of(LocalDate.parse(usual, ANY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The first day of the month or the year that a text names, where it names no day, or none that exists. */
    public static Optional<LocalDate> within(String text) {
        for (DateTimeFormatter form : List.of(ANY.withResolverStyle(ResolverStyle.SMART), MONTH)) {
            try {
                return Optional.of(LocalDate.parse(text.strip(), form).withDayOfMonth(1));
            } catch (DateTimeParseException e) {
                // the next one
            }
        }
        return Optional.empty();
    }
}
