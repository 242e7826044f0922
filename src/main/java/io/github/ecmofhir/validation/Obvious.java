package io.github.ecmofhir.validation;

import java.util.function.Predicate;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.ElementDefinition.ElementDefinitionConstraintComponent;

/**
 * The few invariants of FHIR itself that concern every element, every extension and every resource, seen without evaluating
 * their expression where they are plainly kept. Where they are not plain, the expression decides.
 */
final class Obvious {

    private Obvious() {}

    /** Never true of an element that breaks the invariant. */
    static Predicate<Element> of(ElementDefinitionConstraintComponent constraint) {
        return switch (constraint.getKey() + " " + constraint.getExpression()) {
            case "ele-1 hasValue() or (children().count() > id.count())" -> Obvious::hasContent;
            case "ext-1 extension.exists() != value.exists()" -> Obvious::hasValueOrExtensions;
            case "dom-2 contained.contained.empty()",
                    "dom-4 contained.meta.versionId.empty() and contained.meta.lastUpdated.empty()",
                    "dom-5 contained.meta.security.empty()" -> Obvious::containsNothing;
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
