package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.guide.Guide;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** Extensions of our guide. */
final class Extensions {

    private Extensions() {}

    static Extension of(String id, Type value) {
        return new Extension(Guide.profile(id), value);
    }

    /** Marks a date that has no time of day because none was given. */
    static Extension timeOfDayUnknown() {
        return of("time-of-day-unknown", new BooleanType(true));
    }

    static Extension timepoint(Code code) {
        Extension timepoint = new Extension(Guide.profile("timepoint"));
        timepoint.addExtension(new Extension("code", code.concept()));
        return timepoint;
    }

    /** @param offset from the start of the run */
    static Extension timepoint(Quantity offset) {
        Extension timepoint = new Extension(Guide.profile("timepoint"));
        timepoint.addExtension(new Extension("offset", offset));
        return timepoint;
    }

    static Extension relation(Code code) {
        Extension relation = new Extension(Guide.profile("ecmo-relation"));
        relation.addExtension(new Extension("code", code.concept()));
        return relation;
    }
}
