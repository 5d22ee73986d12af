package org.lode.headless.bench.pmo;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openscience.cdk.config.Elements;

/**
 * A molecular formula.
 *
 * @param counts number of atoms by element
 */
record Formula(Map<Integer, Integer> counts) {
    private static final Pattern ELEMENT = Pattern.compile("([A-Z][a-z]?)(\\d*)");

    /** Reads a formula such as {@code C7H8N2O2}. */
    static Formula of(String text) {
        var counts = new TreeMap<Integer, Integer>();
        var elements = ELEMENT.matcher(text);
        while (elements.find()) {
            int count = elements.group(2).isEmpty() ? 1 : Integer.parseInt(elements.group(2));
            counts.merge(Elements.ofString(elements.group(1)).number(), count, Integer::sum);
        }
        return new Formula(counts);
    }

    /**
     * How near a molecule is to being an isomer: the geometric mean of bells of deviation 1 for each element and of one of
     * deviation 2 for all atoms.
     */
    ScoringFunction isomerScore() {
        var parts = new ArrayList<ScoringFunction>();
        counts.forEach((element, count) -> parts.add(Quantity.atoms(element).scoredBy(Shapes.gauss(count, 1))));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Quantity total = molecule -> molecule.graph().atomsWithHydrogens();
        parts.add(total.scoredBy(Shapes.gauss(all, 2)));
        return ScoringFunction.geometricMean(parts);
    }
}
