package school.policy.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import school.policy.TinyPolicy;

/**
 * Rule files of one size in which little is said very often: some tokens of the dialect, or some that look like them,
 * over and over in one place of a file. Each is made from a seed and its number alone.
 */
final class Repetitions {

    /** A piece to repeat; in place of the percent sign stands a number that grows. */
    private static final List<String> TOKENS =
            Arrays.asList(("rule when then end not exists and or no Event Account Actor"
                            + " StaffAction LessonContext Relationship Reading Evnt ( ) [ ] { } , ; : . type subject social age on"
                            + " roles sesion visible == != < <= = ! && || & | in contains memberOf is equal null true ActionType"
                            + " ActionType.POST Session.LESSON $a $n% x% x 12 -7 1.5 - \"x\" \"x%\" \" ' “ ” ` \\ \\\" \\u0022 /* */ //"
                            + " / <!-- --> -- # @ * ? + verdict breach \"AA-01\" verdict.breach(\"AA-01\"); verdict.permit(\"AB-%\");"
                            + " package import global school function this é 😀 $ Actor() not(Actor() Event($n%:on)"
                            + " (social,social,true) visible==null|| age==%|| age<%, on>\"12-Mar-2025\"&& subject==\"x%\","
                            + " January sentence")
                    .split(" ", -1));

    private static final List<String> BETWEEN = List.of("", " ", "\n", ",", " , ");

    /** Where in a file they stand: after the first text and before the second. */
    private static final List<String[]> PLACES = List.of(
            new String[] {"", ""},
            new String[] {TinyPolicy.HEADER, ""},
            rule("", ""),
            rule("Event( ", " )"),
            rule("LessonContext( subject == \"x\", ", " )"),
            rule("LessonContext( subject in ( ", " ) )"),
            rule("LessonContext( subject == \"", "\" )"),
            rule("StaffAction( type == ActionType.POST || ( ", " ) )"),
            rule("StaffAction( type == ActionType.POST || ( ", ""),
            rule("Event( $a : on, ", " ) Relationship( age == 1, "),
            rule("not ( ", ""),
            rule("// ", "\nEvent()"),
            new String[] {TinyPolicy.HEADER + "rule \"AA-01 x", ""},
            new String[] {TinyPolicy.HEADER + "rule \"AA-01 x\"\n", "\nwhen Event() then end"},
            new String[] {TinyPolicy.HEADER + "rule \"AA-01 x\" when Event() then\n", "\nend\n"},
            new String[] {TinyPolicy.HEADER + "rule \"AA-01 x\" when Event() then verdict.breach( ", " ); end\n"});

    private final int size;

    Repetitions(int size) {
        this.size = size;
    }

    private static String[] rule(String before, String after) {
        return new String[] {
            TinyPolicy.HEADER + "rule \"AA-01 x\"\nwhen\n" + before, after + "\nthen verdict.breach( \"AA-01\" ); end\n"
        };
    }

    /** One of endlessly many. */
    HostileFile random(long seed, long number) {
        Random random = new Random(seed * 1_000_003 + number);
        String[] place = one(random, PLACES);
        String between = one(random, BETWEEN);
        int tokens = 1 + random.nextInt(3);
        List<String> unit = new ArrayList<>();
        for (int i = 0; i < tokens; i++) {
            unit.add(one(random, TOKENS) + (random.nextInt(4) == 0 ? one(random, BETWEEN) : between));
        }
        String body =
                switch (random.nextInt(5)) {
                    // one after another: ab ab ab; each by itself: aaa bbb; and one of these within the other
                    case 0 -> apart(unit, size);
                    case 1 -> apart(List.of(String.join("", unit), one(random, TOKENS) + between), size);
                    default -> repeated(String.join("", unit), size);
                };
        return file(number + " of " + unit + " in " + PLACES.indexOf(place), place[0] + body + place[1]);
    }

    /** Those that once took minutes, and their neighbours. */
    Stream<HostileFile> known() {
        List<HostileFile> files = new ArrayList<>();
        for (String unit : List.of(
                "not(Actor() Actor()\n",
                "not( Event() Event() ",
                "<!--",
                "<!-- ",
                "<!-- x\n",
                "\\\"",
                "x'",
                "'x ",
                "“x ",
                "/*",
                "/* \n",
                "*/",
                "(",
                "x'\"",
                "Event( $n% : on ) ",
                "Event( $n% : on )\n")) {
            for (int place : List.of(0, 1, 2, 3, 12, 14)) {
                files.add(file(
                        "known " + unit.strip() + " in " + place,
                        PLACES.get(place)[0] + repeated(unit, size) + PLACES.get(place)[1]));
            }
        }
        files.add(file("known list", rule("Account( (", ") )")[0] + repeated("social,", size) + "social) )"));
        files.add(file("known open list", rule("Account( (", "")[0] + repeated("social,", size)));
        files.add(file(
                "known names",
                rule("Event( ", "")[0] + repeated("$n% : on, ", size / 2) + "on != null ) Relationship( "
                        + repeated("age == %, ", size / 2) + " )" + PLACES.get(3)[1]));
        files.add(file(
                "known verdicts",
                PLACES.get(14)[0] + repeated("verdict.breach( \"AA-%\" );", size) + PLACES.get(14)[1]));
        return files.stream();
    }

    private static HostileFile file(String name, String text) {
        // the end of a name, which tells what file it takes the place of, begins at its first dot
        return HostileFile.of(name.replace('.', '·') + ".drl", text);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String apart(List<String> units, int size) {
        StringBuilder all = new StringBuilder();
        units.forEach(unit -> all.append(repeated(unit, size / units.size())));
        return all.toString();
    }

    private static String repeated(String unit, int size) {
        StringBuilder all = new StringBuilder();
        for (int i = 10; all.length() < size; i++) {
            all.append(unit.replace("%", String.valueOf(i)));
        }
        return all.toString();
    }
}
