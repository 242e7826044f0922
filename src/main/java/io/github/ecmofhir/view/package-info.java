/** SQL on FHIR: ViewDefinitions flatten resources into rows, kept in tables inside the transaction of each write. */
@NullMarked
package io.github.ecmofhir.view;

import org.jspecify.annotations.NullMarked;
