package io.github.ecmofhir.access;

import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.problem.ForbiddenCharacter;
import io.github.ecmofhir.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;

/** The parameters of an operation, from the query or from a Parameters resource. A name nobody knows is an error. */
public final class Arguments {

    private static final int DAY_LENGTH = 10;
    private static final Set<String> EVERYWHERE = Set.of("_format", "_pretty");

    private final Map<String, List<String>> values;
    private final Right right;

    private Arguments(Map<String, List<String>> values, Right right) {
        this.values = values;
        this.right = right;
    }

    /**
     * Those of the URL, and of the body where it is a POST.
     *
     * @param known names that the operation takes
     * @throws Problem REQ_PARAMETER for any other, or for a body that is no Parameters; ACCESS_DENIED for one that the caller may
     *     not give
     */
    public static Arguments read(RequestDetails request, Set<String> known) {
        Map<String, List<String>> values = query(request);
        addBody(request, values);
        return checked(values, known, Right.of(request));
    }

    private static void addBody(RequestDetails request, Map<String, List<String>> values) {
        if (request.getRequestType() == RequestTypeEnum.POST) {
            body(request)
                    .ifPresent(parameters -> parameters
                            .getParameter()
                            .forEach(part -> values.computeIfAbsent(name(part), name -> new ArrayList<>())
                                    .add(text(part))));
        }
    }

    /**
     * As {@link #read}, for an operation that takes names which begin with an underscore; elsewhere HAPI reads these.
     *
     * @param known names that the operation takes, those that the server takes everywhere not among them
     */
    public static Arguments readAll(RequestDetails request, Set<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameters().forEach((name, texts) -> {
            if (known.contains(name) || !EVERYWHERE.contains(name)) {
                values.put(name, new ArrayList<>(Arrays.asList(texts)));
            }
        });
        addBody(request, values);
        return checked(values, known, Right.of(request));
    }

    /** Those that were read before, of a caller who was allowed to give them. */
    public static Arguments of(Map<String, List<String>> given) {
        return new Arguments(given, Right.FULL);
    }

    /**
     * Those of the URL; the body is not read.
     *
     * @param known names that the operation takes there
     * @throws Problem REQ_PARAMETER for any other
     */
    public static Arguments ofUrl(RequestDetails request, Set<String> known) {
        return checked(query(request), known, Right.of(request));
    }

    private static Map<String, List<String>> query(RequestDetails request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameters().forEach((name, texts) -> {
            if (!name.startsWith("_")) {
                values.put(name, new ArrayList<>(Arrays.asList(texts)));
            }
        });
        return values;
    }

    private static Arguments checked(Map<String, List<String>> values, Set<String> known, Right right) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw wrong(
                    unknown.iterator().next(),
                    "There is no parameter `" + String.join("`, `", unknown) + "`.",
                    known.isEmpty()
                            ? "This operation takes none in the URL."
                            : "This operation takes: " + String.join(", ", new TreeSet<>(known)) + ".");
        }
        values.forEach((name, texts) -> {
            if (texts.stream().anyMatch(String::isBlank)) {
                throw wrong(name, "It has no value.", "An empty parameter may be a slip, so it is not taken for none.");
            }
            texts.forEach(text -> ForbiddenCharacter.in(text).ifPresent(found -> {
                throw wrong(name, "It has the character " + found + ".", "No text in FHIR has it.");
            }));
        });
        right.requireMayGive(values.keySet());
        return new Arguments(values, right);
    }

    /** Of the caller who gave them. */
    public Right right() {
        return right;
    }

    /** All that were given, by name. */
    public SortedMap<String, List<String>> given() {
        return new TreeMap<>(values);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Repeated or separated by commas.
     *
     * @throws Problem REQ_PARAMETER where one of them is empty
     */
    public List<String> list(String name) {
        List<String> list = all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::trim)
                .toList();
        if (list.contains("")) {
            throw wrong(name, "Beside a comma there is no value.", "Values are separated by single commas.");
        }
        return list;
    }

    public Optional<String> one(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw wrong(name, "It is given " + given.size() + " times.", "It stands at most once.");
        }
        return given.stream().findFirst();
    }

    public boolean flag(String name) {
        return flag(name, false);
    }

    /** @param otherwise where it is not given */
    public boolean flag(String name, boolean otherwise) {
        return one(name)
                .map(value -> parse(name, value, "true or false", text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException();
                }))
                .orElse(otherwise);
    }

    public Optional<LocalDate> date(String name) {
        return one(name).map(value -> parse(name, value, "a date like 2025-02-19", Arguments::day));
    }

    /** Java would read years of more than four digits too. */
    private static LocalDate day(String text) {
        if (text.length() != DAY_LENGTH) {
            throw new IllegalArgumentException();
        }
        return LocalDate.parse(text);
    }

    /** A moment that has passed. */
    public Optional<Instant> earlier(String name) {
        return one(name).map(value -> earlier(name, value));
    }

    /** @throws Problem REQ_PARAMETER for what is no moment, or one that has not passed */
    public static Instant earlier(String name, String value) {
        Instant moment = parse(
                name,
                // In a query an unescaped plus is a space.
                value.replace(' ', '+'),
                "an instant like 2025-11-20T12:00:00Z",
                text -> OffsetDateTime.parse(text).toInstant());
        if (moment.isAfter(Instant.now())) {
            throw wrong(name, moment + " has not come yet.", "Data are known up to now.");
        }
        return moment;
    }

    public Optional<BigDecimal> decimal(String name) {
        return one(name).map(value -> parse(name, value, "a number", BigDecimal::new));
    }

    public List<Integer> integers(String name) {
        return list(name).stream()
                .map(value -> parse(name, value, "a whole number", Integer::valueOf))
                .toList();
    }

    public static Problem wrong(String name, String found, String needed) {
        return Problem.ofParameter(name, found, needed);
    }

    public static <T> T parse(String name, String value, String form, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw wrong(name, "`" + value + "` is not " + form + ".", "The parameter is " + form + ".");
        }
    }

    private static Optional<Parameters> body(RequestDetails request) {
        byte[] bytes = request.loadRequestContents();
        if (bytes == null || bytes.length == 0) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        EncodingEnum encoding =
                Optional.ofNullable(EncodingEnum.detectEncodingNoDefault(text)).orElse(EncodingEnum.JSON);
        IParser parser = encoding.newParser(request.getFhirContext());
        IBaseResource resource = parser.parseResource(text);
        if (resource instanceof Parameters parameters) {
            return Optional.of(parameters);
        }
        throw wrong("body", "The body is a " + resource.fhirType() + ".", "The body of an operation is a Parameters.");
    }

    private static String name(ParametersParameterComponent part) {
        if (part.hasName()) {
            return part.getName();
        }
        throw wrong("body", "A parameter of the body has no name.", "Each parameter has a name and a value.");
    }

    private static String text(ParametersParameterComponent part) {
        if (part.getValue() instanceof Reference reference && reference.hasReference()) {
            return reference.getReference();
        }
        if (part.hasValue() && part.getValue().isPrimitive()) {
            return part.getValue().primitiveValue();
        }
        throw wrong(part.getName(), "It has no simple value.", "Parameters of this operation are simple values.");
    }
}
