package io.github.ecmofhir.validation.finding;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which unit a rule wants. Rules about units name many units in one expression; the one that this value needs is found by
 * trying each in its place, so that no second table of units has to agree with the rules.
 */
final class Units implements Saying {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    private static final Pattern UNKNOWN = Pattern.compile("^Error processing unit '(.*?)'");

    /** An annotation, which is no unit that a rule asks for. */
    private static final String NO_UNIT = "{none}";

    /** Senders may combine codes without end. */
    private static final int MOST = 2000;

    /** Each rule of ours that speaks of units, with its expression. */
    private final Map<String, String> rules;

    private final IValidationSupport support;
    private final Supplier<IFhirPath> fhirPath;
    private final Map<String, Set<String>> answers = new ConcurrentHashMap<>();

    Units(FhirContext fhir, Guide guide, IValidationSupport support) {
        this.support = support;
        // To make one reads all of core R4, for which the start has another thread.
        fhirPath = SingletonSupplier.of(fhir::newFhirPath);
        rules = guide.all(StructureDefinition.class).stream()
                .flatMap(definition -> definition.getDifferential().getElement().stream())
                .flatMap(element -> element.getConstraint().stream())
                .filter(constraint -> constraint.getExpression().contains(UCUM))
                .collect(Collectors.toMap(
                        ElementDefinitionConstraintComponent::getKey,
                        ElementDefinitionConstraintComponent::getExpression,
                        (one, same) -> one));
    }

    /** A unit that UCUM does not have. */
    static boolean isUnknown(Finding finding) {
        return UNKNOWN.matcher(finding.message()).find();
    }

    @Override
    public Optional<Issue> say(Finding finding) {
        Matcher unknown = UNKNOWN.matcher(finding.message());
        return unknown.find()
                ? Optional.of(finding.issue(
                        ProblemCode.UNIT_UNKNOWN,
                        "The unit " + Shown.quoted(unknown.group(1)) + " is not in UCUM.",
                        "The code of a quantity is a UCUM unit, in its capitals: mmol/L, mm[Hg], 10*9/L.",
                        "Correct `code`."))
                : Optional.empty();
    }

    /**
     * A quantity whose unit does not fit.
     *
     * @param path of the quantity
     */
    record Misfit(String path, String found, String needed) {}

    /** Empty when the rule is not broken for a unit. Cost: some milliseconds, once for each kind of value. */
    Optional<Misfit> misfit(Finding finding, String key) {
        Base copy = copy(finding.spot().element());
        if (copy == null || !rules.containsKey(key)) {
            return Optional.empty();
        }
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        StringBuilder codes = new StringBuilder(key);
        new Spot(finding.spot().path(), copy, finding.spot().extension()).walk(spot -> {
            if (spot.element() instanceof Quantity quantity && quantity.hasValue()) {
                quantities.put(spot.path(), quantity);
            } else if (spot.element() instanceof Coding coding) {
                codes.append(' ').append(coding.getCode());
            }
        });
        for (Map.Entry<String, Quantity> each : quantities.entrySet()) {
            Quantity quantity = each.getValue();
            Set<String> fitting = fitting(key, copy, quantity, codes + " " + each.getKey());
            if (!fitting.isEmpty() && !(UCUM.equals(quantity.getSystem()) && fitting.contains(quantity.getCode()))) {
                return Optional.of(new Misfit(each.getKey(), found(quantity), needed(fitting)));
            }
        }
        return Optional.empty();
    }

    private static String found(Quantity quantity) {
        String value = Shown.quantity(quantity);
        if (!quantity.hasCode()) {
            return value + " has no coded unit";
        }
        return UCUM.equals(quantity.getSystem()) ? value : value + " is not said to be in UCUM";
    }

    private static String needed(Set<String> units) {
        String words = Shown.or(units.stream().map(Shown::quoted).toList());
        return "The unit is " + words + ": give `system` " + UCUM + " and `code` " + words + ".";
    }

    private static @Nullable Base copy(@Nullable Base element) {
        if (element instanceof Resource resource) {
            return resource.copy();
        }
        return element instanceof Type type ? type.copy() : null;
    }

    private Set<String> fitting(String key, Base element, Quantity quantity, String question) {
        Set<String> known = answers.get(question);
        if (known == null) {
            known = tried(rules.getOrDefault(key, ""), element, quantity);
            if (answers.size() < MOST) {
                answers.put(question, known);
            }
        }
        return known;
    }

    /** Empty also where any unit would do, since then the unit is not what breaks the rule. */
    private Set<String> tried(String expression, Base element, Quantity quantity) {
        String system = quantity.getSystem();
        String code = quantity.getCode();
        Set<String> literals = new LinkedHashSet<>();
        LITERAL.matcher(expression)
                .results()
                .map(literal -> literal.group(1))
                .filter(this::isUnit)
                .forEach(literals::add);
        Set<String> fitting = literals.stream()
                .filter(unit ->
                        holds(expression, element, quantity.setSystem(UCUM).setCode(unit)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean anyWillDo = holds(expression, element, quantity.setSystem(UCUM).setCode(NO_UNIT));
        quantity.setSystem(system).setCode(code);
        return anyWillDo ? Set.of() : fitting;
    }

    private boolean isUnit(String literal) {
        IValidationSupport.CodeValidationResult result = support.validateCode(
                new ValidationSupportContext(support), new ConceptValidationOptions(), UCUM, literal, null, null);
        return result != null && result.isOk();
    }

    private synchronized boolean holds(String expression, Base element, Quantity changed) {
        return !changed.isEmpty()
                && fhirPath.get()
                        .evaluateFirst(element, expression, BooleanType.class)
                        .map(BooleanType::booleanValue)
                        .orElse(false);
    }
}
