package io.github.ecmofhir.submission.upload;

/**
 * What became of a line.
 *
 * @param stored whether its bundle is stored, be it that nothing changed
 * @param outcome an OperationOutcome as JSON on one line
 */
record Verdict(boolean stored, String outcome) {}
