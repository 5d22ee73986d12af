package org.lode.represent.molecule;

import java.util.BitSet;

/**
 * What drug-likeness is estimated from.
 *
 * @param mass mass in g/mol
 * @param logP log P by Wildman and Crippen
 * @param acceptors hydrogen-bond acceptors by the paper's patterns, more than {@link HydrogenBonds} has
 * @param donors hydrogen-bond donors
 * @param polarSurface polar surface in Å²
 * @param rotatableBonds bonds that turn freely, by the strict definition
 * @param aromaticRings rings that are left without the aliphatic ring atoms that have an aliphatic neighbour
 * @param alerts structural alerts
 */
record DrugProperties(
        double mass,
        double logP,
        int acceptors,
        int donors,
        double polarSurface,
        int rotatableBonds,
        int aromaticRings,
        int alerts) {
    static DrugProperties of(MolecularGraph graph, StructuralAlerts alerts) {
        var typer = new CrippenTyper(graph);
        double logP = 0;
        double surface = 0;
        int donors = 0;
        int acceptors = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            int hydrogens = graph.hydrogens(atom);
            logP += typer.type(atom).logP + (hydrogens == 0 ? 0 : hydrogens * typer.hydrogenType(atom).logP);
            surface += PolarSurface.area(graph, atom);
            donors += HydrogenBonds.isDonor(graph, atom) ? 1 : 0;
            acceptors += isAcceptor(graph, atom) ? 1 : 0;
        }
        var found = alerts.in(graph);
        return new DrugProperties(
                graph.mass(),
                logP,
                acceptors,
                donors,
                surface,
                alerts.rotatableBonds(found),
                aromaticRings(graph),
                alerts.count(found));
    }

    /** The properties in the order of the paper. */
    double[] values() {
        return new double[] {mass, logP, acceptors, donors, polarSurface, rotatableBonds, aromaticRings, alerts};
    }

    private static boolean isAcceptor(MolecularGraph graph, int atom) {
        int hydrogens = graph.hydrogens(atom);
        int connections = graph.degree(atom) + hydrogens;
        int valence = graph.bondOrderSum(atom) + hydrogens;
        if (graph.aromatic(atom)) {
            return (graph.element(atom) == 7 || graph.element(atom) == 8) && hydrogens == 0 && connections == 2;
        }
        boolean anion = graph.charge(atom) == -1 && connections == 1;
        return switch (graph.element(atom)) {
            case 7 ->
                connections == 1 && hydrogens == 0 && valence == 3
                        || connections == 3 && valence == 3 && graph.charge(atom) == 0 && !besideCarbonyl(graph, atom);
            case 8 -> anion || valence == 2 && (hydrogens == 0 || hydrogens == 1 && connections == 2);
            case 16 -> anion || valence == 2 && hydrogens == 0;
            default -> false;
        };
    }

    private static boolean besideCarbonyl(MolecularGraph graph, int nitrogen) {
        return Neighbourhood.count(
                        graph,
                        nitrogen,
                        1,
                        other -> (graph.element(other) == 6 || graph.element(other) == 16)
                                && !graph.aromatic(other)
                                && Neighbourhood.hasDouble(graph, other, 8))
                > 0;
    }

    /** Rings of what is left are bonds less atoms plus fragments. */
    private static int aromaticRings(MolecularGraph graph) {
        var left = new BitSet();
        for (int atom = 0; atom < graph.atoms(); atom++) {
            boolean aliphaticRing = !graph.aromatic(atom)
                    && graph.smallestRing(atom) > 0
                    && Neighbourhood.count(graph, atom, 1, other -> !graph.aromatic(other)) > 0;
            left.set(atom, !aliphaticRing);
        }
        int rings = -left.cardinality();
        for (int bond = 0; bond < graph.bonds(); bond++) {
            rings += left.get(graph.from(bond)) && left.get(graph.to(bond)) ? 1 : 0;
        }
        return rings + Fragments.count(graph, left);
    }
}
