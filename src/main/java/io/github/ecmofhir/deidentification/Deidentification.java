package io.github.ecmofhir.deidentification;

import ca.uhn.fhir.context.FhirContext;
import org.jspecify.annotations.Nullable;

/** Makes what de-identifies data of this registry. Thread-safe. */
public final class Deidentification {

    private final DeidentificationSettings settings;
    private final StoredKey stored;
    private final ElementRules rules;
    private @Nullable Pseudonyms pseudonyms;

    /** @param stored the key where the settings have none */
    public Deidentification(DeidentificationSettings settings, StoredKey stored, FhirContext fhir) {
        this.settings = settings;
        this.stored = stored;
        this.rules = new ElementRules(fhir);
    }

    /**
     * @param level not NONE
     * @param facts as of the moment whose data are de-identified
     */
    public Deidentifier values(Level level, PersonFacts facts) {
        return new Deidentifier(level, pseudonyms(), facts);
    }

    public ResourceDeidentifier resources(Deidentifier values) {
        return new ResourceDeidentifier(values, rules);
    }

    /** The key is asked for when it is needed first, as the store is not ready before. */
    private synchronized Pseudonyms pseudonyms() {
        Pseudonyms known = pseudonyms;
        if (known == null) {
            known = new Pseudonyms(settings.key().orElseGet(stored::get));
            pseudonyms = known;
        }
        return known;
    }
}
