package io.github.ecmofhir.ecmo.fact;

import io.github.ecmofhir.ecmo.When;

/**
 * A score that is a stage, such as SCAI.
 *
 * @param stage code of the stage
 */
public record StageFact(String code, String stage, When when) {}
