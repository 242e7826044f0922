package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.job.JobOutput;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.ViewColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands on rows until the job is called back. */
record StoppableRows(RowSink sink, JobOutput job) implements RowSink {

    @Override
    public void columns(List<ViewColumn> columns) {
        sink.columns(columns);
    }

    /** @throws io.github.ecmofhir.job.JobStopped as {@link JobOutput#requireWanted} */
    @Override
    public boolean row(@Nullable Object[] values) {
        job.requireWanted();
        return sink.row(values);
    }
}
