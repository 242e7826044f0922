package io.github.ecmofhir.ecmo;

import org.jspecify.annotations.Nullable;

/** How support ended, as far as the rules tell the codes of ecmo-run-outcome apart. */
enum RunEnd {
    WEANED,
    /** To an assist device or a transplant. */
    BRIDGED,
    /** Left for another centre with the cannulae in place. */
    TRANSFERRED,
    /** Died on support, or support was withdrawn because recovery was not expected. */
    DIED,
    /** Not over yet, or the source does not say. */
    NOT_STATED;

    static RunEnd of(@Nullable String code) {
        if (code == null) {
            return NOT_STATED;
        }
        return switch (code) {
            case "weaned-survived-48h", "weaned-died-within-48h", "weaned-status-48h-unknown" -> WEANED;
            case "bridged-vad", "bridged-transplant", "bridged-unspecified" -> BRIDGED;
            case "transferred-on-support" -> TRANSFERRED;
            case "died-on-support", "withdrawn-futility" -> DIED;
            default -> NOT_STATED;
        };
    }

    /** Whether the patient was alive when support by this centre ended. */
    boolean leftAlive() {
        return this == WEANED || this == BRIDGED || this == TRANSFERRED;
    }

    boolean isStated() {
        return this != NOT_STATED;
    }
}
