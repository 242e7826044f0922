package io.github.ecmofhir.store;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Stores beside a write what is recorded of it. */
public final class WriteLog {

    private final WriteRecorder recorder;
    private final ObjectProvider<DaoRegistry> daos;

    /** @param daos asked for when something is written, as they need who listens to them */
    public WriteLog(WriteRecorder recorder, ObjectProvider<DaoRegistry> daos) {
        this.recorder = recorder;
        this.daos = daos;
    }

    /**
     * @param request that the write came with; null where there was none
     * @param transaction which knows where what is referred to is stored, so that nobody has to look
     */
    void write(List<Change> changes, @Nullable RequestDetails request, TransactionDetails transaction) {
        recorder.record(changes, request).ifPresent(record -> create(record, transaction));
    }

    /** Without the request: what the server made itself is not checked as what a client sent. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private void create(Resource resource, TransactionDetails transaction) {
        IFhirResourceDao dao = daos.getObject().getResourceDao(resource);
        dao.create(resource, null, true, null, transaction);
    }
}
