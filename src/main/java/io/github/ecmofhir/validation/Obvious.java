package io.github.ecmofhir.validation;

import java.util.function.Predicate;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.ElementDefinition.ElementDefinitionConstraintComponent;

/**
 * The few invariants of FHIR itself that concern every element, every extension and every resource, seen without evaluating
 * their expression where they are plainly kept. Where they are not plain, the expression decides.
 */
final class Obvious {

    /** Letters of a date without time. */
    private static final int DATE = 10;

    private Obvious() {}

    /** Never true of an element that breaks the invariant. */
    static Predicate<Element> of(ElementDefinitionConstraintComponent constraint) {
        return switch (constraint.getKey() + " " + constraint.getExpression()) {
            case "ele-1 hasValue() or (children().count() > id.count())" -> Obvious::hasContent;
            case "ext-1 extension.exists() != value.exists()" -> Obvious::hasValueOrExtensions;
            case "dom-2 contained.contained.empty()",
                    "dom-4 contained.meta.versionId.empty() and contained.meta.lastUpdated.empty()",
                    "dom-5 contained.meta.security.empty()" -> Obvious::containsNothing;
            case "per-1 start.hasValue().not() or end.hasValue().not() or (start <= end)" -> Obvious::isInOrder;
            default -> isAboutContained(constraint) ? Obvious::containsNothing : element -> false;
        };
    }

    /** The long one: every contained resource is referred to. */
    private static boolean isAboutContained(ElementDefinitionConstraintComponent constraint) {
        return "dom-3".equals(constraint.getKey())
                && constraint.getExpression().startsWith("contained.where(")
                && constraint.getExpression().endsWith(".empty()");
    }

    private static boolean hasContent(Element element) {
        return element.hasPrimitiveValue() || hasChild(element, name -> !name.equals("id"));
    }

    private static boolean hasValueOrExtensions(Element extension) {
        return hasChild(extension, name -> name.equals("extension"))
                != hasChild(extension, name -> name.startsWith("value"));
    }

    /**
     * An end that is a date includes its whole day, as a month or a year does (FHIR R4 §2.24.0.11), so of two times only
     * what both state is compared.
     */
    private static boolean isInOrder(Element period) {
        String start = period.getNamedChildValue("start", false);
        String end = period.getNamedChildValue("end", false);
        if (start == null || end == null || start.length() == end.length()) {
            return false;
        }
        int stated = Math.min(Math.min(start.length(), end.length()), DATE);
        return start.substring(0, stated).compareTo(end.substring(0, stated)) <= 0
                && Math.min(start.length(), end.length()) <= DATE;
    }

    private static boolean containsNothing(Element resource) {
        return !hasChild(resource, name -> name.equals("contained"));
    }

    private static boolean hasChild(Element element, Predicate<String> isMeant) {
        for (Element child : element.getChildren()) {
            if (isMeant.test(child.getName())) {
                return true;
            }
        }
        return false;
    }
}
