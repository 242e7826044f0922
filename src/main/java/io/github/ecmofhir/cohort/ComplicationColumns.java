package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.cohort.CaseColumn.presence;

import io.github.ecmofhir.ecmo.ComplicationGroup;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What went wrong: a column for each group of complications, then one for each item. */
final class ComplicationColumns {

    static final List<CaseColumn> ALL = Stream.concat(
                    Arrays.stream(ComplicationGroup.values()).map(ComplicationColumns::group),
                    ComplicationGroup.allItems().map(ComplicationColumns::item))
            .toList();

    private ComplicationColumns() {}

    private static CaseColumn group(ComplicationGroup group) {
        return presence(name("cx_", group.code()), run -> run.complications().group(group));
    }

    private static CaseColumn item(String item) {
        return presence(name("cxi_", item), run -> run.complications().item(item));
    }

    /** Dashes become underscores, as SQL needs it. */
    static String name(String prefix, String code) {
        return prefix + code.replace('-', '_');
    }
}
