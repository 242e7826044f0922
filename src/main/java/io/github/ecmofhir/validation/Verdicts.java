package io.github.ecmofhir.validation;

import ca.uhn.fhir.validation.SingleValidationMessage;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was found in a text, for when the same text comes again. A verdict depends on nothing but the text and the profiles,
 * and most of what a hospital sends comes more than once: it validates and then pushes, sends a run when it is opened, again
 * when it ends and again at follow-up, and sends again whatever was not acknowledged.
 *
 * <p>Kept are the digest of the text and the findings, not the text. Some hundred bytes each, the oldest leave first.
 */
final class Verdicts {

    /** Some hundred submissions. */
    private static final int MOST = 20_000;

    /** What is longer is a mistake of the sender's program, and seldom sent again as it is. */
    private static final int MOST_FINDINGS = 20;

    private final Cache<ByteBuffer, List<SingleValidationMessage>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * The findings in a text, from the validator if they are not known.
     *
     * @param profiles that the text was checked against beside those it claims
     */
    List<SingleValidationMessage> of(
            String text, String[] profiles, Supplier<List<SingleValidationMessage>> validator) {
        ByteBuffer key = key(text, profiles);
        List<SingleValidationMessage> findings = known.getIfPresent(key);
        if (findings == null) {
            findings = List.copyOf(validator.get());
            if (findings.size() <= MOST_FINDINGS) {
                known.put(key, findings);
            }
        }
        return findings;
    }

    private static ByteBuffer key(String text, String[] profiles) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String profile : profiles) {
                digest.update(profile.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
