package io.github.ecmofhir.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version in an ETag of FHIR: {@code W/"3"}, and as many send it, {@code "3"} or {@code 3}. */
public final class VersionTag {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"(\\d{1,18})\"|(\\d{1,18})");

    private VersionTag() {}

    /** Empty for what names no version. */
    public static Optional<String> version(String etag) {
        Matcher tag = FORM.matcher(etag.trim());
        return tag.matches() ? Optional.of(tag.group(1) == null ? tag.group(2) : tag.group(1)) : Optional.empty();
    }
}
