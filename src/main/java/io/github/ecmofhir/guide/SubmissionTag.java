package io.github.ecmofhir.guide;

import org.hl7.fhir.r4.model.Resource;

/** The tag {@code ecmo-submission} in {@code meta}: what a sender says of the submission that a resource comes in. */
public final class SubmissionTag {

    private static final String SYSTEM = Guide.BASE + "/CodeSystem/ecmo-submission";
    private static final String COMPLETE = "complete";

    private SubmissionTag() {}

    /** Whether there is one, whatever it says. It means something at a run only. */
    public static boolean isOn(Resource resource) {
        return resource.getMeta().getTag().stream().anyMatch(tag -> SYSTEM.equals(tag.getSystem()));
    }

    /** Whether this is a run, and the submission holds everything of it. */
    public static boolean saysComplete(Resource resource) {
        return Claims.claims(resource, "ecmo-run") && resource.getMeta().getTag(SYSTEM, COMPLETE) != null;
    }
}
