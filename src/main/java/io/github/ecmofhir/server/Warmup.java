package io.github.ecmofhir.server;

import io.github.ecmofhir.cohort.CaseTable;
import io.github.ecmofhir.cohort.CaseWriter;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.StoreSettings;
import io.github.ecmofhir.submission.IdentityRegistry;
import io.github.ecmofhir.validation.ProfileValidator;
import io.github.ecmofhir.view.StoredViews;
import io.github.ecmofhir.view.ViewRebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/** What must be done before the server says it is ready: tables in place and filled, validator and cohort warm. */
@Order(1)
final class Warmup implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

    private final StoreSettings settings;
    private final StoreSchema schema;
    private final IdentityRegistry identities;
    private final StoredViews views;
    private final ResourceStore store;
    private final Guide guide;
    private final ProfileValidator validator;
    private final LiveCohort cohort;
    private final CaseWriter cases;

    Warmup(
            StoreSettings settings,
            StoreSchema schema,
            IdentityRegistry identities,
            StoredViews views,
            ResourceStore store,
            Guide guide,
            ProfileValidator validator,
            LiveCohort cohort,
            CaseWriter cases) {
        this.settings = settings;
        this.schema = schema;
        this.identities = identities;
        this.views = views;
        this.store = store;
        this.guide = guide;
        this.validator = validator;
        this.cohort = cohort;
        this.cases = cases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        identities.prepare();
        views.prepare();
        fillViews();
        schema.remember();
        validator.warm(guide.profiles());
        CaseTable table = cohort.current();
        LOG.info("Cohort assembled: {} runs", table.rows());
        cases.start();
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
