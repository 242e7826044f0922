package io.github.ecmofhir.server;

import ca.uhn.fhir.i18n.HapiLocalizer;

/** HAPI's messages, without the one that it does not fill in: its {@code {1}} stands in each answer to a first submission. */
final class HapiWords extends HapiLocalizer {

    HapiWords() {
        addMessage(
                "ca.uhn.fhir.jpa.dao.BaseStorageDao.successfulUpdateConditionalNoMatch",
                "Successfully created resource \"{0}\", as no existing resource matched its URL.");
    }
}
