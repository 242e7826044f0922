package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a source says of all its runs and no column repeats. A new kind is a new record and its line in {@link Kinds}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
interface ConstantKind {

    void state(RunDraft run);
}
