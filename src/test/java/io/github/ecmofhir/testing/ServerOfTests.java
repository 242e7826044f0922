package io.github.ecmofhir.testing;

import java.util.List;

/** How servers of tests differ from those of users, in the JVM of the tests or one of their own. */
final class ServerOfTests {

    /** On a port that is free, ready at once, and patient with no receiver of notifications. */
    static final List<String> ARGUMENTS =
            List.of("--server.port=0", "--ecmo.start.rehearsal=0s", "--ecmo.subscription.longest-wait=100ms");

    private ServerOfTests() {}
}
