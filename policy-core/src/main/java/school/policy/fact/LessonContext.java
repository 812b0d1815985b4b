package school.policy.fact;

import org.jspecify.annotations.Nullable;

/**
 * When and where, seen from the actor.
 */
@Built
public record LessonContext(
        @Means(
                value = "what the actor was engaged in",
                says = "it was {}",
                asks = "What was the staff member doing at the time?",
                advised = {"own_break", "before_or_after_school", "off_duty"})
        @Nullable
        Session session,

        @Means(value = "the lesson's subject", says = "the lesson was {}", asks = "What was the subject of the lesson?")
        @Nullable
        String subject,

        @Means(
                value = "this very access is part of the lesson",
                says = "the use was part of the lesson",
                denies = "the use was not part of the lesson",
                asks = "Was the use part of the lesson?",
                advised = "true")
        @Nullable
        Boolean partOfLesson,

        @Means(
                value = "the lesson's learning intention calls for it",
                says = "the lesson's learning intention called for it",
                denies = "the lesson's learning intention did not call for it",
                asks = "Did the lesson's learning intention call for it?",
                advised = "true")
        @Nullable
        Boolean learningIntention,

        @Means(
                value = "pupils can see it",
                says = "pupils could see it",
                denies = "pupils could not see it",
                asks = "Could pupils see it?",
                advised = "false")
        @Nullable
        Boolean pupilsCanSee,

        @Means(
                value = "the place is private",
                says = "it was in a private place",
                denies = "it was not in a private place",
                asks = "Was it in a private place?",
                advised = "true")
        @Nullable
        Boolean privatePlace,

        @Means(
                value = "no pupils are near",
                says = "no pupils were near",
                denies = "pupils were near",
                asks = "Was it away from pupils?",
                advised = "true")
        @Nullable
        Boolean awayFromPupils,

        @Means(
                value = "away from the school site",
                says = "it was away from the school site",
                denies = "it was on the school site",
                asks = "Was it away from the school site?",
                fixed = true)
        @Nullable
        Boolean offsite)
        implements Fact {

    /** Part of a lesson there is only in a lesson. */
    public LessonContext {
        Texts.check("context.subject", subject);
        if (Boolean.TRUE.equals(partOfLesson) && session != null && session != Session.LESSON) {
            throw new CaseException(
                    "context.part_of_lesson",
                    "part of a lesson, yet the session is '" + session.word() + "'; correct one of them");
        }
    }

    @Override
    public String toString() {
        return Vocabulary.describe(this);
    }
}
