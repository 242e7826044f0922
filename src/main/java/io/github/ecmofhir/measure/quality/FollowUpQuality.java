package io.github.ecmofhir.measure.quality;

/**
 * Whether it is known if the patients lived on a day; known, late and not due add up to the runs.
 *
 * @param day after the start of support
 * @param late not known though the day has passed
 * @param notDue not known, and the day has not passed, or the start is not known
 */
public record FollowUpQuality(int day, int known, int late, int notDue) {}
