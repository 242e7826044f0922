package io.github.ecmofhir.view;

/**
 * A FHIRPath expression as its author wrote it.
 *
 * @param at where in the ViewDefinition it stands, e.g. {@code select[0].column[2].path}
 */
record PathText(String at, String text) {}
