package io.github.ecmofhir.server;

import io.github.ecmofhir.deidentification.StoredKey;
import io.github.ecmofhir.job.JobTables;
import io.github.ecmofhir.submission.IdentityRegistry;
import io.github.ecmofhir.submission.upload.UploadTables;
import io.github.ecmofhir.subscription.Feeds;

/** The tables that single rooms keep beside those of HAPI and of the views. */
record OwnTables(IdentityRegistry identities, UploadTables uploads, JobTables exports, StoredKey key, Feeds feeds) {

    /** To be called once at start. */
    void prepare() {
        identities.prepare();
        uploads.prepare();
        exports.prepare();
        key.prepare();
        feeds.prepare();
    }
}
