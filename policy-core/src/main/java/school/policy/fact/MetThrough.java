package school.policy.fact;

/** A way of meeting that comes with the post and is no link of its own. */
public enum MetThrough implements Word {
    PTA,
    SCHOOL_EVENT
}
