package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.FindingFacts;
import io.github.ecmofhir.ecmo.fact.LesionFact;
import io.github.ecmofhir.ecmo.fact.StatementFact;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was so before the run, by the names of the case columns. A question nobody answered is missing. */
public final class Statements {

    /** Case column → code of the statement (SNOMED CT, or local where no code was verified). */
    public static final Map<String, String> HISTORY = history();
    /** Case column → code of the coronary vessel. */
    public static final Map<String, String> VESSELS =
            Map.of("lesion_lmca", "lmca", "lesion_lad", "lad", "lesion_cx", "cx", "lesion_rca", "13647002");

    /** 48447003 | Chronic heart failure is the narrower of two codes by which senders state 84114007 | Heart failure. */
    private static final Map<String, String> SYNONYMS = Map.of("48447003", "84114007");

    private final Map<String, Presence> byCode;

    private Statements(Map<String, Presence> byCode) {
        this.byCode = byCode;
    }

    static Statements of(FindingFacts findings) {
        Map<String, Presence> byCode = new LinkedHashMap<>();
        for (StatementFact statement : findings.statements()) {
            byCode.merge(SYNONYMS.getOrDefault(statement.code(), statement.code()), statement.presence(), Presence::or);
        }
        for (LesionFact lesion : findings.lesions()) {
            byCode.merge(lesion.vessel(), lesion.presence(), Presence::or);
        }
        return new Statements(byCode);
    }

    /** @param column a key of {@link #HISTORY} or {@link #VESSELS} */
    public Presence of(String column) {
        String code = HISTORY.getOrDefault(column, VESSELS.get(column));
        return code == null ? Presence.MISSING : byCode.getOrDefault(code, Presence.MISSING);
    }

    private static Map<String, String> history() {
        Map<String, String> history = new LinkedHashMap<>();
        history.put("hx_hypertension", "38341003");
        history.put("hx_diabetes", "73211009");
        history.put("hx_smoking", "77176002");
        history.put("hx_mi", "399211009");
        history.put("hx_cabg", "232717009");
        history.put("hx_ihd", "414545008");
        history.put("hx_pad", "399957001");
        history.put("hx_heart_failure", "84114007");
        history.put("hx_ckd", "709044004");
        history.put("hx_cirrhosis", "19943007");
        history.put("hx_hyperlipidemia", "55822004");
        history.put("hx_cardiac_intervention", "cardiac-intervention");
        history.put("hx_multifocal_atherosclerosis", "multifocal-atherosclerosis");
        history.put("hx_aortofemoral_bypass", "aorto-femoral-bypass");
        history.put("hx_mitral_regurgitation", "48724000");
        history.put("hx_tricuspid_regurgitation", "111287006");
        history.put("hx_rhythm_disorder", "698247007");
        history.put("hx_venous_insufficiency", "20696009");
        history.put("hx_aortic_aneurysm", "233985008");
        history.put("anticoagulant_before", "182764009");
        history.put("antiplatelet_before", "antiplatelet-before");
        history.put("pregnant", "77386006");
        return history;
    }
}
