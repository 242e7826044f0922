package io.github.ecmofhir.statistics.centre;

/** What is asked of subjects, their risks and what happened to them. */
final class Cases {

    private Cases() {}

    static void requireLength(int subjects, boolean[] event, double[] risk) {
        if (event.length != subjects || risk.length != subjects) {
            throw new IllegalArgumentException(
                    subjects + " subjects with " + event.length + " outcomes and " + risk.length + " risks");
        }
        for (double probability : risk) {
            // Written so that NaN is refused as well
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("A risk of " + probability + " is not between 0 and 1");
            }
        }
    }
}
