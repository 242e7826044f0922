package io.github.ecmofhir.measure.compare;

import java.util.OptionalDouble;

/**
 * One level of one subgroup.
 *
 * @param interactionP of the test that the groups differ by the same ratio at every level; the same in each row of a
 *     subgroup
 */
public record ForestRow(
        String subgroup,
        String level,
        GroupFigures groupA,
        GroupFigures groupB,
        Estimate estimate,
        OptionalDouble interactionP) {}
