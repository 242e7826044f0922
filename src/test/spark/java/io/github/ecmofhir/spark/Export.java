package io.github.ecmofhir.spark;

import io.github.ecmofhir.cohort.CaseExport;
import io.github.ecmofhir.cohort.CasesOfRows;
import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.GuideViews;
import io.github.ecmofhir.view.PatientElement;
import io.github.ecmofhir.view.RowsOfResources;
import io.github.ecmofhir.view.ViewColumn;
import io.github.ecmofhir.view.ViewRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** The files of a bulk export, line by line on as many machines as there are. */
final class Export {

    /** In the text of whatever claims a profile of ours; nothing else has a row in a view of the guide. */
    private static final String OURS = "https://w3id.org/ecmo-fhir/StructureDefinition/";

    private static final String NOBODY = "";

    private final SparkSession spark;
    private final Dataset<String> lines;

    Export(SparkSession spark, String folder) {
        this.spark = spark;
        this.lines = spark.read().option("pathGlobFilter", "*.ndjson").textFile(folder);
    }

    /**
     * The rows that a view gives, in no promised order. Types are those of Parquet by {@code $sql-export}: decimals are doubles, dates text.
     *
     * @param definition the text of a ViewDefinition
     */
    Dataset<Row> rows(String definition) {
        CompiledView view = GuideViews.compiled(definition);
        // Cheaper than to parse the line; a type may stand within another resource too, which the view itself then sees
        String type = '"' + view.resource() + '"';
        return lines.flatMap(
                (FlatMapFunction<String, Row>) line -> line.contains(type)
                        ? rows(definition, line)
                        : List.<Row>of().iterator(),
                Encoders.row(schema(view.columns())));
    }

    private static Iterator<Row> rows(String definition, String line) {
        return GuideViews.compiled(definition).rows(GuideViews.resource(line)).stream()
                .map(ViewRow::values)
                .map(values -> RowFactory.create(
                        Arrays.stream(values).map(Export::cell).toArray()))
                .iterator();
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Export::cell).toArray();
        }
        return value instanceof BigDecimal decimal ? Double.valueOf(decimal.doubleValue()) : value;
    }

    private static StructType schema(List<ViewColumn> columns) {
        StructType schema = new StructType();
        for (ViewColumn column : columns) {
            DataType type = type(column.kind());
            schema = schema.add(column.name(), column.collection() ? DataTypes.createArrayType(type) : type);
        }
        return schema;
    }

    private static DataType type(ColumnKind kind) {
        return switch (kind) {
            case TEXT -> DataTypes.StringType;
            case BOOLEAN -> DataTypes.BooleanType;
            case INTEGER -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case DECIMAL -> DataTypes.DoubleType;
        };
    }

    /**
     * The table {@code ecmo_case}. All that is known of a person comes together on one machine, where the server's own code makes rows of
     * views of it, and runs of these.
     */
    Dataset<Row> cases() {
        Dataset<Tuple2<String, String>> ofPatients = lines.filter((FilterFunction<String>) line -> line.contains(OURS))
                .map(
                        (MapFunction<String, Tuple2<String, String>>) line -> new Tuple2<>(patientOf(line), line),
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
                .cache();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        // Centres and devices: few, and any run may refer to them
        Broadcast<SharedRecords> shared = context.broadcast(new SharedRecords(ofPatients
                .filter((FilterFunction<Tuple2<String, String>>)
                        line -> line._1().equals(NOBODY))
                .map((MapFunction<Tuple2<String, String>, String>) Tuple2::_2, Encoders.STRING())
                .collectAsList()));
        Broadcast<HashMap<String, String>> persons = context.broadcast(persons());
        return ofPatients
                .filter((FilterFunction<Tuple2<String, String>>)
                        line -> !line._1().equals(NOBODY))
                .groupByKey(
                        (MapFunction<Tuple2<String, String>, String>) line -> personOf(line._1(), persons.value()),
                        Encoders.STRING())
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Tuple2<String, String>, Row>)
                                (person, records) -> cases(records, shared.value()),
                        Encoders.row(caseSchema()));
    }

    private static String patientOf(String line) {
        return Objects.requireNonNullElse(PatientElement.patientOf(GuideViews.resource(line)), NOBODY);
    }

    /** Of patients whose records were merged one for all, whichever; the server's code then tells who of them is left. */
    private HashMap<String, String> persons() {
        HashMap<String, String> persons = new HashMap<>();
        for (Row link : rows(GuideViews.definition("patient_link")).collectAsList()) {
            String other = link.getAs("other_id");
            if (other != null) {
                String one = personOf(link.getAs("patient_id"), persons);
                String another = personOf(other, persons);
                if (!one.equals(another)) {
                    persons.put(one, another);
                }
            }
        }
        return persons;
    }

    private static String personOf(String patient, Map<String, String> persons) {
        String person = patient;
        for (String next = persons.get(person); next != null; next = persons.get(person)) {
            person = next;
        }
        return person;
    }

    private static Iterator<Row> cases(Iterator<Tuple2<String, String>> records, SharedRecords shared) {
        List<Resource> resources = new ArrayList<>();
        records.forEachRemaining(line -> resources.add(GuideViews.resource(line._2())));
        return CasesOfRows.of(shared.with(new RowsOfResources(resources))).stream()
                .map(RowFactory::create)
                .iterator();
    }

    private static StructType caseSchema() {
        StructType schema = new StructType();
        for (String column : CaseExport.columns()) {
            schema = schema.add(column, CaseExport.isNumber(column) ? DataTypes.DoubleType : DataTypes.StringType);
        }
        return schema;
    }
}
