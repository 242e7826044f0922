package io.github.ecmofhir.view;

import java.math.BigDecimal;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.jspecify.annotations.Nullable;

/** How the values of a column are held, in Java and in SQL. */
public enum ColumnKind {
    /** String, in FHIR's own form; dates and times too, so that their precision and offset survive. */
    TEXT("varchar"),
    BOOLEAN("boolean"),
    INTEGER("integer"),
    LONG("bigint"),
    /** BigDecimal with the digits as sent. As text in SQL, as the specification's type mapping has it: 8.30 stays 8.30. */
    DECIMAL("varchar");

    private static final Map<String, ColumnKind> OF_TYPE = Map.ofEntries(
            Map.entry("boolean", BOOLEAN),
            Map.entry("integer", INTEGER),
            Map.entry("positiveInt", INTEGER),
            Map.entry("unsignedInt", INTEGER),
            Map.entry("integer64", LONG),
            Map.entry("decimal", DECIMAL),
            Map.entry("string", TEXT),
            Map.entry("markdown", TEXT),
            Map.entry("code", TEXT),
            Map.entry("id", TEXT),
            Map.entry("uri", TEXT),
            Map.entry("url", TEXT),
            Map.entry("canonical", TEXT),
            Map.entry("oid", TEXT),
            Map.entry("uuid", TEXT),
            Map.entry("base64Binary", TEXT),
            Map.entry("date", TEXT),
            Map.entry("dateTime", TEXT),
            Map.entry("instant", TEXT),
            Map.entry("time", TEXT),
            Map.entry("xhtml", TEXT));

    private final String sqlType;

    ColumnKind(String sqlType) {
        this.sqlType = sqlType;
    }

    /** A type name that H2 and PostgreSQL share. */
    public String sqlType() {
        return sqlType;
    }

    /** @return null when the FHIR type is not a primitive one */
    static @Nullable ColumnKind ofType(String fhirType) {
        return OF_TYPE.get(fhirType);
    }

    /**
     * @return the value in its Java form, or null when it has none of this kind
     */
    @Nullable
    Object convert(Base value) {
        return switch (this) {
            case TEXT -> value.isPrimitive() ? value.primitiveValue() : null;
            case BOOLEAN -> value instanceof BooleanType flag ? flag.getValue() : null;
            case INTEGER -> value instanceof IntegerType number ? number.getValue() : wholeNumber(value);
            case LONG -> value instanceof IntegerType number ? Long.valueOf(number.getValue()) : null;
            case DECIMAL -> decimal(value);
        };
    }

    private static @Nullable Integer wholeNumber(Base value) {
        if (value instanceof DecimalType number
                && number.getValue().stripTrailingZeros().scale() <= 0) {
            return number.getValue().intValueExact();
        }
        return null;
    }

    private static @Nullable BigDecimal decimal(Base value) {
        if (value instanceof DecimalType number) {
            return number.getValue();
        }
        return value instanceof IntegerType number ? BigDecimal.valueOf(number.getValue()) : null;
    }
}
