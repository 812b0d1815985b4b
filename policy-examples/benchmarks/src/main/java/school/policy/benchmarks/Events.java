package school.policy.benchmarks;

import java.time.LocalDate;
import java.util.List;
import school.policy.fact.AccountKind;
import school.policy.fact.ActionType;
import school.policy.fact.Case;
import school.policy.fact.Consent;
import school.policy.fact.ConsentBuilder;
import school.policy.fact.ConsentForm;
import school.policy.fact.ConsentScope;
import school.policy.fact.Identifiable;
import school.policy.fact.LinkBasis;
import school.policy.fact.Party;
import school.policy.fact.Question;
import school.policy.fact.Role;
import school.policy.fact.Session;
import school.policy.fact.Target;

/** What happened in the cases that everybody decides. Nothing in them is unknown. */
public enum Events {
    /** The typical case: a friend request accepted from a parent whom the job alone links to the teacher. */
    PARENTS_REQUEST_ACCEPTED {
        @Override
        public Case event() {
            return on(14).by(Role.TEACHER)
                    .did(ActionType.ACCEPT_FRIEND_REQUEST)
                    .using(AccountKind.PERSONAL, "Facebook")
                    .towards(o -> o.parties(List.of(Party.PARENT)).onlyThroughPost(true))
                    .build();
        }
    },
    /** The same from an old friend. */
    FRIENDS_REQUEST_ACCEPTED {
        @Override
        public Case event() {
            return on(14).by(Role.TEACHER)
                    .did(ActionType.ACCEPT_FRIEND_REQUEST)
                    .using(AccountKind.PERSONAL, "Facebook")
                    .towards(o -> o.parties(List.of(Party.PARENT)).basis(List.of(LinkBasis.FRIEND)))
                    .build();
        }
    },
    /** A social media site shown in a Computing lesson, of which it is part. */
    PART_OF_COMPUTING {
        @Override
        public Case event() {
            return on(17).by(Role.TEACHER)
                    .did(ActionType.ACCESS_SOCIAL_MEDIA)
                    .using(AccountKind.DEMONSTRATION, "Facebook")
                    .during(c -> c.session(Session.LESSON).subject("Computing").partOfLesson(true))
                    .build();
        }
    },
    /** Reading in one's own break, in private and away from pupils. */
    IN_OWN_BREAK {
        @Override
        public Case event() {
            return on(17).by(Role.TEACHING_ASSISTANT)
                    .did(ActionType.ACCESS_SOCIAL_MEDIA)
                    .using(AccountKind.PERSONAL, "Instagram")
                    .during(c -> c.session(Session.OWN_BREAK).privatePlace(true).awayFromPupils(true))
                    .build();
        }
    },
    /** A message to a pupil. */
    MESSAGE_TO_PUPIL {
        @Override
        public Case event() {
            return on(18).by(Role.TEACHER)
                    .did(ActionType.SEND_MESSAGE)
                    .using(AccountKind.PERSONAL, "WhatsApp")
                    .towards(Party.PUPIL)
                    .build();
        }
    },
    /** A post that names the school and that a person has judged damaging. */
    DAMAGING_POST {
        @Override
        public Case event() {
            return on(19).by(Role.TEACHER)
                    .did(ActionType.POST)
                    .using(AccountKind.PERSONAL, "Facebook")
                    .content(c -> c.couldIdentify(List.of(Identifiable.SCHOOL)))
                    .judged(Question.DAMAGING, true, "headteacher", j -> j.target(Target.SCHOOL))
                    .build();
        }
    },
    /** A picture of three children on the school's account, with consent for each. */
    PHOTO_WITH_CONSENTS {
        @Override
        public Case event() {
            return photo(consent("c1"), consent("c2"), consent("c3"));
        }
    },
    /** The same with a consent too few. */
    PHOTO_WITHOUT_A_CONSENT {
        @Override
        public Case event() {
            return photo(consent("c1"), consent("c3"));
        }
    },
    /** The headteacher follows a parent. */
    HEADTEACHER_FOLLOWS {
        @Override
        public Case event() {
            return on(20).by(Role.HEADTEACHER)
                    .did(ActionType.FOLLOW)
                    .using(AccountKind.PERSONAL, "Instagram")
                    .towards(o -> o.parties(List.of(Party.PARENT)).onlyThroughPost(true))
                    .build();
        }
    },
    /** A pupil's misuse comes to light, with a worry about a child. */
    PUPIL_MISUSE {
        @Override
        public Case event() {
            return on(21).by(Role.TEACHER)
                    .did(ActionType.BECOME_AWARE_OF_PUPIL_MISUSE)
                    .judged(Question.SAFEGUARDING_CONCERN, true, "teacher")
                    .judged(Question.INFORMING_PARENTS_MAY_RAISE_RISK, true, "dsl")
                    .build();
        }
    };

    /** The case, told anew. */
    public abstract Case event();

    private static Case.Builder on(int day) {
        return Case.on(LocalDate.of(2025, 3, day));
    }

    private static Case photo(Consent... consents) {
        return on(24).by(Role.TEACHER)
                .did(ActionType.PUBLISH_PHOTO)
                .using(AccountKind.SCHOOL_APPROVED, "Facebook")
                .photo(p -> p.children(List.of("c1", "c2", "c3")))
                .consents(consents)
                .build();
    }

    private static Consent consent(String child) {
        return ConsentBuilder.builder()
                .child(child)
                .by("parent")
                .form(ConsentForm.WRITTEN)
                .covers(List.of(ConsentScope.SCHOOL_SOCIAL_MEDIA))
                .build();
    }
}
