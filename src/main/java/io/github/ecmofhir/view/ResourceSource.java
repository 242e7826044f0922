package io.github.ecmofhir.view;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;

/** Gives the stored resources for a rebuild. */
@FunctionalInterface
public interface ResourceSource {

    /** Calls with every resource of the type that is stored and not deleted, in its current version, each once. */
    void forEach(String resourceType, Consumer<Resource> use);
}
