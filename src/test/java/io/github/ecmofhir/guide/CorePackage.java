package io.github.ecmofhir.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * Writes the FHIR package hl7.fhir.r4.core#4.0.1 that SUSHI and the HL7 validator need, from the copy of the
 * specification that HAPI ships as Maven artifact hapi-fhir-validation-resources-r4. No FHIR package registry is asked.
 *
 * <p>Structure definitions, value sets and code systems only: neither uses anything else of the core package here.
 * {@code profiles/build.sh} runs this file as it stands: {@code java -cp <jars> CorePackage.java <packages folder>}.
 */
public final class CorePackage {

    static final String NAME = "hl7.fhir.r4.core#4.0.1";

    private static final String ROOT = "/org/hl7/fhir/r4/model/";
    private static final List<String> BUNDLES = List.of(
            "profile/profiles-types.xml",
            "profile/profiles-resources.xml",
            "profile/profiles-others.xml",
            "extension/extension-definitions.xml",
            "valueset/valuesets.xml",
            "valueset/v2-tables.xml",
            "valueset/v3-codesystems.xml");
    private static final String MANIFEST = """
            {
              "name": "hl7.fhir.r4.core",
              "version": "4.0.1",
              "canonical": "http://hl7.org/fhir",
              "title": "FHIR R4 core, rebuilt from the HAPI validation resources",
              "fhirVersions": ["4.0.1"],
              "type": "fhir.core",
              "license": "CC0-1.0",
              "dependencies": {}
            }
            """;

    private CorePackage() {}

    /** @param arguments folder of packages to write into */
    public static void main(String[] arguments) throws IOException {
        install(Path.of(arguments[0]));
    }

    /** Writes the package unless it is there; takes seconds. A failure leaves no half of it behind under its name. */
    static void install(Path packages) throws IOException {
        Path folder = packages.resolve(NAME).resolve("package");
        if (Files.isDirectory(folder)) {
            return;
        }
        Path unfinished = Files.createDirectories(packages.resolve("unfinished").resolve("package"));
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        for (String name : BUNDLES) {
            for (Bundle.BundleEntryComponent entry : read(name).getEntry()) {
                Resource resource = entry.getResource();
                if (resource instanceof StructureDefinition
                        || resource instanceof ValueSet
                        || resource instanceof CodeSystem) {
                    Path file = unfinished.resolve(
                            resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".json");
                    Files.writeString(file, parser.encodeResourceToString(resource));
                }
            }
        }
        Files.writeString(unfinished.resolve("package.json"), MANIFEST);
        Files.createDirectories(folder.getParent());
        Files.move(unfinished, folder);
        Files.delete(unfinished.getParent());
    }

    private static Bundle read(String name) {
        InputStream stream = CorePackage.class.getResourceAsStream(ROOT + name);
        if (stream == null) {
            throw new IllegalStateException(ROOT + name + " is not on the class path");
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return FhirContext.forR4Cached().newXmlParser().parseResource(Bundle.class, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
