package school.policy.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published or met, tagged; never its text.
 */
@Built
public record Content(
        @Means(
                value = "what it could identify; empty: nothing",
                says = "the content could identify {}",
                denies = "the content could identify no pupil, class or school",
                asks = "What could the content identify, if anything?")
        @Nullable
        List<Identifiable> couldIdentify,

        @Means(
                value = "it identifies a person",
                says = "the content identified a person",
                denies = "the content identified nobody",
                asks = "Did the content identify a person?",
                advised = "false")
        @Nullable
        Boolean personallyIdentifying,

        @Means(
                value = "it holds views that can be linked to the school or the post",
                says = "the content held views that could be linked to the school or the job",
                denies = "the content held no views that could be linked to the school or the job",
                asks = "Did the content hold views that could be linked to the school or the job?",
                advised = "false")
        @Nullable
        Boolean viewsOnSchoolMatters,

        @Means(
                value = "it says that the views are personal",
                says = "the content said that the views were personal",
                denies = "the content did not say that the views were personal",
                asks = "Did the content say that the views were personal?",
                advised = "true")
        @Nullable
        Boolean disclaimer,

        @Means(
                value = "the linked page was checked beforehand",
                says = "the linked page was checked beforehand",
                denies = "the linked page was not checked beforehand",
                asks = "Was the linked page checked beforehand?",
                advised = "true")
        @Nullable
        Boolean linkChecked,

        @Means(
                value = "it is the school's own post, passed on",
                says = "it was the school's own post that was passed on",
                denies = "it was not the school's own post",
                asks = "Was it the school's own post, passed on?",
                fixed = true)
        @Nullable
        Boolean officialContent,

        @Means(
                value = "the only child it shows or names is the actor's own",
                says = "it showed or named the staff member's own child and no other",
                denies = "it did not show or name the staff member's own child alone",
                asks = "Did it show or name the staff member's own child and no other?",
                fixed = true)
        @Nullable
        Boolean ownChildOnly,

        @Means(
                value = "a child's face can be recognised",
                says = "a child's face could be recognised",
                denies = "no child's face could be recognised",
                asks = "Could a child's face be recognised?",
                advised = "false")
        @Nullable
        Boolean faceVisible,

        @Means(
                value = "whom it is aimed at",
                says = "the content was aimed at {}",
                denies = "the content was aimed at nobody",
                asks = "At whom was the content aimed, if at anybody?",
                fixed = true)
        @Nullable
        List<Target> targets)
        implements Fact {

    /** Lists are kept sorted, each word once. */
    public Content {
        couldIdentify = Lists.sorted(couldIdentify, "content.could_identify");
        targets = Lists.sorted(targets, "content.targets");
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
