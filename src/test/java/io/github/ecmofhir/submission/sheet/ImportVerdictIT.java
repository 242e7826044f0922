package io.github.ecmofhir.submission.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.submission.Result;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** What a real server finds in a row reaches whoever keeps the sheet, the rules between resources included. */
@OnStore(StoreKind.H2)
class ImportVerdictIT extends StoreTest {

    private final FhirEndpoint server;

    ImportVerdictIT(RunningServer server) {
        super(server);
        this.server = FhirEndpoint.at("http://127.0.0.1:" + server.port() + "/fhir");
    }

    private Verdict verdict(String source, Map<String, String> changes, Destination destination) {
        Bundle bundle = Pavlodar.mapping().bundle(Pavlodar.row("PAV-01", changes), source);
        return destination.deliver(new Submission(2, "PAV-01", bundle));
    }

    @Test
    void warningBetweenResources_standsInTheVerdict() {
        Verdict verdict = verdict("verdict-a", Map.of("icu_days", "20"), new ServerStore(server));

        assertThat(verdict.result()).isEqualTo(Result.CREATED);
        assertThat(verdict.sentences()).anyMatch(sentence -> sentence.endsWith("[ECMO-X05]"));
    }

    @Test
    void errorBetweenResources_refusesTheRow() {
        Verdict verdict = verdict("verdict-b", Map.of("implant_date", "2199-10-14"), new ServerStore(server));

        assertThat(verdict.result()).isEqualTo(Result.REFUSED);
        assertThat(verdict.sentences()).anyMatch(sentence -> sentence.endsWith("[ECMO-X11]"));
    }

    @Test
    void unusualValue_standsInTheVerdict() {
        Verdict verdict = verdict("verdict-c", Map.of("lvef", "95"), new ServerStore(server));

        assertThat(verdict.sentences())
                .anyMatch(sentence -> sentence.contains("`95 %`") && sentence.endsWith("[ECMO-MEA-3]"));
    }

    @Test
    void checkAlone_saysTheSame() {
        Verdict warned = verdict("verdict-d", Map.of("icu_days", "20"), new ServerCheck(server));
        Verdict refused = verdict("verdict-d", Map.of("implant_date", "2199-10-14"), new ServerCheck(server));

        assertThat(warned.sentences()).anyMatch(sentence -> sentence.endsWith("[ECMO-X05]"));
        assertThat(refused.result()).isEqualTo(Result.REFUSED);
        assertThat(refused.sentences()).anyMatch(sentence -> sentence.endsWith("[ECMO-X11]"));
    }
}
