package school.policy.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns values of a {@link Tree} into what they must be and complains about those that are something else, each at its
 * place, so that one reading finds everything that is wrong. A value complained about reads as null.
 */
public final class Values {

    /** Quotation marks that no reader of YAML takes for any. */
    private static final Pattern CURLY = Pattern.compile("[“”„«»‘‚‹].*|.*[“”„«»]|’.*’", Pattern.DOTALL);

    /** What other readers of YAML take for nothing, and ours for a text. */
    private static final Set<String> NOTHING = Set.of("~", "Null", "NULL");

    /** To take in more digits than that takes long. */
    private static final int LONGEST_NUMBER = 1_000;

    private static final String MARKS = "[“”„«»‘’‚‹›]";

    /** Takes what is wrong: the value concerned or the one around it, the path concerned, and the message. */
    public interface Complaints {
        void add(Tree at, String path, String message);
    }

    private final Complaints complaints;
    private final BiConsumer<Tree, String> notes;
    private final boolean file;
    private final boolean facts;
    private final Spelling spelling;
    private int complained;
    private int unknown;

    /** Of a case in the words of a vocabulary; complaints go there. */
    public Values(Complaints complaints, Spelling spelling) {
        this(complaints, (at, message) -> {}, false, true, spelling);
    }

    /**
     * {@code file}: whether a person wrote this, who may have meant another than they wrote; {@code facts}: whether these
     * are the facts of a case, which the exchange format spells.
     */
    Values(Complaints complaints, BiConsumer<Tree, String> notes, boolean file, boolean facts, Spelling spelling) {
        this.complaints = complaints;
        this.notes = notes;
        this.file = file;
        this.facts = facts;
        this.spelling = spelling;
    }

    /** The same for facts in the words of a vocabulary, with complaints that go elsewhere. */
    public Values telling(Complaints others, Spelling words) {
        return new Values(others, notes, file, true, words);
    }

    /** Reads a YAML file; what is wrong with it is added to the problems. Empty where it is no YAML. */
    public static <T> Optional<T> read(
            Source source, List<Problem> problems, BiFunction<Values, Tree, @Nullable T> read) {
        return read(source, Spelling.PLAIN, problems, read);
    }

    /** The same of a file in the words of a vocabulary. */
    public static <T> Optional<T> read(
            Source source, Spelling spelling, List<Problem> problems, BiFunction<Values, Tree, @Nullable T> read) {
        int escape = source.text().indexOf('\\');
        if (escape >= 0) {
            // it could stand for what cannot be seen, or only looks like another character
            problems.add(source.problem(
                    Kind.CHARACTER,
                    escape,
                    "a backslash stands here, which has no use in these files; type the character itself that is"
                            + " meant"));
            return Optional.empty();
        }
        List<Problem> errors = new ArrayList<>();
        List<Problem> notes = new ArrayList<>();
        try {
            Values values = new Values(
                    (at, path, message) -> add(errors, new Problem(Kind.ENTRY, place(source, at), message)),
                    (at, message) -> add(notes, new Problem(Kind.RUN_TOGETHER, place(source, at), message)),
                    true,
                    false,
                    spelling);
            return Optional.ofNullable(read.apply(values, Tree.yaml(source.text())));
        } catch (Tree.Unreadable e) {
            problems.add(new Problem(
                    e.isTooMuch() ? Kind.LIMIT : Kind.SYNTAX,
                    new Place(source.name(), e.line(), e.column()),
                    e.reason()));
            e.slips()
                    .forEach(slip -> problems.add(new Problem(
                            Kind.SYNTAX, new Place(source.name(), slip.line(), slip.column()), slip.message())));
            return Optional.empty();
        } finally {
            problems.addAll(errors);
            problems.addAll(notes);
        }
    }

    private static void add(List<Problem> problems, Problem problem) {
        if (problems.size() < Limits.PROBLEMS) {
            problems.add(problem);
        }
    }

    private static Place place(Source source, Tree at) {
        return new Place(source.name(), at.line(), at.column());
    }

    /** Says what is wrong with a value. */
    public void complain(Tree value, String message) {
        complain(value, value.path(), message);
    }

    /** Says what is wrong at a path below a value, where perhaps nothing stands. */
    public void complain(Tree value, String path, String message) {
        complained++;
        complaints.add(value, path, message);
    }

    /**
     * Whether a key with nothing behind it says so on purpose, as in JSON and by the word for it in facts. Whoever leaves
     * it empty in a file means something by it.
     */
    boolean isLeftOut(Tree value) {
        return !file || (facts && value.text().equals("null"));
    }

    /** Says of a value what may be right as it is. */
    public void note(Tree value, String message) {
        notes.accept(value, message);
    }

    /** How much has been complained about so far. */
    public int complained() {
        return complained;
    }

    /** The entries of a map whose keys are all known. */
    public Fields fields(Tree value, String... keys) {
        return fields(value, Arrays.asList(keys));
    }

