package school.policy.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published or met, tagged; never its text.
 */
@Built
public record Content(
        @Means("what it could identify; empty: nothing") @Nullable
        List<Identifiable> couldIdentify,

        @Means("it identifies a person") @Nullable Boolean personallyIdentifying,

        @Means("it holds views that can be linked to the school or the post") @Nullable
        Boolean viewsOnSchoolMatters,

        @Means("it says that the views are personal") @Nullable
        Boolean disclaimer,

        @Means("the linked page was checked beforehand") @Nullable
        Boolean linkChecked,

        @Means("it is the school's own post, passed on") @Nullable
        Boolean officialContent,

        @Means("the only child it shows or names is the actor's own") @Nullable
        Boolean ownChildOnly,

        @Means("a child's face can be recognised") @Nullable Boolean faceVisible,
        @Means("whom it is aimed at") @Nullable List<Target> targets)
        implements Fact {

    /** Lists are kept sorted, each word once. */
    public Content {
        couldIdentify = Lists.sorted(couldIdentify);
        targets = Lists.sorted(targets);
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
