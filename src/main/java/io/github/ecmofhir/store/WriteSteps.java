package io.github.ecmofhir.store;

import java.util.List;

/**
 * What is done around the commit of every write.
 *
 * @param times of writes
 * @param urls by which resources are created
 * @param log first, so that it is part of the write
 * @param participants then, in their order, with all that was changed
 * @param durability after the commit and before the answer
 */
public record WriteSteps(
        WriteTimes times,
        ConditionalUrls urls,
        Flush flush,
        WriteLog log,
        List<WriteParticipant> participants,
        Durability durability) {

    public WriteSteps {
        participants = List.copyOf(participants);
    }
}
