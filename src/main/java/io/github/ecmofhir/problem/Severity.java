package io.github.ecmofhir.problem;

/** How grave an issue is: only an ERROR refuses. */
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION
}
