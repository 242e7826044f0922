package io.github.ecmofhir.view;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A column at its place in the row. */
record CompiledColumn(ViewColumn column, CompiledPath path, int place) {

    /**
     * @return one value or null; for a collection a List
     * @throws PathEngineException when there are several values and the column is no collection, or one is not of its type
     */
    @Nullable
    Object cell(Evaluation evaluation, Resource resource, Base focus) {
        List<Base> values = path.evaluate(evaluation, resource, focus);
        if (column.collection()) {
            return list(values);
        }
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw fault("has " + values.size() + " values and is no collection");
        }
        return converted(values.get(0));
    }

    private List<Object> list(List<Base> values) {
        List<Object> list = new ArrayList<>(values.size());
        for (Base value : values) {
            Object converted = converted(value);
            if (converted != null) {
                list.add(converted);
            }
        }
        return list;
    }

    private @Nullable Object converted(Base value) {
        // A primitive without a value has extensions only, such as the reason why it is absent.
        if (value.isPrimitive() && value.primitiveValue() == null) {
            return null;
        }
        Object converted = column.kind().convert(value);
        if (converted == null) {
            throw fault("is " + column.kind() + " and found a value of type `" + value.fhirType() + "`");
        }
        return converted;
    }

    private PathEngineException fault(String what) {
        return new PathEngineException("Column `" + column.name() + "` " + what + ".");
    }

    boolean isRowIndex() {
        return path.isRowIndex();
    }
}
