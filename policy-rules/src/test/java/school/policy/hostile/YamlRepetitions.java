package school.policy.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * YAML files of one size in which little is said very often, over and over in one place of a file. Each is made from a
 * seed and its number alone.
 */
final class YamlRepetitions {

    /** A piece to repeat; in place of the percent sign stands a number that grows, in place of a low line a space. */
    private static final List<String> TOKENS = Arrays.asList(
            ("- ,  : # [ ] { } , _ __ ____ \t ' '' \" > | |- >- & &a%_ * *a% ! !!str_ !x_ ? ?_ ~ null true 1 -7 1e9 .inf"
                            + " @ ` = %% -- --- ... % x x% key%: key: k%:_1 k:_1 -_1 -_x% -_x -_- -_k:_1 -_{} -_[] -_~ -_x:"
                            + " x_ \"x%\" 'x%' <!-- /* // “ ” ’ é 😀 2025-02-30 January_2028 PU-% AA-01 AA-% teacher teachr"
                            + " headteacher facebook facebook% Facebook_Instagram% social: id: id:_AA-% name: answer: misuse:"
                            + " silent: report: { {a:_1}, [x, [x], {x:_ , children: c% c%, \"c%\", reject_x judgements: damaging:"
                            + " &amp; &#x; <<: _- _: _# :_: ,, -- -,- word%_word%_word%,")
                    .split(" ", -1));

    private static final List<String> BETWEEN = List.of("", " ", "\n", ",", ", ", "\n  ", "\n- ");

    private static final String SETTINGS = """
            id: tiny
            title: a policy
            version: "1"
            in_force_from: 2024-01-01
            review_due: 2026-01-31
            document: "0000000000000000000000000000000000000000000000000000000000000000"
            """;

    private static final String SOUND = SETTINGS + "sections: [main]\nbound: [teacher]\n";
    private static final String CASE =
            "- { scenario: x, expect: { verdict: breach }, facts: { on: 2025-03-14, actor: { roles: [teacher] }, ";
    private static final String CLAUSE = "- { id: AA-01, line: 1, summary: s, modality: may, ";

    /** A sort of file, and where in one they stand: after the first text and before the second. */
    private record Place(String sort, String before, String after) {}

    private static final List<Place> PLACES = List.of(
            new Place("settings", "", ""),
            new Place("settings", SETTINGS, "\n"),
            new Place("settings", SETTINGS + "bound: [teacher]\nplatforms: {}\nsections: [", "]\n"),
            new Place("settings", SOUND + "platforms: { not_social: [Facebook], social: [", "] }\n"),
            new Place("settings", SOUND + "platforms: {}\nsubjects: [", "]\n"),
            new Place("settings", SOUND + "platforms: {}\nreadings: [", "]\n"),
            new Place("settings", SOUND + "platforms: {}\nreadings:\n", "\n"),
            new Place(
                    "settings",
                    SOUND + "platforms: {}\nreadings:\n- { name: k, reading: I-01, asks: a, taken: x, answers: [",
                    "] }\n"),
            new Place("clauses", "", ""),
            new Place("clauses", CLAUSE + "overrides: [", "] }\n"),
            new Place("clauses", CLAUSE + "consequences: [", "] }\n"),
            new Place("clauses", CLAUSE + "question: ", " }\n"),
            new Place("clauses", CLAUSE + "report: {", "} }\n"),
            new Place("scenarios", "", ""),
            new Place("scenarios", CASE + "unknown: [", "] } }\n"),
            new Place("scenarios", CASE + "also_did: [", "] } }\n"),
            new Place("scenarios", CASE + "photo: { children: [", "] } } }\n"),
            new Place("scenarios", CASE + "consents: [", "] } }\n"),
            new Place("scenarios", CASE + "judgements: {", "} } }\n"),
            new Place("scenarios", CASE + "} , silent: [", "] }\n"),
            new Place("scenarios", CASE + "} , readings: {", "} }\n"),
            new Place("scenarios", CASE + "x: ", " } }\n"));

    private final int size;

    YamlRepetitions(int size) {
        this.size = size;
    }

    /** One of endlessly many. */
    HostileFile random(long seed, long number) {
        Random random = new Random(seed * 1_000_003 + number);
        Place place = one(random, PLACES);
        String between = one(random, BETWEEN);
        int tokens = 1 + random.nextInt(3);
        StringBuilder unit = new StringBuilder();
        for (int i = 0; i < tokens; i++) {
            unit.append(one(random, TOKENS)).append(random.nextInt(4) == 0 ? one(random, BETWEEN) : between);
        }
        String body =
                switch (random.nextInt(4)) {
                    // one after another: ab ab ab; each by itself: aaa bbb
                    case 0 -> repeated(unit.toString(), size / 2) + repeated(one(random, TOKENS) + between, size / 2);
                    default -> repeated(unit.toString(), size);
                };
        return file(number + " of " + unit + " in " + PLACES.indexOf(place), place, body);
    }

    /** Those that once took long, and their neighbours: entries by the ten thousand that are each compared with all. */
    Stream<HostileFile> known() {
        return Stream.of(
                        "x%,",
                        "\"AA-%\",",
                        "\"AA-01 x%\",",
                        "teachr%,",
                        "context.sesion%,",
                        "{_x:_1_},",
                        "{},",
                        "-_{}\n",
                        "x%:_1\n",
                        "x%:_1,_",
                        "{_name:_k%,_reading:_I-01,_asks:_a,_taken:_x,_answers:_[{answer:_x,_means:_y}]_},",
                        "{_answer:_x%,_means:_y,_not_social:_[a%]_},",
                        "{_child:_c%,_by:_parent_},",
                        "Facebook_Instagram%,",
                        "-_{_id:_AB-%,_line:_1,_summary:_s,_modality:_may,_no_rule:_x_}\n",
                        "-_{_id:_AA-01,_line:_1,_summary:_s,_modality:_may,_no_rule:_x_}\n",
                        "-_{_scenario:_x%,_facts:_{_on:_2025-03-14_},_expect:_{_verdict:_breach_},_silent:_[AA-%]_}\n",
                        "<!--",
                        "_",
                        ",_",
                        ",,",
                        "[",
                        "{",
                        "-_",
                        "?_",
                        "'x'",
                        "\"",
                        "&a%_",
                        "#",
                        ":_",
                        "____:\n")
                .flatMap(unit -> PLACES.stream()
                        .map(place -> file(
                                "known " + unit.strip() + " in " + PLACES.indexOf(place),
                                place,
                                repeated(unit, size))));
    }

    private static HostileFile file(String name, Place place, String body) {
        return HostileFile.of(name + "." + place.sort + ".yaml", place.before + body + place.after);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String repeated(String unit, int size) {
        StringBuilder all = new StringBuilder();
        String spaced = unit.replace('_', ' ');
        if (spaced.isEmpty()) {
            return "";
        }
        for (int i = 10; all.length() < size; i++) {
            all.append(spaced.replace("%", String.valueOf(i)));
        }
        return all.toString();
    }
}
