package io.github.ecmofhir.ecmo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The three values of every yes/no question, the strongest first: absent is an answer, missing is none. */
public enum Presence {
    PRESENT,
    ABSENT,
    MISSING;

    /** SNOMED CT 52101004 | Present and 2667000 | Absent; anything else is missing. */
    public static Presence ofSnomed(@Nullable String code) {
        if ("52101004".equals(code)) {
            return PRESENT;
        }
        return "2667000".equals(code) ? ABSENT : MISSING;
    }

    /** Null is missing. */
    public static Presence of(@Nullable Boolean value) {
        if (value == null) {
            return MISSING;
        }
        return value ? PRESENT : ABSENT;
    }

    public boolean isKnown() {
        return this != MISSING;
    }

    /** This one where it is known, else the other: stated beats derived. */
    public Presence orElse(Presence other) {
        return isKnown() ? this : other;
    }

    /** Of two answers to one question: present if either is, else absent if either is. */
    public Presence or(Presence other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** {@code present}, {@code absent} or {@code missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