    /** The entries of a map whose keys are all known. */
    public Fields fields(Tree value, List<String> keys) {
        if (value.kind() != Tree.Kind.MAP) {
            String key = keys.isEmpty() ? "key" : keys.get(0);
            String remedy = file && value.kind() != Tree.Kind.NULL
                    ? "; write keys with their values, such as '" + key + ": ...'"
                    : remedy(value, Tree.Kind.MAP);
            complain(
                    value,
                    "expected " + Tree.Kind.MAP.phrase() + ", found "
                            + value.kind().phrase() + remedy);
            return new Fields(this, value, false, Set.of());
        }
        Set<String> meant = new HashSet<>();
        for (Map.Entry<String, Tree> each : value.entries().entrySet()) {
            String key = each.getKey();
            Tree entry = each.getValue();
            // no more of them are told of, and finding what each was meant for takes long
            if (!keys.contains(key) && unknown++ < Limits.PROBLEMS) {
                boolean cut = file && key.contains(" ") && entry.kind() == Tree.Kind.NULL;
                Optional<String> near = spelling.nearest(key, keys);
                complain(
                        entry.atKey(),
                        below(value, key, near),
                        cut
                                ? "a comma cuts this off from its text; put the whole text in quotes"
                                : "unknown key" + quoted(key, near) + meant(near, keys));
                near.ifPresent(meant::add);
            }
        }
        return new Fields(this, value, true, meant);
    }

    private String below(Tree map, String key, Optional<String> near) {
        String shown = file ? key : spelling.piece(key, near);
        return map.path().isEmpty() ? shown : map.path() + "." + shown;
    }

    /** What a message says of a word behind what it calls it: of a file all, of a case a piece at most. */
    private String quoted(String word, Optional<String> near) {
        return file ? " '" + shown(word) + "'" : spelling.quoted(word, near);
    }

    /** A value as a message begins with it; that of a case is not repeated. */
    private String named(Tree value) {
        return file ? "'" + shown(value.text()) + "'" : "this";
    }

    /** The entries of a map with keys of any name. */
    public Fields anyFields(Tree value) {
        return value.kind() == Tree.Kind.MAP ? new Fields(this, value, true, Set.of()) : fields(value);
    }

    /** A text that says something. */
    public @Nullable String text(Tree value) {
        if (!is(value, Tree.Kind.TEXT)) {
            return null;
        }
        if (value.text().isBlank() || (file && NOTHING.contains(value.text()))) {
            complain(value, "an empty text says nothing; fill it in or " + leaveOut(value));
            return null;
        }
        Optional<String> refusal = facts ? Texts.refusal(value.text()) : Optional.empty();
        if (refusal.isPresent()) {
            complain(value, refusal.get());
            return null;
        }
        if (file && value.text().length() > Limits.SENTENCE) {
            complain(value, "this is longer than " + Limits.SENTENCE + " letters, which is the limit; shorten it");
            return null;
        }
        return value.text();
    }

    /** A name in a list of names; one that looks like several is noted. */
    public @Nullable String name(Tree value) {
        String name = text(value);
        if (name != null && file && Names.runTogether(name, Set.of())) {
            note(value, Names.note(name));
        }
        return name;
    }

    /** True or false. */
    public @Nullable Boolean bool(Tree value) {
        return is(value, Tree.Kind.BOOLEAN) ? Boolean.valueOf(value.text()) : null;
    }

