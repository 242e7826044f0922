/** The medicine: runs, complications and outcomes of ECMO as plain Java; every clinical rule lives here. */
@NullMarked
package io.github.ecmofhir.ecmo;

import org.jspecify.annotations.NullMarked;
