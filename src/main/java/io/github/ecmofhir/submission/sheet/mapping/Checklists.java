package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ecmofhir.submission.Canonical;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Observation;

/**
 * One checklist for each group of complications: it alone says that what is not present was looked for and is absent. A
 * mapping either lists all groups or has no checklists, and then everything not present is missing.
 */
record Checklists(Map<String, Assessment> byGroup) {

    static final List<String> GROUPS = List.of(
            "mechanical",
            "bleeding",
            "neurological",
            "renal",
            "pulmonary",
            "metabolic",
            "limb",
            "vascular-access",
            "infection",
            "cardiac",
            "haematological");

    private static final Code CODE = Code.of("ecmo-observation#complication-checklist");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Checklists {
        List<String> absent = new ArrayList<>(GROUPS);
        absent.removeAll(byGroup.keySet());
        List<String> unknown = new ArrayList<>(byGroup.keySet());
        unknown.removeAll(GROUPS);
        if (!absent.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("Checklists name each of the eleven groups. Missing: " + absent
                    + ", unknown: " + unknown + ". A group without a column is not-assessed.");
        }
        byGroup = new LinkedHashMap<>(byGroup);
    }

    /** @throws IllegalArgumentException if a group is assessed without a column, or has one and is not */
    void requireFor(List<Complication> columns) {
        byGroup.forEach((group, assessment) -> {
            boolean hasColumn =
                    columns.stream().anyMatch(column -> column.group().equals(group));
            if (hasColumn == (assessment == Assessment.NOT_ASSESSED)) {
                throw new IllegalArgumentException("The checklist of the group " + group + " does not fit the columns: "
                        + (hasColumn ? "a column asks for it." : "no column asks for it."));
            }
        });
    }

    /** Adds the eleven checklists to a run whose complication columns have all been read. */
    void state(RunDraft run) {
        byGroup.forEach((group, assessment) -> state(run, group, assessment));
    }

    private static void state(RunDraft run, String group, Assessment assessment) {
        List<Finding> findings = run.findings(group);
        String answer = assessment.checklist(findings);
        Observation checklist = run.observation("ecmo-complication-checklist", "checklist/" + group);
        checklist.addCategory(new Code(Canonical.codeSystem("ecmo-complication-group"), group, null).concept());
        checklist.setCode(CODE.concept());
        checklist.setValue(new Code(Canonical.codeSystem("ecmo-checklist"), answer, null).concept());
        for (Finding finding : findings) {
            if (answer.equals("partially-assessed") && finding.present().isPresent()) {
                checklist.addExtension(Extensions.of(
                        "assessed-item", Complication.code(finding.item()).concept()));
            }
            if (finding.observation() != null) {
                checklist.addHasMember(finding.observation());
            }
        }
    }
}
