package school.policy;

/** What is done with a link in the place of a policy's file. */
public enum Links {

    /** It is refused: it could lead anywhere. */
    REFUSED,

    /**
     * It is followed to a file that lies in the policy's folder or below, as orchestrators of containers mount their
     * files. One that leads out of the folder is refused.
     */
    WITHIN_FOLDER
}
