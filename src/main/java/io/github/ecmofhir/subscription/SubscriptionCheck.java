package io.github.ecmofhir.subscription;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.store.ResourceMatcher;
import io.github.ecmofhir.store.ResourceSearch;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** Whether this server can do what a Subscription asks for. What it could not do it refuses at once, rather than never notify. */
public final class SubscriptionCheck {

    /** Names of headers, as RFC 9110 has them. */
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E\\t]");

    private static final int LONGEST = 250;

    /** Every write is compared with all that is in it. */
    private static final int LONGEST_CRITERIA = 2_000;

    /** They are of the connection, or told by the payload. */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "transfer-encoding",
            "upgrade");

    private final AllowedEndpoints endpoints;
    private final ResourceSearch searches;
    private final ResourceMatcher matcher;

    public SubscriptionCheck(SubscriptionSettings settings, ResourceSearch searches, ResourceMatcher matcher) {
        this.endpoints = new AllowedEndpoints(settings.endpoints());
        this.searches = searches;
        this.matcher = matcher;
    }

    /** Everything that keeps the server from doing it; nothing for what is no Subscription, or is off. */
    public List<Issue> issues(Resource resource) {
        if (!(resource instanceof Subscription subscription) || subscription.getStatus() == SubscriptionStatus.OFF) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        criteria(subscription).ifPresent(issues::add);
        SubscriptionChannelComponent channel = subscription.getChannel();
        if (channel.getType() != SubscriptionChannelType.RESTHOOK) {
            issues.add(unsuitable(
                    subscription,
                    "channel.type",
                    channel.hasType()
                            ? "The channel is `" + channel.getType().toCode() + "`."
                            : "It has no type of channel.",
                    "This server notifies by `rest-hook` only."));
        }
        boolean hasPayload = channel.hasPayload();
        if (hasPayload && Channel.encoding(channel.getPayload()) == null) {
            issues.add(
                    unsuitable(
                            subscription,
                            "channel.payload",
                            "The payload is `" + channel.getPayload() + "`.",
                            "It is application/fhir+json, application/fhir+xml, or left out for a notification without the resource."));
        }
        endpoint(subscription, channel.getEndpoint(), hasPayload).ifPresent(issues::add);
        channel.getHeader().forEach(header -> header(subscription, header).ifPresent(issues::add));
        if (Channel.deletions(subscription).anyMatch(wanted -> !(wanted.getValue() instanceof BooleanType))) {
            issues.add(unsuitable(
                    subscription,
                    "channel.extension",
                    "Whether deletions are sent is neither true nor false.",
                    "The extension `" + Channel.DELETIONS + "` has a `valueBoolean`."));
        }
        return issues;
    }

    private Optional<Issue> criteria(Subscription subscription) {
        String criteria = Objects.requireNonNullElse(subscription.getCriteria(), "");
        Search search = Search.of(criteria);
        String needed = "It is a search of one type, like"
                + " `Procedure?_profile=https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-cannulation`.";
        if (criteria.length() > LONGEST_CRITERIA) {
            return Optional.of(unsuitable(
                    subscription,
                    "criteria",
                    "The search has " + criteria.length() + " characters.",
                    "It has " + LONGEST_CRITERIA + " at most."));
        }
        if (!searches.isType(search.resourceType())) {
            return Optional.of(unsuitable(
                    subscription, "criteria", "`" + criteria + "` begins with no type of resources.", needed));
        }
        try {
            searches.require(search.resourceType(), search.query());
            return matcher.unanswerable(search.resourceType(), search.query())
                    .map(
                            parameter -> unsuitable(
                                    subscription,
                                    "criteria",
                                    "`" + parameter + "` cannot be watched for in this way.",
                                    "Watched are codes and identifiers, also with :not, references with their type (`patient=Patient/12`),"
                                            + " _profile, _tag, _security and _id; no dates, texts, numbers, chains or results of other searches."));
        } catch (Problem e) {
            Issue issue = e.issues().get(0);
            return Optional.of(
                    unsuitable(subscription, "criteria", "`" + criteria + "`: " + issue.found(), issue.needed()));
        } catch (BaseServerResponseException e) {
            return Optional.of(
                    unsuitable(subscription, "criteria", "`" + criteria + "` is no search of this server.", needed));
        }
    }

    private Optional<Issue> endpoint(Subscription subscription, @Nullable String endpoint, boolean hasPayload) {
        String place = "channel.endpoint";
        if (endpoint == null) {
            return Optional.of(unsuitable(
                    subscription,
                    place,
                    "It has no address to notify.",
                    "A rest-hook has an address of http or https."));
        }
        if (endpoint.length() > LONGEST) {
            return Optional.of(unsuitable(
                    subscription,
                    place,
                    "The address has " + endpoint.length() + " characters.",
                    "It has " + LONGEST + " at most."));
        }
        Optional<URI> address = AllowedEndpoints.read(endpoint);
        if (address.isEmpty()) {
            return Optional.of(unsuitable(
                    subscription,
                    place,
                    "`" + endpoint + "` is no address to notify.",
                    "It is one of http or https with a host, without user, password or fragment."));
        }
        if (hasPayload && address.get().getRawQuery() != null) {
            return Optional.of(unsuitable(
                    subscription,
                    place,
                    "`" + endpoint + "` has a query.",
                    "With a payload, the type and id of the resource are put behind the address."));
        }
        if (!endpoints.allow(address.get())) {
            return Optional.of(Issue.error(
                    ProblemCode.SUBSCRIPTION_ENDPOINT,
                    place(subscription, place),
                    "This server does not send to `" + endpoint + "`.",
                    "It sends to addresses that are allowed by the setting ecmo.subscription.endpoints only.",
                    "Ask who runs the server to allow it."));
        }
        return Optional.empty();
    }

    private static Optional<Issue> header(Subscription subscription, StringType header) {
        String name = Channel.name(header);
        boolean isUsable = HEADER.matcher(name).matches()
                && !OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT))
                && !UNPRINTABLE.matcher(Channel.value(header)).find();
        // Its value may be a password, and is not repeated
        return isUsable
                ? Optional.empty()
                : Optional.of(
                        unsuitable(
                                subscription,
                                "channel.header",
                                name.isEmpty()
                                        ? "A header without a name cannot be sent."
                                        : "The header `" + name + "` cannot be sent.",
                                "Headers are `Name: value`, of letters, digits and signs, and none that belongs to the connection."));
    }

    private static Issue unsuitable(Subscription subscription, String element, String found, String needed) {
        return Issue.error(
                ProblemCode.SUBSCRIPTION_UNSUITABLE,
                place(subscription, element),
                found,
                needed,
                "Correct `" + element + "` and send it again.");
    }

    private static Place place(Subscription subscription, String element) {
        return new Place(null, "Subscription", subscription.getIdElement().getIdPart(), "Subscription." + element);
    }
}
