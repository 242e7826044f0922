package io.github.ecmofhir.measure;

import static io.github.ecmofhir.ecmo.RunStory.afterDays;
import static io.github.ecmofhir.ecmo.RunStory.named;

import io.github.ecmofhir.ecmo.ComplicationGroup;
import io.github.ecmofhir.ecmo.Moment;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.ecmo.RunStory;
import io.github.ecmofhir.ecmo.fact.CannulationFact;
import io.github.ecmofhir.ecmo.fact.PciFact;
import io.github.ecmofhir.ecmo.fact.TeamFact;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs of which anything may be told or not, drawn by lot and always the same. Each is of its own patient and stay, and two
 * have the same identifier.
 */
final class ToldRuns {

    private static final String START = "2025-03-01T10:00:00+01:00";
    private static final String VENO_ARTERIAL = "786451004";
    private static final String VENO_VENOUS = "786453001";
    private static final String SHOCK = "89138009";
    private static final String GRADE_2 = "371864007";
    private static final String GRADE_3 = "371865008";
    private static final String LACTATE = "2518-9";
    private static final String VASOPRESSORS = "vasopressor-count";

    private final Random lot;
    private final RunStory story;

    private ToldRuns(int number) {
        lot = new Random(number);
        story = RunStory.started(oneIn(20) ? null : START)
                .id("T" + number / 2)
                .patient("p-" + number)
                .inStay("stay-" + number);
    }

