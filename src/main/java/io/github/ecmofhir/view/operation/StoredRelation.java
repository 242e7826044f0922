package io.github.ecmofhir.view.operation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import io.github.ecmofhir.store.StoredText;
import io.github.ecmofhir.view.CompiledView;
import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.Snapshot;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;

/**
 * The rows that a view which a request brings gives of all stored resources of its type. Cost: each is read and parsed, some
 * 0.04 ms.
 */
record StoredRelation(CompiledView view, FhirContext fhir) implements Relation {

    @Override
    public void read(Snapshot at, Scope scope, RowSink sink) {
        IParser parser = parser(fhir);
        ResourceRows rows = new ResourceRows(view, scope, sink);
        at.texts().forEach(view.resource(), scope.since(), text -> rows.take(resource(text, parser)));
    }

    /** What is stored was accepted once. */
    static IParser parser(FhirContext fhir) {
        return fhir.newJsonParser().setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
    }

    private static Resource resource(StoredText text, IParser parser) {
        Resource resource = (Resource) parser.parseResource(text.json());
        resource.setId(new IdType(text.resourceType(), text.id(), String.valueOf(text.version())));
        resource.getMeta()
                .setVersionId(String.valueOf(text.version()))
                .setLastUpdatedElement(new InstantType(text.lastUpdated().toString()));
        return resource;
    }
}
