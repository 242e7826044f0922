package io.github.ecmofhir.problem;

/**
 * The server's own problem codes. A code never changes its meaning and is never used again for another; each has a row
 * in {@code src/site/markdown/problems.md}. Broken invariants of the guide bring their own key as code ({@link
 * Issue#invariant}).
 */
public enum ProblemCode {
    REQ_BODY_UNREADABLE("ECMO-REQ-001", Category.UNREADABLE),
    REQ_MEDIA_TYPE("ECMO-REQ-002", Category.UNSUPPORTED_MEDIA),
    REQ_UNKNOWN_TYPE("ECMO-REQ-003", Category.NOT_FOUND),
    REQ_TOO_LARGE("ECMO-REQ-004", Category.TOO_LARGE),
    REQ_TOO_DEEP("ECMO-REQ-005", Category.UNREADABLE),
    REQ_PARAMETER("ECMO-REQ-006", Category.BAD_REQUEST),
    REQ_NOT_FOUND("ECMO-REQ-007", Category.NOT_FOUND),
    REQ_METHOD("ECMO-REQ-008", Category.METHOD_NOT_ALLOWED),
    REQ_GONE("ECMO-REQ-009", Category.GONE),
    REQ_REFUSED("ECMO-REQ-010", Category.BAD_REQUEST),
    REQ_FORBIDDEN("ECMO-REQ-011", Category.FORBIDDEN),
    REQ_NOT_ACCEPTABLE("ECMO-REQ-012", Category.NOT_ACCEPTABLE),
    REQ_HEAD("ECMO-REQ-013", Category.BAD_REQUEST),
    REQ_BODY_TYPE("ECMO-REQ-014", Category.BAD_REQUEST),

    PROFILE_UNKNOWN("ECMO-PRF-001", Category.UNSUPPORTED),
    PROFILE_NOT_CLAIMED("ECMO-PRF-002", Category.BROKEN_RULE),
    PROFILE_VERSION("ECMO-PRF-003", Category.UNSUPPORTED),
    PROFILE_SEVERAL("ECMO-PRF-004", Category.BROKEN_RULE),
    EXTENSION_UNKNOWN("ECMO-PRF-005", Category.BAD_VALUE),
    MODIFIER_UNKNOWN("ECMO-PRF-006", Category.UNSUPPORTED),

    VALUE_MISSING("ECMO-VAL-001", Category.MISSING),
    VALUE_NOT_ALLOWED("ECMO-VAL-002", Category.BAD_VALUE),
    CODE_NOT_ALLOWED("ECMO-VAL-003", Category.BAD_CODE),
    ELEMENT_UNKNOWN("ECMO-VAL-004", Category.UNREADABLE),
    CORE_RULE_BROKEN("ECMO-VAL-005", Category.BROKEN_RULE),
    CODE_UNKNOWN("ECMO-VAL-006", Category.BAD_CODE),
    TOO_MANY("ECMO-VAL-007", Category.BAD_VALUE),
    CODE_OUTSIDE("ECMO-VAL-008", Category.BAD_CODE),
    CODE_RETIRED("ECMO-VAL-009", Category.BAD_CODE),
    DISPLAY_CONTRADICTS("ECMO-VAL-010", Category.BAD_CODE),
    UNIT_UNKNOWN("ECMO-VAL-011", Category.BAD_CODE),
    TIME_WITHOUT_OFFSET("ECMO-VAL-012", Category.BAD_VALUE),
    NARRATIVE_UNSAFE("ECMO-VAL-013", Category.BAD_VALUE),

    REFERENCE_DANGLING("ECMO-REF-001", Category.BROKEN_RULE),
    REFERENCE_NOT_STORED("ECMO-REF-002", Category.BROKEN_RULE),
    REFERENCED_BY_OTHERS("ECMO-REF-003", Category.CONFLICT),

    // 1 to 4 are invariants of ecmo-submission-bundle; the server finds them itself and names the entry.
    BUNDLE_URL_FORM("ECMO-BUN-1", Category.BROKEN_RULE),
    BUNDLE_ONLY_PUT("ECMO-BUN-2", Category.BROKEN_RULE),
    BUNDLE_ONE_RUN("ECMO-BUN-3", Category.BROKEN_RULE),
    BUNDLE_SAME_IDENTITY("ECMO-BUN-4", Category.DUPLICATE),
    BUNDLE_IDENTITY_MISMATCH("ECMO-BUN-5", Category.BROKEN_RULE),
    BUNDLE_TYPE("ECMO-BUN-6", Category.BROKEN_RULE),
    BUNDLE_ENTRY_REQUEST("ECMO-BUN-7", Category.BROKEN_RULE),

