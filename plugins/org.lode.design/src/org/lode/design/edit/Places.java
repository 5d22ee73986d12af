package org.lode.design.edit;

import java.util.ArrayList;
import java.util.List;

/** Where a substituent can be bound. */
final class Places {
    private Places() {}

    /** Those of the first {@code count} atoms that have a hydrogen to give and are no attachment points. */
    static List<Integer> free(EditableGraph graph, int count) {
        var places = new ArrayList<Integer>();
        for (int atom = 0; atom < count; atom++) {
            if (graph.hydrogens(atom) > 0 && !graph.isAttachment(atom)) {
                places.add(atom);
            }
        }
        return places;
    }
}
