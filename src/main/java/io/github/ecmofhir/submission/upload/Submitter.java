package io.github.ecmofhir.submission.upload;

/** Stores one bundle the way a push over HTTP does. */
@FunctionalInterface
public interface Submitter {

    /** @param bundle as JSON in UTF-8 */
    Submitted submit(byte[] bundle);

    /**
     * What was answered.
     *
     * @param passing whether the same may succeed a little later
     * @param body a resource as JSON in UTF-8
     */
    record Submitted(int status, boolean passing, byte[] body) {

        private static final int TOO_MANY_REQUESTS = 429;
        private static final int UNAVAILABLE = 503;

        /** @param mayRepeat whether the answer says when to come again */
        public static Submitted of(int status, boolean mayRepeat, byte[] body) {
            return new Submitted(status, mayRepeat || status == TOO_MANY_REQUESTS || status == UNAVAILABLE, body);
        }
    }
}
