package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and reads mappings: YAML, every word of which must be known. */
public final class MappingReader {

    /** Mappings that come with the product, by name. */
    public static final List<String> BUILT_IN = List.of("pavlodar");

    private static final ObjectMapper YAML = mapper();

    private MappingReader() {}

    /**
     * @param nameOrFile a name of {@link #BUILT_IN}, or the path of a file
     * @throws Problem if there is no such mapping or it cannot be used
     */
    public static SheetMapping find(String nameOrFile) {
        if (BUILT_IN.contains(nameOrFile)) {
            return builtIn(nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw unusable(
                    nameOrFile,
                    "There is no such mapping.",
                    "A file, or one of the names " + String.join(", ", BUILT_IN) + ", is needed.",
                    "");
        }
        try {
            return read(nameOrFile, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unusable(nameOrFile, "The file cannot be read.", "A YAML file in UTF-8 is needed.", "");
        }
    }

    /**
     * @param name what complaints call the mapping
     * @throws Problem if the text is no mapping
     */
    public static SheetMapping read(String name, String yaml) {
        try {
            return YAML.readValue(yaml, SheetMapping.class);
        } catch (JsonProcessingException e) {
            throw unusable(name + place(e), found(e), needed(e), "");
        }
    }

    private static SheetMapping builtIn(String name) {
        String resource = "/sheets/" + name + ".yaml";
        try (InputStream yaml = MappingReader.class.getResourceAsStream(resource)) {
            if (yaml == null) {
                throw new IllegalStateException("The class path lacks " + resource);
            }
            return read(name, new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(JsonProcessingException e) {
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

    private static String found(JsonProcessingException e) {
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
        return firstLine(e.getOriginalMessage());
    }

    private static String needed(JsonProcessingException e) {
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
        return "";
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

    private static Problem unusable(String name, String found, String needed, String mend) {
        return Problem.of(ProblemCode.MAPPING_UNUSABLE, Place.element("Mapping " + name), found, needed, mend);
    }

    /** What is not written fails like what is written without a value, but for the components that say otherwise. */
    private static ObjectMapper mapper() {
        ObjectMapper mapper = YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
                .build();
        Stream.concat(Kinds.OF_COLUMNS.stream(), Kinds.OF_CONSTANTS.stream()).forEach(mapper::registerSubtypes);
        return mapper;
    }
}
