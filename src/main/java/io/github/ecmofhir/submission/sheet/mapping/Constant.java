package io.github.ecmofhir.submission.sheet.mapping;

/**
 * A fact of all runs and the place where the source says it.
 *
 * @param source chapter or sentence of the publication
 */
record Constant(ConstantKind fact, String source) {}
