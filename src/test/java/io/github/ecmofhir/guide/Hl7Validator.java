package io.github.ecmofhir.guide;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r5.utils.EOperationOutcome;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.hl7.fhir.utilities.http.ManagedWebAccess.WebAccessPolicy;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidationEngine;
import org.hl7.fhir.validation.instance.advisor.BasePolicyAdvisorForFullValidation;

/**
 * The validator of HL7 as its command line runs it with {@code -version 4.0.1 -ig <our package> -tx n/a}, but without any
 * network: core R4 is rebuilt from a Maven artifact, and the package of later versions' extensions is an empty one.
 */
final class Hl7Validator {

    private static final String LATER_EXTENSIONS = "hl7.fhir.xver-extensions#0.1.0";
    private static final String LATER_EXTENSIONS_MANIFEST = """
            {
              "name": "hl7.fhir.xver-extensions",
              "version": "0.1.0",
              "fhirVersions": ["4.0.1"],
              "type": "fhir.ig",
              "dependencies": {}
            }
            """;

    private final ValidationEngine engine;

    private Hl7Validator(ValidationEngine engine) {
        this.engine = engine;
    }

    /**
     * Takes some ten seconds the first time, half of it later.
     *
     * @param home where the validator may keep its packages
     * @param guide our package
     */
    static Hl7Validator start(Path home, Path guide) throws IOException, URISyntaxException {
        Path packages = Files.createDirectories(home.resolve(".fhir/packages"));
        CorePackage.install(packages);
        Path stub = Files.createDirectories(packages.resolve(LATER_EXTENSIONS).resolve("package"));
        Files.writeString(stub.resolve("package.json"), LATER_EXTENSIONS_MANIFEST);

        ManagedWebAccess.setAccessPolicy(WebAccessPolicy.PROHIBITED);
        String userHome = System.getProperty("user.home");
        // The engine asks for its folder of packages in no other way.
        System.setProperty("user.home", home.toAbsolutePath().toString());
        try {
            ValidationEngine engine = new ValidationEngine.ValidationEngineBuilder()
                    .withVersion("4.0.1")
                    .withNoTerminologyServer()
                    .fromSource(CorePackage.NAME);
            engine.connectToTSServer(null, null, null, false);
            engine.setPolicyAdvisor(new BasePolicyAdvisorForFullValidation(ReferenceValidationPolicy.IGNORE, Set.of()));
            engine.getIgLoader().loadIg(engine.getIgs(), engine.getBinaries(), guide.toString(), false);
            engine.prepare();
            return new Hl7Validator(engine);
        } finally {
            System.setProperty("user.home", userHome);
        }
    }

    List<ValidationMessage> messages(String json) throws IOException {
        List<ValidationMessage> messages = new ArrayList<>();
        try {
            engine.validate(json.getBytes(StandardCharsets.UTF_8), FhirFormat.JSON, List.of(), messages);
        } catch (EOperationOutcome e) {
            throw new IOException(e);
        }
        return messages;
    }

    FHIRPathEngine fhirPath() {
        return engine.getFhirPathEngine();
    }
}
