package org.example.words;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import school.policy.cases.Fact;
import school.policy.vocabulary.Word;

/** What a host writes with the generated classes: compiled and run by TypedViewsTest. */
public final class Host {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    private Host() {}

    public static Case inShort() {
        return Case.on(DAY)
                .id("loan-1")
                .by(Role.LIBRARIAN, Role.KEEPER)
                .did(Deed.REPRODUCE, a -> a.copies(3))
                .alsoDid(Deed.RENEW)
                .inside(Hall.STACKS, "B 12")
                .items(ItemBuilder.builder().material(Material.MAP).build(), new Item(Material.BOOK, true, DAY, "A", null, null))
                .permits()
                .returnedOn(DAY)
                .judged(Question.WORN, true, "keeper")
                .standsInFor(Role.KEEPER, "trustee")
                .done(Step.TOLD_KEEPER)
                .unknown("place.quiet")
                .build();
    }

    public static Case inDetail() {
        Item map = ItemBuilder.builder().material(Material.MAP).build();
        return Case.on(DAY)
                .id("loan-1")
                .by(a -> a.roles(List.of(Role.KEEPER, Role.LIBRARIAN)))
                .did(ActBuilder.builder().type(Deed.REPRODUCE).copies(3).build())
                .alsoDid(Deed.RENEW)
                .inside(p -> p.shelf("B 12").hall(Hall.STACKS))
                .items(ItemBuilder.builder(map).build(), ItemBuilder.builder().material(Material.BOOK).rare(true).dueOn(DAY).shelf("A").build())
                .permits()
                .returnedOn(DAY)
                .judged(Question.WORN, true, "somebody", j -> j.by("keeper"))
                .standsInFor(new RoleHolder(Role.KEEPER, false, "trustee"))
                .done(Step.TOLD_KEEPER)
                .unknown("place.quiet")
                .build();
    }

    /** The same by paths, without the generated classes. */
    public static school.policy.cases.Case byPaths() {
        Fact map = ItemBuilder.builder().material(Material.MAP).fact();
        Fact book = ItemBuilder.builder().material(Material.BOOK).rare(true).dueOn(DAY).shelf("A").fact();
        return school.policy.cases.Case.in(LibraryVocabulary.vocabulary(), DAY)
                .id("loan-1")
                .set("actor.roles", List.of("keeper", "librarian"))
                .set("action.type", "reproduce")
                .set("action.copies", 3)
                .set("also_did", List.of("renew"))
                .set("place.hall", "stacks")
                .set("place.shelf", "B 12")
                .add("items", map)
                .add("items", book)
                .set("permits", List.of())
                .set("returned_on", DAY)
                .set("judgements.worn", true)
                .set("judgements.worn.by", "keeper")
                .set("role_holders.keeper.available", false)
                .set("role_holders.keeper.acting", "trustee")
                .set("done", List.of("told_keeper"))
                .unknown("place.quiet")
                .build();
    }

    public static Case nothing() {
        return Case.on(DAY).build();
    }

    public static Case changed() {
        return Case.from(inShort()).did(Deed.LEND).judged(new Judgement(Question.WORN, false, null)).build();
    }

    /** What the views give back. */
    public static Map<String, Object> read() {
        Case event = inShort();
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("roles", event.actor().roles());
        read.put("copies", event.action().copies());
        read.put("fine", event.action().fine());
        read.put("hall", event.place().hall() == Hall.STACKS);
        read.put("items", event.items().size());
        read.put("material", event.items().get(0).material());
        read.put("permits", event.permits());
        read.put("returnedOn", event.returnedOn());
        read.put("on", event.on());
        read.put("judged", Judgement.of(event.judgement(Question.WORN).orElseThrow()).value());
        read.put("typed again", Case.of(byPaths()).actor().roles().get(0) == Role.LIBRARIAN);
        read.put("taken", new Permit("r-1", null, null).valid());
        read.put("absent", nothing().actor() == null && nothing().items() == null);
        return read;
    }

    public static Object typed(Word word) {
        return Role.of(word);
    }

    public static Object typed(Fact fact) {
        return Item.of(fact);
    }

    /** What goes wrong, by what the host wrote. */
    public static Map<String, Callable<?>> misuses() {
        Map<String, Callable<?>> misuses = new LinkedHashMap<>();
        misuses.put("no day", () -> Case.on(null));
        misuses.put("no id", () -> Case.on(DAY).id(null));
        misuses.put("no roles", () -> Case.on(DAY).by((Role[]) null));
        misuses.put("a role too few", () -> Case.on(DAY).by(Role.KEEPER, null));
        misuses.put("no word", () -> Case.on(DAY).did((Deed) null));
        misuses.put("no text", () -> Case.on(DAY).inside(Hall.STACKS, null));
        misuses.put("no fact", () -> Case.on(DAY).did((Act) null));
        misuses.put("no function", () -> Case.on(DAY).did(Deed.LEND, null));
        misuses.put("nothing back", () -> Case.on(DAY).did(Deed.LEND, a -> null));
        misuses.put("a fact too few", () -> Case.on(DAY).items((Item) null));
        misuses.put("a path too few", () -> Case.on(DAY).unknown("place.quiet", null));
        misuses.put("another path", () -> Case.on(DAY).unknown("place.quite").build());
        misuses.put("a gap", () -> ActorBuilder.builder().roles(Arrays.asList(Role.KEEPER, null)).build());
        misuses.put("missing", () -> PermitBuilder.builder().build());
        misuses.put("missing in a constructor", () -> new RoleHolder(null, true, null));
        misuses.put("too many", () -> Case.on(DAY).did(Deed.REPRODUCE, a -> a.copies(501)));
        misuses.put("contradiction", () -> new Place(Hall.STACKS, true, null, null, null, null, null, null));
        misuses.put("afterwards", () -> Case.on(DAY).returnedOn(DAY.plusDays(1)).build());
        misuses.put("twice", () -> Case.from(inShort()).judged(Question.WORN, false, "keeper").build());
        misuses.put("misspelt", () -> Role.of("keper"));
        misuses.put("another word for it", () -> Role.of("curator"));
        misuses.put("of another list", () -> Role.of(Deed.LEND));
        misuses.put("another fact", () -> Item.of(new Act(Deed.LEND, null, null).fact()));
        return misuses;
    }
}
