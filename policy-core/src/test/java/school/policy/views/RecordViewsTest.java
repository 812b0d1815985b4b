package school.policy.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.policy.cases.Case;
import school.policy.cases.CaseException;
import school.policy.cases.Fact;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Vocabulary;

/** Hosts' own records as facts of a library. */
class RecordViewsTest {

    private static final Vocabulary LIBRARY = Library.vocabulary();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    private enum Kind {
        BOOK,
        map
    }

    private record OwnItem(
            Kind material,
            @Nullable Boolean rare,
            LocalDate dueOn,
            String shelf,
            Collection<String> tags,
            Set<? extends Kind> kinds) {}

    private record OwnPermit(String reader, LocalDate from) {}

    private record OwnActor(List<String> roles) {}

    private static FactType type(String name) {
        return LIBRARY.type(name).orElseThrow();
    }

    @Test
    void a_record_becomes_the_fact_that_its_components_name() {
        Function<OwnItem, Fact> items = RecordViews.bind(OwnItem.class, type("Item"));

        Fact fact = items.apply(new OwnItem(Kind.map, null, DAY, "B 12", List.of("old", "large"), Set.of(Kind.BOOK)));

        assertThat(fact)
                .isEqualTo(Fact.of(
                        type("Item"),
                        LIBRARY.list("Material").word("map").orElseThrow(),
                        null,
                        DAY,
                        "B 12",
                        List.of("large", "old"),
                        List.of(LIBRARY.list("Material").word("book").orElseThrow())));
        assertThat(Case.in(LIBRARY, DAY).add("items", fact).build().at("items")).isEqualTo(List.of(fact));
    }

    @Test
    void what_the_vocabulary_takes_a_property_to_be_counts_for_records_too() {
        Fact fact = RecordViews.bind(OwnPermit.class, type("Permit")).apply(new OwnPermit("r-1", null));

        assertThat(fact.get("valid")).isEqualTo(true);
    }

    private enum Colour {
        BOOK,
        MAPP,
        RED
    }

    @SuppressWarnings("ArrayRecordComponent") // that it is none of a case is what is tested
    private record Misfit(Colour material, String rare, int dueOn, List<Integer> tags, String[] kinds, int shelff) {}

    private record WithoutReader(LocalDate from) {}

    @Test
    void all_that_does_not_fit_is_told_at_once_with_a_remedy() {
        assertThatThrownBy(() -> RecordViews.bind(Misfit.class, type("Item")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        the record Misfit does not fit Item:
                        material: Material has no word 'mapp' for Colour.MAPP; did you mean 'map'?
                        material: Material has no word 'red' for Colour.RED; give one of book, map
                        rare: it is of the type String; the property needs Boolean
                        dueOn: it is of the type int; the property needs LocalDate
                        tags: it is of the type java.util.List<java.lang.Integer>; the property needs List<String>
                        kinds: it is of the type String[]; the property needs a List of an enum, a String or a generated class of Material
                        shelff: Item has no such property; did you mean 'shelf'?""");
        assertThatThrownBy(() -> RecordViews.bind(WithoutReader.class, type("Permit")))
                .hasMessage("""
                        the record WithoutReader does not fit Permit:
                        reader: it is missing, and without it there is no Permit; add a component""");
    }

    @Test
    void a_value_that_is_none_names_the_path_and_what_to_do() {
        Function<OwnActor, Fact> actors = RecordViews.bind(OwnActor.class, type("Actor"));

        assertThatThrownBy(() -> actors.apply(new OwnActor(List.of("keper"))))
                .isInstanceOf(CaseException.class)
                .hasMessage("actor.roles: unknown word 'keper'; did you mean 'keeper'?");
        assertThatThrownBy(() -> actors.apply(new OwnActor(Arrays.asList("keeper", null))))
                .isInstanceOf(CaseException.class)
                .hasMessage(
                        "actor.roles: null stands at one of its places; give a value there, or leave the place out");
        assertThatThrownBy(() -> actors.apply(null))
                .isInstanceOf(CaseException.class)
                .hasMessage("actor: null is no fact; give one");
        assertThatThrownBy(
                        () -> RecordViews.bind(OwnPermit.class, type("Permit")).apply(new OwnPermit(null, DAY)))
                .hasMessage("permits.reader: it is missing; add it");
    }
}
