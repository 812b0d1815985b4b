package school.policy.cli;

import picocli.CommandLine.Option;
import school.policy.Links;

/** What a command does with links in a policy's folder. */
final class LinksOption {

    @Option(
            names = "--follow-links",
            description = "Follow links that stay within the policy's folder, as container platforms mount files;"
                    + " without it, a link is an error.")
    boolean followed;

    Links links() {
        return followed ? Links.WITHIN_FOLDER : Links.REFUSED;
    }
}
