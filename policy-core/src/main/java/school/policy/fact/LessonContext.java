package school.policy.fact;

import org.jspecify.annotations.Nullable;

/**
 * When and where, seen from the actor.
 */
@Built
public record LessonContext(
        @Means("what the actor was engaged in") @Nullable Session session,
        @Means("the lesson's subject") @Nullable String subject,

        @Means("this very access is part of the lesson") @Nullable
        Boolean partOfLesson,

        @Means("the lesson's learning intention calls for it") @Nullable
        Boolean learningIntention,

        @Means("pupils can see it") @Nullable Boolean pupilsCanSee,
        @Means("the place is private") @Nullable Boolean privatePlace,
        @Means("no pupils are near") @Nullable Boolean awayFromPupils,
        @Means("away from the school site") @Nullable Boolean offsite)
        implements Fact {

    /** Part of a lesson there is only in a lesson. */
    public LessonContext {
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
