package io.github.ecmofhir.store;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.jspecify.annotations.Nullable;

/**
 * How often a request has been tried, and whether trying again can help. Kept with the request, because each attempt has a
 * database transaction of its own.
 */
final class Attempts {

    /** Losing against another writer of the same run is ordinary; the loser finds the winner's work and usually agrees. */
    private static final int RETRIES = 8;

    /** Of writers with one identity the first that commits wins; the others need one more look, or two at worst. */
    private static final int LOOKS = 2;

    private static final String KEY = Attempts.class.getName();

    private int taken;
    private boolean hopeless;

    private Attempts() {}

    /** Without a request nothing is remembered. */
    static Attempts of(@Nullable RequestDetails request) {
        return request == null
                ? new Attempts()
                : (Attempts) request.getUserData().computeIfAbsent(KEY, key -> new Attempts());
    }

    /** Others refer to what shall be deleted, and will when it is tried again. */
    void referencedByOthers() {
        hopeless = true;
    }

    /** An identity is taken. Whether it may just have been taken by somebody quicker, so that another look can help. */
    boolean lookAgain() {
        taken++;
        return taken <= LOOKS;
    }

    /** How often a conflict may be tried again. */
    int retries() {
        return hopeless ? 0 : RETRIES;
    }
}
