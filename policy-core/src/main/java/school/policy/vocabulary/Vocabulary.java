package school.policy.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.source.Spelling;

/**
 * What can be said: the lists of words, the types of facts with their properties, the recipients of reports and the
 * registers that a policy keeps, as vocabulary files declare them. Rules, the exchange format and explanations know no
 * other source. Immutable.
 */
public final class Vocabulary {

    private final String name;
    private final String version;
    private final String addition;
    private final Map<String, WordList> lists;
    private final Map<String, FactType> facts;
    private final FactType ofCase;
    private final Map<String, Recipient> recipients;
    private final Map<String, Register> registers;
    private final Map<String, String> otherWords;
    private final Spelling spelling;
    private final String nobodyLeft;
    private final Wording wording;
    private final Frame frame;
    private final Map<String, Asked> unknowns;
    private final List<Needed> essentials;
    // what was found to be read before; asked for each case
    private volatile @Nullable Vocabulary alsoRead;
    private final List<List<Needed>> essentialsOfAct;
    private final Set<Word> witnessed;
    private final List<Property> neverAbsent;
    private final List<Property> forSomebody;

    Vocabulary(
            String name,
            String version,
            String addition,
            Map<String, WordList> lists,
            Map<String, FactType> facts,
            FactType ofCase,
            Map<String, Recipient> recipients,
            Map<String, Register> registers,
            Map<String, String> otherWords,
            String nobodyLeft,
            Wording wording,
            Frame frame) {
        this.name = name;
        this.version = version;
        this.addition = addition;
        this.lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.ofCase = ofCase;
        this.recipients = Collections.unmodifiableMap(new LinkedHashMap<>(recipients));
        this.registers = Collections.unmodifiableMap(new LinkedHashMap<>(registers));
        this.otherWords = Collections.unmodifiableMap(new LinkedHashMap<>(otherWords));
        this.spelling = new Spelling(otherWords, keys(), words());
        this.nobodyLeft = nobodyLeft;
        this.wording = wording;
        this.frame = frame;
        this.unknowns = Unknowns.of(ofCase);
        this.essentials = Unknowns.essential(ofCase, unknowns);
        this.essentialsOfAct = frame.type().list().all().stream()
                .map(act -> essentials.stream()
                        .filter(needed -> needed.when().acts().isEmpty()
                                || needed.when().acts().contains(act))
                        .toList())
                .toList();
        WordList.Group reaching = frame.type().list().groups().get(Frame.WITNESSED);
        this.witnessed = reaching == null ? Set.of() : Set.copyOf(reaching.words());
        this.neverAbsent = ofCase.properties().stream()
                .filter(property -> property.kind().isList() && Frame.NEVER_ABSENT.contains(property.name()))
                .toList();
        this.forSomebody = ofCase.properties().stream()
                .filter(part -> part.kind() == Property.Kind.FACTS
                        && part.type().properties().stream()
                                .anyMatch(p -> !p.relations().namedIn().isEmpty()))
                .toList();
    }

    /** Every key, path and word of the exchange format. */
    private Set<String> keys() {
        Set<String> keys = new HashSet<>(words());
        keys.addAll(List.of("id", "facts"));
        for (Property property : ofCase.properties()) {
            keys.add(property.path());
            if (property.kind() == Property.Kind.FACT) {
                property.type().properties().forEach(p -> keys.add(property.path() + "." + p.path()));
            }
        }
        facts.values().forEach(type -> type.properties().forEach(property -> {
            keys.add(property.path());
            keys.addAll(List.of(property.path().split("\\.", -1)));
        }));
        return keys;
    }

