package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Parameters;

/** Answers with Parameters: as plain JSON written at once, or by HAPI where something else is asked for. */
final class ParametersResponse {

    /** What changes the form of an answer, and zipping, are HAPI's. */
    private static final Set<String> FORMS = Set.of("_pretty", "_summary", "_elements");

    private ParametersResponse() {}

    static void send(RequestDetails request, HttpServletResponse response, Consumer<PartSink> answer)
            throws IOException {
        if (isPlainJson(request)) {
            byte[] json = JsonSink.write(request.getFhirContext(), answer);
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType("application/fhir+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
            return;
        }
        Parameters parameters = new Parameters();
        answer.accept(ParametersSink.into(parameters));
        RestfulServerUtils.streamResponseAsResource(
                request.getServer(),
                parameters,
                RestfulServerUtils.determineSummaryMode(request),
                HttpServletResponse.SC_OK,
                false,
                request.isRespondGzip(),
                request);
    }

    private static boolean isPlainJson(RequestDetails request) {
        return RestfulServerUtils.determineResponseEncodingWithDefault(request).getEncoding() == EncodingEnum.JSON
                && !request.isRespondGzip()
                && FORMS.stream().noneMatch(request.getParameters()::containsKey);
    }
}
