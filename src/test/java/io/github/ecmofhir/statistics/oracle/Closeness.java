package io.github.ecmofhir.statistics.oracle;

/** How close a figure of ours has to come to R's. */
interface Closeness {

    /**
     * Whether it does.
     *
     * @param path where the figure is in the answer, its names and places after a dot each
     */
    boolean isClose(String path, double found, double wanted);

    /** The tolerance of a case: the sum of an absolute one and one relative to R's figure. */
    static Closeness within(double absolute, double relative) {
        return (path, found, wanted) ->
                found == wanted || Math.abs(found - wanted) <= absolute + relative * Math.abs(wanted);
    }
}
