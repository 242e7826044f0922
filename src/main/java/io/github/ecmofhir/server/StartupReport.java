package io.github.ecmofhir.server;

import io.github.ecmofhir.access.AccessSettings;
import io.github.ecmofhir.access.ListenAddress;
import io.github.ecmofhir.cohort.LiveCohort;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.store.StoreSettings;
import io.github.ecmofhir.view.ViewCatalogue;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Says once, when the server is ready, what it is and whom it serves. */
final class StartupReport implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StartupReport.class);

    private final StoreSettings store;
    private final AccessSettings access;
    private final ListenAddress listen;
    private final Guide guide;
    private final ViewCatalogue views;
    private final LiveCohort cohort;

    StartupReport(
            StoreSettings store,
            AccessSettings access,
            ListenAddress listen,
            Guide guide,
            ViewCatalogue views,
            LiveCohort cohort) {
        this.store = store;
        this.access = access;
        this.listen = listen;
        this.guide = guide;
        this.views = views;
        this.cohort = cohort;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        int port = event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                ? web.getWebServer().getPort()
                : 0;
        double seconds = event.getTimeTaken() == null ? 0 : event.getTimeTaken().toMillis() / 1000.0;
        LOG.info("{}", String.join(System.lineSeparator(), lines(port, seconds)));
    }

    private List<String> lines(int port, double seconds) {
        List<String> lines = new ArrayList<>();
        lines.add("ecmo-fhir-server " + ServerVersion.number() + " is ready");
        lines.add(line("address", "http://" + host(listen.address()) + ":" + port + "/fhir"));
        lines.add(line("store", store.description()));
        if (store.kind() != StoreSettings.Kind.POSTGRESQL) {
            lines.add(line("", "WARNING: for trial only; keep a registry in PostgreSQL (ecmo.store.kind=postgresql)"));
        }
        lines.add(line(
                "access",
                access.mode().name().toLowerCase(Locale.ROOT) + ": nobody is asked who he is, the right of all is "
                        + access.openRight().code()));
        lines.add(line(
                "",
                listen.exposed()
                        ? "WARNING: whoever reaches this address has that right (ecmo.access.open-on)"
                        : "only programs on this machine reach it (loopback)"));
        lines.add(line(
                "guide", guide.profiles().size() + " profiles, " + views.views().size() + " views"));
        lines.add(line("cohort", cohort.current().rows() + " runs"));
        lines.add(line("memory", Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MB heap at most"));
        lines.add(line("java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")"));
        lines.add(line("started in", String.format(Locale.ROOT, "%.1f s", seconds)));
        return lines;
    }

    private static String line(String name, String value) {
        return String.format("  %-11s %s", name, value);
    }

    private static String host(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
