package org.lode.represent.crystal;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.DescriptorColumn;

/** Mean, standard deviation, smallest and largest value over the atoms of a crystal. */
final class SiteStatistics {
    private static final String[] NAMES = {"mean", "sd", "min", "max"};
    private static final String[] WORDS = {
        "Mean over the atoms of: ",
        "Standard deviation over the atoms of: ",
        "Smallest value among the atoms of: ",
        "Largest value among the atoms of: "
    };

    private SiteStatistics() {}

    static List<DescriptorColumn> columns(String prefix, String name, String unit, String definition) {
        var columns = new ArrayList<DescriptorColumn>();
        for (int i = 0; i < NAMES.length; i++) {
            columns.add(new DescriptorColumn(prefix + ":" + NAMES[i] + ":" + name, unit, WORDS[i] + definition));
        }
        return columns;
    }

    /** Fills four places from one value per orbit; an orbit counts with its atoms. */
    static void write(CrystalStructure structure, double[] values, double[] row, int offset) {
        double mean = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            mean += share(structure, i) * values[i];
            smallest = Math.min(smallest, values[i]);
            largest = Math.max(largest, values[i]);
        }
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            variance += share(structure, i) * (values[i] - mean) * (values[i] - mean);
        }
        // the values of equivalent sites of another cell differ by rounding, which the root would blow up
        double noise = 1e-9 * Math.max(Math.abs(smallest), Math.abs(largest));
        row[offset] = mean;
        row[offset + 1] = variance <= noise * noise ? 0 : Math.sqrt(variance);
        row[offset + 2] = smallest;
        row[offset + 3] = largest;
    }

    private static double share(CrystalStructure structure, int orbit) {
        var sites = structure.orbits().get(orbit);
        return sites.size() * structure.sites().get(sites.site()).occupancy() / structure.atoms();
    }
}
