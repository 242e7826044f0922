package io.github.ecmofhir.cohort;

import io.github.ecmofhir.ecmo.Moment;
import org.jspecify.annotations.Nullable;

/** A condition for which a run was started, and when it began. */
record Cause(String code, @Nullable Moment onset) {}
