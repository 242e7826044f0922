package io.github.ecmofhir.subscription;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.jspecify.annotations.Nullable;

/**
 * How one receiver wants to be told.
 *
 * @param payload form of the resource that is sent along; null where only the fact is told
 * @param deletions whether he wants to hear of deletions, too
 */
record Channel(URI endpoint, @Nullable EncodingEnum payload, Map<String, String> headers, boolean deletions) {

    /** The name that HAPI has given it, and that its users know; R4 has none. */
    static final String DELETIONS = "http://hapifhir.io/fhir/StructureDefinition/subscription-send-delete-messages";

    private static final char COLON = ':';

    Channel {
        headers = Map.copyOf(headers);
    }

    /** @param subscription that {@link SubscriptionCheck} has let pass */
    static Channel of(Subscription subscription) {
        SubscriptionChannelComponent channel = subscription.getChannel();
        Map<String, String> headers = new LinkedHashMap<>();
        for (StringType header : channel.getHeader()) {
            headers.merge(name(header), value(header), (one, other) -> one + ", " + other);
        }
        return new Channel(
                AllowedEndpoints.read(channel.getEndpoint()).orElseThrow(),
                channel.hasPayload() ? encoding(channel.getPayload()) : null,
                headers,
                deletions(subscription)
                        .anyMatch(wanted -> wanted.getValue() instanceof BooleanType value && value.booleanValue()));
    }

    /** What is said of deletions; it may stand at the channel or at the whole. */
    static Stream<Extension> deletions(Subscription subscription) {
        return Stream.concat(subscription.getExtension().stream(), subscription.getChannel().getExtension().stream())
                .filter(extension -> DELETIONS.equals(extension.getUrl()));
    }

    /** Null for a form in which no resource is written. */
    static @Nullable EncodingEnum encoding(String mediaType) {
        String plain = mediaType.replaceFirst(";.*", "").trim();
        EncodingEnum encoding = EncodingEnum.forContentType(plain);
        return encoding == EncodingEnum.JSON || encoding == EncodingEnum.XML ? encoding : null;
    }

    static String name(StringType header) {
        String text = String.valueOf(header.getValue());
        return text.substring(0, Math.max(text.indexOf(COLON), 0)).trim();
    }

    static String value(StringType header) {
        String text = String.valueOf(header.getValue());
        return text.substring(text.indexOf(COLON) + 1).trim();
    }
}
