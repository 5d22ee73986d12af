package org.lode.represent.composition;

/**
 * The elements from H to Pu with every gap filled, and a flag on each filled figure.
 *
 * <p>A gap takes the mean of the nearest known elements above and below it in its column of the periodic table; where
 * there are none, a straight line over the atomic number between the nearest known elements; at the ends the nearest.
 */
final class CompletedElements {
    /** Plutonium: beyond it most properties are unknown for most elements. */
    static final int LAST = 94;

    private static final int PERIODS = 7;
    private static final CompletedElements STANDARD = new CompletedElements(ElementTable.standard());

    private final ElementTable table;
    private final double[][] values;

    private CompletedElements(ElementTable table) {
        this.table = table;
        values = new double[LAST + 1][table.properties().size()];
        for (int element = 1; element <= LAST; element++) {
            for (int property = 0; property < values[element].length; property++) {
                values[element][property] =
                        table.known(element, property) ? table.value(element, property) : fill(element, property);
            }
        }
    }

    static CompletedElements standard() {
        return STANDARD;
    }

    /** The properties of an element, in the table's order. */
    double[] values(int element) {
        return values[element];
    }

    boolean filled(int element, int property) {
        return !table.known(element, property);
    }

    private double fill(int element, int property) {
        int above = inColumn(element, property, -1);
        int below = inColumn(element, property, 1);
        if (above > 0 && below > 0) {
            return (table.value(above, property) + table.value(below, property)) / 2;
        }
        if (above > 0 || below > 0) {
            return table.value(Math.max(above, below), property);
        }
        int before = inRow(element, property, -1);
        int after = inRow(element, property, 1);
        if (before > 0 && after > 0) {
            double share = (double) (element - before) / (after - before);
            return (1 - share) * table.value(before, property) + share * table.value(after, property);
        }
        return table.value(Math.max(before, after), property);
    }

    private int inColumn(int element, int property, int step) {
        for (int period = PeriodicTable.period(element) + step; period >= 1 && period <= PERIODS; period += step) {
            int other = PeriodicTable.inPeriod(element, period);
            if (other > 0 && other <= LAST && table.known(other, property)) {
                return other;
            }
        }
        return 0;
    }

    private int inRow(int element, int property, int step) {
        for (int other = element + step; other >= 1 && other <= LAST; other += step) {
            if (table.known(other, property)) {
                return other;
            }
        }
        return 0;
    }
}
