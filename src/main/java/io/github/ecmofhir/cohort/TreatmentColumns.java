package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.CaseColumn.code;
import static io.github.ecmofhir.cohort.CaseColumn.hours;
import static io.github.ecmofhir.cohort.CaseColumn.number;
import static io.github.ecmofhir.cohort.CaseColumn.presence;
import static io.github.ecmofhir.cohort.CaseColumn.text;

import java.util.List;

/** What was done to the heart beside support: coronary intervention and unloading. */
final class TreatmentColumns {

    static final List<CaseColumn> ALL = List.of(
            presence("pci", run -> run.revascularisation().pci()),
            code("pci_timing", run -> run.revascularisation().timing()),
            number("timi_post", run -> run.revascularisation().timiPost()),
            presence("timi3_all", run -> run.revascularisation().timi3All()),
            presence(
                    "complete_revascularisation", run -> run.revascularisation().complete()),
            text("lv_unloading", run -> run.unloading().kind()),
            code("iabp_timing", run -> run.unloading().iabpTiming()),
            hours("iabp_delay_h", run -> run.unloading().iabpDelayMinutes()));

    private TreatmentColumns() {}
}
