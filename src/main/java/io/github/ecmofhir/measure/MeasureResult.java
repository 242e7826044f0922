package io.github.ecmofhir.measure;

import java.util.List;

/** A measure counted over one cohort. */
public record MeasureResult(EcmoMeasure measure, List<FigureResult> figures) {}
