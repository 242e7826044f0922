package io.github.ecmofhir.view;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.jspecify.annotations.Nullable;

/** The type of a column: what its author states against what the engine infers from its path. */
final class ColumnTypes {

    private static final String FHIR = TypeDetails.FHIR_NS;
    private static final String SYSTEM = TypeDetails.FP_NS + "System.";

    private ColumnTypes() {}

    /** @return the type without the prefix of its URI; null for an empty text */
    static @Nullable String bare(String type) {
        if (type.isEmpty()) {
            return null;
        }
        return type.startsWith(FHIR) ? type.substring(FHIR.length()) : type;
    }

    /** The kinds that the path may give; empty when it can give no primitive value. */
    static Set<ColumnKind> kinds(TypeDetails inferred) {
        return inferred.getTypes().stream()
                .flatMap(type -> Stream.ofNullable(kind(type)))
                .collect(Collectors.toSet());
    }

    private static @Nullable ColumnKind kind(String uri) {
        if (uri.startsWith(SYSTEM)) {
            String name = uri.substring(SYSTEM.length());
            return ColumnKind.ofType(Character.toLowerCase(name.charAt(0)) + name.substring(1));
        }
        return uri.startsWith(FHIR) ? ColumnKind.ofType(uri.substring(FHIR.length())) : null;
    }

    /** Whether values of the kinds that the path may give can stand in a column of the stated kind. */
    static boolean agree(ColumnKind stated, Set<ColumnKind> inferred) {
        return inferred.contains(stated)
                || (stated == ColumnKind.DECIMAL || stated == ColumnKind.LONG) && inferred.contains(ColumnKind.INTEGER);
    }
}
