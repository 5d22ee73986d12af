package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code fractions}. */
public final class ElementFractionsFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "fractions",
            1,
            List.of(MaterialKind.COMPOSITION, MaterialKind.CRYSTAL),
            "Atomic fraction of each of the 118 elements.",
            "A. M. Deml et al., Phys. Rev. B 93 (2016) 085142, doi:10.1103/PhysRevB.93.085142",
            List.of());

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        var table = ElementTable.standard();
        var columns = new ArrayList<DescriptorColumn>();
        for (int element = 1; element <= table.size(); element++) {
            columns.add(new DescriptorColumn(
                    "fraction:" + table.symbol(element), "", "Atomic fraction of " + table.symbol(element)));
        }
        return new CompositionDescriptor(
                INFO,
                columns,
                table.size(),
                (elements, fractions, row, offset) -> {
                    for (int i = 0; i < elements.length; i++) {
                        row[offset + elements[i] - 1] = fractions[i];
                    }
                },
                elements -> List.of());
    }
}
