package io.github.ecmofhir.submission.sheet.mapping;

import io.github.ecmofhir.submission.sheet.table.Cell;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

/** Yes and no: 1 and 0 in a cell, present and absent in a resource; an empty cell is neither. */
final class Presence {

    private static final Map<String, Boolean> ANSWERS = new TreeMap<>(Map.of("0", false, "1", true));
    private static final Code PRESENT = Code.of("sct#52101004 \"Present (qualifier value)\"");
    private static final Code ABSENT = Code.of("sct#2667000 \"Absent (qualifier value)\"");

    private Presence() {}

    static Optional<Boolean> in(Cell cell) {
        return cell.oneOf(ANSWERS);
    }

    /** The cell for {@code present} and {@code absent}. */
    static String cell(String presence) {
        return switch (presence) {
            case "present" -> "1";
            case "absent" -> "0";
            default -> "";
        };
    }

    static CodeableConcept concept(boolean present) {
        return (present ? PRESENT : ABSENT).concept();
    }

    /** Puts the cell's answer into the observation's value, or "unknown" in its place. */
    static void observe(Observation observation, Cell cell) {
        in(cell).ifPresentOrElse(
                        present -> observation.setValue(concept(present)),
                        () -> observation.setDataAbsentReason(Absent.reason()));
    }
}
