package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.GraphSample;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** A fingerprint whose features are hashed to 32 bits and folded to a fixed number of places. */
final class FoldedFingerprint implements Descriptor {
    /** The parameter {@code size}. */
    static final DescriptorParameter SIZE = DescriptorParameter.integer("size", 2048, 16, 16384, "number of places");

    /** The parameter {@code counts}. */
    static final DescriptorParameter COUNTS =
            DescriptorParameter.choice("counts", List.of("true", "false"), "true: how often; false: 1 if present");

    private final DescriptorInfo info;
    private final Features features;
    private final int size;
    private final boolean counts;
    private final Normaliser per;
    private final List<DescriptorColumn> columns;

    /** Finds the features of a graph. */
    interface Features {
        /** What a feature is, in the singular, such as {@code atom environment}. */
        String noun();

        /** Longest path, in bonds, that a feature covers and back. */
        int reach();

        /** One identifier for each feature. */
        int[] identifiers(MolecularGraph graph);
    }

    FoldedFingerprint(DescriptorInfo info, String prefix, Features features, ParameterValues values) {
        this.info = info;
        this.features = features;
        this.size = values.integer(SIZE.name());
        this.counts = values.flag(COUNTS.name());
        this.per = Normaliser.of(values);
        var made = new ArrayList<DescriptorColumn>(size);
        var meaning = counts
                ? "Number of features (" + features.noun() + "), " + per.phrase() + ","
                : "1 if there is a feature (" + features.noun() + ")";
        for (int place = 0; place < size; place++) {
            made.add(new DescriptorColumn(
                    prefix + "_" + place + per.suffix(), "", meaning + " whose hash falls on place " + place));
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
        var sample = GraphSample.of(material, features.reach());
        for (int identifier : features.identifiers(sample.graph())) {
            int place = offset + Integer.remainderUnsigned(identifier, size);
            row[place] = counts ? row[place] + 1 : 1;
        }
        double weight = counts ? per.factor(sample) : 1;
        if (weight != 1) {
            for (int place = offset; place < offset + size; place++) {
                row[place] *= weight;
            }
        }
    }
}
