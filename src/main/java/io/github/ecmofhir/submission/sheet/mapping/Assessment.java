package io.github.ecmofhir.submission.sheet.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** How a sheet looks at a group of complications. */
enum Assessment {
    /** One column answers for the whole group. */
    BY_GROUP,
    /** Each column answers for one item; other items of the group were not looked for. */
    BY_ITEM,
    /** The sheet has no column of the group. */
    NOT_ASSESSED;

    @JsonCreator
    static Assessment of(String word) {
        return switch (word) {
            case "by-group" -> BY_GROUP;
            case "by-item" -> BY_ITEM;
            case "not-assessed" -> NOT_ASSESSED;
            default ->
                throw new IllegalArgumentException(
                        "`" + word + "` is no way to assess a group. Write by-group, by-item or not-assessed.");
        };
    }

    /** Code of ecmo-checklist for one run, which depends on what was asked and, for a whole group, on the answer. */
    String checklist(List<Finding> findings) {
        return switch (this) {
            case NOT_ASSESSED -> "not-assessed";
            case BY_ITEM ->
                findings.stream().allMatch(finding -> finding.present().isEmpty())
                        ? "not-assessed"
                        : "partially-assessed";
            case BY_GROUP -> {
                if (findings.stream().anyMatch(finding -> finding.present().isEmpty())) {
                    yield "not-assessed";
                }
                yield findings.stream().anyMatch(Finding::isPresent) ? "group-assessed" : "all-assessed";
            }
        };
    }
}
