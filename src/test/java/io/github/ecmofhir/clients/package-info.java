/** Clients that others wrote, used as their users do. */
@NullMarked
package io.github.ecmofhir.clients;

import org.jspecify.annotations.NullMarked;
