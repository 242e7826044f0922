/** {@code $export} of HL7's Bulk Data Access 2.0. */
@NullMarked
package io.github.ecmofhir.export.bulk;

import org.jspecify.annotations.NullMarked;
