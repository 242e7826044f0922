package io.github.ecmofhir.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** What tests on a running server share: pushing, and looking at what was stored. Each test has run identities of its own. */
public abstract class StoreTest {

    protected final RunningServer server;
    protected final FhirHttp http;
    protected final SentRun sent = new SentRun();

    protected StoreTest(RunningServer server) {
        this.server = server;
        this.http = server.http();
    }

    protected Answer push(Bundle bundle) {
        return http.post("", bundle);
    }

    protected Resource stored(IdType id) {
        return http.get(id.toUnqualifiedVersionless().getValue()).as(Resource.class);
    }

    protected List<Resource> search(String query) {
        return http.get(query).resources();
    }

    /** Rows in the view tables, as text. */
    protected List<String> rowsOf(IdType id) {
        return server.rowsOf(id.getIdPart());
    }

    /** Everything that a write touches, counted. */
    protected Map<String, Long> contents() {
        return server.contents();
    }

    /** Where the answer says that the first resource of this profile in the bundle is. */
    protected static IdType location(Answer answer, Bundle bundle, String profile) {
        return answer.locations().get(SentRun.number(bundle, profile) - 1);
    }

    protected static String reference(IdType id) {
        return id.toUnqualifiedVersionless().getValue();
    }

    /** One that follows ecmo-patient. */
    protected Patient patient() {
        Patient patient = new Patient().setGender(AdministrativeGender.FEMALE);
        patient.getMeta().addProfile("https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-patient");
        patient.addIdentifier().setSystem(sent.system("patient")).setValue("P");
        return patient;
    }

    protected static Bundle transaction() {
        return new Bundle().setType(Bundle.BundleType.TRANSACTION);
    }

    /** An entry with a conditional PUT on the first identifier, as submissions have it. */
    protected static void put(Bundle bundle, Resource resource) {
        Identifier identifier =
                (Identifier) resource.getNamedProperty("identifier").getValues().get(0);
        resource.setId((String) null);
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + UUID.randomUUID())
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(resource.fhirType() + "?identifier=" + identifier.getSystem() + "|" + identifier.getValue());
    }

    protected static void post(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl(resource.fhirType());
    }
}
