package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.guide.Guide;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What a report says of the runs and data it rests on. */
record Basis(
        @Nullable String cohort,
        @Nullable String cohortVersion,
        @Nullable String asOf,
        @Nullable Long dataVersion,
        String members) {

    static Basis of(MeasureReport report) {
        Extension basis = report.getExtensionByUrl(Guide.profile("figure-basis"));
        Extension cohort = basis.getExtensionByUrl("cohort");
        Extension cohortVersion = basis.getExtensionByUrl("cohortVersion");
        Extension asOf = basis.getExtensionByUrl("asOf");
        Extension version = basis.getExtensionByUrl("dataVersion");
        return new Basis(
                cohort == null ? null : ((Reference) cohort.getValue()).getReference(),
                cohortVersion == null ? null : cohortVersion.getValue().primitiveValue(),
                asOf == null ? null : asOf.getValue().primitiveValue(),
                version == null ? null : Long.valueOf(version.getValue().primitiveValue()),
                basis.getExtensionByUrl("members").getValue().primitiveValue());
    }
}
