package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.Measurement;
import io.github.ecmofhir.ecmo.Statements;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DictionaryTest {

    private static final Dictionary DICTIONARY = Dictionary.ofCases();
    private static final Set<ColumnType> CLOSED = Set.of(ColumnType.CODE, ColumnType.PRESENCE);

    private static List<ColumnDescription> columns() {
        return DICTIONARY.columns();
    }

    static List<String> names() {
        return CaseColumns.names();
    }

    @Nested
    class FileAndTable {

        @Test
        void columns_areThoseOfTheTableInItsOrder() {
            assertThat(columns()).extracting(ColumnDescription::name).isEqualTo(CaseColumns.names());
        }

        @Test
        void types_areThoseOfTheTable() {
            assertThat(columns())
                    .extracting(ColumnDescription::type)
                    .isEqualTo(CaseColumns.all().stream().map(CaseColumn::type).toList());
        }

        @ParameterizedTest
        @EnumSource
        void measurement_isInTheUnitOfItsColumn(Measurement measurement) {
            assertThat(DICTIONARY.column(measurement.column()).unit()).isEqualTo(measurement.unit());
        }

        @Test
        void statement_isFoundByTheCodeThatIsRead() {
            Map<String, String> codes = new TreeMap<>(Statements.HISTORY);
            codes.putAll(Statements.VESSELS);

            assertThat(codes)
                    .allSatisfy((column, code) -> assertThat(
                                    DICTIONARY.column(column).sources())
                            .singleElement()
                            .asString()
                            .contains("code = '" + code + "'"));
        }

        @Test
        void complication_isFoundByTheCodeThatIsRead() {
            assertThat(ComplicationGroup.allItems()).allSatisfy(item -> {
                ColumnDescription column = DICTIONARY.column(ComplicationColumns.name("cxi_", item));

                assertThat(column.sources().get(0)).contains("(code = '" + item + "')");
            });
        }

        @ParameterizedTest
        @CsvSource({"pavlodar, 6", "henri-mondor, 56", "csecls, 300"})
        void closedColumn_hasNoOtherValueInADemoCohort(String name, int rows) {
            CaseTable cases = cases(name, rows);

            assertThat(columns())
                    .filteredOn(ColumnDescription::isClosed)
                    .allSatisfy(column ->
                            assertThat(column.values()).as(column.name()).containsAll(values(cases, column.name())));
        }

        private static CaseTable cases(String name, int rows) {
            SheetMapping mapping = MappingReader.find(name);
            byte[] sheet = Pavlodar.resource("/demo/" + name + ".csv").getBytes(StandardCharsets.UTF_8);
            ViewStore store = new ViewStore();
            SheetReader.read(name, sheet).rows().stream()
                    .limit(rows)
                    .forEach(row -> store.push(mapping.bundle(row, name)));
            CaseTable cases = store.cohort.current();
            assertThat(cases.rows()).isEqualTo(rows);
            return cases;
        }

        private static Set<String> values(CaseTable cases, String column) {
            CaseColumn taken = CaseColumns.all().get(CaseColumns.place(column));
            Set<String> values = new TreeSet<>();
            for (int row = 0; row < cases.rows(); row++) {
                values.add(taken.written(cases.run(row)));
            }
            values.remove("");
            return values;
        }
    }

    @Nested
    class EachColumn {

        @ParameterizedTest
        @MethodSource("io.github.ecmofhir.cohort.DictionaryTest#names")
        void isDescribed(String name) {
            ColumnDescription column = DICTIONARY.column(name);

            assertThat(column.name()).matches("[a-z][a-z0-9_]*");
            assertThat(column.label()).matches("[A-Z].*[^.]");
            assertThat(column.definition()).endsWith(".");
            assertThat(column.sources()).isNotEmpty().doesNotContain("");
            assertThat(column.papers()).doesNotContain("");
        }

        @ParameterizedTest
        @MethodSource("io.github.ecmofhir.cohort.DictionaryTest#names")
        void hasAUnitOnlyForNumbers_andClosedValuesOnlyForCodes(String name) {
            ColumnDescription column = DICTIONARY.column(name);

            assertThat(column.unit().isEmpty() || column.type() == ColumnType.NUMBER)
                    .isTrue();
            assertThat(column.isClosed()).isEqualTo(CLOSED.contains(column.type()));
            assertThat(column.values()).doesNotContain("", "missing").doesNotHaveDuplicates();
            if (column.type() == ColumnType.PRESENCE) {
                assertThat(column.values()).containsExactly("present", "absent");
            }
        }

        @Test
        void isToldApartByLabelAndUnit() {
            assertThat(columns())
                    .extracting(column -> column.label() + " " + column.unit())
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class Asked {

        @Test
        void column_isFoundByItsName() {
            assertThat(DICTIONARY.column("lactate_4h").label()).isEqualTo("Lactate at 4 h");
            assertThatIllegalArgumentException().isThrownBy(() -> DICTIONARY.column("shoe_size"));
        }

        @Test
        void someColumns_comeInTheOrderOfTheTable() {
            assertThat(DICTIONARY.columns(List.of("lvef", "sex", "lvef"), "column"))
                    .extracting(ColumnDescription::name)
                    .containsExactly("sex", "lvef");
        }

        @Test
        void unknownColumn_isRefusedWithTheColumnsThereAre() {
            Problem problem = catchThrowableOfType(
                    Problem.class, () -> DICTIONARY.columns(List.of("sex", "shoe_size"), "column"));

            assertThat(problem.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.code()).isEqualTo("ECMO-COH-001");
                assertThat(issue.where().expression()).isEqualTo("column");
                assertThat(issue.found()).contains("`shoe_size`");
                assertThat(issue.needed()).contains("age_years", "cxi_bleed_gi");
            });
        }
    }
}
