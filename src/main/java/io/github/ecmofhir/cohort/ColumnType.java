package io.github.ecmofhir.cohort;

import java.util.Arrays;
import java.util.Locale;

/** What the values of a column are. */
public enum ColumnType {
    /** One of a closed list. */
    CODE,
    /** present or absent. */
    PRESENCE,
    /** A FHIR date or dateTime as sent. */
    DATE,
    NUMBER,
    /** Anything else: an identifier, or codes that senders may add to. */
    TEXT;

    /** As the dictionary has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for any other code */
    static ColumnType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no type " + code + " of columns."));
    }
}