    PRECLOSING_LATE("ECMO-X01", Category.BROKEN_RULE),
    AGE_UNKNOWN("ECMO-X02", Category.BROKEN_RULE),
    ALIVE_TOO_EARLY("ECMO-X03", Category.BROKEN_RULE),
    OUTSIDE_WINDOW("ECMO-X04", Category.BROKEN_RULE),
    ICU_OUTSIDE_STAY("ECMO-X05", Category.BROKEN_RULE),
    SAME_RUN_AGAIN("ECMO-X06", Category.BROKEN_RULE),
    SEGMENTS_DO_NOT_TILE("ECMO-X07", Category.BROKEN_RULE),
    DOSE_AND_WEIGHT("ECMO-X08", Category.BROKEN_RULE),
    TIMI_UNTREATED_VESSEL("ECMO-X09", Category.BROKEN_RULE),
    ALIVE_AFTER_DEATH("ECMO-X10", Category.BROKEN_RULE),
    RUN_IN_FUTURE("ECMO-X11", Category.BROKEN_RULE),
    ANOTHER_PATIENT("ECMO-X12", Category.BROKEN_RULE),

    IDENTITY_TAKEN("ECMO-ID-001", Category.DUPLICATE),
    VERSION_CONFLICT("ECMO-CON-001", Category.RETRY),
    PRECONDITION("ECMO-CON-002", Category.PRECONDITION_FAILED),

    COLUMN_UNKNOWN("ECMO-COH-001", Category.BAD_REQUEST),
    FILTER_MALFORMED("ECMO-COH-002", Category.BAD_REQUEST),
    STRATA_TOO_MANY("ECMO-COH-003", Category.BAD_REQUEST),
    VALUE_UNKNOWN("ECMO-COH-004", Category.BAD_REQUEST),
    MEMBERS_GONE("ECMO-COH-005", Category.BROKEN_RULE),
    MEASURE_UNKNOWN("ECMO-MEA-001", Category.NOT_FOUND),
    STATUS_DEPENDS_ON_OUTCOME("ECMO-MEA-002", Category.BROKEN_RULE),
    INFORMATIVE_CENSORING("ECMO-MEA-003", Category.BROKEN_RULE),
    ITEMS_KNOWN_WHERE_ABSENT("ECMO-MEA-004", Category.BROKEN_RULE),
    NOT_FOLLOWED("ECMO-MEA-005", Category.BROKEN_RULE),
    EXACT_TEST_TOO_LARGE("ECMO-MEA-006", Category.BROKEN_RULE),

    VIEW_INVALID("ECMO-VIW-001", Category.BAD_VALUE),
    GUIDE_BROKEN("ECMO-GDE-001", Category.FAULT),

    SHEET_UNUSABLE("ECMO-SHT-001", Category.BAD_REQUEST),
    SHEET_CELL("ECMO-SHT-002", Category.BAD_VALUE),
    MAPPING_UNUSABLE("ECMO-SHT-003", Category.BAD_REQUEST),
    SERVER_UNREACHABLE("ECMO-SHT-004", Category.UNAVAILABLE),

    SETTING_WRONG("ECMO-CFG-001", Category.BAD_REQUEST),

    STORE_UNAVAILABLE("ECMO-SRV-001", Category.UNAVAILABLE),
    FAULT("ECMO-SRV-002", Category.FAULT),

    CHECKED("ECMO-INF-001", Category.NOTE),
    NO_ERRORS("ECMO-INF-002", Category.NOTE),
    REBUILT("ECMO-INF-003", Category.NOTE),
    COMPLETENESS("ECMO-INF-004", Category.NOTE),
    NEXT_LEVEL_NEEDS("ECMO-INF-005", Category.NOTE);

    private final String code;
    private final Category category;

    ProblemCode(String code, Category category) {
        this.code = code;
        this.category = category;
    }

    /** The stable code, e.g. {@code ECMO-REQ-001}. */
    public String code() {
        return code;
    }

    public Category category() {
        return category;
    }
}