    static List<RunStory> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new ToldRuns(number).told())
                .toList();
    }

    private RunStory told() {
        if (oneIn(3)) {
            everything();
        }
        run();
        stay();
        vital();
        technique();
        treatment();
        decannulation();
        measurements();
        complications();
        return story;
    }

    /** As much as the levels of completeness ask for, save what is drawn below. */
    private void everything() {
        story.sex("female").centre("C-1").because("57054005").stated("38341003", Presence.ABSENT);
        story.segment(VENO_ARTERIAL, START, "2025-03-05T10:00:00+01:00");
        for (String role : List.of("arterial-return", "venous-drainage")) {
            story.cannulation(new CannulationFact(
                    role, true, "success", "percutaneous", role, null, moment("2025-03-01T09:40:00+01:00")));
        }
        if (!oneIn(4)) {
            story.measured(LACTATE, "9", "mmol/L", named("pre-ecmo"));
        }
        story.stated(Presence.PRESENT, Presence.PRESENT);
        for (ComplicationGroup group : ComplicationGroup.values()) {
            story.checklist(group.code(), "all-assessed");
        }
    }

    private void run() {
        story.status(oneOf("completed", "completed", "stopped", "in-progress"));
        story.mode(perhaps(VENO_ARTERIAL, VENO_ARTERIAL, VENO_ARTERIAL, VENO_ARTERIAL, VENO_VENOUS));
        String outcome = perhaps(
                "weaned-survived-48h",
                "weaned-died-within-48h",
                "weaned-status-48h-unknown",
                "died-on-support",
                "bridged-vad",
                "bridged-transplant",
                "bridged-unspecified",
                "withdrawn-futility",
                "transferred-on-support",
                "not-stated");
        if (outcome != null) {
            story.outcome(outcome);
        }
        if (oneIn(4)) {
            story.stated(presence(), presence());
        }
        if (oneIn(2)) {
            story.supportMinutes(lot.nextInt(20_000));
        }
    }

    private void stay() {
        String end = perhaps("2025-03-11", "2025-03-31T09:00:00+02:00", "2025-05-30");
        story.hospital(
                oneOf("finished", "finished", "finished", "in-progress", "unknown"),
                perhaps("2025-02-28"),
                end,
                oneIn(4) ? Long.valueOf(lot.nextInt(100_000)) : null,
                perhaps("home", "exp", "other-hcf"));
        if (oneIn(2)) {
            story.icu(START, perhaps("2025-03-09T11:07:00+01:00"), oneIn(3) ? 7001L : null);
        }
    }

    private void vital() {
        if (oneIn(4)) {
            story.dead(afterDays(lot.nextInt(120)));
        }
        if (oneIn(20)) {
            story.dead();
        }
        if (oneIn(2)) {
            story.alive(afterDays(lot.nextInt(120)));
        }
        if (oneIn(6)) {
            story.alive(afterDays(oneOf(28, 30, 90)));
        }
    }

    private void technique() {
        for (String role : List.of("arterial-return", "venous-drainage", "distal-perfusion")) {
            if (oneIn(2)) {
                story.cannulation(role, perhaps("success", "failure"));
            }
        }
        if (oneIn(3)) {
            story.length("cannulation-time", lot.nextInt(60));
        }
        if (oneIn(2)) {
            story.preclosing(lot.nextBoolean(), 2, perhaps("success", "failure"));
        }
    }

    private void treatment() {
        if (oneIn(2)) {
            story.because(SHOCK);
        } else if (oneIn(2)) {
            story.stated(SHOCK, presence());
        }
        if (oneIn(2)) {
            story.shockSince("2025-03-01T07:30:00+01:00");
        }
        if (oneIn(2)) {
            story.team(new TeamFact(lot.nextBoolean(), "active", null, null));
        }
        if (oneIn(2)) {
            story.pci(new PciFact(
                    lot.nextInt(4) > 0,
                    "during",
                    null,
                    oneIn(2) ? moment("2025-03-01T12:15:00+01:00") : null,
                    perhaps(true, false)));
        }
        if (oneIn(2)) {
            story.timi(perhaps(GRADE_2, GRADE_3, GRADE_3, "below-3"), "post");
        }
    }

    private void decannulation() {
        if (oneIn(2)) {
            story.decannulation(
                    lot.nextInt(5) > 0,
                    perhaps("percutaneous", "percutaneous", "surgical", "manual-compression"),
                    perhaps(true, false));
        }
        if (oneIn(2)) {
            story.closure(perhaps(true, false), null);
        }
        if (oneIn(2)) {
            story.removalDose("113730", "6." + lot.nextInt(100), "min")
                    .removalDose("contrast-volume", "25." + lot.nextInt(10), "mL")
                    .removalDose("113722", "12." + lot.nextInt(1000), "Gy.cm2")
                    .removalDose("113725", "0." + lot.nextInt(1000), "Gy");
        }
    }

    private void measurements() {
        if (oneIn(2)) {
            story.measured(LACTATE, "4." + lot.nextInt(3), "mmol/L", named("h4"));
        }
        if (oneIn(2)) {
            story.measured(LACTATE, "4." + lot.nextInt(3) + "0", "mmol/L", named("h24"));
        }
        if (oneIn(2)) {
            story.measured(VASOPRESSORS, oneOf("1", "2"), null, named("pre-ecmo"));
        }
        if (oneIn(2)) {
            story.measured(VASOPRESSORS, oneOf("1", "2"), null, named("h24"));
        }
        if (oneIn(8)) {
            story.answer("vasopressor-decrease", lot.nextBoolean(), named("h24"));
        }
    }

    private void complications() {
        for (ComplicationGroup group : ComplicationGroup.values()) {
            if (oneIn(3)) {
                story.checklist(
                        group.code(),
                        oneOf("all-assessed", "group-assessed", "partially-assessed", "not-assessed"),
                        group.items().get(0));
            }
        }
        ComplicationGroup.allItems().forEach(item -> {
            if (oneIn(60)) {
                event(item);
            }
            if (oneIn(60)) {
                event(item);
                event(item);
            }
            if (oneIn(40)) {
                story.complication(item, oneOf(Presence.ABSENT, Presence.ABSENT, Presence.MISSING));
            }
        });
    }

    private void event(String item) {
        story.event(
                item,
                perhaps("implantation", "support", "explantation", "after-explantation", "unknown"),
                perhaps("minor", "minor", "minor", "major", "life-threatening", "fatal"));
    }

    private Presence presence() {
        return oneOf(Presence.values());
    }

    private boolean oneIn(int times) {
        return lot.nextInt(times) == 0;
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[lot.nextInt(values.length)];
    }

    /** One of these, or it is not told. */
    @SafeVarargs
    private <T> @Nullable T perhaps(T... values) {
        return oneIn(values.length + 1) ? null : oneOf(values);
    }

    private static Moment moment(String text) {
        return Moment.parse(text).orElseThrow();
    }
}
