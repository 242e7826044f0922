package io.github.ecmofhir.export.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request for an export as it was sent; kept until the export is forgotten.
 *
 * @param url whole, as it was asked for
 * @param group logical id; empty unless one is exported
 * @param parameters values by name
 */
record BulkExportAsked(String url, Level level, Optional<String> group, Map<String, List<String>> parameters) {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    /** What is exported: everything, what belongs to patients, or to the members of a group. */
    enum Level {
        SYSTEM,
        PATIENT,
        GROUP
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written as JSON.", e);
        }
    }

    static BulkExportAsked ofJson(String json) {
        try {
            return JSON.readValue(json, BulkExportAsked.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept of a request can be read.", e);
        }
    }
}
