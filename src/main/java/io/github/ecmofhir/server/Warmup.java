package io.github.ecmofhir.server;

import io.github.ecmofhir.cohort.CaseWriter;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.StoreSettings;
import io.github.ecmofhir.view.StoredViews;
import io.github.ecmofhir.view.ViewRebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;

/**
 * What must be done before the server opens its port: tables in place and filled, validator and cohort warm. So whoever can
 * connect is served.
 */
final class Warmup implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

    private final StoreSettings settings;
    private final StoreSchema schema;
    private final ServerPresence presence;
    private final OwnTables tables;
    private final StoredViews views;
    private final ResourceStore store;
    private final ValidatorWarmup validator;
    private final LiveCohort cohort;
    private final CaseWriter cases;
    private volatile boolean done;

    Warmup(
            StoreSettings settings,
            StoreSchema schema,
            ServerPresence presence,
            OwnTables tables,
            StoredViews views,
            ResourceStore store,
            ValidatorWarmup validator,
            LiveCohort cohort,
            CaseWriter cases) {
        this.settings = settings;
        this.schema = schema;
        this.presence = presence;
        this.tables = tables;
        this.views = views;
        this.store = store;
        this.validator = validator;
        this.cohort = cohort;
        this.cases = cases;
    }

    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public void start() {
        schema.thin();
        tables.prepare();
        views.prepare();
        fillViews();
        schema.remember();
        presence.complete();
        validator.await();
        cohort.current();
        cases.start();
        done = true;
    }

    private void fillViews() {
        ViewRebuild rebuild = views.rebuild(store::forEach);
        ViewRebuild.Rebuilt rebuilt = settings.rebuild() ? rebuild.all() : rebuild.needed();
        if (!rebuilt.views().isEmpty()) {
            LOG.info(
                    "View tables filled: {} views, {} resources, {} rows",
                    rebuilt.views().size(),
                    rebuilt.resources(),
                    rebuilt.rows());
        }
    }
}
