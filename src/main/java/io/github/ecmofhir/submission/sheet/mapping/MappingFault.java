package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a registrar's words what is wrong with a mapping; the words of the YAML library name classes. */
final class MappingFault {

    private MappingFault() {}

    /** Line and words on the way to the fault, to be put after the mapping's name. */
    static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String line = location == null || location.getLineNr() < 1 ? "" : ", line " + location.getLineNr();
        String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        return line + (path.isEmpty() ? "" : ", " + path);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "no. " + (step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining(" > "));
    }

    static String found(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "The word `" + unknown.getPropertyName() + "` is not known here.";
        }
        if (e instanceof InvalidTypeIdException unknown) {
            return unknown.getTypeId() == null
                    ? "It does not say what it is."
                    : "The kind `" + unknown.getTypeId() + "` is not known.";
        }
        if (e instanceof InvalidNullException missing) {
            return "`" + missing.getPropertyName().getSimpleName() + "` is missing or has no value.";
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException cause) {
            return String.valueOf(cause.getMessage());
        }
        if (e instanceof MismatchedInputException) {
            return "What stands here has another form than is needed.";
        }
        return "This is no YAML: " + firstLine(e.getOriginalMessage());
    }

    static String needed(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "Known are " + joined(unknown.getKnownPropertyIds()) + ".";
        }
        if (e instanceof InvalidTypeIdException unknown) {
            boolean constant = unknown.getBaseType().hasRawClass(ConstantKind.class);
            return "`is:` takes one of "
                    + (constant ? Kinds.OF_CONSTANTS : Kinds.OF_COLUMNS)
                            .stream().map(kind -> kind.getName()).collect(Collectors.joining(", "))
                    + ".";
        }
        return e instanceof MismatchedInputException mismatch && !(e instanceof InvalidNullException)
                ? form(mismatch.getTargetType())
                : "";
    }

    private static String form(@Nullable Class<?> type) {
        if (type == null || type == String.class || type == Code.class || type.isPrimitive()) {
            return "One value is needed.";
        }
        return Collection.class.isAssignableFrom(type)
                ? "A list is needed."
                : "A block of lines such as `word: value` is needed.";
    }

    private static String joined(@Nullable Collection<Object> words) {
        return words == null
                ? "none"
                : words.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("It cannot be read");
        return line.endsWith(".") ? line : line + ".";
    }
}
