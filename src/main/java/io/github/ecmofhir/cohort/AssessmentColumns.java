package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.CaseColumn.number;
import static io.github.ecmofhir.cohort.CaseColumn.presence;

import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.Presence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What registries do not ask for by name, but what explains their figures. */
final class AssessmentColumns {

    static final List<CaseColumn> ALL = Stream.concat(
                    Stream.of(
                            presence(
                                    "run_ended",
                                    run -> Presence.of(run.support().ended())),
                            presence(
                                    "mode_converted",
                                    run -> Presence.of(run.support().converted())),
                            presence(
                                    "preclosing_success", run -> run.technique().preclosingSuccess()),
                            presence("shock_team", run -> run.shock().team()),
                            number("shock_to_pci_min", run -> run.shock().minutesToPci())),
                    Arrays.stream(ComplicationGroup.values()).map(AssessmentColumns::assessed))
            .toList();

    private AssessmentColumns() {}

    private static CaseColumn assessed(ComplicationGroup group) {
        return presence(
                ComplicationColumns.name("cxa_", group.code()),
                run -> Presence.of(run.complications().isAssessed(group)));
    }
}
