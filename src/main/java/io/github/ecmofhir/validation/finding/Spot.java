package io.github.ecmofhir.validation.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * An element of a resource: what it is, and the FHIRPath that leads to it with extensions by their URL, since a position
 * among extensions tells a reader nothing.
 *
 * @param path FHIRPath from the resource
 * @param element null where the text could not be read as a resource
 * @param extension the innermost extension on the way, the element itself included
 */
public record Spot(
        String path, @Nullable Base element, @Nullable Extension extension) {

    private static final Pattern STEP = Pattern.compile("^([A-Za-z]+)(?:\\[x])?(?:\\[(\\d+)])?(?:\\[url='[^']*'])?$");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/");
    private static final Pattern OF_TYPE = Pattern.compile("ofType\\(.*\\)");

    /** The resource itself. */
    public static Spot of(Resource resource) {
        return new Spot(resource.fhirType(), resource, null);
    }

    /**
     * The element that a location of the validator points to.
     *
     * @param location such as {@code Procedure.extension[0].value.ofType(code)}; may be empty
     * @param resource null where the text could not be read
     */
    static Spot at(@Nullable Resource resource, String location) {
        List<String> steps = List.of(COMMENT.matcher(location).replaceAll("").split("\\.(?![^(]*\\))"));
        Spot spot = new Spot(steps.get(0), resource, null);
        for (String step : steps.subList(1, steps.size())) {
            spot = spot.step(step);
        }
        return spot;
    }

    private Spot step(String text) {
        Matcher step = STEP.matcher(text);
        if (OF_TYPE.matcher(text).matches() || !step.matches()) {
            return new Spot(path + "." + text, element, extension);
        }
        String name = step.group(1);
        List<Base> all = children(element, name);
        String index = step.group(2);
        int number = index == null ? 0 : Integer.parseInt(index);
        if (number >= all.size()) {
            return new Spot(path + "." + text, null, extension);
        }
        return child(name, all, number, index != null);
    }

    /**
     * One of the children of this element.
     *
     * @param name as FHIRPath has it
     * @param all children of that name
     * @param indexed whether there may be several
     */
    Spot child(String name, List<Base> all, int number, boolean indexed) {
        Base child = all.get(number);
        if (child instanceof Extension inner) {
            boolean only = inner.hasUrl() && "extension".equals(name) && same(all, inner.getUrl()) == 1;
            String last = only ? "extension('" + inner.getUrl() + "')" : name + "[" + number + "]";
            return new Spot(path + "." + last, child, inner);
        }
        return new Spot(path + "." + name + (indexed ? "[" + number + "]" : ""), child, extension);
    }

    /** This element and all below it, depth first. Cost: linear in the elements. */
    public void walk(Consumer<Spot> visitor) {
        visitor.accept(this);
        if (element == null || element.isPrimitive()) {
            return;
        }
        for (Property property : element.children()) {
            List<Base> values = property.getValues();
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty() || values.get(i) instanceof Extension) {
                    child(name(property, values.get(i)), values, i, property.getMaxCardinality() > 1)
                            .walk(visitor);
                }
            }
        }
    }

    private static String name(Property property, Base value) {
        String name = property.getName();
        return name.endsWith("[x]") ? name.replace("[x]", ".ofType(" + value.fhirType() + ")") : name;
    }

    private static long same(List<Base> extensions, String url) {
        return extensions.stream()
                .filter(other -> other instanceof Extension extension && url.equals(extension.getUrl()))
                .count();
    }

    private static List<Base> children(@Nullable Base element, String name) {
        if (element == null) {
            return List.of();
        }
        try {
            return new ArrayList<>(element.listChildrenByName(name));
        } catch (FHIRException e) {
            return List.of();
        }
    }
}
