package io.github.ecmofhir.cohort;

import io.github.ecmofhir.deidentification.PersonFacts;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewRows;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the view tables tell of persons at one moment. Cost: a row of each patient, run and link is read. */
public final class PersonRecords implements PersonFacts {

    private final Persons persons;
    /** By person. */
    private final Map<String, LocalDate> lastDays = new HashMap<>();

    private PersonRecords(Persons persons) {
        this.persons = persons;
    }

    public static PersonRecords read(Snapshot at) {
        ViewRows rows = at.all();
        PersonRecords records = new PersonRecords(Persons.read(rows));
        rows.forEach("run", row -> records.see(row.value("patient_id"), row.value("start_time")));
        rows.forEach("patient", row -> records.see(row.value("patient_id"), row.value("deceased_time")));
        return records;
    }

    private void see(@Nullable Object patient, @Nullable Object moment) {
        LocalDate day = moment == null ? null : lastDayOf(moment.toString());
        if (patient != null && day != null) {
            lastDays.merge(personOf(patient.toString()), day, (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** Of a date without a day the last that it can be. */
    private static @Nullable LocalDate lastDayOf(String sent) {
        try {
            return switch (sent.length()) {
                case 4 -> Year.parse(sent).atMonth(12).atEndOfMonth();
                case 7 -> YearMonth.parse(sent).atEndOfMonth();
                default -> LocalDate.parse(sent.substring(0, 10));
            };
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            return null;
        }
    }

    @Override
    public String personOf(String patient) {
        return persons.of(patient);
    }

    @Override
    public Optional<LocalDate> lastDay(String patient) {
        return Optional.ofNullable(lastDays.get(personOf(patient)));
    }
}
