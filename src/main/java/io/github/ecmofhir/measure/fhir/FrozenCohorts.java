package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.cohort.CohortRequest;
import io.github.ecmofhir.cohort.Members;
import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.guide.Guide;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupMemberComponent;
import org.hl7.fhir.r4.model.Group.GroupType;
import org.hl7.fhir.r4.model.Reference;

/**
 * Cohorts whose members are fixed (profile ecmo-cohort), so that a figure can be asked again of the same runs. The members of
 * a Group are patients; which of their runs count stands beside each.
 */
public final class FrozenCohorts {

    private static final Pattern REFERENCE =
            Pattern.compile("^Group/([A-Za-z0-9.-]{1,64})(?:/_history/([0-9]{1,18}))?$");
    private static final String RUN = Guide.profile("member-run");
    private static final String SYSTEM = Guide.BASE + "/sid/cohort";
    private static final String PROCEDURE = "Procedure/";

    private final CohortGroups groups;

    public FrozenCohorts(CohortGroups groups) {
        this.groups = groups;
    }

    /**
     * The cohort is named with its version: a Group may be changed like any resource, its versions may not.
     *
     * @param reference to a Group of this server, with a version or without
     * @throws io.github.ecmofhir.problem.Problem REQ_PARAMETER if there is no such Group or none of runs
     */
    Members members(String reference) {
        Matcher form = REFERENCE.matcher(reference);
        if (!form.matches()) {
            throw Arguments.wrong(
                    "cohort",
                    "`" + reference + "` is no reference to a Group of this server.",
                    "A cohort is a Group, as in Group/12, or a version of it, as in Group/12/_history/1.");
        }
        Group group = groups.read(form.group(1), form.group(2))
                .orElseThrow(() -> Arguments.wrong(
                        "cohort",
                        "There is no " + reference + ".",
                        "A cohort is frozen by $freeze-cohort, which answers with it."));
        Set<String> runs = group.getMember().stream()
                .flatMap(FrozenCohorts::runs)
                .map(run -> run.substring(PROCEDURE.length()))
                .collect(Collectors.toSet());
        if (runs.isEmpty()) {
            throw Arguments.wrong(
                    "cohort",
                    reference + (group.hasMember() ? " has members, but names no run of any." : " has no members."),
                    "A cohort of runs has patients as members and names the runs of each that count.");
        }
        return new Members("Group/" + form.group(1), group.getIdElement().getVersionIdPart(), runs);
    }

    /** Stores the runs of a cohort, and how they were chosen. */
    Group freeze(Cohort cohort, CohortRequest request, String name) {
        Group group = new Group();
        group.getMeta().addProfile(Guide.profile("ecmo-cohort"));
        group.addIdentifier().setSystem(SYSTEM).setValue(UUID.randomUUID().toString());
        group.setActive(true).setType(GroupType.PERSON).setActual(true).setName(name);
        Members members = request.members();
        if (members != null) {
            characteristic(group, "cohort", members.cohort(), false);
        }
        if (request.asOf() != null) {
            characteristic(group, "asOf", request.asOf().toString(), false);
        }
        if (request.periodStart() != null) {
            characteristic(group, "periodStart", request.periodStart().toString(), false);
        }
        if (request.periodEnd() != null) {
            characteristic(group, "periodEnd", request.periodEnd().toString(), false);
        }
        characteristic(group, "runSelection", request.runSelection().code(), false);
        request.centres().forEach(centre -> characteristic(group, "centre", centre, false));
        request.filters().forEach(filter -> characteristic(group, filter.column(), filter.toString(), false));
        request.excludes().forEach(filter -> characteristic(group, filter.column(), filter.toString(), true));
        Map<String, List<EcmoRun>> byPatient = cohort.runs()
                .collect(Collectors.groupingBy(EcmoRun::patientId, LinkedHashMap::new, Collectors.toList()));
        byPatient.forEach((patient, runs) -> {
            GroupMemberComponent member = group.addMember();
            member.setEntity(new Reference("Patient/" + patient));
            runs.forEach(run -> member.addExtension(new Extension(RUN, new Reference(PROCEDURE + run.id()))));
        });
        group.setQuantity(byPatient.size());
        return groups.create(group);
    }

    /** @param what a column, or a parameter that chose the cohort */
    private static void characteristic(Group group, String what, String value, boolean exclude) {
        group.addCharacteristic()
                .setCode(new CodeableConcept().setText(what))
                .setValue(new CodeableConcept().setText(value))
                .setExclude(exclude);
    }

    private static Stream<String> runs(GroupMemberComponent member) {
        return member.getExtensionsByUrl(RUN).stream()
                .map(Extension::getValue)
                .filter(Reference.class::isInstance)
                .map(value -> ((Reference) value)
                        .getReferenceElement()
                        .toUnqualifiedVersionless()
                        .getValue())
                .filter(reference -> reference != null && reference.startsWith(PROCEDURE));
    }
}
