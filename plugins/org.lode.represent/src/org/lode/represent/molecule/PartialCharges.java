package org.lode.represent.molecule;

import org.lode.represent.MaterialException;

/**
 * Partial charges by the equalisation of orbital electronegativities (PEOE).
 *
 * <p>An atom's electronegativity is a + b q + c q² with its charge q. In each step every bond carries charge to the atom
 * of higher electronegativity: the difference, divided by the electronegativity of the other atom's cation and halved once
 * more than in the step before. Formal charges are the start; those of like atoms at the ends of a conjugated row of
 * three are shared. J. Gasteiger, M. Marsili, Tetrahedron 36 (1980) 3219; twelve steps as in RDKit.
 */
final class PartialCharges {
    /** Number of steps, and so of bonds over which an atom has an effect. */
    static final int STEPS = 12;

    /** Electronegativity of the proton, for which the polynomial isn't meant. */
    private static final double PROTON = 20.02;

    private static final double[] HYDROGEN = {7.17, 6.24, -0.56};

    private final MolecularGraph graph;
    private final double[][] coefficients;
    private final double[] charges;

    /** Charge of all hydrogens on each atom. */
    private final double[] hydrogenCharges;

    /**
     * Computes the charges of a graph.
     *
     * @throws MaterialException for an element or bonding state that has no published coefficients
     */
    PartialCharges(MolecularGraph graph) throws MaterialException {
        this.graph = graph;
        coefficients = new double[graph.atoms()][];
        for (int atom = 0; atom < coefficients.length; atom++) {
            coefficients[atom] = OrbitalElectronegativity.of(graph, atom);
        }
        charges = formalCharges();
        hydrogenCharges = new double[graph.atoms()];
        double damping = 1;
        for (int step = 0; step < STEPS; step++) {
            damping /= 2;
            equalise(damping);
        }
    }

    /** Charge of a heavy atom in units of the elementary charge. */
    double heavy(int atom) {
        return charges[atom];
    }

    /** Charge of all hydrogens on an atom together. */
    double hydrogens(int atom) {
        return hydrogenCharges[atom];
    }

    private void equalise(double damping) {
        var electronegativities = new double[charges.length];
        for (int atom = 0; atom < charges.length; atom++) {
            electronegativities[atom] = electronegativity(coefficients[atom], charges[atom]);
        }
        for (int atom = 0; atom < charges.length; atom++) {
            double received = 0;
            for (int i = 0; i < graph.degree(atom); i++) {
                int other = graph.neighbour(atom, i);
                double difference = electronegativities[other] - electronegativities[atom];
                received += difference / cation(difference < 0 ? other : atom);
            }
            int hydrogens = graph.hydrogens(atom);
            if (hydrogens > 0) {
                double difference =
                        electronegativity(HYDROGEN, hydrogenCharges[atom] / hydrogens) - electronegativities[atom];
                double fromEach = difference / (difference < 0 ? PROTON : cation(atom));
                received += hydrogens * fromEach;
                hydrogenCharges[atom] -= hydrogens * fromEach * damping;
            }
            charges[atom] += damping * received;
        }
    }

    private static double electronegativity(double[] coefficients, double charge) {
        return coefficients[0] + charge * (coefficients[1] + charge * coefficients[2]);
    }

    private double cation(int atom) {
        return graph.element(atom) == 1
                ? PROTON
                : coefficients[atom][0] + coefficients[atom][1] + coefficients[atom][2];
    }

    private double[] formalCharges() {
        var start = new double[graph.atoms()];
        for (int atom = 0; atom < start.length; atom++) {
            start[atom] += graph.charge(atom);
        }
        var shared = start.clone();
        for (int atom = 0; atom < start.length; atom++) {
            if (start[atom] != 0) {
                share(atom, start, shared);
            }
        }
        return shared;
    }

    /** Shares a formal charge as in a carboxylate: with atoms of the same element two conjugated bonds away. */
    private void share(int atom, double[] start, double[] shared) {
        double sum = start[atom];
        int members = 1;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < graph.degree(atom); i++) {
                int between = graph.neighbour(atom, i);
                for (int j = 0; j < graph.degree(between); j++) {
                    int end = graph.neighbour(between, j);
                    if (end == atom
                            || graph.element(end) != graph.element(atom)
                            || !Conjugation.conjugated(graph, graph.neighbourBond(atom, i))
                            || !Conjugation.conjugated(graph, graph.neighbourBond(between, j))) {
                        continue;
                    }
                    if (round == 0) {
                        sum += start[end];
                        members++;
                    } else {
                        shared[end] = sum / members;
                    }
                }
            }
        }
        shared[atom] = sum / members;
    }
}
