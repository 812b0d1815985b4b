package school.policy.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.policy.source.Fields;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.VocabularyFile.Named;
import school.policy.vocabulary.WordList.Group;
import school.policy.vocabulary.WordList.Heading;

/** Reads the lists of words of a vocabulary file, their groups, and the recipients of reports among them. */
final class ListsReader {

    private final Values values;
    private final Map<String, WordList> lists = new LinkedHashMap<>();
    private final Map<String, Recipient> recipients = new LinkedHashMap<>();
    private final Collection<FactType> base;

    ListsReader(Values values, @Nullable Vocabulary base) {
        this.values = values;
        this.base = base == null ? List.of() : base.types();
        if (base != null) {
            lists.putAll(base.lists());
            recipients.putAll(base.recipients());
        }
    }

    Map<String, WordList> lists() {
        return lists;
    }

    WordList list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    Map<String, Recipient> recipients() {
        return recipients;
    }

    boolean read(Tree all) {
        Map<String, Tree> groups = new LinkedHashMap<>();
        Map<String, Tree> menus = new LinkedHashMap<>();
        Tree[] recipientsAt = new Tree[1];
        Named.LIST.entries(values, all).forEach((name, entry) -> {
            WordList before = lists.get(name);
            Fields fields = values.fields(entry, "grows", "words", "groups", "menu");
            Tree growing = fields.tree("grows");
            if (before != null && growing != null) {
                values.complain(growing, "whether '" + name + "' grows is said already; leave the key out");
            }
            Map<String, Word> words = new LinkedHashMap<>(before == null ? Map.of() : before.words());
            boolean grows = before == null ? Boolean.TRUE.equals(fields.get("grows", Values::bool)) : before.grows();
            Tree more = before == null ? fields.require("words", (v, tree) -> tree) : fields.tree("words");
            if (before != null && more != null && !before.grows()) {
                values.complain(more.atKey(), "no words can be added to '" + name + "'; what it holds has to be all");
            } else if (more != null) {
                Named.WORD
                        .entries(values, more)
                        .forEach((text, tree) -> VocabularyFile.declare(
                                values, words, text, tree, word(name, words.size(), text, tree), "the word"));
                if (before != null && name.equals(Frame.DEADLINES)) {
                    Named.WORD.entries(values, more).forEach((text, tree) -> place(before, words, text, tree));
                }
            }
            lists.put(
                    name,
                    new WordList(
                            name,
                            grows,
                            words,
                            before == null ? Map.of() : before.groups(),
                            before == null ? List.of() : before.menu()));
            Tree some = fields.tree("groups");
            if (some != null) {
                groups.put(name, some);
            }
            Tree menu = fields.tree("menu");
            if (menu != null) {
                menus.put(name, menu);
            }
            if (name.equals(Frame.RECIPIENTS) && more != null) {
                recipientsAt[0] = more;
            }
        });
        groups.forEach(this::groups);
        menus.forEach(this::menu);
        if (recipientsAt[0] != null) {
            recipients(recipientsAt[0]);
        }
        return true;
    }

    private Word word(String list, int index, String text, Tree entry) {
        Fields fields = values.fields(
                entry,
                switch (list) {
                    case Frame.QUESTIONS -> List.of("phrase", "denial", "asks");
                    case Frame.RECIPIENTS -> List.of("phrase", "roles", "any_one", "told", "instead");
                    case Frame.DEADLINES ->
                        lists.containsKey(list) ? List.of("phrase", "denial", "before") : List.of("phrase", "denial");
                    default -> List.of("phrase", "denial");
                });
        boolean question = list.equals(Frame.QUESTIONS);
        boolean sentence = question || list.equals(Frame.STEPS);
        String phrase = sentence ? fields.require("phrase", Values::text) : fields.get("phrase", Values::text);
        String denial = sentence ? fields.require("denial", Values::text) : fields.get("denial", Values::text);
        String asks = question ? fields.require("asks", Values::text) : null;
        String reads = phrase == null ? text.replace('_', ' ') : phrase;
        return new Word(list, index, text, reads, denial == null ? "not " + reads : denial, asks == null ? "" : asks);
    }

    /** Puts a deadline that was added before the one that it names, or else before the last, under which none is set. */
    private void place(WordList known, Map<String, Word> words, String text, Tree entry) {
        Tree named = entry.entries().get("before");
        Word next = named == null ? null : values.word(named, known.words());
        Word added = words.get(text);
        if (added == null
                || known.words().isEmpty()
                || known.words().containsKey(text)
                || (named != null && next == null)) {
            return;
        }
        List<Word> all = new ArrayList<>(words.values());
        all.remove(added);
        all.add(next == null ? all.indexOf(last(known)) : all.indexOf(next), added);
        words.clear();
        for (Word each : all) {
            words.put(each.word(), each.ranked(words.size()));
        }
    }

