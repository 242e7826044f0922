package io.github.ecmofhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.catalina.startup.Tomcat;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

class RehearsalTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Tomcat tomcat = new Tomcat();
    private final Asked asked = new Asked();

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        tomcat.setBaseDir(folder.toString());
        Tomcat.addServlet(tomcat.addContext("", folder.toString()), "asked", asked)
                .addMapping("/fhir/*");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void directPost_arrivesWhole() throws IOException {
        String body = "{\"resourceType\":\"Basic\",\"id\":\"" + "é".repeat(100_000) + "\"}";

        int status = new DirectPost(tomcat.getService()).send("/fhir/Basic/$validate", body);

        assertThat(status).isEqualTo(202);
        assertThat(asked.paths).containsExactly("POST /fhir/Basic/$validate application/fhir+json");
        assertThat(asked.bodies).containsExactly(body);
    }

    @Test
    void rehearsalOfNoTime_checksEachExampleOnce() {
        rehearse(Duration.ZERO);

        List<Resource> examples = Guide.examples(FHIR);
        assertThat(examples).hasSizeGreaterThan(40);
        assertThat(asked.paths)
                .containsExactlyElementsOf(examples.stream()
                        .map(each -> "POST /fhir/" + each.fhirType() + "/$validate application/fhir+json")
                        .toList());
        assertThat(asked.paths.get(0)).contains("Bundle");
    }

    @Test
    void rehearsal_neverSendsTheSameTextTwice() {
        rehearse(Duration.ofMillis(300));

        assertThat(asked.bodies).hasSizeGreaterThan(Guide.examples(FHIR).size());
        assertThat(new HashSet<>(asked.bodies)).hasSameSizeAs(asked.bodies);
    }

    private void rehearse(Duration lasting) {
        new Rehearsal(FHIR, () -> new DirectPost(tomcat.getService()), lasting).run(new DefaultApplicationArguments());
    }

    private static final class Asked extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient List<String> paths = new ArrayList<>();
        private final transient List<String> bodies = new ArrayList<>();

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            paths.add(request.getMethod() + " " + request.getRequestURI() + " " + request.getContentType());
            request.setCharacterEncoding("UTF-8");
            bodies.add(request.getReader().lines().reduce("", String::concat));
            response.setStatus(202);
            response.getWriter().write("x".repeat(100_000));
        }
    }
}
