package org.lode.represent.molecule;

import org.lode.represent.composition.ElementTable;

/** Figures of the element table that graphs use, by atomic number. */
final class ElementFigures {
    private static final double[] PAULING = column("en_pauling", 1);
    private static final double[] RADII = column("vdw_radius", 0.01);
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
}
