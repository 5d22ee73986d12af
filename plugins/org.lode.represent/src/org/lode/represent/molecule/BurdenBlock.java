package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.represent.Interruption;
import org.lode.represent.MaterialException;
import org.lode.represent.crystal.SymmetricEigenvalues;

/**
 * Extreme eigenvalues of Burden matrices. A bond of order n (1.5 if aromatic) stands as 1/√n, any other pair of atoms as
 * 0.001, as in RDKit.
 */
final class BurdenBlock implements DescriptorBlock {
    private static final double NO_BOND = 0.001;
    private static final double AROMATIC = 1.5;

    private static final List<Column> COLUMNS = columnList();

    private static List<Column> columnList() {
        var columns = new ArrayList<Column>();
        var what = new String[][] {
            {"mass", "g/mol", "the mass"},
            {"charge", "e", "the partial charge (PEOE)"},
            {"logp", "", "the contribution to log P, without hydrogens,"},
            {"refractivity", "cm^3/mol", "the contribution to molar refractivity, without hydrogens,"},
            {"polarisability", "bohr^3", "the polarisability of the free atom"}
        };
        for (var property : what) {
            var end = " eigenvalue of the Burden matrix with " + property[2] + " of each heavy atom";
            columns.add(Column.ratio("burden_max_" + property[0], property[1], "Largest" + end));
            columns.add(Column.ratio("burden_min_" + property[0], property[1], "Smallest" + end));
        }
        return List.copyOf(columns);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) throws MaterialException {
        int atoms = graph.atoms();
        var diagonals = new double[COLUMNS.size() / 2][atoms];
        var charges = new PartialCharges(graph);
        var typer = new CrippenTyper(graph);
        for (int atom = 0; atom < atoms; atom++) {
            int isotope = graph.isotope(atom);
            var type = typer.type(atom);
            diagonals[0][atom] = isotope == 0 ? AtomMass.of(graph.element(atom)) : isotope;
            diagonals[1][atom] = charges.heavy(atom);
            diagonals[2][atom] = type.logP;
            diagonals[3][atom] = type.refractivity;
            diagonals[4][atom] = ElementFigures.polarisability(graph.element(atom));
        }
        int next = offset;
        for (var diagonal : diagonals) {
            Interruption.check();
            var eigenvalues = SymmetricEigenvalues.of(matrix(graph, diagonal));
            Arrays.sort(eigenvalues);
            row[next++] = eigenvalues[atoms - 1];
            row[next++] = eigenvalues[0];
        }
    }

    private static double[][] matrix(MolecularGraph graph, double[] diagonal) {
        var matrix = new double[diagonal.length][diagonal.length];
        for (int atom = 0; atom < diagonal.length; atom++) {
            Arrays.fill(matrix[atom], NO_BOND);
            matrix[atom][atom] = diagonal[atom];
        }
        for (int bond = 0; bond < graph.bonds(); bond++) {
            double value = 1 / Math.sqrt(graph.aromaticBond(bond) ? AROMATIC : graph.order(bond));
            matrix[graph.from(bond)][graph.to(bond)] = value;
            matrix[graph.to(bond)][graph.from(bond)] = value;
        }
        return matrix;
    }
}
