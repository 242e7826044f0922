package io.github.ecmofhir.job;

/**
 * A file that a job has made.
 *
 * @param number among those of the job, from 1
 * @param role which of its results it belongs to, in the words of its kind
 * @param name of the result: a resource type, the name of a table
 * @param file name on the disk
 * @param mediaType of its content
 * @param lines resources or rows
 */
public record JobFile(int number, String role, String name, String file, String mediaType, long lines, long bytes) {}
