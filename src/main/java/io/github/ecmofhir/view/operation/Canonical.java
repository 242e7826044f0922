package io.github.ecmofhir.view.operation;

import java.util.Optional;

/** The canonical URL of something, with the version that is meant if one is. */
record Canonical(String url, Optional<String> version) {

    static Canonical of(String text) {
        int bar = text.indexOf('|');
        return bar < 0
                ? new Canonical(text, Optional.empty())
                : new Canonical(text.substring(0, bar), Optional.of(text.substring(bar + 1)));
    }
}
