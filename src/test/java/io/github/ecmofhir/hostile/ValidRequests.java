package io.github.ecmofhir.hostile;

import static io.github.ecmofhir.testing.FhirHttp.JSON;
import static io.github.ecmofhir.testing.FhirHttp.XML;

import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.GuideExample;
import io.github.ecmofhir.testing.SentRun;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** Requests as good clients send them, of every kind that the server answers, but for {@code $rebuild}, which shuts others out. */
final class ValidRequests {

    private static final String NDJSON = "application/fhir+ndjson";

    private static final Pattern REFERENCE = Pattern.compile("\"reference\": \"(\\w+)/[\\w-]+\"");

    private final SentRun sent;
    private final Map<String, String> stored;
    private final String patient;
    private final String run;
    private final String withdrawn;
    private final List<List<HostileRequest>> kinds = new ArrayList<>();

    private ValidRequests(SentRun sent, List<IdType> stored, String withdrawn) {
        this.sent = sent;
        this.stored = stored.stream()
                .collect(Collectors.toMap(IdType::getResourceType, IdType::getIdPart, (first, second) -> first));
        this.patient = id("Patient");
        this.run = id("Procedure");
        this.withdrawn = withdrawn;
    }

    /**
     * @param sent makes what is written
     * @param stored one of each type that others refer to; the procedure is a run
     * @param withdrawn id of another run, which may be taken back
     * @return kinds of requests, of each those there are
     */
    static List<List<HostileRequest>> of(SentRun sent, List<IdType> stored, String withdrawn) {
        ValidRequests requests = new ValidRequests(sent, stored, withdrawn);
        requests.kind(requests::submissions);
        requests.kind(requests::uploads);
        requests.kind(requests::singleWrites);
        requests.kind(requests::examples);
        requests.kind(requests::operations);
        requests.kind(requests::reads);
        return requests.kinds;
    }

    private void kind(Runnable adds) {
        kinds.add(new ArrayList<>());
        adds.run();
    }

    private void add(HostileRequest request) {
        kinds.get(kinds.size() - 1).add(request);
    }

    private String id(String type) {
        return stored.getOrDefault(type, "nothing");
    }

    private void post(String target, String type, String body) {
        add(HostileRequest.of("POST", "/fhir" + target).withBody(type, body));
    }

    private static String xml(Resource resource) {
        return FhirHttp.FHIR.newXmlParser().encodeResourceToString(resource);
    }

    private void submissions() {
        Bundle bundle = sent.bundle("PAV-01");
        for (String row : List.of("PAV-01", "PAV-02", "PAV-03")) {
            post("", JSON, FhirHttp.json(sent.bundle(row)));
        }
        post("", XML, xml(bundle));
        post("/Bundle/$validate", JSON, FhirHttp.json(bundle));
        post("/Procedure/$check-run", JSON, FhirHttp.json(bundle));
        for (String type : List.of("batch", "transaction")) {
            post("", JSON, """
                    {"resourceType": "Bundle", "type": "%s", "entry": [
                      {"fullUrl": "urn:uuid:5f0e0c0e-0000-4000-8000-000000000001",
                       "resource": {"resourceType": "Patient", "active": true, "gender": "male", "birthDate": "1960-05-05",
                         "identifier": [{"system": "%s", "value": "small"}]},
                       "request": {"method": "POST", "url": "Patient", "ifNoneExist": "identifier=%s|small"}},
                      {"resource": {"resourceType": "Basic", "code": {"text": "x"},
                         "subject": {"reference": "Patient/%s"}},
                       "request": {"method": "POST", "url": "Basic"}},
                      {"request": {"method": "GET", "url": "Procedure?_id=%s"}},
                      {"request": {"method": "GET", "url": "Patient/%s"}},
                      {"request": {"method": "DELETE", "url": "Basic/nothing"}}]}
                    """.formatted(type, sent.system("patient"), sent.system("patient"), patient, run, patient));
        }
    }

