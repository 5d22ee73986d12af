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

/** All blocks of two-dimensional descriptors, one after the other. */
final class Descriptors2d implements Descriptor {
    /** The longest pattern has three bonds to each side of a bond. */
    private static final int REACH = 8;

    private static final List<DescriptorBlock> BLOCKS = List.of(
            new ConstitutionBlock(),
            new RingBlock(),
            new FunctionalGroupBlock(),
            new PropertyBlock(),
            new ConnectivityBlock());

    private final DescriptorInfo info;
    private final Normaliser per;
    private final List<DescriptorColumn> columns;
    private final boolean[] extensive;

    Descriptors2d(DescriptorInfo info, Normaliser per) {
        this.info = info;
        this.per = per;
        var made = new ArrayList<DescriptorColumn>();
        var all = BLOCKS.stream().flatMap(block -> block.columns().stream()).toList();
        extensive = new boolean[all.size()];
        for (var column : all) {
            extensive[made.size()] = column.extensive();
            made.add(new DescriptorColumn(
                    column.name() + per.suffix(),
                    column.unit(),
                    column.definition() + (column.extensive() ? ", " + per.phrase() : "")));
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
        var sample = GraphSample.of(material, REACH);
        int next = offset;
        for (var block : BLOCKS) {
            block.compute(sample.graph(), row, next);
            next += block.columns().size();
        }
        double factor = per.factor(sample);
        for (int i = 0; i < extensive.length; i++) {
            if (extensive[i]) {
                row[offset + i] *= factor;
            }
        }
    }
}
