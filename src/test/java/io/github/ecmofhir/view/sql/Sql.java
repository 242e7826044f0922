package io.github.ecmofhir.view.sql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Libraries of SQL as they are sent, and as they would be if no rule had seen them. */
public final class Sql {

    public static final String TYPES = "http://hl7.org/fhir/uv/sql-on-fhir/CodeSystem/LibraryTypesCodes";

    private Sql() {}

    public static ObjectNode library(String type, String sql) {
        ObjectNode library = JsonNodeFactory.instance.objectNode();
        library.put("resourceType", "Library").put("name", "asked");
        library.putObject("type")
                .putArray("coding")
                .addObject()
                .put("system", TYPES)
                .put("code", type);
        content(library.putArray("content"), "application/sql", sql);
        return library;
    }

    public static ObjectNode query(String sql) {
        return library("sql-query", sql);
    }

    public static void content(ArrayNode contents, String type, String sql) {
        contents.addObject()
                .put("contentType", type)
                .put("data", Base64.getEncoder().encodeToString(sql.getBytes(StandardCharsets.UTF_8)));
    }

    public static ObjectNode dependency(ObjectNode library, String label, String canonical) {
        library.withArray("relatedArtifact")
                .addObject()
                .put("type", "depends-on")
                .put("label", label)
                .put("resource", canonical);
        return library;
    }

    public static ObjectNode parameter(ObjectNode library, String name, String type) {
        return library.withArray("parameter")
                .addObject()
                .put("name", name)
                .put("use", "in")
                .put("type", type);
    }

    /** One that was not checked. */
    static SqlLibrary unchecked(String sql) {
        return new SqlLibrary("asked", "asked", false, SqlText.of(sql), Map.of(), List.of());
    }
}
