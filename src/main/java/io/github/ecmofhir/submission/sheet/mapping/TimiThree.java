package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Observation;

/**
 * Whether flow after the PCI was TIMI 3 in all treated vessels. 1 is grade 3; 0 is below 3 and leaves the grade open, because
 * the sheet says neither which vessel nor which lower grade.
 */
record TimiThree() implements YesNoColumn {

    private static final Code CODE = Code.of("ecmo-observation#timi-flow");
    private static final Code ALL_VESSELS = Code.of("sct#41801008 \"Coronary artery structure (body structure)\"");
    private static final Code GRADE_3 =
            Code.of("sct#371865008 \"Thrombolysis in Myocardial Infarction grade 3: complete perfusion (finding)\"");

    private static final Code BELOW_3 = Code.of("ecmo-timi-below#below-3 \"Below TIMI grade 3\"");

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Observation flow = run.observation("ecmo-timi-flow", "timi/post");
        flow.setCode(CODE.concept());
        flow.addExtension(Extensions.of("pci-phase", new CodeType("post")));
        flow.setBodySite(ALL_VESSELS.concept());
        flow.setPartOf(null).addPartOf(run.reference("Procedure", Pci.ROLE));
        Optional<Boolean> allThree = Presence.in(cell);
        if (allThree.orElse(false)) {
            flow.setValue(GRADE_3.concept());
            return;
        }
        if (allThree.isPresent()) {
            flow.setValue(BELOW_3.concept());
            return;
        }
        flow.setDataAbsentReason(Absent.reason());
    }
}
