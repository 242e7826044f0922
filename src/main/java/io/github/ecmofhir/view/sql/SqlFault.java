package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.jdbc.JdbcException;

/** Tells what is wrong with a query that H2 does not run. */
record SqlFault(String label, SqlSettings settings) {

    private static final String TIMEOUT = "57014";
    private static final int OUT_OF_MEMORY = 90108;
    /** The process has gone. */
    private static final int BROKEN = 90067;

    private static final int NO_RIGHT = 90096;
    private static final int ADMIN_ONLY = 90040;

    /** An exception that H2 did not foresee. */
    private static final int GENERAL = 50000;

    /** H2 repeats the whole statement, with a mark where it goes wrong. */
    private static final Pattern SYNTAX =
            Pattern.compile("Syntax error in SQL statement \".*?\\[\\*](.*?)\"(; expected .*)?", Pattern.DOTALL);

    private static final int SHOWN = 30;

    private static final String LIMITED = "A query has limits of time, rows and memory, so that others can work.";
    private static final String LESS_MEMORY = "Ask for less, or set ecmo.sql.memory.";

    Problem of(SQLException e) {
        if (TIMEOUT.equals(e.getSQLState())) {
            return tooLong();
        }
        if (isOfMemory(e)) {
            return tooCostly("It takes more than " + memory(settings) + ".", LESS_MEMORY);
        }
        if (String.valueOf(e.getMessage()).contains("StackOverflowError")) {
            return tooDeep();
        }
        boolean writes = e.getErrorCode() == NO_RIGHT || e.getErrorCode() == ADMIN_ONLY;
        return invalid(
                writes ? "It does more than read the tables it depends on." : words(e),
                writes ? "Queries only read." : "It is SQL as H2 has it, over the tables named in relatedArtifact.");
    }

    /** @return whether the process has no memory left, or has gone for want of it */
    static boolean isOfMemory(SQLException e) {
        return e.getErrorCode() == OUT_OF_MEMORY || e.getErrorCode() == BROKEN;
    }

    /** None of its SQL has been looked at by then. */
    static Problem tablesTooLarge(SqlSettings settings) {
        return Problem.of(
                ProblemCode.SQL_TOO_COSTLY,
                Place.nowhere(),
                "Its tables take more than " + memory(settings) + ".",
                LIMITED,
                LESS_MEMORY);
    }

    private static String memory(SqlSettings settings) {
        return settings.memory().toMegabytes() + " MB of memory";
    }

    Problem tooLong() {
        return tooCostly(
                "It takes more than " + settings.timeLimit().toSeconds() + " s.",
                "Ask for less, e.g. join by run_id or patient_id, or set ecmo.sql.time-limit.");
    }

    private Problem tooDeep() {
        return tooCostly("Its expressions are nested too deeply.", "Write it in parts, with WITH.");
    }

    Problem tooManyRows() {
        return tooCostly(
                "It gives more than " + settings.rowLimit() + " rows.",
                "Ask for less, or set ecmo.sql.row-limit; _limit does not help, as it cuts what was made.");
    }

    private static String words(SQLException e) {
        if (e.getErrorCode() == GENERAL) {
            return "It cannot be computed.";
        }
        String words = e instanceof JdbcException h2 ? h2.getOriginalMessage() : String.valueOf(e.getMessage());
        Matcher syntax = SYNTAX.matcher(words);
        if (syntax.matches()) {
            String rest = syntax.group(1);
            String place = rest.isBlank()
                    ? "at its end"
                    : "before `" + rest.substring(0, Math.min(SHOWN, rest.length())) + "`";
            words = "Syntax error " + place + Objects.requireNonNullElse(syntax.group(2), "");
        }
        String line = words.replaceAll("\\s+", " ").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private Problem tooCostly(String found, String mend) {
        return Problem.of(ProblemCode.SQL_TOO_COSTLY, place(), found, LIMITED, mend);
    }

    private Problem invalid(String found, String needed) {
        return Problem.of(ProblemCode.SQL_INVALID, place(), found, needed, "Correct the SQL.");
    }

    private Place place() {
        return new Place(null, "Library", label, "Library.content");
    }
}
