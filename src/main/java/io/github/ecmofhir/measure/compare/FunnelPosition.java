package io.github.ecmofhir.measure.compare;

/** Where a centre lies among the limits of a funnel. */
public enum FunnelPosition {
    INSIDE("inside"),
    ABOVE_95("above-95"),
    ABOVE_998("above-998"),
    BELOW_95("below-95"),
    BELOW_998("below-998");

    private final String code;

    FunnelPosition(String code) {
        this.code = code;
    }

    /** The code that clients are told. */
    public String code() {
        return code;
    }
}
