package school.policy.fact;

/**
 * Something that is so about one event. Every fact is an immutable record whose components are its properties.
 *
 * <p>An absent property is {@code null}: nobody raised it. An absent list is {@code null} too, and says something else
 * than an empty one: {@code consents: []} means that none is on record.
 *
 * <p>People are opaque ids. {@code toString} names the properties that are stated and shows no value, so that logs hold
 * nothing about anybody.
 */
public sealed interface Fact
        permits Account,
                Actor,
                Breach,
                Consent,
                Content,
                DutyState,
                Event,
                Involved,
                Judgement,
                LessonContext,
                Objection,
                Photo,
                Profile,
                Publication,
                Reading,
                Relationship,
                RoleHolder,
                ShownChild,
                StaffAction {}
