package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.CaseColumn.number;
import static io.github.ecmofhir.cohort.CaseColumn.presence;

import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.List;

/** How large the centre is. */
final class CentreColumns {

    static final List<CaseColumn> ALL = List.of(
            number("centre_annual_volume", EcmoRun::centreAnnualVolume),
            presence("large_centre", EcmoRun::large),
            number("completeness", run -> run.completeness().level()));

    private CentreColumns() {}
}
