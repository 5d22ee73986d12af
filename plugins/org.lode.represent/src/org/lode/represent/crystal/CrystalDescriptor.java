package org.lode.represent.crystal;

import java.util.List;
import org.lode.represent.Crystal;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;

/**
 * A descriptor of crystals: a calculation on the structure, with the columns that it fills.
 *
 * @param info name, citation and parameters
 * @param columns the columns
 * @param calculation fills them
 */
record CrystalDescriptor(DescriptorInfo info, List<DescriptorColumn> columns, Calculation calculation)
        implements Descriptor {
    /** Copies the list. */
    CrystalDescriptor {
        columns = List.copyOf(columns);
    }

    /** Fills a row, which is all 0 from {@code offset} on, with the numbers of a structure. */
    interface Calculation {
        void compute(CrystalStructure structure, double[] row, int offset) throws MaterialException;
    }

    @Override
    public void compute(Material material, double[] row, int offset) throws MaterialException {
        if (!(material instanceof Crystal crystal)) {
            throw new MaterialException(
                    "'" + material.text() + "' is a " + material.kind().label() + "; descriptor '" + info.name()
                            + "' takes crystals, as whole CIF or POSCAR files.");
        }
        calculation.compute(crystal.structure(), row, offset);
        for (int i = offset; i < offset + columns.size(); i++) {
            if (!Double.isFinite(row[i])) {
                throw new MaterialException("'" + columns.get(i - offset).name() + "' of crystal '" + crystal
                        + "' is not defined; leave descriptor '" + info.name() + "' out for this crystal.");
            }
        }
    }
}
