package io.github.ecmofhir.view;

/** What a selection makes its rows from; the names are the elements of the ViewDefinition. */
enum Iteration {
    /** One pass over the node of the enclosing selection. */
    NONE,
    FOR_EACH,
    /** As FOR_EACH; a row of nulls where nothing is found. */
    FOR_EACH_OR_NULL,
    /** Every node that is reached by following the paths again and again, in document order. */
    REPEAT
}
