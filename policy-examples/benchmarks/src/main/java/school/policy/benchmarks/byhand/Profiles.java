package school.policy.benchmarks.byhand;

import school.policy.benchmarks.plain.Facts.Profile;
import school.policy.benchmarks.plain.Words.Privacy;

/** PU-16 and PU-17, whatever was done. */
final class Profiles {

    private Profiles() {}

    static void check(Seen seen, Said said) {
        Profile profile = seen.event.profile();
        if (profile != null && seen.personal) {
            if (profile.privacy() == Privacy.LOWER) {
                said.breach(Clause.PU_16);
            }
            if (Seen.isTrue(profile.namesEmployer())) {
                said.breach(Clause.PU_17);
            }
        }
    }
}
