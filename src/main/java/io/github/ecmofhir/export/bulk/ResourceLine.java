package io.github.ecmofhir.export.bulk;

import io.github.ecmofhir.store.StoredText;

/** The text of a stored resource with the id, version and time that a read gives it. Nothing else of the text is changed. */
final class ResourceLine {

    private static final String META = ",\"meta\":{";

    private ResourceLine() {}

    /** @throws IllegalArgumentException if the text does not begin with the type, as HAPI writes it */
    static String of(StoredText stored) {
        String json = stored.json();
        String type = "{\"resourceType\":\"" + stored.resourceType() + "\"";
        if (!json.startsWith(type)) {
            throw new IllegalArgumentException(
                    stored.resourceType() + "/" + stored.id() + " is stored in another form than that of this server.");
        }
        String version = "\"versionId\":\"" + stored.version() + "\",\"lastUpdated\":\"" + stored.lastUpdated() + "\"";
        boolean hasMeta = json.startsWith(META, type.length());
        int rest = hasMeta ? type.length() + META.length() : type.length();
        StringBuilder line = new StringBuilder(json.length() + META.length() + version.length() + 50)
                .append(type)
                .append(",\"id\":\"")
                .append(stored.id())
                .append('"')
                .append(META)
                .append(version);
        if (!hasMeta) {
            line.append('}');
        } else if (json.charAt(rest) != '}') {
            line.append(',');
        }
        return line.append(json, rest, json.length()).toString();
    }
}
