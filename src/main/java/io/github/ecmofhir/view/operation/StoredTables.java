package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.deidentification.Deidentifier;
import io.github.ecmofhir.deidentification.Level;
import io.github.ecmofhir.deidentification.PersonFacts;
import io.github.ecmofhir.view.Relation;

/** The tables of what is stored, as far as a caller may see it. */
final class StoredTables {

    private final Level level;
    private final Disclosure disclosure;

    StoredTables(Level level, Disclosure disclosure) {
        this.level = level;
        this.disclosure = disclosure;
    }

    Relation of(Subject.Table table) {
        Relation whole = table.known().relation();
        return level == Level.NONE ? whole : new DeidentifiedTable(whole, this::values, disclosure.facts());
    }

    Relation of(Subject.View view) {
        return level == Level.NONE
                ? new StoredRelation(view.view(), disclosure.fhir())
                : new DeidentifiedView(view.view(), this::values, disclosure);
    }

    private Deidentifier values(PersonFacts facts) {
        return disclosure.deidentification().values(level, facts);
    }
}
