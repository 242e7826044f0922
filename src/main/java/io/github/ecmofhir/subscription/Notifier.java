package io.github.ecmofhir.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import io.github.ecmofhir.store.Durability;
import io.github.ecmofhir.store.ResourceMatcher;
import io.github.ecmofhir.store.ResourceStore;
import io.github.ecmofhir.store.SafeMoment;
import io.github.ecmofhir.store.StoredParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Sends to receivers what has been written, each version at least once, and in the order in which it was written; the next one
 * only when the one before has been taken.
 */
public final class Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
    private static final int AT_ONCE = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** A receiver that is started again is away for as many tries. */
    private static final int FAILURES_UNTOLD = 3;

    private static final int MOST_DOUBLINGS = 30;

    private final FeedTables tables;
    private final SafeMoment moment;
    private final Durability durability;
    private final ResourceStore store;
    private final ResourceMatcher matcher;
    private final RestHook hook;
    private final FhirContext fhir;
    private final SubscriptionSettings settings;

    public Notifier(
            Feeds feeds,
            SafeMoment moment,
            Durability durability,
            ResourceStore store,
            ResourceMatcher matcher,
            FhirContext fhir,
            SubscriptionSettings settings) {
        this.tables = feeds.tables();
        this.moment = moment;
        this.durability = durability;
        this.store = store;
        this.matcher = matcher;
        this.hook = new RestHook(fhir, settings.timeout());
        this.fhir = fhir;
        this.settings = settings;
    }

    /**
     * Sends all that waits.
     *
     * @param holder name of the thread among those of all servers
     * @param stopped whether to leave off
     */
    void serve(String holder, BooleanSupplier stopped) throws InterruptedException {
        List<Feed> feeds = tables.free();
        if (feeds.isEmpty()) {
            return;
        }
        Instant safe = moment.get();
        for (Feed feed : feeds) {
            if (stopped.getAsBoolean()) {
                return;
            }
            if (feed.hasEnded() || tables.isWaiting(feed) || tables.isToSettle(feed, safe)) {
                Optional<Feed> taken = tables.take(feed.subscription(), holder);
                if (taken.isPresent()) {
                    serve(taken.get(), holder, stopped);
                }
            }
        }
    }

    private Optional<Subscription> subscription(Feed feed) {
        return store.read("Subscription", feed.subscription()).map(Subscription.class::cast);
    }

    private void serve(Feed feed, String holder, BooleanSupplier stopped) throws InterruptedException {
        try {
            Optional<Subscription> found = subscription(feed);
            if (found.isEmpty()) {
                return;
            }
            Subscription subscription = found.get();
            if (feed.hasEnded()) {
                say(subscription, SubscriptionStatus.OFF, null);
                return;
            }
            Optional<String> fault = sendOrFail(feed, subscription, holder, stopped);
            if (fault.isPresent()) {
                fail(feed.subscription(), holder, fault.get());
            }
        } finally {
            tables.release(feed, holder);
        }
    }

    /** What was taken before this failure counts: the receiver is there, and is tried again soon. */
    private void fail(String subscription, String holder, String fault) {
        tables.find(subscription).ifPresent(feed -> {
            tables.failed(feed, holder, wait(feed.failures()));
            tell(feed, fault);
        });
    }

    /** A defect in what concerns one receiver must not keep the others waiting. */
    private Optional<String> sendOrFail(Feed feed, Subscription subscription, String holder, BooleanSupplier stopped)
            throws InterruptedException {
        try {
            return send(feed, subscription, holder, stopped);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Subscription/{} cannot be served", feed.subscription(), e);
            return Optional.of("It could not be sent by a defect of the server, whose log says more.");
        }
    }

    private Duration wait(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return wait.compareTo(settings.longestWait()) < 0 ? wait : settings.longestWait();
    }

    /** @return why one could not be sent */
    private Optional<String> send(Feed begun, Subscription subscription, String holder, BooleanSupplier stopped)
            throws InterruptedException {
        Feed feed = begun;
        Search criteria = Search.of(subscription.getCriteria());
        Channel channel = Channel.of(subscription);
        while (true) {
            Instant safe = moment.get();
            List<Written> portion = tables.next(feed, AT_ONCE);
            // A receiver shall not know of what a loss of power could still take back
            durability.await();
            for (Written version : portion) {
                if (stopped.getAsBoolean() || !tables.hold(feed, holder)) {
                    return Optional.empty();
                }
                if (isWanted(criteria, channel, version)) {
                    Optional<String> fault = hook.send(channel, version);
                    if (fault.isPresent()) {
                        return fault;
                    }
                    if (subscription.getStatus() == SubscriptionStatus.ERROR) {
                        LOG.info("The receiver of Subscription/{} takes notifications again", feed.subscription());
                        subscription = say(subscription, SubscriptionStatus.ACTIVE, null);
                    }
                }
                tables.judged(feed, version);
                feed = feed.succeeded();
            }
            boolean isAll = portion.size() < AT_ONCE;
            Instant done = isAll ? safe : before(portion.get(portion.size() - 1).moment(), safe);
            tables.settle(feed, holder, done);
            Optional<Feed> next = tables.find(feed.subscription());
            if (isAll || next.isEmpty()) {
                return Optional.empty();
            }
            feed = next.get();
        }
    }

    /** Of the moment of the last one there may be more. */
    private static Instant before(Instant last, Instant safe) {
        Instant before = last.minusMillis(1);
        return before.isBefore(safe) ? before : safe;
    }

    private boolean isWanted(Search criteria, Channel channel, Written version) {
        if (version.isDeletion() && !channel.deletions()
                || version.text().json().isEmpty()) {
            return false;
        }
        return criteria.query().isEmpty()
                || matcher.matches(criteria.text(), new StoredParser(fhir).read(version.text()));
    }

    private void tell(Feed feed, String fault) {
        if (feed.failures() + 1 == FAILURES_UNTOLD) {
            LOG.warn("Subscription/{} fails, and is tried again until it succeeds: {}", feed.subscription(), fault);
        }
        if (feed.failures() + 1 >= FAILURES_UNTOLD) {
            subscription(feed)
                    .filter(current -> current.getStatus() == SubscriptionStatus.ACTIVE)
                    .ifPresent(current -> say(current, SubscriptionStatus.ERROR, fault));
        }
    }

    /** @return as it is stored now; the same where somebody else has just changed it, whose word counts */
    private Subscription say(Subscription subscription, SubscriptionStatus status, @Nullable String error) {
        Subscription changed = subscription.copy();
        changed.setStatus(status).setError(error);
        try {
            store.update(changed);
            return changed;
        } catch (BaseServerResponseException e) {
            LOG.debug("Subscription/{} was changed meanwhile", subscription.getIdPart(), e);
            return subscription;
        }
    }
}
