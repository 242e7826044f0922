package io.github.ecmofhir.server;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.model.HistoryCountModeEnum;
import ca.uhn.fhir.jpa.model.entity.StorageSettings.IndexEnabledEnum;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import java.util.concurrent.TimeUnit;

/** Which of HAPI's many storage settings differ from its defaults, and why. */
final class StorageChoices {

    private StorageChoices() {}

    static JpaStorageSettings settings() {
        JpaStorageSettings settings = new JpaStorageSettings();
        // A reference that points nowhere is refused, on the way in and on deletion.
        settings.setAutoCreatePlaceholderReferenceTargets(false);
        settings.setEnforceReferentialIntegrityOnWrite(true);
        settings.setEnforceReferentialIntegrityOnDelete(true);
        settings.setAllowMultipleDelete(false);
        settings.setAllowExternalReferences(false);
        // These pass by the write hooks, so the view tables would not hear of them.
        settings.setExpungeEnabled(false);
        settings.setDeleteExpungeEnabled(false);
        settings.setMarkResourcesForReindexingUponSearchParameterChange(false);
        // Who writes and then searches sees what was written.
        settings.setReuseCachedSearchResultsForMillis(null);
        settings.setExpireSearchResultsAfterMillis(TimeUnit.HOURS.toMillis(1));
        // A count that is kept for a while leaves the oldest versions out of a history that has grown meanwhile.
        settings.setHistoryCountMode(HistoryCountModeEnum.COUNT_ACCURATE);
        settings.setDefaultTotalMode(SearchTotalModeEnum.ACCURATE);
        // GuideSearchParameters says what is indexed.
        settings.setAutoSupportDefaultSearchParams(false);
        // Halves the throughput of writes when on.
        settings.setIndexMissingFields(IndexEnabledEnum.DISABLED);
        // Index rows without the names that their hash stands for.
        settings.setIndexStorageOptimized(true);
        // One row a coded value less; codes are searched by code here, not by the words of their display.
        settings.setSuppressStringIndexingInTokens(true);
        // What a conditional URL asks for is checked once, as each resource is written, and not again for the whole
        // bundle.
        settings.setPreventInvalidatingConditionalMatchCriteria(true);
        // Profiles and tags live in the resource's own JSON: three tables fewer to write.
        settings.setTagStorageMode(JpaStorageSettings.TagStorageModeEnum.INLINE);
        settings.setStoreMetaSourceInformation(JpaStorageSettings.StoreMetaSourceInformationEnum.NONE);
        settings.setEnableTaskBulkExportJobExecution(false);
        settings.setEnableTaskBulkImportJobExecution(false);
        settings.setEnableTaskPreExpandValueSets(false);
        settings.setEnableTaskResourceReindexing(false);
        settings.setPreExpandValueSets(false);
        return settings;
    }
}
