package io.github.ecmofhir.subscription;

/**
 * The criteria of a Subscription.
 *
 * @param query as of a URL; empty for all resources of the type
 */
record Search(String resourceType, String query) {

    static Search of(String criteria) {
        int mark = criteria.indexOf('?');
        return mark < 0
                ? new Search(criteria, "")
                : new Search(criteria.substring(0, mark), criteria.substring(mark + 1));
    }

    String text() {
        return resourceType + "?" + query;
    }
}
