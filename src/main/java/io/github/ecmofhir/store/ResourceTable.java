package io.github.ecmofhir.store;

/** What tables of ours may ask of HAPI's table of resources, within their own SQL. */
public final class ResourceTable {

    /** Logical ids of the stored resources of a type, its first parameter, that were written after a moment, its second. */
    public static final String WRITTEN_SINCE =
            "select fhir_id from hfj_resource where res_type = ? and res_updated > ? and res_deleted_at is null";

    private ResourceTable() {}
}
