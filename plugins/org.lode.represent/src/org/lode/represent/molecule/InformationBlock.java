package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Information in the equivalence of atoms: heavy atoms are equivalent of order r if their environments of radius r are.
 *
 * <p>S. C. Basak, V. R. Magnuson, Arzneim.-Forsch. 33 (1983) 501. Hydrogens take part as counts on their atoms.
 */
final class InformationBlock implements DescriptorBlock {
    private static final int ORDERS = 4;
    private static final double LN2 = StrictMath.log(2);
    private static final List<Column> COLUMNS = columnList();

    private static List<Column> columnList() {
        var columns = new ArrayList<Column>();
        for (int order = 0; order < ORDERS; order++) {
            var end = " of the classes of atoms equivalent of order " + order;
            columns.add(Column.ratio("ic" + order, "bit", "Information content" + end));
            columns.add(Column.ratio("tic" + order, "bit", "Information content times heavy atoms" + end));
            columns.add(Column.ratio(
                    "sic" + order, "", "Information content over its largest value; 0 for one atom" + end));
            columns.add(Column.ratio("cic" + order, "bit", "Largest value less information content" + end));
        }
        return List.copyOf(columns);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        int atoms = graph.atoms();
        var classes = new int[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            classes[atom] = AtomInvariant.CONNECTIVITY.of(graph, atom);
        }
        double most = StrictMath.log(atoms) / LN2;
        int next = offset;
        for (int order = 0; order < ORDERS; order++) {
            double content = content(classes);
            row[next++] = content;
            row[next++] = content * atoms;
            row[next++] = most == 0 ? 0 : content / most;
            row[next++] = most - content;
            classes = refined(graph, classes);
        }
    }

    private static double content(int[] classes) {
        var sorted = classes.clone();
        Arrays.sort(sorted);
        double content = 0;
        int begin = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[begin]) {
                double share = (double) (i - begin) / sorted.length;
                content -= share * StrictMath.log(share) / LN2;
                begin = i;
            }
        }
        return content;
    }

    static int[] refined(MolecularGraph graph, int[] classes) {
        var refined = new int[classes.length];
        for (int atom = 0; atom < classes.length; atom++) {
            var around = new int[graph.degree(atom)];
            for (int i = 0; i < around.length; i++) {
                int bond = graph.neighbourBond(atom, i);
                int kind = graph.aromaticBond(bond) ? 4 : graph.order(bond);
                around[i] = Hash32.of(kind, classes[graph.neighbour(atom, i)]);
            }
            Arrays.sort(around);
            refined[atom] = Hash32.mix(Hash32.of(around), classes[atom]);
        }
        return refined;
    }
}
