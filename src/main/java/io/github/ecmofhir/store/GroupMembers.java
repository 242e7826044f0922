package io.github.ecmofhir.store;

import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupMemberComponent;
import org.hl7.fhir.r4.model.Reference;

/** Tells who is in a Group. */
public final class GroupMembers {

    private GroupMembers() {}

    /** The logical ids of the patients who are members now. */
    public static Set<String> patients(Group group) {
        Set<String> patients = new TreeSet<>();
        group.getMember().stream()
                .filter(member -> !member.getInactive())
                .map(GroupMemberComponent::getEntity)
                .map(Reference::getReferenceElement)
                .filter(member -> "Patient".equals(member.getResourceType()) && member.hasIdPart())
                .forEach(member -> patients.add(member.getIdPart()));
        return patients;
    }
}
