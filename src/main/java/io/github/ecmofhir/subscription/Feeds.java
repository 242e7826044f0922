package io.github.ecmofhir.subscription;

import io.github.ecmofhir.store.Change;
import io.github.ecmofhir.store.SafeMoment;
import io.github.ecmofhir.store.WriteParticipant;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begins and ends the feeds of Subscriptions in the transactions that write these, and says when something was written. */
public final class Feeds implements WriteParticipant {

    /** For what a server does of a feed beside sending. */
    private static final Duration BESIDE_SENDING = Duration.ofSeconds(10);

    private final FeedTables tables;
    private final SafeMoment moment;
    private volatile Runnable bell = () -> {};

    public Feeds(DataSource database, SafeMoment moment, SubscriptionSettings settings) {
        this.tables = new FeedTables(database, settings.timeout().plus(BESIDE_SENDING), settings.longestWait());
        this.moment = moment;
    }

    /** To be called once at start, before anything is written. */
    public void prepare() {
        tables.prepare();
    }

    FeedTables tables() {
        return tables;
    }

    void whenWritten(Runnable bell) {
        this.bell = bell;
    }

    @Override
    public void beforeCommit(List<Change> changes) {
        changes.stream()
                .filter(change -> change.resourceType().equals("Subscription"))
                .forEach(this::follow);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.run();
            }
        });
    }

    private void follow(Change change) {
        if (!(change.resource() instanceof Subscription subscription)
                || subscription.getStatus() == SubscriptionStatus.OFF) {
            tables.end(change.id());
            return;
        }
        String type = Search.of(subscription.getCriteria()).resourceType();
        Optional<Feed> feed = tables.find(change.id());
        if (feed.isEmpty() || !feed.get().resourceType().equals(type)) {
            tables.begin(change.id(), type, moment.get());
        } else if (subscription.getStatus() == SubscriptionStatus.ACTIVE) {
            // Somebody has mended it, or it has just succeeded
            tables.tryAtOnce(change.id());
        }
        tables.endAt(change.id(), subscription.hasEnd() ? end(subscription) : null);
    }

    private static Instant end(Subscription subscription) {
        return OffsetDateTime.parse(subscription.getEndElement().getValueAsString())
                .toInstant();
    }
}
