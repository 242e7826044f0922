package io.github.ecmofhir.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Characters that no text in FHIR has, as XML cannot tell them: control characters but tab and line ends, and no characters. */
public final class ForbiddenCharacter {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private ForbiddenCharacter() {}

    /** The first of them in a text, as U+ and its number. */
    public static Optional<String> in(CharSequence text) {
        return FORBIDDEN
                .matcher(text)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(found -> String.format(Locale.ROOT, "U+%04X", (int) found.charAt(0)));
    }
}
