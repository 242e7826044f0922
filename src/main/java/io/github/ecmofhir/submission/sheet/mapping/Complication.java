package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ecmofhir.submission.Canonical;
import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * A complication that a column asks for. Only a present one becomes an observation; that it was looked for and is absent
 * is said by the checklist of its group.
 *
 * @param group of ecmo-complication-group
 * @param item of ecmo-complication-type; one ending in {@code -unspecified} stands for the group
 * @param phase of ecmo-phase; {@code unknown} unless the source says when the complication happened
 * @param site where it was, if the column says so
 * @param severity of ecmo-severity, if the source says it
 * @param evidence what the definition of the complication asks for and the sheet does not give
 */
record Complication(
        String group,
        String item,
        String phase,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<Code> translation,
        @JsonSetter(nulls = Nulls.SET) @Nullable Code site,
        @JsonSetter(nulls = Nulls.SET) @Nullable String severity,
        @JsonSetter(nulls = Nulls.SET) @Nullable Code evidence)
        implements YesNoColumn {

    private static final String UNSPECIFIED = "-unspecified";

    Complication {
        requireGroup(group);
    }

    /** @throws IllegalArgumentException if there is no such group */
    static void requireGroup(String group) {
        if (!Checklists.GROUPS.contains(group)) {
            throw new IllegalArgumentException(
                    "`" + group + "` is no group of complications. Write one of " + Checklists.GROUPS + ".");
        }
    }

    static Code code(String item) {
        return new Code(Canonical.codeSystem("ecmo-complication-type"), item, null);
    }

    @Override
    public void read(Cell cell, Row row, RunDraft run) {
        Optional<Boolean> present = Presence.in(cell);
        Reference observation = present.orElse(false) ? observe(run) : null;
        run.found(new Finding(group, item, present, observation));
    }

    private Reference observe(RunDraft run) {
        String role = "cx/" + (item.endsWith(UNSPECIFIED) ? group : item);
        Observation observation = run.observation("ecmo-complication", role);
        observation.addExtension(Extensions.of(
                "complication-phase", Code.of("ecmo-phase#" + phase).concept()));
        observation.addExtension(Extensions.of("criterion-version", new StringType(run.criterionVersion())));
        observation.addCategory(Code.of("ecmo-complication-group#" + group).concept());
        CodeableConcept code = code(item).concept();
        if (translation != null) {
            translation.forEach(each -> code.addCoding(each.coding()));
        }
        observation.setCode(code);
        observation.setEffective(Absent.dateTime());
        observation.setValue(Presence.concept(true));
        if (site != null) {
            observation.setBodySite(site.concept());
        }
        if (severity != null) {
            observation.addExtension(Extensions.of(
                    "complication-severity",
                    Code.of("ecmo-severity#" + severity).concept()));
        }
        if (evidence != null) {
            observation.addComponent().setCode(evidence.concept()).setDataAbsentReason(Absent.reason());
        }
        return run.reference("Observation", role);
    }
}
