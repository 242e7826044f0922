package io.github.ecmofhir.view;

import java.util.Set;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.jspecify.annotations.Nullable;

/** Decides the kind of a column from its stated type and its path. */
final class ColumnTyping {

    private ColumnTyping() {}

    static ViewColumn type(Column column, CompiledPath path, Faults faults) {
        return new ViewColumn(column.name(), column.type(), kind(column, path.types(), faults), column.collection());
    }

    private static ColumnKind kind(Column column, @Nullable TypeDetails inferred, Faults faults) {
        Set<ColumnKind> kinds = inferred == null ? Set.of() : ColumnTypes.kinds(inferred);
        if (inferred != null && kinds.isEmpty()) {
            faults.warning(
                    column.path().at(),
                    column.path().words() + " gives " + inferred.describe() + ", which is not primitive.",
                    "A cell holds a primitive value.",
                    "Lead the path on to an element of it.");
        }
        String type = column.type();
        if (type == null) {
            return kinds.size() == 1 ? kinds.iterator().next() : ColumnKind.TEXT;
        }
        ColumnKind stated = ColumnKind.ofType(type);
        if (stated == null) {
            faults.error(
                    column.path().at(),
                    "Column `" + column.name() + "` is of type `" + type + "`.",
                    "A cell holds a value of a primitive FHIR type.",
                    "");
            return ColumnKind.TEXT;
        }
        if (!kinds.isEmpty() && !ColumnTypes.agree(stated, kinds)) {
            faults.warning(
                    column.path().at(),
                    column.path().words() + " is of type `" + type + "` and gives " + kinds + ".",
                    "Both must agree.",
                    "Mend the type or the path.");
        }
        return stated;
    }
}
