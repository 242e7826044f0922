/** What HAPI's validator finds, said as our issues: the cause and not its consequences, in words a registrar can act on. */
@NullMarked
package io.github.ecmofhir.validation.finding;

import org.jspecify.annotations.NullMarked;
