package io.github.ecmofhir.export.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ecmofhir.store.StoredText;
import io.github.ecmofhir.view.PatientElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the text of a resource refers to.
 *
 * @param patient logical id of whom it belongs to, as {@link PatientElement} has it; empty for nobody
 * @param others {@code Type/id} of everything it refers to
 */
record TextReferences(Optional<String> patient, Set<String> others) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PATIENT = "Patient/";

    static TextReferences of(StoredText stored) {
        Set<String> others = new HashSet<>();
        String patient = stored.resourceType().equals("Patient") ? stored.id() : null;
        try (JsonParser json = JSON.createParser(stored.json())) {
            String topmost = "";
            int depth = 0;
            while (json.nextToken() != null) {
                JsonToken token = json.currentToken();
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    depth++;
                } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    depth--;
                } else if (token == JsonToken.FIELD_NAME && depth == 1) {
                    topmost = json.currentName();
                } else if (token == JsonToken.VALUE_STRING && "reference".equals(json.currentName())) {
                    String target = json.getText();
                    others.add(target);
                    if (patient == null
                            && depth == 2
                            && PatientElement.NAMES.contains(topmost)
                            && target.startsWith(PATIENT)) {
                        patient = target.substring(PATIENT.length());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TextReferences(Optional.ofNullable(patient), others);
    }
}
