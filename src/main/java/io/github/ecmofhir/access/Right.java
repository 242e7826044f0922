package io.github.ecmofhir.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** How much of the data a caller may see. */
public enum Right {
    /** Everything as it is stored, and to write. */
    FULL,
    /** Rows and resources that are de-identified, with the dates of events as they are. */
    LIMITED,
    /** Rows and resources that are de-identified, with dates shifted. */
    PSEUDONYMISED,
    /** Measures alone, without small numbers. */
    PUBLIC;

    private static final String OF_REQUEST = Right.class.getName();

    /**
     * Parameters that choose among patients. Whoever may ask for any group of patients finds a single one among them, and so what
     * is hidden of him.
     */
    private static final Set<String> CHOOSING = Set.of(
            "filter",
            "exclude",
            "cohort",
            "centre",
            "periodStart",
            "periodEnd",
            "asOf",
            "subject",
            "patient",
            "_typeFilter");

    /** What else could be asked twice, for nearly the same patients. */
    private static final Set<String> OF_THE_PUBLIC =
            Set.of("stratifier", "reportType", "role", "column", "_format", "_pretty", "resource", "profile", "mode");

    /** That of the caller; the least where nobody has said which. */
    public static Right of(RequestDetails request) {
        return request.getUserData().get(OF_REQUEST) instanceof Right right ? right : PUBLIC;
    }

    void grant(RequestDetails request) {
        request.getUserData().put(OF_REQUEST, this);
    }

    public boolean isFull() {
        return this == FULL;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Problem ACCESS_DENIED for a parameter that this right does not give */
    public void requireMayGive(Collection<String> parameters) {
        parameters.stream().filter(name -> !mayGive(name)).sorted().findFirst().ifPresent(name -> {
            throw chooses(name);
        });
    }

    private boolean mayGive(String parameter) {
        return switch (this) {
            case FULL -> true;
            case LIMITED, PSEUDONYMISED -> !CHOOSING.contains(parameter);
            case PUBLIC -> OF_THE_PUBLIC.contains(parameter);
        };
    }

    /** @throws Problem ACCESS_DENIED unless the caller may name single patients with this parameter */
    public void requireFull(String parameter) {
        if (this != FULL) {
            throw chooses(parameter);
        }
    }

    private Problem chooses(String name) {
        return denied(
                Place.parameter(name),
                "The right `" + code() + "` does not give the parameter `" + name + "`.",
                "By choosing among patients one finds a single one, and what is hidden of him.",
                this == PUBLIC
                        ? "Leave it out."
                        : "Leave it out; choose among the rows of $sql-run, which are de-identified.");
    }

    /** A refusal in words; nothing is said of what there is. */
    public static Problem denied(Place where, String found, String needed, String mend) {
        return Problem.of(ProblemCode.ACCESS_DENIED, where, found, needed, mend);
    }
}
