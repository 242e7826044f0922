package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.RunFacts;
import io.github.ecmofhir.ecmo.fact.StatementFact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why ECMO was started. What is not mentioned is missing; absence needs a statement.
 *
 * @param cardiacArrest none, resuscitated, refractory or unspecified; null when missing
 * @param primaryDiagnosis ami, myocarditis, …; null when missing. Of several, the first of the list in {@link #DIAGNOSES}
 */
public record Indication(
        Presence cardiogenicShock,
        @Nullable String cardiacArrest,
        Presence stemi,
        @Nullable String primaryDiagnosis) {

    private static final String SHOCK = "89138009";
    private static final String REFRACTORY_SHOCK = "276227005";
    private static final String POST_CARDIOTOMY_SHOCK = "post-cardiotomy-shock";
    private static final Set<String> SHOCKS = Set.of(SHOCK, REFRACTORY_SHOCK, POST_CARDIOTOMY_SHOCK);
    private static final String ARREST = "410429000";
    private static final String RESUSCITATED_ARREST = "233927002";
    private static final String REFRACTORY_ARREST = "refractory-cardiac-arrest";
    private static final String STEMI = "401303003";

    /** SNOMED CT and local codes in order of precedence, most specific cause first. */
    private static final Map<String, String> DIAGNOSES = diagnoses();

    /** Whether a code says cardiogenic shock, of whatever kind. */
    public static boolean isShock(String code) {
        return SHOCKS.contains(code);
    }

    static Indication of(RunFacts facts) {
        Set<String> codes = facts.indications();
        boolean shock = codes.stream().anyMatch(Indication::isShock);
        return new Indication(
                shock ? Presence.PRESENT : stated(facts, SHOCK),
                arrest(facts),
                codes.contains(STEMI) ? Presence.PRESENT : stated(facts, STEMI),
                DIAGNOSES.entrySet().stream()
                        .filter(diagnosis -> codes.contains(diagnosis.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable String arrest(RunFacts facts) {
        Set<String> codes = facts.indications();
        if (codes.contains(REFRACTORY_ARREST)) {
            return "refractory";
        }
        if (codes.contains(RESUSCITATED_ARREST)) {
            return "resuscitated";
        }
        Presence stated = stated(facts, ARREST);
        if (codes.contains(ARREST) || stated == Presence.PRESENT) {
            return "unspecified";
        }
        return stated == Presence.ABSENT ? "none" : null;
    }

    private static Presence stated(RunFacts facts, String code) {
        return facts.findings().statements().stream()
                .filter(statement -> statement.code().equals(code))
                .map(StatementFact::presence)
                .reduce(Presence.MISSING, Presence::or);
    }

    private static Map<String, String> diagnoses() {
        Map<String, String> diagnoses = new LinkedHashMap<>();
        diagnoses.put("57054005", "ami");
        diagnoses.put(STEMI, "ami");
        diagnoses.put("401314000", "ami");
        diagnoses.put("50920009", "myocarditis");
        diagnoses.put("46701001", "myocarditis");
        diagnoses.put(POST_CARDIOTOMY_SHOCK, "post-cardiotomy-shock");
        diagnoses.put("308546005", "aortic-dissection");
        diagnoses.put("59282003", "pulmonary-embolism");
        diagnoses.put("441541008", "takotsubo");
        diagnoses.put("91302008", "sepsis");
        diagnoses.put("76571007", "sepsis");
        diagnoses.put("42343007", "decompensated-cardiomyopathy");
        diagnoses.put("48447003", "chronic-heart-failure");
        diagnoses.put("other", "other");
        diagnoses.put("undetermined", "undetermined");
        return diagnoses;
    }
}
