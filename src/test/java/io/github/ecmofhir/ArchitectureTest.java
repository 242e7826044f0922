package io.github.ecmofhir;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the server, and who may look into which. */
class ArchitectureTest {

    private static final String BASE = "io.github.ecmofhir";

    /** Room → the rooms it may use. The server may use all; nothing may use the server. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("ecmo", List.of()),
            Map.entry("statistics", List.of()),
            Map.entry("guide", List.of("problem")),
            Map.entry("store", List.of("problem")),
            Map.entry("access", List.of("problem")),
            Map.entry("validation", List.of("guide", "store", "view", "ecmo", "problem")),
            Map.entry("submission", List.of("validation", "guide", "store", "access", "problem")),
            Map.entry("job", List.of("store", "access", "problem")),
            Map.entry("subscription", List.of("store", "problem")),
            Map.entry("deidentification", List.of("guide", "access", "problem")),
            Map.entry("view", List.of("deidentification", "guide", "job", "store", "access", "problem")),
            Map.entry("cohort", List.of("view", "deidentification", "store", "ecmo", "problem")),
            Map.entry(
                    "measure",
                    List.of("cohort", "deidentification", "ecmo", "statistics", "access", "guide", "problem")),
            Map.entry("export", List.of("view", "cohort", "deidentification", "job", "store", "access", "problem")),
            Map.entry("dashboard", List.of("measure", "cohort", "validation", "access"))));

    /** What the jar holds, without the tests. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(EcmoRegistryApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    private static String[] packages(String... rooms) {
        return Arrays.stream(rooms).map(room -> BASE + "." + room + "..").toArray(String[]::new);
    }

    static Stream<String> rooms() {
        return MAY_USE.keySet().stream();
    }

    @Nested
    class Rooms {

        @Test
        void everyClass_isInARoom() {
            classes()
                    .that()
                    .doNotHaveFullyQualifiedName(EcmoRegistryApplication.class.getName())
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .resideInAnyPackage(
                            packages(Stream.concat(rooms(), Stream.of("server")).toArray(String[]::new)))
                    .check(CLASSES);
        }

        @ParameterizedTest
        @MethodSource("io.github.ecmofhir.ArchitectureTest#rooms")
        void room_looksOnlyIntoThoseItMay(String room) {
            String[] forbidden = Stream.concat(rooms(), Stream.of("server"))
                    .filter(other -> !other.equals(room) && !MAY_USE.get(room).contains(other))
                    .toArray(String[]::new);

            noClasses()
                    .that()
                    .resideInAPackage(BASE + "." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(forbidden))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }

        @Test
        void rooms_haveNoCycles() {
            slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        }
    }

    @Nested
    class PlainJava {

        @Test
        void medicine_seesJavaOnly() {
            classes()
                    .that()
                    .resideInAPackage(BASE + ".ecmo..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(BASE + ".ecmo..", "java..", "org.jspecify.annotations..")
                    .check(CLASSES);
        }

        @Test
        void statistics_seeJavaAndDistributionsOnly() {
            classes()
                    .that()
                    .resideInAPackage(BASE + ".statistics..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            BASE + ".statistics..",
                            "java..",
                            "org.jspecify.annotations..",
                            "org.apache.commons.statistics..")
                    .check(CLASSES);
        }

        @Test
        void cohortsAndFigures_seeNoResources() {
            noClasses()
                    .that()
                    .resideInAnyPackage(BASE + ".cohort..", BASE + ".measure")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("ca.uhn..", "org.hl7..", "jakarta.persistence..", "org.hibernate..")
                    .check(CLASSES);
        }
    }

    @Nested
    class Libraries {

        @Test
        void storageOfHapi_isSeenByStoreAndServerOnly() {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packages("store", "server"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("ca.uhn.fhir.jpa..", "jakarta.persistence..", "org.hibernate..")
                    .check(CLASSES);
        }

        @Test
        void sql_isSpokenByThoseWhoKeepTablesOnly() {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(packages("view", "cohort", "server"))
                    .and()
                    // Jobs must outlive the server, too.
                    .doNotHaveFullyQualifiedName(BASE + ".job.JobTables")
                    .and()
                    // How far receivers have been told must outlive the server, too.
                    .haveNameNotMatching(BASE.replace(".", "[.]") + "[.]subscription[.]Feed(s|Tables)")
                    .and()
                    // Servers that share a store share its key.
                    .doNotHaveFullyQualifiedName(BASE + ".deidentification.StoredKey")
                    .and()
                    // Only the database knows what other servers are writing.
                    .doNotHaveFullyQualifiedName(BASE + ".store.PostgresSafeMoment")
                    .and()
                    // Only the database can promise that an identity is taken once.
                    .doNotHaveFullyQualifiedName(BASE + ".submission.IdentityRegistry")
                    .and()
                    // What was taken in must outlive the server.
                    .doNotHaveFullyQualifiedName(BASE + ".submission.upload.UploadTables")
                    .and()
                    // HAPI would load every resource to tell its version.
                    .doNotHaveFullyQualifiedName(BASE + ".store.StoredTransactions")
                    .and()
                    // HAPI would load every version since, where only the one of a moment is wanted.
                    .haveNameNotMatching(BASE.replace(".", "[.]") + "[.]store[.]ResourceHistory([$].*)?")
                    .and()
                    // HAPI would make an object of each resource, in a transaction of its own.
                    .haveNameNotMatching(BASE.replace(".", "[.]") + "[.]store[.]StoredTexts([$].*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.jdbc..", "javax.sql..")
                    .check(CLASSES);
        }

        @Test
        void web_isSeenByItsEdgeOnly() {
            noClasses()
                    .that(are(not(edge())))
                    .should()
                    .dependOnClassesThat(are(resideInAnyPackage(
                            "org.springframework.web..",
                            "jakarta.servlet..",
                            "ca.uhn.fhir.rest.annotation..",
                            "ca.uhn.fhir.interceptor.api..")))
                    .check(CLASSES);
        }

        private static DescribedPredicate<JavaClass> edge() {
            return describe(
                    "providers, their responses, interceptors, write hooks and the server",
                    type -> resideInAPackage(BASE + ".server..").test(type)
                            || outermost(type).endsWith("Provider")
                            || outermost(type).endsWith("Response")
                            || outermost(type).endsWith("Interceptor")
                            || outermost(type).equals(BASE + ".store.WriteHooks"));
        }

        private static String outermost(JavaClass type) {
            return type.getName().replaceFirst("[$].*", "");
        }
    }

    @Nested
    class Habits {

        @Test
        void everyPackage_promisesWhichValuesMayBeNull() {
            Map<String, Boolean> marked = CLASSES.stream()
                    .map(type -> type.getPackage())
                    .filter(room -> !room.getClasses().isEmpty())
                    .distinct()
                    .collect(Collectors.toMap(
                            room -> room.getName(), room -> room.isAnnotatedWith(NullMarked.class), (a, b) -> a));

            assertThat(marked)
                    .isNotEmpty()
                    .allSatisfy(
                            (name, isMarked) -> assertThat(isMarked).as(name).isTrue());
        }

        @Test
        void dependencies_comeThroughConstructors() {
            noFields()
                    .should()
                    .beAnnotatedWith(annotation("org.springframework.beans.factory.annotation.Autowired"))
                    .orShould()
                    .beAnnotatedWith(annotation("org.springframework.beans.factory.annotation.Value"))
                    .orShould()
                    .beAnnotatedWith(annotation("jakarta.inject.Inject"))
                    .orShould()
                    .beAnnotatedWith(annotation("jakarta.annotation.Resource"))
                    .check(CLASSES);
        }

        private static DescribedPredicate<JavaAnnotation<?>> annotation(String name) {
            return describe("@" + name, found -> found.getRawType().getName().equals(name));
        }

        @Test
        void standardOutput_belongsToTheCommandLine() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(BASE + ".submission.sheet..")
                    .and()
                    .doNotBelongToAnyOf(EcmoRegistryApplication.class)
                    .and()
                    // A process that is spoken with over them.
                    .doNotHaveFullyQualifiedName(BASE + ".view.sql.QueryServer")
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                    .check(CLASSES);
        }

        @Test
        void times_areThoseOfJavaTime() {
            // HAPI's model, and its transactions, take no other form for an instant.
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(BASE + ".measure.fhir.ReportWriter")
                    .and()
                    .doNotHaveFullyQualifiedName(BASE + ".store.WriteTimes")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("java[.]util[.](Date|Calendar|GregorianCalendar)|java[.]text[.]SimpleDateFormat")
                    .check(CLASSES);
        }

        @Test
        void names_sayWhatAClassIs() {
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Common)")
                    .check(CLASSES);
        }
    }
}
