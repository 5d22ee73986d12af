package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;

/** Rings of a minimum cycle basis by size and kind. The ring that a polymer chain is bent to is none of them. */
final class RingBlock implements DescriptorBlock {
    private static final int LARGEST = 8;

    private static final List<Column> COLUMNS = columnList();

    private static List<Column> columnList() {
        var columns = new ArrayList<Column>();
        columns.add(Column.count("rings", "rings"));
        for (int size = 3; size <= LARGEST; size++) {
            columns.add(Column.count("rings_" + size, "rings of " + size + " atoms"));
        }
        columns.add(Column.count("rings_9_up", "rings of nine atoms or more"));
        columns.add(Column.count("aromatic_rings", "rings of aromatic bonds only"));
        columns.add(Column.count("saturated_rings", "rings of single bonds only"));
        columns.add(Column.count("hetero_rings", "rings with an atom other than carbon"));
        columns.add(Column.count("aromatic_hetero_rings", "aromatic rings with an atom other than carbon"));
        columns.add(Column.count("ring_atoms", "atoms in rings"));
        columns.add(Column.count("aromatic_atoms", "aromatic atoms"));
        columns.add(Column.count("fused_bonds", "bonds in two rings or more"));
        columns.add(Column.count("spiro_atoms", "atoms that are all that two rings share"));
        columns.add(Column.count("ring_substituents", "bonds from ring atoms to atoms outside their rings"));
        return List.copyOf(columns);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        int kinds = offset + LARGEST;
        row[offset] = graph.rings();
        var membership = new int[graph.bonds()];
        for (int ring = 0; ring < graph.rings(); ring++) {
            int size = graph.ringSize(ring);
            row[offset + Math.min(size, LARGEST + 1) - 2]++;
            boolean aromatic = true;
            boolean saturated = true;
            boolean hetero = false;
            for (int i = 0; i < size; i++) {
                int bond = graph.bond(graph.ringAtom(ring, i), graph.ringAtom(ring, (i + 1) % size));
                membership[bond]++;
                aromatic &= graph.aromaticBond(bond);
                saturated &= graph.order(bond) == 1 && !graph.aromaticBond(bond);
                hetero |= graph.element(graph.ringAtom(ring, i)) != 6;
            }
            row[kinds] += aromatic ? 1 : 0;
            row[kinds + 1] += saturated ? 1 : 0;
            row[kinds + 2] += hetero ? 1 : 0;
            row[kinds + 3] += aromatic && hetero ? 1 : 0;
        }
        for (int atom = 0; atom < graph.atoms(); atom++) {
            row[kinds + 4] += graph.smallestRing(atom) > 0 ? 1 : 0;
            row[kinds + 5] += graph.aromatic(atom) ? 1 : 0;
        }
        for (int bond = 0; bond < graph.bonds(); bond++) {
            row[kinds + 6] += membership[bond] > 1 ? 1 : 0;
            boolean atRing = graph.smallestRing(graph.from(bond)) > 0 || graph.smallestRing(graph.to(bond)) > 0;
            row[kinds + 8] += atRing && !graph.ringBond(bond) ? 1 : 0;
        }
        row[kinds + 7] = RingJunctions.spiroAtoms(graph);
    }
}
