/** The command line: start the server, or import a sheet into one that runs. */
@NullMarked
package io.github.ecmofhir;

import org.jspecify.annotations.NullMarked;
