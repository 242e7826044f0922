package io.github.ecmofhir.problem;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where whatever was thrown becomes an HTTP answer with an OperationOutcome. */
@Interceptor
public final class ProblemInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemInterceptor.class);

    private final ThrownTranslator translator;

    public ProblemInterceptor(ThrownTranslator translator) {
        this.translator = translator;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException answer(@Nullable RequestDetails request, Throwable thrown) {
        if (thrown instanceof NotModifiedException unchanged) {
            return unchanged;
        }
        String requestId = request == null ? "" : String.valueOf(request.getRequestId());
        Problem problem = translator.translate(thrown, request, requestId);
        String line = request == null ? "" : request.getRequestType() + " /" + request.getRequestPath();
        if (problem.category() == Category.FAULT) {
            LOG.error("{} failed, request {}: {}", line, requestId, Trace.of(thrown));
        } else if (problem.category() == Category.UNAVAILABLE && problem != thrown) {
            LOG.warn(
                    "{} answered {}, request {}: {} ({})",
                    line,
                    problem.category().status(),
                    requestId,
                    codes(problem),
                    ThrownTranslator.reason(thrown));
        } else {
            LOG.info("{} answered {}, request {}: {}", line, problem.category().status(), requestId, codes(problem));
        }
        if (request != null) {
            nameAFormatOfResources(request);
        }
        return new Refusal(problem);
    }

    /** An operation may answer in lines of JSON, an OperationOutcome has none: HAPI would write XML under that name. */
    private static void nameAFormatOfResources(RequestDetails request) {
        String[] named = request.getParameters().get(Constants.PARAM_FORMAT);
        List<String> formats = named != null ? List.of(named) : named(request, Constants.HEADER_ACCEPT);
        // Who accepts anything is answered in the form in which he sent
        boolean anything = formats.stream().allMatch(format -> EncodingEnum.forContentType(format) == null);
        Stream<String> asked = anything ? named(request, Constants.HEADER_CONTENT_TYPE).stream() : formats.stream();
        if (asked.anyMatch(ProblemInterceptor::isLines)) {
            Map<String, String[]> parameters = new HashMap<>(request.getParameters());
            parameters.put(Constants.PARAM_FORMAT, new String[] {Constants.CT_FHIR_JSON_NEW});
            request.setParameters(parameters);
        }
    }

    private static List<String> named(RequestDetails request, String header) {
        return request.getHeaders(header).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(range -> range.split(";", 2)[0].trim())
                .toList();
    }

    private static boolean isLines(String format) {
        return EncodingEnum.forContentType(format) == EncodingEnum.NDJSON;
    }

    /** Codes only: messages may quote what a patient's record holds. */
    private static String codes(Problem problem) {
        return String.join(
                " ",
                problem.issues().stream()
                        .filter(Issue::isError)
                        .map(Issue::code)
                        .distinct()
                        .toList());
    }
}
