package io.github.ecmofhir.server;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.dao.ITransactionProcessorVersionAdapter;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import io.github.ecmofhir.access.AccessSettings;
import io.github.ecmofhir.access.RightsInterceptor;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.deidentification.Deidentification;
import io.github.ecmofhir.export.bulk.BulkExportProvider;
import io.github.ecmofhir.guide.CapabilityNotesInterceptor;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.guide.GuideResourceProvider;
import io.github.ecmofhir.job.JobProvider;
import io.github.ecmofhir.measure.fhir.CasesProvider;
import io.github.ecmofhir.measure.fhir.CentresProvider;
import io.github.ecmofhir.measure.fhir.CharacteristicsProvider;
import io.github.ecmofhir.measure.fhir.CompareProvider;
import io.github.ecmofhir.measure.fhir.DictionaryProvider;
import io.github.ecmofhir.measure.fhir.FreezeProvider;
import io.github.ecmofhir.measure.fhir.FrozenCohorts;
import io.github.ecmofhir.measure.fhir.MeasureOperations;
import io.github.ecmofhir.measure.fhir.MeasureProvider;
import io.github.ecmofhir.measure.fhir.QualityProvider;
import io.github.ecmofhir.problem.ProblemInterceptor;
import io.github.ecmofhir.problem.ThrownTranslator;
import io.github.ecmofhir.store.AcknowledgementInterceptor;
import io.github.ecmofhir.store.ConditionalUrls;
import io.github.ecmofhir.store.Durability;
import io.github.ecmofhir.store.Flush;
import io.github.ecmofhir.store.IfMatchInterceptor;
import io.github.ecmofhir.store.MatchUrlInterceptor;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.SearchCheck;
import io.github.ecmofhir.store.WriteHooks;
import io.github.ecmofhir.store.WriteLog;
import io.github.ecmofhir.store.WriteParticipant;
import io.github.ecmofhir.store.WriteSteps;
import io.github.ecmofhir.store.WriteTimes;
import io.github.ecmofhir.submission.CompleteRunInterceptor;
import io.github.ecmofhir.submission.MergeUndoneInterceptor;
import io.github.ecmofhir.submission.PushRecord;
import io.github.ecmofhir.submission.WithdrawProvider;
import io.github.ecmofhir.submission.Withdrawal;
import io.github.ecmofhir.submission.upload.UploadProvider;
import io.github.ecmofhir.subscription.SubscriptionInterceptor;
import io.github.ecmofhir.validation.CheckRunProvider;
import io.github.ecmofhir.validation.ProfileValidator;
import io.github.ecmofhir.validation.ValidateOperation;
import io.github.ecmofhir.validation.WriteCheck;
import io.github.ecmofhir.validation.WriteGateInterceptor;
import io.github.ecmofhir.validation.run.RunCheck;
import io.github.ecmofhir.view.RebuildProvider;
import io.github.ecmofhir.view.StoredViews;
import io.github.ecmofhir.view.operation.SqlExportProvider;
import io.github.ecmofhir.view.operation.SqlRunProvider;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** What the FHIR endpoint is furnished with, and the hooks into HAPI's storage. */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

    @Bean
    ResourceStore resourceStore(DaoRegistry daos, PlatformTransactionManager transactions) {
        return new ResourceStore(daos, transactions);
    }

    @Bean
    WriteHooks writeHooks(
            Flush flush,
            ObjectProvider<DaoRegistry> daos,
            List<WriteParticipant> participants,
            Durability durability,
            WriteTimes times,
            ConditionalUrls urls,
            SubscriptionInterceptor subscriptions,
            IInterceptorService storageInterceptors) {
        WriteHooks hooks = new WriteHooks(
                new WriteSteps(times, urls, flush, new WriteLog(new PushRecord(), daos), participants, durability));
        storageInterceptors.registerInterceptor(hooks);
        storageInterceptors.registerInterceptor(new IfMatchInterceptor());
        storageInterceptors.registerInterceptor(subscriptions);
        return hooks;
    }

    @Bean
    CheckRunProvider checkRunProvider(RunCheck runs, WriteCheck check) {
        return new CheckRunProvider(runs, check);
    }

    @Bean
    OperationProviders operationProviders(
            LiveCohort cohort,
            Guide guide,
            StoredViews views,
            ResourceStore store,
            RunCheck runs,
            CheckRunProvider checkRun,
            UploadProvider uploads,
            SqlRunProvider sqlRun,
            SqlExportProvider sqlExport,
            BulkExportProvider bulkExport,
            JobProvider exports,
            Deidentification deidentification) {
        FrozenCohorts frozen = new FrozenCohorts(new StoredGroups(store));
        String software = "ecmo-fhir-server " + ServerVersion.number();
        return new OperationProviders(List.of(
                checkRun,
                new MeasureProvider(new MeasureOperations(cohort, guide), frozen),
                new CharacteristicsProvider(cohort, frozen),
                new CompareProvider(cohort, frozen, guide, software),
                new CasesProvider(cohort, frozen, name -> BuiltInSheet.of(name, guide), deidentification),
                new DictionaryProvider(),
                new CentresProvider(cohort, frozen, guide, software),
                new QualityProvider(cohort, frozen, InstantSource.system(), software),
                new FreezeProvider(cohort, frozen),
                new WithdrawProvider(new Withdrawal(runs, store)),
                uploads,
                sqlRun,
                sqlExport,
                bulkExport,
                exports,
                new RebuildProvider(views.rebuild(store::forEach))));
    }

    @Bean
    @Primary
    ITransactionProcessorVersionAdapter<?, ?> batchEntryOutcomes(ThrownTranslator translator) {
        return new BatchEntryOutcomes(translator);
    }

    @Bean
    FhirEndpoint fhirEndpoint(
            ResourceProviderFactory storedTypes,
            JpaSystemProvider<?, ?> system,
            DatabaseBackedPagingProvider paging,
            ValidateOperation validate,
            OperationProviders operations,
            Guide guide,
            ThrownTranslator translator,
            WriteCheck check,
            SearchCheck searches,
            RunCheck runs,
            ResourceStore store,
            Durability durability,
            AccessSettings access,
            Capability capability) {
        return new FhirEndpoint(
                storedTypes,
                system,
                paging,
                validate,
                Stream.concat(guideProviders(guide), operations.all().stream()).toList(),
                List.of(
                        new RightsInterceptor(access.openRight(), Guide.OWNED_TYPES),
                        new OfferedMethods(),
                        new WholeAnswers(),
                        new BatchSearchInterceptor(searches),
                        new WriteGateInterceptor(check),
                        new MatchUrlInterceptor(),
                        new CompleteRunInterceptor(runs, store),
                        new MergeUndoneInterceptor(),
                        new AcknowledgementInterceptor(durability),
                        new ProblemInterceptor(translator),
                        new CapabilityNotesInterceptor()),
                capability);
    }

    @Bean
    Capability capability(
            IFhirSystemDao<?, ?> system,
            JpaStorageSettings storage,
            ISearchParamRegistry searchParameters,
            ProfileValidator validator) {
        return new Capability(system, storage, searchParameters, validator);
    }

    private static Stream<Object> guideProviders(Guide guide) {
        return Stream.of(
                        StructureDefinition.class,
                        ValueSet.class,
                        CodeSystem.class,
                        ConceptMap.class,
                        Measure.class,
                        OperationDefinition.class,
                        SearchParameter.class,
                        CapabilityStatement.class)
                .map(type -> provider(type, guide));
    }

    private static <T extends MetadataResource> Object provider(Class<T> type, Guide guide) {
        return new GuideResourceProvider<>(type, guide.all(type));
    }
}
