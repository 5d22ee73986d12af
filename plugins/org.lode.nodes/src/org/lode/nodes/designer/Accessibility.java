package org.lode.nodes.designer;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.lode.represent.Descriptor;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

/** The synthetic accessibility score of molecules, from 1 (easy to make) to 10 (hard). */
final class Accessibility {
    private final Descriptor score;

    Accessibility() {
        try {
            score = Recipe.parse("sascore").parts().get(0);
        } catch (MaterialException e) {
            throw new IllegalStateException("the synthetic accessibility score is a descriptor", e);
        }
    }

    /** The score, missing where it has no meaning. */
    DataCell cell(Material material) {
        var row = new double[1];
        try {
            score.compute(material, row, 0);
        } catch (
                @SuppressWarnings("unused")
                MaterialException undefined) {
            return DataType.getMissingCell();
        }
        return new DoubleCell(row[0]);
    }
}
