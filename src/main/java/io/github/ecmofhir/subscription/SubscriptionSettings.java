package io.github.ecmofhir.subscription;

import io.github.ecmofhir.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom subscriptions may notify, and how ({@code ecmo.subscription.*}).
 *
 * @param endpoints what a receiver's address may begin with; {@code loopback} for any port of this machine
 * @param timeout how long a receiver may take to answer
 * @param longestWait how long a receiver that does not answer is left alone at most, before it is tried again
 * @param atOnce how many receivers a server notifies at the same time
 */
@ConfigurationProperties("ecmo.subscription")
public record SubscriptionSettings(
        @DefaultValue("loopback") List<String> endpoints,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("5m") Duration longestWait,
        @DefaultValue("16") int atOnce) {

    private static final int MOST_AT_ONCE = 64;

    public SubscriptionSettings {
        endpoints = List.copyOf(endpoints);
        requireLonger("ecmo.subscription.timeout", timeout);
        requireLonger("ecmo.subscription.longest-wait", longestWait);
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw Problem.ofSetting(
                    "ecmo.subscription.at-once",
                    atOnce + " receivers would be notified at once.",
                    "It is a number from 1 to " + MOST_AT_ONCE + ".");
        }
    }

    private static void requireLonger(String setting, Duration time) {
        if (time.toMillis() < 1) {
            throw Problem.ofSetting(setting, "The time would be " + time + ".", "It is a time above 0, like 20s.");
        }
    }
}
