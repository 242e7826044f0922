package io.github.ecmofhir.server;

import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.util.DateUtils;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request without the headers that HAPI stumbles over: how often it shall try again, which this server decides; a time that
 * cannot be read, which HTTP says to ignore; and Turtle, in which it would answer.
 */
final class UsableHeaders extends HttpServletRequestWrapper {

    private static final String RETRY = "X-Retry-On-Version-Conflict";
    private static final String SINCE = "If-Modified-Since";
    private static final String TYPE = "Content-Type";
    private static final String ACCEPT = "Accept";

    UsableHeaders(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        Enumeration<String> values = getHeaders(name);
        return values.hasMoreElements() ? values.nextElement() : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        Enumeration<String> values = super.getHeaders(name);
        if (RETRY.equalsIgnoreCase(name)) {
            return Collections.emptyEnumeration();
        }
        if (SINCE.equalsIgnoreCase(name)) {
            List<String> times = Collections.list(values);
            return Collections.enumeration(times.stream()
                    .filter(time -> DateUtils.parseDate(time) != null)
                    .toList());
        }
        if (TYPE.equalsIgnoreCase(name)) {
            List<String> types = Collections.list(values);
            return Collections.enumeration(
                    types.stream().filter(type -> !isTurtle(type)).toList());
        }
        if (ACCEPT.equalsIgnoreCase(name)) {
            List<String> accepted = Collections.list(values);
            return Collections.enumeration(
                    accepted.stream().map(UsableHeaders::withoutTurtle).toList());
        }
        return values;
    }

    private static String withoutTurtle(String accepted) {
        return Arrays.stream(accepted.split(","))
                .filter(range -> !isTurtle(range))
                .collect(Collectors.joining(","));
    }

    private static boolean isTurtle(String type) {
        return EncodingEnum.forContentType(type.split(";", 2)[0].trim()) == EncodingEnum.RDF;
    }
}
