/** The mapping language: what a column of a sheet becomes in FHIR, one small record for each kind of column. */
@NullMarked
package io.github.ecmofhir.submission.sheet.mapping;

import org.jspecify.annotations.NullMarked;
