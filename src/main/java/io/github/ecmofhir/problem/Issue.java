package io.github.ecmofhir.problem;

import java.util.Locale;

/**
 * One thing that is wrong, or worth knowing, in five parts: where, what was found, what is needed, how to mend it, and a
 * stable code.
 *
 * @param found a full sentence; offending values in back-ticks; cut where it is very long
 * @param needed a full sentence, or empty
 * @param mend a full sentence that tells the sender what to do, or empty
 */
public record Issue(
        Severity severity, String code, Category category, Place where, String found, String needed, String mend) {

    /** Nobody reads further, and a sender may have put anything there. */
    private static final int LONGEST_FOUND = 2_000;

    public Issue {
        if (found.length() > LONGEST_FOUND) {
            found = found.substring(0, LONGEST_FOUND) + "…";
        }
    }

    public static Issue error(ProblemCode code, Place where, String found, String needed, String mend) {
        return new Issue(Severity.ERROR, code.code(), code.category(), where, found, needed, mend);
    }

    public static Issue warning(ProblemCode code, Place where, String found, String needed, String mend) {
        return new Issue(Severity.WARNING, code.code(), code.category(), where, found, needed, mend);
    }

    public static Issue information(ProblemCode code, Place where, String found) {
        return new Issue(Severity.INFORMATION, code.code(), code.category(), where, found, "", "");
    }

    /**
     * A broken invariant of the guide; its code is the invariant's key in capitals ({@code ecmo-can-3} → {@code
     * ECMO-CAN-3}).
     */
    public static Issue invariant(
            Severity severity, String key, Place where, String found, String needed, String mend) {
        return new Issue(severity, key.toUpperCase(Locale.ROOT), Category.BROKEN_RULE, where, found, needed, mend);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same issue at another place, e.g. with the number of its bundle entry. */
    public Issue at(Place place) {
        return new Issue(severity, code, category, place, found, needed, mend);
    }

    /** The same issue where nothing of the kind is let pass. */
    public Issue asError() {
        return new Issue(Severity.ERROR, code, category, where, found, needed, mend);
    }

    /** The five parts as one line of prose, the code last in brackets. */
    public String sentence() {
        StringBuilder text = new StringBuilder(where.words());
        if (!text.isEmpty()) {
            text.append(": ");
        }
        text.append(found);
        for (String part : new String[] {needed, mend}) {
            if (!part.isEmpty()) {
                text.append(' ').append(part);
            }
        }
        return text.append(" [").append(code).append(']').toString();
    }
}
