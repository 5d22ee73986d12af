package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;

/** What a graph is made of: mass, atoms by element and bonding state, bonds by order. */
final class ConstitutionBlock implements DescriptorBlock {
    /** Elements with a column of their own, by atomic number. */
    private static final int[] ELEMENTS = {6, 7, 8, 9, 14, 15, 16, 17, 35, 53, 5};

    private static final String[] ELEMENT_NAMES = {
        "carbon",
        "nitrogen",
        "oxygen",
        "fluorine",
        "silicon",
        "phosphorus",
        "sulfur",
        "chlorine",
        "bromine",
        "iodine",
        "boron"
    };

    private static final List<Column> COLUMNS = columnList();

    private static List<Column> columnList() {
        var columns = new ArrayList<Column>();
        columns.add(Column.sum("mass", "g/mol", "Mass from standard atomic weights"));
        columns.add(Column.count("atoms", "atoms, hydrogens included"));
        columns.add(Column.count("heavy_atoms", "atoms other than hydrogen"));
        columns.add(Column.count("hydrogens", "hydrogen atoms"));
        for (var name : ELEMENT_NAMES) {
            columns.add(Column.count(name + "s", name + " atoms"));
        }
        columns.add(Column.count("hetero_atoms", "atoms other than carbon and hydrogen"));
        columns.add(Column.count("halogens", "F, Cl, Br and I atoms"));
        columns.add(Column.count("sp3_carbons", "carbon atoms with single bonds only"));
        columns.add(Column.count("sp2_carbons", "aromatic carbon atoms and those with one double bond"));
        columns.add(Column.count("sp_carbons", "carbon atoms with a triple or two double bonds"));
        for (int i = 0; i <= 4; i++) {
            var name = List.of("methane", "primary", "secondary", "tertiary", "quaternary")
                    .get(i);
            if (i > 0) {
                columns.add(Column.count(name + "_sp3_carbons", "sp3 carbon atoms with " + i + " heavy neighbours"));
            }
        }
        columns.add(Column.count("valence_electrons", "valence electrons, those of hydrogen included"));
        columns.add(Column.sum("charge", "e", "Sum of the formal charges"));
        columns.add(Column.count("charged_atoms", "atoms with a formal charge"));
        columns.add(Column.count("bonds", "bonds between heavy atoms"));
        columns.add(Column.count("single_bonds", "single bonds between heavy atoms that are not aromatic"));
        columns.add(Column.count("double_bonds", "double bonds that are not aromatic"));
        columns.add(Column.count("triple_bonds", "triple bonds"));
        columns.add(Column.count("aromatic_bonds", "aromatic bonds"));
        columns.add(Column.count("ring_bonds", "bonds in rings"));
        columns.add(Column.count("hetero_bonds", "bonds between atoms of different elements other than hydrogen"));
        columns.add(Column.count(
                "rotatable_bonds",
                "single bonds in no ring between atoms that have other heavy neighbours, but not beside a triple bond "
                        + "and not the C-N bond of an amide (Veber et al. 2002)"));
        columns.add(Column.ratio("mass_per_atom", "g/mol", "Mass divided by the number of atoms, hydrogens included"));
        columns.add(Column.ratio("hydrogens_per_heavy_atom", "", "Hydrogens divided by heavy atoms"));
        columns.add(Column.ratio("hetero_fraction", "", "Hetero atoms divided by heavy atoms"));
        columns.add(Column.ratio(
                "sp3_fraction", "", "Carbon atoms with single bonds only, of all carbon atoms; 0 without carbon"));
        columns.add(Column.ratio("aromatic_fraction", "", "Aromatic atoms divided by heavy atoms"));
        columns.add(Column.ratio("rotatable_fraction", "", "Rotatable bonds divided by bonds; 0 without bonds"));
        return List.copyOf(columns);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        var counts = new Counts(graph);
        int next = offset;
        double mass = graph.mass();
        int atoms = graph.atomsWithHydrogens();
        row[next++] = mass;
        row[next++] = atoms;
        row[next++] = counts.heavyAtoms;
        row[next++] = counts.hydrogens;
        for (int element : ELEMENTS) {
            row[next++] = counts.elements[element];
        }
        int carbons = counts.elements[6];
        int hetero = counts.heavyAtoms - carbons;
        row[next++] = hetero;
        row[next++] = counts.elements[9] + counts.elements[17] + counts.elements[35] + counts.elements[53];
        row[next++] = counts.sp3;
        row[next++] = counts.sp2;
        row[next++] = counts.sp;
        for (int i = 1; i <= 4; i++) {
            row[next++] = counts.substitution[i];
        }
        row[next++] = counts.valenceElectrons;
        row[next++] = counts.charge;
        row[next++] = counts.chargedAtoms;
        row[next++] = graph.bonds();
        for (int order = 1; order <= 3; order++) {
            row[next++] = counts.orders[order];
        }
        row[next++] = counts.aromaticBonds;
        row[next++] = counts.ringBonds;
        row[next++] = counts.heteroBonds;
        row[next++] = counts.rotatableBonds;
        row[next++] = mass / atoms;
        row[next++] = ratio(counts.hydrogens, counts.heavyAtoms);
        row[next++] = ratio(hetero, counts.heavyAtoms);
        row[next++] = ratio(counts.sp3, carbons);
        row[next++] = ratio(counts.aromaticAtoms, counts.heavyAtoms);
        row[next] = ratio(counts.rotatableBonds, graph.bonds());
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** One walk over the atoms and bonds. */
    private static final class Counts {
        final int[] elements = new int[128];
        final int[] orders = new int[5];
        final int[] substitution = new int[5];
        int heavyAtoms;
        int hydrogens;
        int sp3;
        int sp2;
        int sp;
        int aromaticAtoms;
        int valenceElectrons;
        int charge;
        int chargedAtoms;
        int aromaticBonds;
        int ringBonds;
        int heteroBonds;
        int rotatableBonds;

        Counts(MolecularGraph graph) {
            for (int atom = 0; atom < graph.atoms(); atom++) {
                countAtom(graph, atom);
            }
            for (int bond = 0; bond < graph.bonds(); bond++) {
                countBond(graph, bond);
            }
        }

        private void countAtom(MolecularGraph graph, int atom) {
            int element = graph.element(atom);
            elements[element]++;
            hydrogens += graph.hydrogens(atom) + (element == 1 ? 1 : 0);
            heavyAtoms += element == 1 ? 0 : 1;
            valenceElectrons += ValenceElectrons.of(element) + graph.hydrogens(atom) - graph.charge(atom);
            charge += graph.charge(atom);
            chargedAtoms += graph.charge(atom) == 0 ? 0 : 1;
            aromaticAtoms += graph.aromatic(atom) ? 1 : 0;
            if (element == 6) {
                int excess = graph.bondOrderSum(atom) - graph.degree(atom);
                if (graph.aromatic(atom) || excess == 1) {
                    sp2++;
                } else if (excess == 0) {
                    sp3++;
                    substitution[Math.min(graph.degree(atom), 4)]++;
                } else {
                    sp++;
                }
            }
        }

        private void countBond(MolecularGraph graph, int bond) {
            if (graph.aromaticBond(bond)) {
                aromaticBonds++;
            } else {
                orders[graph.order(bond)]++;
            }
            ringBonds += graph.ringBond(bond) ? 1 : 0;
            heteroBonds += graph.element(graph.from(bond)) == graph.element(graph.to(bond)) ? 0 : 1;
            rotatableBonds += RotatableBonds.isRotatable(graph, bond) ? 1 : 0;
        }
    }
}
