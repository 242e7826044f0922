package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.CaseExport;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.deidentification.ColumnRules;
import io.github.ecmofhir.deidentification.Deidentification;
import io.github.ecmofhir.deidentification.Deidentifier;
import io.github.ecmofhir.deidentification.Level;
import io.github.ecmofhir.deidentification.PersonFacts;
import io.github.ecmofhir.ecmo.EcmoRun;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The cells of runs, as far as they are to be seen. */
interface CaseCells {

    /** In an order that tells no more than the cells. */
    List<EcmoRun> inOrder(Cohort cohort);

    /** The value of each column of the case table; missing is empty. */
    UnaryOperator<String> of(EcmoRun run);

    static CaseCells of(Level level, Deidentification deidentification) {
        return level == Level.NONE
                ? new AsStored()
                : new Deidentified(deidentification.values(level, PersonFacts.ofPersons()));
    }

    /** As they are. */
    record AsStored() implements CaseCells {

        @Override
        public List<EcmoRun> inOrder(Cohort cohort) {
            return cohort.runs().toList();
        }

        @Override
        public UnaryOperator<String> of(EcmoRun run) {
            return column -> CaseExport.cell(run, column);
        }
    }

    /** Without the persons. */
    record Deidentified(Deidentifier values, ColumnRules rules) implements CaseCells {

        Deidentified(Deidentifier values) {
            this(values, new ColumnRules(values));
        }

        @Override
        public List<EcmoRun> inOrder(Cohort cohort) {
            return cohort.runs()
                    .sorted(Comparator.comparing(run -> values.identifier(run.runId())))
                    .toList();
        }

        @Override
        public UnaryOperator<String> of(EcmoRun run) {
            return column -> {
                String cell = CaseExport.cell(run, column);
                return cell.isEmpty() ? cell : text(column, cell, run);
            };
        }

        private String text(String column, String cell, EcmoRun run) {
            Object value = CaseExport.isNumber(column) ? new BigDecimal(cell) : cell;
            Object given = rules.of(column, CaseExport.isMoment(column) ? "dateTime" : null)
                    .apply(value, run.patientId());
            if (given == null) {
                return "";
            }
            return given instanceof BigDecimal number ? number.toPlainString() : given.toString();
        }
    }
}
