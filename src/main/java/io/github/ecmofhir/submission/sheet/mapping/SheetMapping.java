package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.sheet.table.Cell;
import io.github.ecmofhir.submission.sheet.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * How one form of sheet is read: every column it must have and what that becomes, what its source says of all its runs,
 * and which complications its runs were looked at for.
 *
 * @param mapping its short name, part of the identifiers of everything it makes
 * @param publication where the figures of the sheet were published
 * @param criterionVersion under which a complication was called present
 * @param checklists null where the sheet gives no ground for calling anything absent
 */
public record SheetMapping(
        String mapping,
        String title,
        String publication,
        String criterionVersion,
        List<Constant> constants,
        Map<String, Column> columns,
        @JsonSetter(nulls = Nulls.SET) @Nullable Checklists checklists) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** @throws IllegalArgumentException if the parts contradict each other */
    public SheetMapping {
        requireName(mapping);
        constants = List.copyOf(constants);
        columns = new LinkedHashMap<>(columns);
        requireOneIdentity(columns);
        requirePairs(columns);
        if (checklists != null) {
            checklists.requireFor(complications(columns));
        }
    }

    /** @throws IllegalArgumentException if the name cannot be part of an identifier system */
    public static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "`" + name + "` is no name. Use up to 64 letters, digits, points, hyphens and underscores.");
        }
        return name;
    }

    /**
     * What a row becomes.
     *
     * @param warnings what the row says twice and not in the same way
     */
    public record Read(Bundle bundle, List<Issue> warnings) {

        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /** The columns that a sheet must have. */
    public Set<String> columnNames() {
        return columns.keySet();
    }

    /** The column whose cells tell runs apart. */
    public String identityColumn() {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().becomes().get(0) instanceof RunIdentity)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /**
     * The submission of one row and what is odd about it; the same row gives the same bundle.
     *
     * @param source takes the place of the mapping's name in the identifiers, so that two sheets may use the same ids
     * @throws Problem with an issue for every cell that cannot be read
     */
    public Read read(Row row, String source) {
        row.requireWidthOfHeader();
        RunDraft run = new RunDraft(source, RunIdentity.in(row.cell(identityColumn())), criterionVersion);
        constants.forEach(constant -> constant.fact().state(run));
        List<Issue> issues = new ArrayList<>();
        columns.forEach((name, column) -> {
            try {
                Cell cell = row.cell(name);
                column.read(cell, row, run);
            } catch (Problem unreadable) {
                unreadable.issues().stream()
                        .filter(issue -> !issues.contains(issue))
                        .forEach(issues::add);
            }
        });
        if (!issues.isEmpty()) {
            throw Problem.of(issues);
        }
        if (checklists != null) {
            checklists.state(run);
        }
        return new Read(run.toBundle(), run.warnings());
    }

    /** As {@link #read}, for whoever asks for nothing but the bundle. */
    public Bundle bundle(Row row, String source) {
        return read(row, source).bundle();
    }

    /**
     * The mapping run backwards: the cells of one run by column, in the order of the mapping.
     *
     * @param cases value of each column of the case table; missing is empty
     */
    public Map<String, String> cells(UnaryOperator<String> cases) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((name, column) -> cells.put(name, column.cell(cases)));
        return cells;
    }

    private static void requireOneIdentity(Map<String, Column> columns) {
        long identities = columns.values().stream()
                .filter(column -> column.becomes().get(0) instanceof RunIdentity)
                .count();
        if (identities != 1) {
            throw new IllegalArgumentException(
                    "One column must be the identity, `becomes: {is: identity}`; there are " + identities + ".");
        }
    }

    private static void requirePairs(Map<String, Column> columns) {
        columns.forEach((name, column) -> {
            for (String other : column.alsoReads()) {
                if (!columns.containsKey(other)) {
                    throw new IllegalArgumentException(
                            "The column " + name + " is read with " + other + ", which the mapping does not have.");
                }
            }
            if (column.becomes().get(0) instanceof ReadWith with) {
                Column reader = columns.get(with.column());
                if (reader == null || !reader.alsoReads().contains(name)) {
                    throw new IllegalArgumentException(
                            "The column " + name + " is to be read with " + with.column() + ", which does not do so.");
                }
            }
        });
    }

    private static List<Complication> complications(Map<String, Column> columns) {
        return columns.values().stream()
                .flatMap(column -> column.becomes().stream())
                .filter(Complication.class::isInstance)
                .map(Complication.class::cast)
                .toList();
    }
}
