package io.github.ecmofhir.submission.sheet.mapping;

import java.util.List;
import org.hl7.fhir.r4.model.Procedure;

/**
 * A percutaneous coronary intervention.
 *
 * @param relation when it was done, seen from the run: a code of ecmo-relation
 */
record Pci(List<Code> code, String relation) implements ConstantKind {

    static final String ROLE = "pci";

    @Override
    public void state(RunDraft run) {
        Procedure pci = run.procedure("ecmo-pci", ROLE);
        pci.addExtension(Extensions.relation(Code.of("ecmo-relation#" + relation)));
        pci.setCode(Code.concept(code));
    }
}
