package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.measure.ComplicationRates;
import io.github.ecmofhir.measure.ContinuousMeasure;
import io.github.ecmofhir.measure.EcmoMeasure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;

/** {@code $ecmo-survival}, {@code $ecmo-complications} and {@code Measure/{code}/$evaluate-measure}. */
public final class MeasureProvider {

    /** Asks for the Kaplan–Meier curve alone (M-04). */
    private static final String CURVE = "survival-curve";

    private final MeasureOperations operations;
    private final FrozenCohorts frozen;

    public MeasureProvider(MeasureOperations operations, FrozenCohorts frozen) {
        this.operations = operations;
        this.frozen = frozen;
    }

    @Operation(
            name = "$evaluate-measure",
            typeName = "Measure",
            idempotent = true,
            manualRequest = true,
            canonicalUrl = "http://hl7.org/fhir/OperationDefinition/Measure-evaluate-measure")
    public MeasureReport evaluate(@IdParam IdType id, RequestDetails request) {
        if (ComplicationRates.CODE.equals(id.getIdPart())) {
            return operations.complicationRates(
                    MeasureRequest.of(Arguments.read(request, MeasureRequest.RATES), frozen));
        }
        Optional<ContinuousMeasure> continuous = ContinuousMeasure.ofCode(id.getIdPart());
        if (continuous.isPresent()) {
            return operations.evaluate(
                    continuous.get(), MeasureRequest.of(Arguments.read(request, MeasureRequest.CONTINUOUS), frozen));
        }
        EcmoMeasure measure = EcmoMeasure.ofCode(id.getIdPart());
        return operations.evaluate(
                measure, MeasureRequest.of(Arguments.read(request, MeasureRequest.EVALUATE), frozen));
    }

    @Operation(
            name = "$ecmo-survival",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/ecmo-survival")
    public void survival(RequestDetails request, HttpServletResponse response) throws IOException {
        Arguments arguments = Arguments.read(request, MeasureRequest.SURVIVAL);
        List<String> codes = arguments.list("measure");
        List<EcmoMeasure> measures = codes.isEmpty()
                ? EcmoMeasure.ofSurvival()
                : codes.stream()
                        .filter(code -> !CURVE.equals(code))
                        .map(EcmoMeasure::survivalOfCode)
                        .toList();
        boolean withCurve = codes.isEmpty() || codes.contains(CURVE);
        MeasureRequest asked = MeasureRequest.of(arguments, frozen);
        ParametersResponse.send(
                request, response, parts -> operations.survival(measures, withCurve, asked, new AnswerWriter(parts)));
    }

    @Operation(
            name = "$ecmo-complications",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/ecmo-complications")
    public void complications(RequestDetails request, HttpServletResponse response) throws IOException {
        Arguments arguments = Arguments.read(request, MeasureRequest.COMPLICATIONS);
        MeasureRequest asked = MeasureRequest.of(arguments, frozen);
        boolean perHours = arguments.one("rate").map(MeasureRequest::isPerHours).orElse(false);
        List<EcmoMeasure> measures = measures(
                !arguments.list("group").isEmpty(), !arguments.list("item").isEmpty());
        ParametersResponse.send(request, response, parts -> {
            AnswerWriter writer = new AnswerWriter(parts);
            if (perHours) {
                operations.rates(asked, writer);
            } else {
                operations.complications(measures, asked, writer);
            }
        });
    }

    /** What is asked for; all measures of complications when nothing is. */
    private static List<EcmoMeasure> measures(boolean groups, boolean items) {
        if (!groups && !items) {
            return EcmoMeasure.ofComplications();
        }
        if (groups && items) {
            return List.of(EcmoMeasure.COMPLICATION_GROUP, EcmoMeasure.COMPLICATION_ITEM);
        }
        return List.of(groups ? EcmoMeasure.COMPLICATION_GROUP : EcmoMeasure.COMPLICATION_ITEM);
    }
}
