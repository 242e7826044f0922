package io.github.ecmofhir.store;

import java.time.Instant;

/**
 * The current version of a stored resource as it stands in the database.
 *
 * @param number of the row of the resource, by which searches find it
 * @param id logical id
 * @param json the resource without its id, version and moment
 */
public record StoredText(long number, String resourceType, String id, long version, Instant lastUpdated, String json) {

    private static final String META = ",\"meta\":{";

    /**
     * The resource with the id, version and time that a read gives it. Nothing else of the text is changed.
     *
     * @throws IllegalArgumentException if the text does not begin with the type, as HAPI writes it
     */
    public String whole() {
        String type = "{\"resourceType\":\"" + resourceType + "\"";
        if (!json.startsWith(type)) {
            throw new IllegalArgumentException(
                    resourceType + "/" + id + " is stored in another form than that of this server.");
        }
        String written = "\"versionId\":\"" + version + "\",\"lastUpdated\":\"" + lastUpdated + "\"";
        boolean hasMeta = json.startsWith(META, type.length());
        int rest = hasMeta ? type.length() + META.length() : type.length();
        StringBuilder whole = new StringBuilder(json.length() + META.length() + written.length() + 50)
                .append(type)
                .append(",\"id\":\"")
                .append(id)
                .append('"')
                .append(META)
                .append(written);
        if (!hasMeta) {
            whole.append('}');
        } else if (json.charAt(rest) != '}') {
            whole.append(',');
        }
        return whole.append(json, rest, json.length()).toString();
    }
}
