package org.lode.represent.molecule;

import java.util.List;

/** Indices made of the numbers of bonds between atoms. Pairs in different fragments don't count. */
final class DistanceBlock implements DescriptorBlock {
    private static final List<Column> COLUMNS = List.of(
            Column.ratio("wiener", "", "Sum of the distances of all pairs of heavy atoms (Wiener 1947)"),
            Column.ratio("mean_distance", "", "Mean distance of a pair of heavy atoms; 0 without pairs"),
            Column.ratio("diameter", "", "Largest distance"),
            Column.ratio("radius", "", "Smallest eccentricity, the largest distance from an atom, of all atoms"),
            Column.ratio(
                    "petitjean", "", "Diameter less radius, over the diameter; 0 for a diameter of 0 (Petitjean 1992)"),
            Column.ratio("mean_eccentricity", "", "Mean eccentricity of the heavy atoms"),
            Column.ratio("eccentric_connectivity", "", "Sum of eccentricity times neighbours (Sharma et al. 1997)"),
            Column.ratio("harary", "", "Sum of the inverse distances of all pairs (Plavsic et al. 1993)"),
            Column.ratio("balaban_j", "", "Balaban's J of the simple graph (Balaban 1982)"),
            Column.ratio("zagreb1", "", "Sum of the squared numbers of neighbours (Gutman et al. 1975)"),
            Column.ratio("zagreb2", "", "Sum over bonds of the product of the numbers of neighbours"),
            Column.ratio("platt", "", "Sum over bonds of the number of adjacent bonds (Platt 1947)"),
            Column.ratio("branching", "", "Atoms with three heavy neighbours or more, of all heavy atoms"));

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        int atoms = graph.atoms();
        var sums = new double[atoms];
        var distances = new BondDistances(graph, atoms);
        double wiener = 0;
        double harary = 0;
        long pairs = 0;
        int diameter = 0;
        int radius = Integer.MAX_VALUE;
        double eccentricities = 0;
        int branched = 0;
        for (int atom = 0; atom < atoms; atom++) {
            int reached = distances.from(atom);
            for (int i = 1; i < reached; i++) {
                int distance = distances.distance(distances.atom(i));
                sums[atom] += distance;
                harary += 0.5 / distance;
            }
            int eccentricity = distances.distance(distances.atom(reached - 1));
            wiener += sums[atom] / 2;
            pairs += reached - 1;
            diameter = Math.max(diameter, eccentricity);
            radius = Math.min(radius, eccentricity);
            eccentricities += eccentricity;
            row[offset + 6] += eccentricity * graph.degree(atom);
            row[offset + 9] += graph.degree(atom) * graph.degree(atom);
            branched += graph.degree(atom) > 2 ? 1 : 0;
        }
        double balaban = 0;
        for (int bond = 0; bond < graph.bonds(); bond++) {
            int from = graph.from(bond);
            int to = graph.to(bond);
            balaban += 1 / Math.sqrt(sums[from] * sums[to]);
            row[offset + 10] += graph.degree(from) * graph.degree(to);
            row[offset + 11] += graph.degree(from) + graph.degree(to) - 2;
        }
        row[offset] = wiener;
        row[offset + 1] = pairs == 0 ? 0 : 2 * wiener / pairs;
        row[offset + 2] = diameter;
        row[offset + 3] = radius;
        row[offset + 4] = diameter == 0 ? 0 : (double) (diameter - radius) / diameter;
        row[offset + 5] = eccentricities / atoms;
        row[offset + 7] = harary;
        row[offset + 8] = balaban * graph.bonds() / (graph.rings() + 1);
        row[offset + 12] = (double) branched / atoms;
    }
}
