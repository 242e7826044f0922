package io.github.ecmofhir.measure.compare;

import static io.github.ecmofhir.ecmo.RunStory.named;
import static io.github.ecmofhir.ecmo.RunStory.started;

import io.github.ecmofhir.cohort.CaseTable;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.measure.MeasureOptions;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs of several centres, and how they shall be compared. */
final class CentreStories {

    private static final String CKD = "709044004";
    private static final String ARREST = "410429000";
    private static final String BMI = "39156-5";
    private static final String LACTATE = "2518-9";

    private final List<RunStory> stories = new ArrayList<>();

    /** The runs told so far, each of its own patient and stay. */
    Cohort cohort() {
        return Cohort.select(CaseTable.of(stories.stream().map(RunStory::run).toList()), CohortRequest.EVERYTHING);
    }

    /** One run more, numbered in the order in which they are told. */
    RunStory run(@Nullable String start, @Nullable String centre) {
        String id = String.format(Locale.ROOT, "R%04d", stories.size() + 1);
        RunStory story =
                started(start).id(id).patient("p-" + id).inStay("s-" + id).centre(centre);
        stories.add(story);
        return story;
    }

    /** So many runs of a centre, of which the first so many died. */
    CentreStories centre(String name, int runs, int deaths) {
        for (int i = 0; i < runs; i++) {
            ended(run("2025-01-01", name), i < deaths);
        }
        return this;
    }

    static RunStory ended(RunStory story, boolean died) {
        return story.hospital("finished", died ? "exp" : "home");
    }

    /** Twelve centres of 20 to 75 runs, whose patients die the likelier the older they are; some ages are missing. */
    static CentreStories drawn(long seed) {
        Random lot = new Random(seed);
        CentreStories stories = new CentreStories();
        for (int centre = 1; centre <= 12; centre++) {
            String name = String.format(Locale.ROOT, "C%02d", centre);
            for (int i = 0; i < 15 + 5 * centre; i++) {
                int age = 20 + lot.nextInt(60);
                boolean died = lot.nextDouble() < 1 / (1 + Math.exp(3 - age / 20.0));
                RunStory story = ended(stories.run("2025-01-" + (10 + lot.nextInt(20)), name), died);
                story.sex(lot.nextBoolean() ? "female" : "male");
                if (lot.nextInt(10) > 0) {
                    story.aged(String.valueOf(age));
                }
            }
        }
        return stories;
    }

    /** The 5,492 rows of the large sheet, with what a model of mortality asks of them. */
    static Cohort csecls() {
        String[] lines = Pavlodar.resource("/demo/csecls.csv").split("\n", -1);
        List<String> head = List.of(lines[0].strip().split(",", -1));
        List<RunStory> stories = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].strip().split(",", -1);
            if (cells.length == head.size()) {
                stories.add(story(column -> cells[head.indexOf(column)]));
            }
        }
        return Cohort.select(CaseTable.of(stories.stream().map(RunStory::run).toList()), CohortRequest.EVERYTHING);
    }

    private static RunStory story(UnaryOperator<String> cell) {
        String id = cell.apply("id");
        RunStory story = started(cell.apply("implant_date"))
                .id(id)
                .patient("p-" + id)
                .inStay("s-" + id)
                .centre(cell.apply("centre"))
                .aged(cell.apply("age"))
                .sex(isYes(cell.apply("male")) ? "male" : "female")
                .measured(BMI, cell.apply("bmi"), "kg/m2", named("pre-ecmo"))
                .measured("vasopressor-count", cell.apply("vaso_n"), null, named("pre-ecmo"))
                .measured(LACTATE, cell.apply("lactate0"), "mmol/L", named("pre-ecmo"))
                .stated(CKD, isYes(cell.apply("hx_ckd")) ? Presence.PRESENT : Presence.ABSENT);
        if (isYes(cell.apply("cardiac_arrest"))) {
            story.because(ARREST);
        } else {
            story.stated(ARREST, Presence.ABSENT);
        }
        return ended(story, isYes(cell.apply("died_hosp")));
    }

    private static boolean isYes(String cell) {
        return cell.equals("1");
    }

    /** In-hospital mortality, with the usual charts. */
    static CentreOptions options(String... adjust) {
        return options("in-hospital-mortality", 0, adjust);
    }

    static CentreOptions options(String outcome, int smallCell, String... adjust) {
        return new CentreOptions(outcome, List.of(adjust), List.of(), 2, 4.5, false, smallCell, MeasureOptions.DEFAULT);
    }
}
