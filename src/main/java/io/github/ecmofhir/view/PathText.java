package io.github.ecmofhir.view;

/**
 * A FHIRPath expression as its author wrote it.
 *
 * @param at where in the ViewDefinition it stands, e.g. {@code select[0].column[2].path}
 * @param role what it is for, e.g. {@code Column `id`}
 */
record PathText(String at, String role, String text) {

    /** How messages call it. */
    String words() {
        return role + " with the path `" + text + "`";
    }
}
