package io.github.ecmofhir.submission.sheet.mapping;

import java.util.function.UnaryOperator;

/** A column of 1 and 0 whose case column says present or absent. */
interface YesNoColumn extends ColumnKind {

    @Override
    default String cell(UnaryOperator<String> cases, String column) {
        return Presence.cell(cases.apply(column));
    }
}
