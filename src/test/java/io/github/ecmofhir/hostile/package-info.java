/** Clients that send what they must not: seeded mutations of valid requests, byte by byte on a socket. */
@NullMarked
package io.github.ecmofhir.hostile;

import org.jspecify.annotations.NullMarked;
