package io.github.ecmofhir.submission.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line seen as JSON, before it is read as FHIR. It must be a submission bundle: only such can be sent twice without harm, as
 * a server does that was killed between storing a line and writing down that it did.
 */
final class LineBundle {

    private static final String SUBMISSION = "ecmo-submission-bundle";
    private static final String RUN = "ecmo-run";
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at .*");
    private static final String IDENTIFIER = "?identifier=";
    private static final String REFERRED_TO = "referred to";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode bundle;

    private LineBundle(JsonNode bundle) {
        this.bundle = bundle;
    }

    /** @throws Problem for what is no submission bundle */
    static LineBundle of(byte[] line) {
        JsonNode read = read(line);
        String type = read.path("resourceType").asText();
        if (!type.equals("Bundle")) {
            throw noSubmission(type.isEmpty() ? "The line is no FHIR resource." : "The line is a `" + type + "`.");
        }
        if (!read.path("type").asText().equals("transaction")) {
            throw noSubmission(
                    "The line is a Bundle of type `" + read.path("type").asText() + "`.");
        }
        if (!claims(read, SUBMISSION)) {
            throw noSubmission("The Bundle does not claim the profile " + SUBMISSION + ".");
        }
        return new LineBundle(read);
    }

    private static JsonNode read(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (StreamConstraintsException e) {
            throw unreadable("The line is nested too deeply, or has a name, a number or a text that is too long.");
        } catch (MismatchedInputException e) {
            throw unreadable("The line has something after the end of its JSON.");
        } catch (JsonProcessingException e) {
            throw unreadable("The line is not JSON: " + words(e) + ".");
        } catch (IOException e) {
            throw unreadable("The line is not UTF-8.");
        }
    }

    /** What the parser says, without what it says of itself. */
    private static String words(JsonProcessingException e) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("");
        return START_MARKER.matcher(first).replaceAll("") + ", at character "
                + e.getLocation().getColumnNr();
    }

    /** Which of its entries, from 0, are ECMO runs. */
    List<Integer> runs() {
        JsonNode entries = bundle.path("entry");
        return IntStream.range(0, entries.size())
                .filter(i -> claims(entries.get(i).path("resource"), RUN))
                .boxed()
                .toList();
    }

    /**
     * What it stores and what it refers to elsewhere, by the search for its identifier, and what it makes of it. All that refer
     * to something make the same of it: nothing.
     */
    Map<String, Object> concerns() {
        Map<String, Object> concerns = new HashMap<>();
        references(bundle).forEach(search -> concerns.put(decoded(search), REFERRED_TO));
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            concerns.put(decoded(entry.path("request").path("url").asText()), resource);
            for (JsonNode identifier : resource.path("identifier")) {
                concerns.put(
                        resource.path("resourceType").asText() + IDENTIFIER
                                + identifier.path("system").asText() + "|"
                                + identifier.path("value").asText(),
                        resource);
            }
        }
        return concerns;
    }

    private static Stream<String> references(JsonNode bundle) {
        return bundle.findValuesAsText("reference").stream().filter(reference -> reference.contains(IDENTIFIER));
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private static boolean claims(JsonNode resource, String profile) {
        for (JsonNode claimed : resource.path("meta").path("profile")) {
            if (Claims.withoutVersion(claimed.asText()).equals(Guide.profile(profile))) {
                return true;
            }
        }
        return false;
    }

    private static Problem unreadable(String found) {
        return Problem.of(
                ProblemCode.UPLOAD_LINE_UNREADABLE,
                Place.nowhere(),
                found,
                "Each line is a submission bundle as JSON, without line breaks within it.",
                "Correct the line, and send it again.");
    }

    private static Problem noSubmission(String found) {
        return Problem.of(
                ProblemCode.UPLOAD_LINE_NOT_SUBMISSION,
                Place.nowhere(),
                found,
                "Each line is a Bundle of type transaction that claims " + Guide.profile(SUBMISSION) + ".",
                "Correct the line; other resources are stored by PUT or POST.");
    }
}