    private static Word last(WordList list) {
        return list.all().get(list.all().size() - 1);
    }

    private void groups(String list, Tree all) {
        WordList of = lists.get(list);
        if (of == null) {
            return;
        }
        Map<String, Group> groups = new LinkedHashMap<>(of.groups());
        Named.GROUP.entries(values, all).forEach((name, entry) -> {
            Fields fields = values.fields(entry, "means", "words");
            String means = fields.require("means", Values::text);
            List<Word> words = fields.require("words", (v, tree) -> words(of, tree));
            if (Reserved.WORDS.contains(name)) {
                values.complain(
                        entry.atKey(),
                        "'" + name + "' has a meaning of its own in rules or in Java; give the group another name");
            }
            if (of.words().containsKey(name)) {
                values.complain(
                        entry.atKey(), "'" + name + "' is a word of the list already; give the group another name");
            }
            // one with mistakes is known all the same, so that whoever names it makes none
            Group group = new Group(name, means == null ? "" : means, words == null ? List.of() : words);
            VocabularyFile.declare(values, groups, name, entry, group, "the group");
            taken(list, name)
                    .ifPresent(type -> values.complain(
                            entry.atKey(),
                            "'" + name + "' is a property of " + type.name() + "; give the group another name"));
        });
        lists.put(list, new WordList(of.name(), of.grows(), of.words(), groups, of.menu()));
    }

    private void menu(String list, Tree all) {
        WordList of = lists.get(list);
        if (of == null) {
            return;
        }
        List<Heading> menu = new ArrayList<>(of.menu());
        Set<Word> seen = new HashSet<>();
        menu.forEach(heading -> seen.addAll(heading.words()));
        values.list(all, entry -> {
            Fields fields = values.fields(entry, "title", "words");
            String title = fields.require("title", Values::text);
            List<Word> words = fields.require("words", (v, tree) -> words(of, tree));
            if (title == null || words == null) {
                return null;
            }
            for (Word word : words) {
                if (!seen.add(word)) {
                    values.complain(entry, "'" + word.word() + "' stands under a heading already; name it once");
                }
            }
            menu.add(new Heading(title, words));
            return title;
        });
        lists.put(list, new WordList(of.name(), of.grows(), of.words(), of.groups(), menu));
    }

    /** A type of fact of the base that holds words of a list and has a property of that name already. */
    private Optional<FactType> taken(String list, String name) {
        return base.stream()
                .filter(type -> type.property(name).isPresent())
                .filter(type -> type.properties().stream()
                        .anyMatch(property -> property.kind().isOfWords()
                                && property.list().name().equals(list)))
                .findFirst();
    }

    /** Some words of a list; null where none can be read. */
    @Nullable
    List<Word> words(WordList of, Tree tree) {
        if (tree.kind() == Tree.Kind.LIST && tree.items().isEmpty()) {
            values.complain(tree, "nothing is listed here; name at least one word");
            return null;
        }
        return values.list(tree, item -> values.word(item, of.words()));
    }

    private void recipients(Tree all) {
        WordList of = lists.get(Frame.RECIPIENTS);
        WordList roles = lists.get(Frame.ROLES);
        WordList steps = lists.get(Frame.STEPS);
        if (of == null) {
            return;
        }
        if (roles == null || steps == null) {
            values.complain(
                    all.atKey(),
                    "recipients are told by steps and are holders of roles; declare the lists '" + Frame.STEPS
                            + "' and '" + Frame.ROLES + "'");
            return;
        }
        Map<String, Tree> instead = new LinkedHashMap<>();
        all.entries().forEach((text, entry) -> {
            Word word = of.words().get(text);
            if (word != null && !recipients.containsKey(text)) {
                Fields fields = values.fields(entry, List.copyOf(entry.entries().keySet()));
                Word told = fields.require("told", (v, tree) -> v.word(tree, steps.words()));
                Word other = fields.get("instead", (v, tree) -> v.word(tree, of.words()));
                List<Word> held = fields.list("roles", tree -> values.word(tree, roles.words()));
                boolean anyOne = Boolean.TRUE.equals(fields.get("any_one", Values::bool));
                if (told != null) {
                    recipients.put(text, new Recipient(word, held, anyOne, told, other));
                }
                instead.put(text, entry);
            }
        });
        instead.forEach((text, entry) -> {
            if (isInACircle(text)) {
                values.complain(
                        entry.atKey(),
                        "whoever is told instead of '" + text
                                + "' leads back to it; let one of them have nobody instead");
            }
        });
    }

    private boolean isInACircle(String text) {
        Recipient at = recipients.get(text);
        for (int i = 0; at != null && i <= recipients.size(); i++) {
            Word instead = at.instead();
            if (instead == null) {
                return false;
            } else if (instead.word().equals(text)) {
                return true;
            }
            at = recipients.get(instead.word());
        }
        return false;
    }
}