    /** A whole number; in JSON 18.0 is one too, as in every schema, and some programs write none otherwise. */
    public @Nullable Integer number(Tree value) {
        if (!is(value, Tree.Kind.NUMBER)) {
            return null;
        }
        try {
            if (value.text().length() <= LONGEST_NUMBER) {
                return new BigDecimal(value.text()).intValueExact();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below
        }
        complain(value, named(value) + " is no whole number in reach; write it with digits alone");
        return null;
    }

    /** A day, as {@code 2025-03-12}. */
    public @Nullable LocalDate date(Tree value) {
        if (value.kind() != Tree.Kind.NUMBER && !is(value, Tree.Kind.TEXT)) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value.text());
            if (Days.isInReach(date)) {
                return date;
            }
            complain(
                    value,
                    named(value) + " is out of reach, as days go from " + Days.FIRST + " to " + Days.LAST
                            + "; write one of these, or leave the key out where there is no end");
        } catch (DateTimeParseException e) {
            String quote = value.kind() == Tree.Kind.NUMBER ? "\"" : "";
            // what day a case means is not repeated either
            Optional<String> meant = !file
                    ? Optional.empty()
                    : Days.meant(value.text())
                            .filter(Days::isInReach)
                            .map(day -> quote + day + quote)
                            .or(() -> Days.within(value.text())
                                    .filter(Days::isInReach)
                                    .map(day -> "one such as " + quote + day + quote));
            complain(
                    value, named(value) + " is no day; write " + meant.orElse("it as " + quote + "2025-03-12" + quote));
        }
        return null;
    }

    /** A word of an enum. */
    public <E extends Enum<E> & Spelled> @Nullable E word(Tree value, Class<E> words) {
        Map<String, E> known = new LinkedHashMap<>();
        for (E word : words.getEnumConstants()) {
            known.put(word.word(), word);
        }
        return word(value, known);
    }

    /** Whether a message is about a key or a word that is unknown and near none that is known. */
    public static boolean isForeign(String message) {
        return (message.startsWith("unknown key") || message.startsWith("unknown word"))
                && !message.contains("; did you mean '");
    }

    /** One of some words, by its text. */
    public <W> @Nullable W word(Tree value, Map<String, W> words) {
        if (!is(value, Tree.Kind.TEXT)) {
            return null;
        }
        W word = words.get(value.text());
        if (word != null) {
            return word;
        }
        List<String> known = List.copyOf(words.keySet());
        boolean several = value.text().contains(" ")
                && known.containsAll(List.of(value.text().split(" +", -1)));
        Optional<String> near = spelling.nearest(value.text(), known);
        complain(
                value,
                several
                        ? "'" + shown(value.text()) + "' are several words; put a comma between them"
                        : "unknown word" + quoted(value.text(), near) + meant(near, known));
        return null;
    }

    /** The items of a list, without those that were complained about. */
    public <T> @Nullable List<T> list(Tree value, Function<Tree, @Nullable T> item) {
        return list(value, Limits.LISTED, item);
    }

    /** The same of a list that is longer in no file than so many; what a file is a list of has other limits. */
    public <T> @Nullable List<T> list(Tree value, int most, Function<Tree, @Nullable T> item) {
        if (!is(value, Tree.Kind.LIST)) {
            return null;
        }
        if (file && value.items().size() > most && !value.path().isEmpty()) {
            complain(
                    value.items().get(most),
                    "more than " + most + " entries stand in this list, which is the limit; take out what nothing"
                            + " needs");
            return null;
        }
        List<T> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int before = complained;
        for (Tree each : value.items()) {
            if (complained - before >= Limits.PROBLEMS) {
                // no more of them are told, and finding what each was meant for takes long
                break;
            }
            if (file && each.kind() != Tree.Kind.NULL && !each.text().isEmpty() && !seen.add(each.text())) {
                complain(each, "'" + shown(each.text()) + "' is listed twice; keep one");
                continue;
            }
            T read = item.apply(each);
            if (read != null) {
                items.add(read);
            }
        }
        return items;
    }

    private boolean is(Tree value, Tree.Kind kind) {
        if (value.kind() != kind) {
            complain(
                    value,
                    "expected " + kind.phrase() + ", found " + value.kind().phrase() + remedy(value, kind));
        }
        if (file
                && value.kind() == kind
                && kind == Tree.Kind.TEXT
                && !Characters.isPlain(value.text())
                && CURLY.matcher(value.text()).matches()) {
            complain(
                    value,
                    "curly quotation marks are part of the text here; type straight ones: \""
                            + shown(value.text().replaceAll(MARKS, "")) + "\"");
            return false;
        }
        return value.kind() == kind;
    }

    private String remedy(Tree value, Tree.Kind kind) {
        if (value.kind() == Tree.Kind.NULL) {
            return value.path().isEmpty()
                    ? "; write what belongs into this file"
                    : "; " + leaveOut(value) + " or fill it in";
        }
        return switch (kind) {
            case TEXT ->
                value.kind() == Tree.Kind.NUMBER || value.kind() == Tree.Kind.BOOLEAN
                        ? "; put it in quotes" + (file ? ": \"" + shown(value.text()) + "\"" : "")
                        : "; write one text in quotes";
            case LIST -> value.path().isEmpty() ? "; begin each entry with a hyphen" : "; put it in square brackets";
            case MAP -> "; write keys with their values in curly brackets, such as {\"key\": \"value\"}";
            case BOOLEAN ->
                "; write true or false" + (value.kind() == Tree.Kind.TEXT ? " without quotes" : " and nothing else");
            case NUMBER ->
                value.text().matches("-?0[0-9]+")
                        ? "; drop the 0 at its beginning"
                        : value.text().matches("-?[0-9]+")
                                ? "; write the number without quotes"
                                : "; write a number in digits";
            case NULL -> "";
        };
    }

    private static String leaveOut(Tree value) {
        return value.isItem() ? "take it off the list" : "leave the key out";
    }

    /** A text as a message quotes it: of a long one its beginning. */
    public static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    /** What was perhaps meant by a word, or all that there is, as the end of a message. */
    public String meant(String word, List<String> known) {
        return meant(spelling.nearest(word, known), known);
    }

    private static String meant(Optional<String> near, List<String> known) {
        return near.map(word -> "; did you mean '" + word + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "; there is none to choose from"
                        : "; write one of " + known.stream().sorted().collect(Collectors.joining(", ")));
    }
}
