package io.github.ecmofhir.view;

import java.util.List;

/**
 * One selection structure. Its columns come first, then those of the nested selections, then those of the union, which
 * all its branches share.
 *
 * @param at where in the ViewDefinition it stands
 * @param paths what the iteration follows: none, one, or for REPEAT several
 */
record Selection(
        String at,
        Iteration iteration,
        List<PathText> paths,
        List<Column> columns,
        List<Selection> selections,
        List<Selection> unionAll) {

    Selection {
        paths = List.copyOf(paths);
        columns = List.copyOf(columns);
        selections = List.copyOf(selections);
        unionAll = List.copyOf(unionAll);
    }
}