    private void uploads() {
        String lines = FhirHttp.json(sent.bundle("PAV-04")) + "\n" + FhirHttp.json(sent.bundle("PAV-05")) + "\n";
        post("/$registryUpload", NDJSON, lines);
        String binary = "{\"resourceType\": \"Binary\", \"contentType\": \"" + NDJSON + "\", \"data\": \""
                + Base64.getEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8)) + "\"}";
        post("/$registryUpload", JSON, binary);
        post(
                "/$registryUpload",
                JSON,
                "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"input\", \"resource\": " + binary
                        + "}]}");
        get("/$upload-status?job=00000000-0000-0000-0000-000000000000");
    }

    private void singleWrites() {
        String json = "{\"resourceType\":\"Patient\",\"id\":\"" + patient
                + "\",\"active\":true,\"name\":[{\"family\":\"Müller\",\"given\":[\"A\",\"B\"]}],\"birthDate\":\"1970-01-01\","
                + "\"identifier\":[{\"system\":\"" + sent.system("patient") + "\",\"value\":\"single\"}]}";
        add(HostileRequest.of("PUT", "/fhir/Patient/" + patient).withBody(JSON, json));
        add(HostileRequest.of("PUT", "/fhir/Patient/" + patient, "If-Match: W/\"1\"")
                .withBody(JSON, json));
        add(HostileRequest.of("PUT", "/fhir/Patient?identifier=" + sent.system("patient") + "%7Csingle")
                .withBody(JSON, json));
        add(HostileRequest.of(
                        "POST", "/fhir/Patient", "If-None-Exist: identifier=" + sent.system("patient") + "|single")
                .withBody(JSON, json));
        post("/Patient", XML, """
                <Patient xmlns="http://hl7.org/fhir"><active value="true"/><name><family value="Müller"/></name>
                <telecom><system value="phone"/><value value="1"/></telecom><gender value="male"/>
                <birthDate value="1970-01-01"/></Patient>""");
        patch("application/json-patch+json", "[{\"op\": \"replace\", \"path\": \"/active\", \"value\": false}]");
        patch(JSON, """
                {"resourceType": "Parameters", "parameter": [{"name": "operation", "part": [
                  {"name": "type", "valueCode": "replace"}, {"name": "path", "valueString": "Patient.active"},
                  {"name": "value", "valueBoolean": true}]}]}""");
        patch(
                "application/xml-patch+xml",
                "<diff xmlns:f=\"http://hl7.org/fhir\"><replace sel=\"f:Patient/f:active/@value\">false</replace></diff>");
        add(HostileRequest.of("DELETE", "/fhir/Basic/nothing"));
        add(HostileRequest.of("DELETE", "/fhir/Basic?identifier=" + sent.system("basic") + "%7Cnothing"));
    }

    /** Of the guide; they refer to what is stored. */
    private void examples() {
        for (String example : GuideExample.names("-example")) {
            String body = REFERENCE
                    .matcher(GuideExample.read(example).replace("https://hospital.example/sid/", sent.system("")))
                    .replaceAll(to -> "\"reference\": \"" + to.group(1) + "/" + id(to.group(1)) + "\"");
            String type = FhirHttp.FHIR.newJsonParser().parseResource(body).fhirType();
            post("/" + type, JSON, body);
            post("/" + type + "/$validate", JSON, body);
        }
    }

    private void patch(String type, String body) {
        add(HostileRequest.of("PATCH", "/fhir/Patient/" + patient).withBody(type, body));
    }

    private void operations() {
        List<String> asked = List.of(
                "$ecmo-cases?filter=sex=male",
                "$ecmo-survival?days=30&stratifier=sex",
                "$ecmo-complications?group=bleeding",
                "$ecmo-characteristics?by=sex",
                "$ecmo-compare?by=age_years:band=60&adjust=bmi",
                "$ecmo-centres?runSelection=all",
                "$ecmo-quality?periodStart=2020-01-01",
                "$ecmo-dictionary?_format=json",
                "Measure/in-hospital-mortality/$evaluate-measure?periodStart=2020-01-01",
                "$freeze-cohort?name=hostile");
        asked.forEach(each -> {
            String operation = each.substring(0, each.indexOf('?'));
            String parameters = each.substring(operation.length() + 1);
            if (!operation.equals("$freeze-cohort")) {
                get("/" + each);
            }
            String[] parameter = parameters.split("&", 2)[0].split("=", 2);
            post("/" + operation, JSON, """
                    {"resourceType": "Parameters", "parameter": [{"name": "%s", "valueString": "%s"},
                      {"name": "filter", "valueString": "age_years=ge18"}]}""".formatted(parameter[0], parameter[1]));
        });
        post("/Procedure/" + withdrawn + "/$withdraw", JSON, """
                {"resourceType": "Parameters", "parameter": [{"name": "reason", "valueString": "Another was meant"}]}""");
        post("/Procedure/$validate", JSON, """
                {"resourceType": "Parameters", "parameter": [{"name": "mode", "valueCode": "create"},
                  {"name": "profile", "valueUri": "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run"},
                  {"name": "resource", "resource": {"resourceType": "Procedure", "status": "completed",
                    "subject": {"reference": "Patient/%s"}}}]}""".formatted(patient));
        get("/Procedure/" + run + "/$check-run");
        get("/Procedure/" + run + "/$validate?mode=update");
        get("/Patient/" + patient + "/$everything?_count=5");
    }

    private void get(String target) {
        add(HostileRequest.of("GET", "/fhir" + target));
    }

    private void reads() {
        List.of(
                        "/metadata",
                        "/Patient/" + patient,
                        "/Patient/" + patient + "/_history/1",
                        "/Patient/" + patient + "/_history?_count=2",
                        "/_history?_count=2",
                        "/Procedure/_history?_since=2025-01-01T00:00:00Z&_count=2",
                        "/StructureDefinition/ecmo-run",
                        "/StructureDefinition?url=https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run",
                        "/CodeSystem?_count=2",
                        "/Patient?name=a&birthdate=gt1950-01-01&_sort=birthdate&_count=5",
                        "/Patient?identifier=" + sent.system("patient") + "%7CPAV-01&_revinclude=Procedure:subject",
                        "/Procedure?subject=Patient/" + patient + "&_include=Procedure:subject&_summary=true",
                        "/Observation?subject.identifier=a%7Cb&date=ge2024&_total=accurate&_count=3",
                        "/Observation?_has:Provenance:target:agent=x&_elements=id",
                        "/Encounter?status=finished&_lastUpdated=gt2020-01-01&_count=1&_offset=1")
                .forEach(this::get);
        post("/Patient/_search", "application/x-www-form-urlencoded", "name=a&gender=male&_count=3&_format=json");
        add(HostileRequest.of("HEAD", "/fhir/Patient/" + patient));
        add(HostileRequest.of("GET", "/actuator/health"));
    }
}
