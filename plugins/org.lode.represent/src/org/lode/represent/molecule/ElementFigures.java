package org.lode.represent.molecule;

import org.lode.represent.composition.ElementTable;

/** Figures of the element table that graphs use, by atomic number. */
final class ElementFigures {
    private static final double[] PAULING = column("en_pauling", 1);
    private static final double[] RADII = column("vdw_radius", 0.01);
    private static final double[] POLARISABILITIES = column("dipole_polarizability", 1);
    private static final double DEFAULT_RADIUS = 2;

    private ElementFigures() {}

    private static double[] column(String name, double factor) {
        var table = ElementTable.standard();
        int property = -1;
        for (int i = 0; i < table.properties().size(); i++) {
            if (table.properties().get(i).name().equals(name)) {
                property = i;
            }
        }
        var values = new double[table.size() + 1];
        for (int element = 1; element < values.length; element++) {
            values[element] = table.known(element, property) ? table.value(element, property) * factor : 0;
        }
        return values;
    }

    /** Pauling's electronegativity, 0 for elements without one (the light noble gases, superheavy elements). */
    static double pauling(int element) {
        return PAULING[element];
    }

    /** Van der Waals radius in Å; 2 Å where none is known. */
    static double vanDerWaalsRadius(int element) {
        return RADII[element] > 0 ? RADII[element] : DEFAULT_RADIUS;
    }

    /** Dipole polarisability of the free atom in bohr³, 0 where none is known. */
    static double polarisability(int element) {
        return POLARISABILITIES[element];
    }

    /**
     * Single-bond radius in Å, as used for surfaces and shape indices (those of RDKit's table); for
     * other elements 70 % of the van der Waals radius.
     */
    static double bondRadius(int element) {
        return switch (element) {
            case 1 -> 0.33;
            case 5 -> 0.82;
            case 6 -> 0.77;
            case 7 -> 0.7;
            case 8 -> 0.66;
            case 9 -> 0.611;
            case 14 -> 0.937;
            case 15 -> 0.89;
            case 16 -> 1.04;
            case 17 -> 0.997;
            case 32 -> 1.188;
            case 34 -> 1.17;
            case 35 -> 1.167;
            case 50 -> 1.385;
            case 53 -> 1.387;
            default -> 0.7 * vanDerWaalsRadius(element);
        };
    }
}
