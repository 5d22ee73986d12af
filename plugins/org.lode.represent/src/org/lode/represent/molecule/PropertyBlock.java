package org.lode.represent.molecule;

import java.util.List;

/** Properties that are sums over atoms: log P, molar refractivity, polar surface, hydrogen bonds, volume. */
final class PropertyBlock implements DescriptorBlock {
    private static final List<Column> COLUMNS = List.of(
            Column.sum(
                    "logp", "", "Logarithm of the partition coefficient octanol/water by Wildman and Crippen (1999)"),
            Column.sum("molar_refractivity", "cm^3/mol", "Molar refractivity by Wildman and Crippen (1999)"),
            Column.sum("tpsa", "angstrom^2", "Topological polar surface area of N and O by Ertl et al. (2000)"),
            Column.count("h_donors", "hydrogen-bond donors: N, O and S with hydrogen, as RDKit counts them"),
            Column.count("h_acceptors", "hydrogen-bond acceptors, as RDKit counts them"),
            Column.count("no_count", "N and O atoms (Lipinski)"),
            Column.count("nhoh_count", "N-H and O-H bonds (Lipinski)"),
            Column.sum(
                    "vdw_volume",
                    "angstrom^3",
                    "Van der Waals volume from atoms, bonds and rings by Zhao et al. (2003)"),
            Column.sum("sum_electronegativity", "", "Sum of Pauling's electronegativities, those of hydrogen included"),
            Column.ratio("mean_electronegativity", "", "Mean of Pauling's electronegativities over all atoms"));

    /** Bondi volumes in Å³ by atomic number, from table 1 of Zhao et al. */
    private static double volume(int element) {
        return switch (element) {
            case 1 -> 7.24;
            case 6 -> 20.58;
            case 7 -> 15.60;
            case 8 -> 14.71;
            case 9 -> 13.31;
            case 17 -> 22.45;
            case 35 -> 26.52;
            case 53 -> 32.52;
            case 15 -> 24.43;
            case 16 -> 24.43;
            case 33 -> 26.52;
            case 5 -> 40.48;
            case 14 -> 38.79;
            case 34 -> 28.73;
            case 52 -> 36.62;
            default -> sphere(element);
        };
    }

    private static final double BOND = 5.92;
    private static final double AROMATIC_RING = 14.7;
    private static final double OTHER_RING = 3.8;

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        var typer = new CrippenTyper(graph);
        double electronegativity = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            int hydrogens = graph.hydrogens(atom);
            var type = typer.type(atom);
            row[offset] += type.logP;
            row[offset + 1] += type.refractivity;
            if (hydrogens > 0) {
                var hydrogenType = typer.hydrogenType(atom);
                row[offset] += hydrogens * hydrogenType.logP;
                row[offset + 1] += hydrogens * hydrogenType.refractivity;
            }
            row[offset + 2] += PolarSurface.area(graph, atom);
            row[offset + 3] += HydrogenBonds.isDonor(graph, atom) ? 1 : 0;
            row[offset + 4] += HydrogenBonds.isAcceptor(graph, atom) ? 1 : 0;
            int element = graph.element(atom);
            if (element == 7 || element == 8) {
                row[offset + 5]++;
                row[offset + 6] += hydrogens;
            }
            row[offset + 7] += volume(element) + hydrogens * (volume(1) - BOND);
            electronegativity += ElementFigures.pauling(element) + hydrogens * ElementFigures.pauling(1);
        }
        row[offset + 7] -= BOND * graph.bonds();
        for (int ring = 0; ring < graph.rings(); ring++) {
            row[offset + 7] -= isAromatic(graph, ring) ? AROMATIC_RING : OTHER_RING;
        }
        row[offset + 8] = electronegativity;
        row[offset + 9] = electronegativity / graph.atomsWithHydrogens();
    }

    private static boolean isAromatic(MolecularGraph graph, int ring) {
        int size = graph.ringSize(ring);
        for (int i = 0; i < size; i++) {
            if (!graph.aromaticBond(graph.bond(graph.ringAtom(ring, i), graph.ringAtom(ring, (i + 1) % size)))) {
                return false;
            }
        }
        return true;
    }

    /** Elements outside the table take the sphere of their van der Waals radius. */
    private static double sphere(int element) {
        double radius = ElementFigures.vanDerWaalsRadius(element);
        return 4.0 / 3.0 * Math.PI * radius * radius * radius;
    }
}
