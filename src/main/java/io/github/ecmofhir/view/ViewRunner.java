package io.github.ecmofhir.view;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;

/**
 * Makes ViewDefinitions ready to run on resources in memory, with HAPI's FHIRPath engine. Making one takes about two
 * seconds, as it reads the definitions of FHIR R4; afterwards a view compiles in milliseconds. Safe for use by many
 * threads.
 */
public final class ViewRunner {

    private final PathEngine engine;

    /** @param support knows the StructureDefinitions of R4; profiles are not needed */
    public ViewRunner(FhirContext context, IValidationSupport support) {
        this.engine = new PathEngine(context, support);
    }

    /**
     * Checks the whole view before any resource is seen.
     *
     * @throws Problem VIEW_INVALID with everything that is wrong: columns with the same name, unions that do not match,
     *     paths that cannot be parsed, undefined constants, unknown types, conditions that are not boolean
     */
    public CompiledView compile(ViewDefinition definition) {
        // The engine keeps the warnings of a check in a field of its own.
        synchronized (engine) {
            return new ViewCompiler(engine, definition).compile();
        }
    }

    /**
     * As {@link #compile}, for a view that is relied on: an element that its type does not have gives nothing wherever it
     * stands, which nobody wants.
     *
     * @throws Problem VIEW_INVALID also for what {@link CompiledView#warnings} tells
     */
    public CompiledView compileStrictly(ViewDefinition definition) {
        CompiledView view = compile(definition);
        if (!view.warnings().isEmpty()) {
            throw Problem.of(view.warnings().stream().map(Issue::asError).toList());
        }
        return view;
    }
}
