package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.measure.ComplicationRates;
import io.github.ecmofhir.measure.ContinuousMeasure;
import io.github.ecmofhir.measure.EcmoMeasure;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Parameters;

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
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/ecmo-survival")
    public Parameters survival(RequestDetails request) {
        Arguments arguments = Arguments.read(request, MeasureRequest.SURVIVAL);
        List<String> codes = arguments.list("measure");
        List<EcmoMeasure> measures = codes.isEmpty()
                ? EcmoMeasure.ofSurvival()
                : codes.stream()
                        .filter(code -> !CURVE.equals(code))
                        .map(EcmoMeasure::survivalOfCode)
                        .toList();
        boolean withCurve = codes.isEmpty() || codes.contains(CURVE);
        return operations.survival(measures, withCurve, MeasureRequest.of(arguments, frozen));
    }

    @Operation(
            name = "$ecmo-complications",
            idempotent = true,
            manualRequest = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/ecmo-complications")
    public Parameters complications(RequestDetails request) {
        Arguments arguments = Arguments.read(request, MeasureRequest.COMPLICATIONS);
        if (arguments.one("rate").map(MeasureRequest::isPerHours).orElse(false)) {
            return operations.rates(MeasureRequest.of(arguments, frozen));
        }
        boolean groups = !arguments.list("group").isEmpty();
        boolean items = !arguments.list("item").isEmpty();
        return operations.complications(measures(groups, items), MeasureRequest.of(arguments, frozen));
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
