package io.github.ecmofhir.ecmo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The eleven groups of complications and their items (code system ecmo-complication-type, one group each). The last item
 * of a group says that something of the group happened and not what.
 */
public enum ComplicationGroup {
    MECHANICAL(
            "mech-oxygenator-failure",
            "mech-tubing-rupture",
            "mech-connector-crack",
            "mech-heat-exchanger",
            "mech-cannula-problem",
            "mech-circuit-thrombosis",
            "mech-unspecified"),
    BLEEDING(
            "bleed-gi",
            "bleed-cannulation-site",
            "bleed-surgical",
            "bleed-haemolysis",
            "bleed-dic",
            "bleed-unspecified"),
    NEUROLOGICAL(
            "neuro-ich", "neuro-infarct", "neuro-stroke", "neuro-seizure", "neuro-brain-death", "neuro-unspecified"),
    RENAL("renal-creatinine", "renal-crrt", "renal-unspecified"),
    PULMONARY("pulm-pneumothorax", "pulm-haemorrhage", "pulm-infection", "pulm-unspecified"),
    METABOLIC("metab-hypo", "metab-hyper", "metab-acidosis", "metab-alkalosis", "metab-unspecified"),
    LIMB(
            "limb-ischaemia",
            "limb-necrosis",
            "limb-compartment",
            "limb-fasciotomy",
            "limb-amputation",
            "limb-embolectomy",
            "limb-endarterectomy",
            "limb-unspecified"),
    VASCULAR_ACCESS(
            "access-dissection",
            "access-av-fistula",
            "access-pseudoaneurysm",
            "access-art-thrombosis",
            "access-ven-thrombosis",
            "access-unspecified"),
    INFECTION("access-infection", "infection-bloodstream", "infection-urinary", "infection-unspecified"),
    CARDIAC(
            "cardiac-vt",
            "cardiac-vf",
            "cardiac-tamponade",
            "cardiac-stone-heart",
            "cardiac-pulmonary-oedema",
            "cardiac-unspecified"),
    HAEMATOLOGICAL("haem-thrombocytopenia", "haem-hit", "haem-unspecified");

    private final List<String> items;

    ComplicationGroup(String... items) {
        this.items = List.of(items);
    }

    /** Code in ecmo-complication-group, e.g. {@code vascular-access}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> items() {
        return items;
    }

    /** The item that means: present, and not recorded which. */
    public String unspecified() {
        return items.get(items.size() - 1);
    }

    /** The items that name what happened. */
    public List<String> specific() {
        return items.subList(0, items.size() - 1);
    }

    public static Optional<ComplicationGroup> ofCode(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    public static Optional<ComplicationGroup> ofItem(String item) {
        return Arrays.stream(values())
                .filter(group -> group.items.contains(item))
                .findFirst();
    }

    public static Stream<String> allItems() {
        return Arrays.stream(values()).flatMap(group -> group.items.stream());
    }
}
