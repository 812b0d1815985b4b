package school.policy.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import school.policy.cli.Screen.UnclearException;

/** Days as people write them: only those that the calendar has, under whatever language the terminal is set to. */
final class Days {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern IN_WORDS =
            Pattern.compile("(\\d{1,2}) +([a-z]{3,9})[.,]? +(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final String LIKE = "; write it like 14 March 2025, 14/3/2025 or 2025-03-14";

    private Days() {}

    /** The day that an answer names. */
    static LocalDate read(String answer, LocalDate today) throws UnclearException {
        if (answer.equalsIgnoreCase("today")) {
            return today;
        } else if (answer.equalsIgnoreCase("yesterday")) {
            return today.minusDays(1);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(answer);
        Matcher dayFirst = DAY_FIRST.matcher(answer);
        Matcher inWords = IN_WORDS.matcher(answer);
        if (yearFirst.matches()) {
            return day(yearFirst.group(3), number(yearFirst.group(2)), yearFirst.group(1));
        } else if (dayFirst.matches()) {
            return day(dayFirst.group(1), number(dayFirst.group(2)), dayFirst.group(3));
        } else if (inWords.matches()) {
            return day(inWords.group(1), month(inWords.group(2)), inWords.group(3));
        }
        throw new UnclearException("that is no day" + LIKE);
    }

    private static LocalDate day(String day, int month, String year) throws UnclearException {
        try {
            return LocalDate.of(number(year), month, number(day));
        } catch (DateTimeException e) {
            throw new UnclearException("the calendar has no such day; look it up and write it again");
        }
    }

    /** A month by its name or the beginning of it, such as Sept. */
    private static int month(String name) throws UnclearException {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UnclearException("that is no day" + LIKE))
                .getValue();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
