package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.GraphSample;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Normaliser;

/** An extended-connectivity fingerprint, folded to a fixed number of places. */
final class Ecfp implements Descriptor {
    private final DescriptorInfo info;
    private final int radius;
    private final int size;
    private final boolean counts;
    private final Normaliser per;
    private final List<DescriptorColumn> columns;

    Ecfp(DescriptorInfo info, int radius, int size, boolean counts, Normaliser per) {
        this.info = info;
        this.radius = radius;
        this.size = size;
        this.counts = counts;
        this.per = per;
        var made = new ArrayList<DescriptorColumn>(size);
        var meaning =
                counts ? "Number of atom environments, " + per.phrase() + "," : "1 if there is an atom environment";
        for (int place = 0; place < size; place++) {
            made.add(new DescriptorColumn(
                    "ecfp" + 2 * radius + "_" + place + per.suffix(),
                    "",
                    meaning + " of radius up to " + radius + " whose hash falls on place " + place));
        }
        columns = List.copyOf(made);
    }

    @Override
    public DescriptorInfo info() {
        return info;
    }

    @Override
    public List<DescriptorColumn> columns() {
        return columns;
    }

    @Override
    public void compute(Material material, double[] row, int offset) throws MaterialException {
        var sample = GraphSample.of(material, 2 * radius + 1);
        double weight = counts ? per.factor(sample) : 1;
        var identifiers = new CircularEnvironments(sample.graph(), radius).identifiers();
        for (int identifier : identifiers) {
            int place = offset + Integer.remainderUnsigned(identifier, size);
            row[place] = counts ? row[place] + 1 : 1;
        }
        if (weight != 1) {
            for (int place = offset; place < offset + size; place++) {
                row[place] *= weight;
            }
        }
    }
}
