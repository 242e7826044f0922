package io.github.ecmofhir.subscription;

import io.github.ecmofhir.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The addresses that whoever runs the server lets it send to. Otherwise any client could make it send patients' data, or
 * requests to machines that only it reaches. Immutable.
 */
final class AllowedEndpoints {

    private static final String SETTING = "ecmo.subscription.endpoints";
    private static final int LAST_PORT = 65_535;
    private static final String LOOPBACK = "loopback";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|::1");

    /** What a receiver may take for a way out of the folder that was allowed. */
    private static final Pattern LEADS_ELSEWHERE = Pattern.compile("/[.][.]|%2e|%2f|%5c", Pattern.CASE_INSENSITIVE);

    private final boolean loopback;
    private final List<URI> beginnings;

    /** @throws Problem SETTING_WRONG for what is no address */
    AllowedEndpoints(List<String> settings) {
        this.loopback = settings.contains(LOOPBACK);
        List<URI> addresses = new ArrayList<>();
        for (String setting : settings) {
            if (!setting.equals(LOOPBACK)) {
                addresses.add(
                        read(setting)
                                .filter(address -> address.getRawQuery() == null)
                                .orElseThrow(
                                        () -> Problem.ofSetting(
                                                SETTING,
                                                "`" + setting + "` is no address.",
                                                "Each is `loopback`, or what addresses begin with, like https://registry.example.org/hooks.")));
            }
        }
        this.beginnings = List.copyOf(addresses);
    }

    /** An address of http or https that names its host and nobody's password; empty for all else. */
    static Optional<URI> read(String text) {
        try {
            URI address = new URI(text).normalize();
            boolean isUsable = address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getPort() != 0
                    && address.getPort() <= LAST_PORT
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && !LEADS_ELSEWHERE.matcher(path(address)).find();
            return isUsable ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    boolean allow(URI address) {
        return loopback && THIS_MACHINE.matcher(host(address)).matches()
                || beginnings.stream().anyMatch(beginning -> isBelow(address, beginning));
    }

    private static boolean isBelow(URI address, URI beginning) {
        String path = path(beginning);
        return address.getScheme().equalsIgnoreCase(beginning.getScheme())
                && host(address).equals(host(beginning))
                && port(address) == port(beginning)
                && (path(address).equals(path) || path(address).startsWith(path.endsWith("/") ? path : path + "/"));
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    private static String path(URI address) {
        return address.getRawPath() == null ? "" : address.getRawPath();
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
