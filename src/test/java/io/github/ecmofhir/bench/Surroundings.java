package io.github.ecmofhir.bench;

import ca.uhn.fhir.util.VersionUtil;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the figures were measured on. */
final class Surroundings {

    private Surroundings() {}

    static List<String> describe() {
        return List.of(
                "Processor: " + Runtime.getRuntime().availableProcessors() + " × " + processor(),
                "Memory: " + fromProc("/proc/meminfo", "MemTotal"),
                "System: " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "Java: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                "JVM flags of both servers: " + String.join(" ", ServerProcess.JVM),
                "HAPI FHIR of both servers: " + VersionUtil.getVersion() + ", store: H2 file");
    }

    /** Load average of the last minute: above the number of processors, somebody else is measured too. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "load %.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        return fromProc("/proc/cpuinfo", "model name");
    }

    private static String fromProc(String file, String key) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
