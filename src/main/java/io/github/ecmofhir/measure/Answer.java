package io.github.ecmofhir.measure;

/** What one run answers to the question of a figure. */
public enum Answer {
    /** In the numerator, and so in the denominator. */
    YES,
    /** In the denominator only. */
    NO,
    /** Asked, and not known. */
    MISSING,
    /** Not known yet: the patient is still treated. */
    PENDING,
    /** The question does not arise, e.g. survival among the weaned for one who was not. */
    EXCLUDED
}
