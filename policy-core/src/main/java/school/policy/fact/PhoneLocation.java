package school.policy.fact;

/** Where a phone is kept. */
public enum PhoneLocation implements Word {
    LOCKER,
    CLASSROOM,
    OFFICE
}
