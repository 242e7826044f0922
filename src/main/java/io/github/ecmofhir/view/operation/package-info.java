/** The operations of SQL on FHIR: what is asked for, of which resources, and the answer. */
@NullMarked
package io.github.ecmofhir.view.operation;

import org.jspecify.annotations.NullMarked;
