package io.github.ecmofhir.validation;

import ca.uhn.fhir.validation.SingleValidationMessage;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What was found in a resource, for when the like comes again. A verdict depends on nothing but the text and the profiles, and
 * most of what a hospital sends comes more than once: it validates and then pushes, sends a run when it is opened, again when
 * it ends and again at follow-up, and sends again whatever was not acknowledged. And where nothing was found, nothing is found
 * in any other resource of the same {@link Shape}: that of the next patient, as a rule.
 *
 * <p>Kept are digests and findings, not what was sent. Some hundred bytes each, the oldest leave first.
 */
final class Verdicts {

    /** More than a thousand submissions of which no two resources are alike. */
    private static final int MOST = 50_000;

    /** What is longer is a mistake of the sender's program, and seldom sent again as it is. */
    private static final int MOST_FINDINGS = 20;

    private final Thresholds thresholds;
    private final Cache<ByteBuffer, List<SingleValidationMessage>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Verdicts(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * The findings in a text, from the validator if they are not known.
     *
     * @param json a resource
     * @param profiles that it was checked against beside those it claims
     */
    List<SingleValidationMessage> of(
            String json, String[] profiles, Supplier<List<SingleValidationMessage>> validator) {
        ByteBuffer shape = key(Shape.of(json, thresholds), profiles);
        List<SingleValidationMessage> findings = known.getIfPresent(shape);
        if (findings != null) {
            return findings;
        }
        ByteBuffer text = key(json, profiles);
        findings = known.getIfPresent(text);
        if (findings == null) {
            findings = List.copyOf(validator.get());
            // A finding may tell the values
            if (findings.size() <= MOST_FINDINGS) {
                known.put(findings.isEmpty() ? shape : text, findings);
            }
        }
        return findings;
    }

    private static ByteBuffer key(String text, String[] profiles) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String profile : profiles) {
            digest.update(profile.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
