package io.github.ecmofhir.submission.sheet.mapping;

/**
 * How the runs ended, where no column says it.
 *
 * @param code of ecmo-run-outcome, {@code not-stated} where the source is silent too
 */
record Outcome(String code) implements ConstantKind {

    @Override
    public void state(RunDraft run) {
        run.run().setOutcome(Code.of("ecmo-run-outcome#" + code).concept());
    }
}
