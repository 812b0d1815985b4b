package school.policy.vocabulary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.policy.source.Given;

/**
 * One property of a type of fact, as the vocabulary declares it: what its values are, how they read in sentences, and what
 * follows from saying or leaving it out. Immutable once its vocabulary is read.
 */
public final class Property {

    private static final Pattern SLOT = Pattern.compile("'\\{}'|\\{(not)?}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final FactType owner;
    private final int index;
    private final String name;
    private final String path;
    private final Kind kind;
    private @Nullable WordList list;
    private final @Nullable FactType type;
    private final Texts texts;
    private final Traits traits;
    // what names other properties is read once all of them are there
    private Relations relations = Relations.NONE;
    private List<Essential> essential = List.of();
    private @Nullable Verb verb;

    /** What the values of a property are. */
    public enum Kind {
        BOOLEAN("yes-or-no"),
        NUMBER("number"),
        TEXT("text"),
        /** An opaque id of somebody or something. */
        ID("id"),
        /** The id of a clause. */
        CLAUSE("clause"),
        DATE("day"),
        WORD(""),
        FACT(""),
        TEXTS("[text]"),
        IDS("[id]"),
        WORDS(""),
        FACTS("");

        private final String spelled;

        Kind(String spelled) {
            this.spelled = spelled;
        }

        /** As files spell it; empty where they name what it holds. */
        public String spelled() {
            return spelled;
        }

        /** Whether it holds several values. */
        public boolean isList() {
            return this == TEXTS || this == IDS || this == WORDS || this == FACTS;
        }

        /** Whether it holds words of a list. */
        public boolean isOfWords() {
            return this == WORD || this == WORDS;
        }

        /** Whether it holds facts. */
        public boolean isOfFacts() {
            return this == FACT || this == FACTS;
        }

        /** Whether it holds texts of whichever form. */
        public boolean isOfTexts() {
            return this == TEXT || this == ID || this == CLAUSE || this == TEXTS || this == IDS;
        }
    }

    /**
     * How it reads in sentences.
     *
     * @param means its meaning, as half a sentence
     * @param says what a value says of the event, as half a sentence in the past tense that reads well after "because". Of a
     *     yes-or-no property it is the sentence where the answer is yes. Otherwise <code>{}</code> stands for the value,
     *     <code>'{}'</code> for free text, <code>{not}</code> for the denial of a word. Empty where nothing is said of it
     * @param denies the sentence where the answer is no, or where a list is empty; empty where there is none
     * @param asks the question to put to somebody who may know; empty where nobody needs to be asked
     * @param counted how it is asked where its items are told apart by numbers; absent: they are not
     */
    public record Texts(
            String means,
            String says,
            String denies,
            String asks,
            @Nullable Counted counted) {

        /** Refuses what is missing by its name. */
        public Texts {
            Objects.requireNonNull(means, "means");
            Objects.requireNonNull(says, "says");
            Objects.requireNonNull(denies, "denies");
            Objects.requireNonNull(asks, "asks");
        }
    }

    /**
     * How a list is asked about whose items are counted and never named.
     *
     * @param as what each of them is, such as {@code guest}; empty where another list says it, of which these are some
     * @param asks how many there are; of some of another list, whether it is so of any
     * @param askedOfOne the same where there is one alone; empty: the same words
     * @param which of some of another list, of which of them it is so; empty: all of them are counted
     * @param others whether those that are named are the ones that are not in the list
     * @param help what whoever answers had better know
     */
    public record Counted(String as, String asks, String askedOfOne, String which, boolean others, String help) {

        /** Refuses what is missing by its name. */
        public Counted {
            Objects.requireNonNull(as, "as");
            Objects.requireNonNull(asks, "asks");
            Objects.requireNonNull(askedOfOne, "askedOfOne");
            Objects.requireNonNull(which, "which");
            Objects.requireNonNull(help, "help");
        }
    }

    /**
     * What holds of it by itself.
     *
     * @param fixed whether nobody could have it otherwise by acting otherwise
     * @param advised of what is not fixed, the values that somebody can be advised to have instead; empty: any other
     * @param required whether a fact of this type cannot be without it
     * @param filedBy whether the exchange format files facts of this type under this property's word
     * @param answers whether it answers the question under which facts of this type are filed
     * @param first whether it is asked before whatever else there is to ask about its fact
     * @param least the least number; absent: any
     * @param most the greatest number; absent: any
     * @param register the register on which its texts can stand; absent: none
     * @param standsFor the roles whose stand-ins count as their holders here; empty: none
     * @param otherwise what is said to whoever gives it a value that contradicts another; empty: nothing can
     */
    public record Traits(
            boolean fixed,
            List<Object> advised,
            boolean required,
            boolean filedBy,
            boolean answers,
            boolean first,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable Register register,
            List<Word> standsFor,
            String otherwise) {

        /** Refuses what is missing by its name; keeps what it is given as it is now. */
        public Traits {
            advised = Given.list(advised, "advised");
            standsFor = Given.list(standsFor, "standsFor");
            Objects.requireNonNull(otherwise, "otherwise");
        }
    }

    /**
     * What it has to do with other properties.
     *
     * @param onlyWhere where alone there can be such a value: elsewhere it is told, and nothing follows
     * @param onlyIn where alone it can be yes: elsewhere it contradicts the rest
     * @param notBefore the day of the same fact before which it cannot lie; absent: none
     * @param notAfterTheDay whether it cannot lie after the day of the event
     * @param among the list of the same fact that holds all its items; absent: none
     * @param apartFrom the list of the same fact with which it shares no item; absent: none
     * @param addsTo the list of the same fact to which its value belongs; absent: none
     * @param taken the values that it is taken to have where it is left out: the first whose condition holds
     * @param each the facts that rules see for its items; absent: none
     * @param toldBy the register that tells it where it is left out; absent: none
     * @param couldAdd the facts that could be in the list besides; absent: none that anybody could be advised to add
     * @param unknown how it is answered where nobody knows it; absent: it cannot stand in {@code unknown}
     * @param namedIn the lists of the case of which one must hold its id; empty: none need
     * @param breachWhere where it names a clause that somebody else broke; absent: nowhere
     * @param unnamed the warning where none does; empty where none need
     * @param asksOf of a part of a case with a question of its own, what that asks about together; empty: all of it
     */
    public record Relations(
            Where onlyWhere,
            Where onlyIn,
            @Nullable Property notBefore,
            boolean notAfterTheDay,
            @Nullable Property among,
            @Nullable Property apartFrom,
            @Nullable Property addsTo,
            List<Taken> taken,
            @Nullable Each each,
            @Nullable ToldBy toldBy,
            @Nullable Addition couldAdd,
            @Nullable Unknown unknown,
            @Nullable Where breachWhere,
            List<String> namedIn,
            String unnamed,
            List<Property> asksOf) {

        /** Refuses what is missing by its name; keeps what it is given as it is now. */
        public Relations {
            Objects.requireNonNull(onlyWhere, "onlyWhere");
            Objects.requireNonNull(onlyIn, "onlyIn");
            taken = Given.list(taken, "taken");
            namedIn = Given.list(namedIn, "namedIn");
            Objects.requireNonNull(unnamed, "unnamed");
            asksOf = Given.list(asksOf, "asksOf");
        }

        static final Relations NONE = new Relations(
                Where.ALWAYS,
                Where.ALWAYS,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "",
                List.of());
    }

    /** A value that it is taken to have where it is left out, and where that is so. */
    public record Taken(Object value, Where where) {

        /** Refuses what is missing by its name. */
        public Taken {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(where, "where");
        }
    }

    /**
     * The facts that rules see for the items of a list of the case.
     *
     * @param type their type
     * @param as the property that the item is
     * @param whether yes-or-no properties of theirs, and the list of the same fact that holds the item where it is yes
     */
    public record Each(FactType type, Property as, Map<Property, Property> whether) {

        /** Refuses what is missing by its name; keeps what it is given as it is now. */
        public Each {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(as, "as");
            whether = Given.map(whether, "whether");
        }
    }

    /**
     * A register that tells whether something is so.
     *
     * @param of the property of the same fact whose text is looked up
     * @param yes the kind under which it is so
     * @param no the kind under which it is not
     * @param otherwise whether it is so of what stands nowhere
     */
    public record ToldBy(Property of, String yes, String no, boolean otherwise) {

        /** Refuses what is missing by its name. */
        public ToldBy {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(yes, "yes");
            Objects.requireNonNull(no, "no");
        }
    }

    /**
     * Facts that could be in a list besides those that are, one for each item of another list of the case.
     *
     * @param of the path of that list
     * @param as the property of the facts that the item is
     * @param with their other values, by property
     * @param says that they are there, as half a sentence; <code>{}</code> stands for the items
     * @param saysBesides the same where there is one already for such an item, which then does not do
     */
    public record Addition(String of, Property as, Map<Property, Object> with, String says, String saysBesides) {

        /** Refuses what is missing by its name; keeps what it is given as it is now. */
        public Addition {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(as, "as");
            with = Given.map(with, "with");
            Objects.requireNonNull(says, "says");
            Objects.requireNonNull(saysBesides, "saysBesides");
        }
    }

    /** How a property is answered that nobody knows. */
    public sealed interface Unknown {

        /** By each value in turn: yes and no, or each word of the list. */
        record EachValue() implements Unknown {}

        /** By no word and by each word of the list alone. */
        record OneEach() implements Unknown {}

        /**
         * By yes and no, asked under a path of its own; what else of the fact stands under it is cleared.
         *
         * @param group the key of the group, which is the path of the question below the fact
         * @param clears the properties of the fact that it settles as well
         */
        record Group(String group, List<Property> clears) implements Unknown {

            /** Refuses what is missing by its name; keeps what it is given as it is now. */
            public Group {
                Objects.requireNonNull(group, "group");
                clears = Given.list(clears, "clears");
            }
        }

        /** By yes for each fact of which it is not said, and by no for each. */
        record OfAll() implements Unknown {}

        /**
         * By nobody, by each whom the case names elsewhere alone, and by somebody else.
         *
         * @param namedIn the paths of the ids that the case names
         * @param besides the id of somebody else
         */
        record Somebody(List<String> namedIn, String besides) implements Unknown {

            /** Refuses what is missing by its name; keeps what it is given as it is now. */
            public Somebody {
                namedIn = Given.list(namedIn, "namedIn");
                Objects.requireNonNull(besides, "besides");
            }
        }

        /**
         * By no fact, and by one for each item of a list of the case.
         *
         * @param of the path of the list
         * @param as the property of the facts that the item is
         * @param with their other values, by property
         */
        record ForEach(String of, Property as, Map<Property, Object> with) implements Unknown {

            /** Refuses what is missing by its name; keeps what it is given as it is now. */
            public ForEach {
                Objects.requireNonNull(of, "of");
                Objects.requireNonNull(as, "as");
                with = Given.map(with, "with");
            }
        }
    }

    Property(
            FactType owner,
            int index,
            String name,
            String path,
            Kind kind,
            @Nullable WordList list,
            @Nullable FactType type,
            Texts texts,
            Traits traits) {
        this.owner = owner;
        this.index = index;
        this.name = name;
        this.path = path;
        this.kind = kind;
        this.list = list;
        this.type = type;
        this.texts = texts;
        this.traits = traits;
    }

    /** Takes the list as it is with the words and groups that were read after the property. */
    void listed(Map<String, WordList> lists) {
        if (list != null) {
            list = lists.get(list.name());
        }
    }

    void relate(Relations to) {
        this.relations = to;
    }

    void essential(List<Essential> when) {
        this.essential = List.copyOf(when);
    }

    void toldBy(Verb step) {
        this.verb = step;
    }

    /** The type of fact that has it. */
    public FactType owner() {
        return owner;
    }

    /** Its place among the properties of its type, from 0. */
    public int index() {
        return index;
    }

    /** Its name in rules and in Java, such as {@code dueOn}. */
    public String name() {
        return name;
    }

    /** Its place below the fact in the exchange format, such as {@code due_on} or {@code kind.all}. */
    public String path() {
        return path;
    }

    /** What its values are. */
    public Kind kind() {
        return kind;
    }

    /**
     * The list of its words.
     *
     * @throws NullPointerException if it holds no words
     */
    public WordList list() {
        return Objects.requireNonNull(list, name);
    }

    /**
     * The type of the facts it holds.
     *
     * @throws NullPointerException if it holds no facts
     */
    public FactType type() {
        return Objects.requireNonNull(type, name);
    }

    /** Whether one of its values, or of its items, can be compared with one of another's. */
    public boolean isLike(Property other) {
        if (kind.isOfWords()) {
            return other.kind.isOfWords() && list().name().equals(other.list().name());
        }
        return kind.isOfTexts() ? other.kind.isOfTexts() : kind == other.kind;
    }

    /** Its meaning, as half a sentence. */
    public String means() {
        return texts.means();
    }

    /** How it reads in sentences. */
    public Texts texts() {
        return texts;
    }

    /** What holds of it by itself. */
    public Traits traits() {
        return traits;
    }

    /** What it has to do with other properties. */
    public Relations relations() {
        return relations;
    }

    /** Of what a case holds, the step by which a typed view tells it. */
    public Verb verb() {
        return verb == null ? new Verb(name, List.of(), Map.of()) : verb;
    }

    /** When a case cannot be judged without it; empty: what is left out is not material. */
    public List<Essential> essential() {
        return essential;
    }

    /** The question to put to somebody who may know; empty where nobody needs to be asked. */
    public Optional<String> asks() {
        return Optional.of(texts.asks()).filter(question -> !question.isEmpty());
    }

    /**
     * What a value says, as half a sentence that reads well after "because" and "if". An empty list says that there is
     * none; several values of a property that holds one are alternatives.
     */
    public String says(Object value) {
        if (Boolean.FALSE.equals(value) || (value instanceof Collection<?> some && some.isEmpty())) {
            return texts.denies();
        }
        Matcher slot = SLOT.matcher(texts.says());
        if (!slot.find()) {
            return texts.says();
        }
        Collection<?> values = value instanceof Collection<?> some ? some : List.of(value);
        String words =
                joined(values.stream().map(one -> words(slot.group(), one)).toList(), kind.isList() ? " and " : " or ");
        return texts.says().substring(0, slot.start()) + words + texts.says().substring(slot.end());
    }

    private static String words(String slot, @Nullable Object value) {
        if (value instanceof Word word) {
            return slot.equals("{not}") ? word.denial() : word.phrase();
        } else if (value instanceof LocalDate day) {
            return DAY.format(day);
        } else if (value instanceof Named named) {
            // one of several facts, told apart by what none of them is without
            return words(slot, named.namedBy());
        }
        // text without quotation marks is a word such as large_print
        return slot.startsWith("'")
                ? slot.replace("{}", String.valueOf(value))
                : String.valueOf(value).replace('_', ' ');
    }

    /** Words with commas between them, and what joins the last one. */
    private static String joined(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1 ? String.join("", words) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }

    /** A fact that one of its values tells from others of its type. */
    public interface Named {

        /** That value; null where it is absent. */
        @Nullable
        Object namedBy();
    }

    @Override
    public String toString() {
        return owner.name() + "." + name;
    }
}
