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

/** Blocks of descriptors, one after the other; those that grow with the graph are normalised. */
final class GraphDescriptors implements Descriptor {
    private final DescriptorInfo info;
    private final List<DescriptorBlock> blocks;
    private final int reach;
    private final Normaliser per;
    private final List<DescriptorColumn> columns;
    private final boolean[] extensive;

    /**
     * Takes what to compute.
     *
     * @param reach longest path, in bonds, that a block follows from an atom and back
     */
    GraphDescriptors(DescriptorInfo info, List<DescriptorBlock> blocks, int reach, Normaliser per) {
        this.info = info;
        this.blocks = blocks;
        this.reach = reach;
        this.per = per;
        var made = new ArrayList<DescriptorColumn>();
        var all = blocks.stream().flatMap(block -> block.columns().stream()).toList();
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
        var sample = GraphSample.of(material, reach);
        int next = offset;
        for (var block : blocks) {
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
