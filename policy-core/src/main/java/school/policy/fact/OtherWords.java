package school.policy.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people write for words of the vocabulary, and what looks like one of these and means another. */
final class OtherWords {

    /** What people write, and the word for it: of a whole word, or of a part of one. */
    private static final Map<String, String> SAME = new HashMap<>();

    private static void same(String meant, String... others) {
        for (String other : others) {
            SAME.put(other, meant);
        }
    }

    static {
        same("decline", "reject", "refuse", "deny", "declined", "rejected", "refused", "turn_down");
        same("unfriend", "unfollow", "defriend", "remove_friend", "delete_friend", "unfollowed", "unfriended");
        same("create_account", "open_account", "register_account", "set_up_account", "make_account");
        same("share", "repost", "reshare", "retweet", "forward");
        same("react", "like", "upvote");
        same("headteacher", "principal", "head", "headmaster", "headmistress");
        same("deputy_headteacher", "vice_principal", "deputy_principal", "assistant_principal", "deputy_head");
        same("teaching_assistant", "aide", "ta", "lsa", "teaching_aide", "teachers_aide", "classroom_assistant");
        same("office_staff", "secretary", "receptionist", "school_secretary", "clerk");
        same("site_staff", "caretaker", "janitor", "custodian", "site_manager");
        same("smt_member", "slt", "smt", "slt_member", "senior_leader");
        same("dsl", "safeguarding_lead", "designated_safeguarding_lead", "child_protection_officer");
        same("computing_lead", "ict_lead", "it_lead", "ict_coordinator");
        same("supply_teacher", "substitute", "substitute_teacher", "cover_teacher");
        same("trainee_teacher", "student_teacher", "ect", "nqt");
        same("lunchtime_supervisor", "midday_supervisor", "dinner_lady", "midday_assistant");
        same("parent", "guardian", "carer", "mother", "father", "mum", "dad");
        same("pupil", "student", "schoolchild", "learner");
        same("parents", "guardians", "carers");
        same("pupils", "students", "learners");
        same("through", "thru");
        same("former", "ex", "old", "past");
        same("personal_phone", "mobile", "mobile_phone", "cellphone", "cell_phone", "smartphone");
        same("photo", "picture", "photograph", "image");
        same("own_break", "break", "lunch_break", "lunchtime", "playtime");
    }

    /** Words of their own: nobody who writes one of them has slipped in writing another. */
    private static final Set<String> KNOWN = Set.of(
            "accept",
            "receive",
            "send",
            "withdraw",
            "ignore",
            "block",
            "delete",
            "remove",
            "close",
            "hide",
            "leave",
            "quit",
            "retract",
            "cancel",
            "revoke",
            "befriend",
            "lose",
            "forget",
            "change",
            "reset",
            "steal",
            "mute",
            "join",
            "follow",
            "open",
            "create",
            "post",
            "share",
            "comment",
            "hold",
            "plan",
            "grant",
            "view",
            "use",
            "access",
            "reply",
            "resend",
            "unsend",
            "ask",
            "answer",
            "approve",
            "forbid",
            "allow",
            "permit",
            "public",
            "private",
            "personal",
            "professional",
            "teacher",
            "headteacher",
            "pupil",
            "parent",
            "governor",
            "visible",
            "hidden",
            "silent",
            "audible",
            "before",
            "after",
            "with",
            "without",
            "onsite",
            "offsite",
            "online",
            "offline",
            "true",
            "false",
            "yes",
            "no",
            "must",
            "may",
            "should",
            "none",
            "all",
            "any",
            "from",
            "to",
            "on",
            "off",
            "by",
            "withdrawn",
            "higher",
            "lower",
            "lowest",
            "highest");

    /** In front of a word, each makes another word of it; those of one set make the same. */
    private static final List<List<String>> PREFIXES = List.of(
            List.of("un", "in", "im", "il", "ir", "dis", "non", "not", "no", "de", "mis", "anti"),
            List.of("ex", "former"),
            List.of("re"),
            List.of("be"),
            List.of("pre"),
            List.of("post"),
            List.of("on"),
            List.of("off"),
            List.of("over"),
            List.of("under"),
            List.of("up"),
            List.of("down"),
            List.of("counter"),
            List.of("co"),
            List.of("sub"),
            List.of("head"));

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "non", "never", "without", "un", "anti", "nobody", "none", "ex", "former", "cannot");

    private OtherWords() {}

    /** What the parts of a word say in words of the vocabulary, as far as that is known. */
    static Optional<List<String>> of(List<String> parts) {
        String whole = SAME.get(String.join("_", parts));
        if (whole != null) {
            return Optional.of(Nearest.parts(whole));
        }
        List<String> others = new ArrayList<>(parts);
        others.replaceAll(part -> SAME.getOrDefault(part, part));
        return others.equals(parts) ? Optional.empty() : Optional.of(others);
    }

    /** Whether a part of a word has a meaning of its own. */
    static boolean isKnown(String part) {
        return KNOWN.contains(part) || SAME.containsKey(part);
    }

    /** How many parts of a word deny what the others say. */
    static long negations(List<String> parts) {
        return parts.stream().filter(NEGATIONS::contains).count();
    }

    /** Whether what sets two words apart, in so many slips, is what stands in front of the one or the other. */
    static boolean isTurnedRound(String said, String meant, int slips) {
        if (said.equals("a" + meant)) {
            return true;
        }
        for (int i = -1; i < PREFIXES.size(); i++) {
            for (int j = -1; j < PREFIXES.size(); j++) {
                if (i != j && turns(said, prefixes(i), meant, prefixes(j), slips)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> prefixes(int set) {
        return set < 0 ? List.of("") : PREFIXES.get(set);
    }

    private static boolean turns(String said, List<String> ours, String meant, List<String> theirs, int slips) {
        for (String one : ours) {
            for (String other : theirs) {
                if (said.startsWith(one)
                        && meant.startsWith(other)
                        && said.length() > one.length() + 2
                        && meant.length() > other.length() + 2
                        && Nearest.changes(said.substring(one.length()), meant.substring(other.length()), slips)
                                        + Nearest.changes(one, other, slips)
                                <= slips) {
                    return true;
                }
            }
        }
        return false;
    }
}
