package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads mappings: YAML, every word of which must be known. */
public final class MappingReader {

    /** Mappings that come with the product, by name. */
    public static final List<String> BUILT_IN = List.of("pavlodar", "henri-mondor", "csecls");

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
            throw unusable(name + MappingFault.place(e), MappingFault.found(e), MappingFault.needed(e), "");
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