    /** Every word of a list. */
    private Set<String> words() {
        Set<String> words = new HashSet<>();
        lists.values().forEach(list -> words.addAll(list.words().keySet()));
        return words;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its version. */
    public String version() {
        return version;
    }

    /** Whether a policy has added to it. */
    public boolean isAddedTo() {
        return !addition.isEmpty();
    }

    /**
     * Whether a case in the words of another vocabulary is one in these words as well: it is the same, its base, or one that
     * adds some of what this one adds.
     */
    public boolean reads(Vocabulary other) {
        if (this == other || other == alsoRead) {
            return true;
        } else if (!name.equals(other.name) || !version.equals(other.version) || (other.isAddedTo() && !holds(other))) {
            return false;
        }
        alsoRead = other;
        return true;
    }

    /** Whether all that another one has stands here in the same place. */
    private boolean holds(Vocabulary other) {
        return other.lists.values().stream()
                        .allMatch(list -> isBegunBy(list(list.name()).all(), list.all()))
                && other.facts.values().stream().allMatch(type -> type(type.name())
                        .filter(mine -> isBegunBy(properties(mine), properties(type)))
                        .isPresent())
                && isBegunBy(properties(ofCase), properties(other.ofCase));
    }

    private static boolean isBegunBy(List<?> all, List<?> some) {
        return some.size() <= all.size() && all.subList(0, some.size()).equals(some);
    }

    /** What tells its properties from those of another type. */
    private static List<List<String>> properties(FactType type) {
        return type.properties().stream()
                .map(property -> List.of(
                        property.name(),
                        property.kind().name(),
                        property.kind().isOfWords() ? property.list().name() : "",
                        property.kind().isOfFacts() ? property.type().name() : ""))
                .toList();
    }

    /** The lists of words by name, in the order of the file. */
    public Map<String, WordList> lists() {
        return lists;
    }

    /** The list of words of that name; one without words where there is none. */
    public WordList list(String listName) {
        WordList list = lists.get(listName);
        return list == null ? new WordList(listName, false, Map.of(), Map.of(), List.of()) : list;
    }

    /** The types of facts that rules can name, by name, in the order of the file. */
    public Map<String, FactType> facts() {
        return facts;
    }

    /** Every type of fact that rules can name. */
    public Collection<FactType> types() {
        return facts.values();
    }

    /** The type of fact of that name in rules. */
    public Optional<FactType> type(String factName) {
        return Optional.ofNullable(facts.get(factName));
    }

    /** The case as a whole: its properties are the keys of the exchange format. */
    public FactType ofCase() {
        return ofCase;
    }

    /** The property that a path names, such as {@code place.hall}; null where it names none. */
    public @Nullable Property at(String path) {
        int dot = path.indexOf('.');
        for (Property part : ofCase.properties()) {
            if (dot < 0
                    ? part.path().equals(path)
                    : part.path().equals(path.substring(0, dot)) && part.kind().isOfFacts()) {
                return dot < 0 ? part : below(part, path.substring(dot + 1));
            }
        }
        return null;
    }

    private static @Nullable Property below(Property part, String path) {
        for (Property property : part.type().properties()) {
            if (property.path().equals(path)) {
                return property;
            }
        }
        return null;
    }

    /** The property of the case under whose key the fact of a path stands; null where there is none. */
    public @Nullable Property part(String path) {
        int dot = path.indexOf('.');
        return at(dot < 0 ? path : path.substring(0, dot));
    }

    /** The recipients of reports by their word. */
    public Map<String, Recipient> recipients() {
        return recipients;
    }

    /** The recipient for a word. */
    public Recipient recipient(Word word) {
        Recipient recipient = recipients.get(word.word());
        if (recipient == null) {
            throw new IllegalArgumentException("no recipient: " + word.word());
        }
        return recipient;
    }

    /** The registers that a policy keeps, by the key under which they stand. */
    public Map<String, Register> registers() {
        return registers;
    }

    /** What people write for a word, or for a part of one, and the word. */
    public Map<String, String> otherWords() {
        return otherWords;
    }

    /** What the engine itself speaks about. */
    public Frame frame() {
        return frame;
    }

    /** Every question that a case can leave open, by its path, in the order in which they are answered. */
    public Map<String, Asked> unknowns() {
        return unknowns;
    }

    /** The acts that only reach the actor or are their duty. */
    public Set<Word> witnessed() {
        return witnessed;
    }

    /** The lists of a case in which none and nothing said are the same. */
    public List<Property> neverAbsent() {
        return neverAbsent;
    }

    /** The keys of a case under which facts stand that are for somebody whom the case names elsewhere. */
    public List<Property> forSomebody() {
        return forSomebody;
    }

    /** The places of a case that are essential where that act happened and no other, and when they are. */
    public List<Needed> essentials(Word act) {
        return act.index() < essentialsOfAct.size() ? essentialsOfAct.get(act.index()) : essentials;
    }

    /** Every place of a case that is essential, and when it is. */
    public List<Needed> essentials() {
        return essentials;
    }

    /** What is missing where everybody took part to whom a report could go. */
    public String nobodyLeft() {
        return nobodyLeft;
    }

    /** How explanations speak of what no property says. */
    public Wording wording() {
        return wording;
    }

    /** How its words are spelled. */
    public Spelling spelling() {
        return spelling;
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
