package org.lode.represent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** A descriptor of materials in a representation; of a blend, the mean over its components. */
final class RepresentedDescriptor implements Descriptor {
    private final Descriptor inner;
    private final Representation representation;
    private final DescriptorInfo info;
    private final List<DescriptorColumn> columns;

    RepresentedDescriptor(Descriptor inner, Representation representation) {
        this.inner = inner;
        this.representation = representation;
        this.info = info(inner.info(), representation);
        this.columns = columns(inner.columns(), representation);
    }

    /** What computes molecules computes oligomers. */
    private static DescriptorInfo info(DescriptorInfo info, Representation representation) {
        boolean chains = representation.chain() != Representation.Chain.PERIODIC
                && info.kinds().contains(MaterialKind.MOLECULE)
                && !info.kinds().contains(MaterialKind.POLYMER);
        if (!chains) {
            return info;
        }
        var kinds = new ArrayList<>(info.kinds());
        kinds.add(MaterialKind.POLYMER);
        return new DescriptorInfo(
                info.name(), info.version(), kinds, info.description(), info.citation(), info.parameters());
    }

    private static List<DescriptorColumn> columns(List<DescriptorColumn> columns, Representation representation) {
        var prefix = representation.columnPrefix();
        if (prefix.isEmpty() && !representation.spread()) {
            return columns;
        }
        var made = new ArrayList<DescriptorColumn>();
        for (var column : columns) {
            made.add(new DescriptorColumn(prefix + column.name(), column.unit(), column.definition()));
        }
        for (int i = 0; representation.spread() && i < columns.size(); i++) {
            var column = columns.get(i);
            made.add(new DescriptorColumn(
                    prefix + "spread:" + column.name(),
                    column.unit(),
                    "Standard deviation over the components of: " + column.definition()));
        }
        return List.copyOf(made);
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
        if (material instanceof Blend blend && !info.kinds().contains(MaterialKind.MIXTURE)) {
            mean(blend, row, offset);
        } else {
            inner.compute(representation.of(material), row, offset);
        }
    }

    /** Means, and behind them the standard deviations where they are wanted. */
    private void mean(Blend blend, double[] row, int offset) throws MaterialException {
        int size = inner.columns().size();
        var numbers = new double[blend.components().size()][size];
        for (int i = 0; i < numbers.length; i++) {
            var component = blend.components().get(i);
            inner.compute(representation.of(component.material()), numbers[i], 0);
            for (int column = 0; column < size; column++) {
                row[offset + column] += component.fraction() * numbers[i][column];
            }
        }
        for (int column = 0; representation.spread() && column < size; column++) {
            double variance = 0;
            for (int i = 0; i < numbers.length; i++) {
                double deviation = numbers[i][column] - row[offset + column];
                variance += blend.components().get(i).fraction() * deviation * deviation;
            }
            row[offset + size + column] = Math.sqrt(variance);
        }
    }

    @Override
    public List<String> remarks(Material material) {
        if (material instanceof Blend blend && !info.kinds().contains(MaterialKind.MIXTURE)) {
            var remarks = new LinkedHashSet<String>();
            blend.components().forEach(component -> remarks.addAll(remarks(component.material())));
            return new ArrayList<>(remarks);
        }
        var own = representation.remark(material);
        var others = inner.remarks(material);
        if (own.isEmpty()) {
            return others;
        }
        var remarks = new ArrayList<>(others);
        remarks.add(own.get());
        return remarks;
    }
}
