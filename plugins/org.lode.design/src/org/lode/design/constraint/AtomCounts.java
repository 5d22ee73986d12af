package org.lode.design.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.composition.ElementTable;
import org.lode.represent.molecule.MolecularGraph;

/** Keeps the numbers of atoms of some elements within bounds, in a molecule or a repeat unit as written. */
public final class AtomCounts implements Constraint {
    private static final Pattern RANGE = Pattern.compile("([A-Z][a-z]?)=(\\d{1,6})?(\\.\\.)?(\\d{1,6})?");
    private static final int HYDROGEN = 1;

    private final List<Range> ranges;

    /** How many atoms of an element there may be. */
    private record Range(int element, int least, int most) {}

    private AtomCounts(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /**
     * Reads ranges with spaces or commas between them, such as {@code N=1..4 F=..3 O=2.. Cl=0}.
     *
     * @throws IllegalArgumentException if one is no range of an element; the message names it
     */
    public static AtomCounts parse(String text) {
        var ranges = new ArrayList<Range>();
        for (var word : text.strip().split("[\\s,]+")) {
            var match = RANGE.matcher(word);
            int element = match.matches() ? ElementTable.standard().number(match.group(1)) : 0;
            boolean read = element > 0
                    && (match.group(2) != null && match.group(4) == null
                            || match.group(3) != null && match.group(4) != null);
            if (!read) {
                throw new IllegalArgumentException("'" + word
                        + "' is no range of atom counts; write for example 'N=1..4', 'F=..3', 'O=2..' or 'Cl=0'.");
            }
            int least = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
            int most = match.group(4) != null
                    ? Integer.parseInt(match.group(4))
                    : match.group(3) != null ? Integer.MAX_VALUE : least;
            if (least > most) {
                throw new IllegalArgumentException(
                        "The range '" + word + "' is empty; give a lower bound not above the upper one.");
            }
            ranges.add(new Range(element, least, most));
        }
        return new AtomCounts(ranges);
    }

    @Override
    public double logFactor(Material material) {
        if (material instanceof Polymer polymer) {
            return logFactor(polymer.unit().graph());
        }
        return material instanceof Molecule molecule ? logFactor(molecule.graph()) : Double.NEGATIVE_INFINITY;
    }

    private double logFactor(MolecularGraph graph) {
        for (var range : ranges) {
            int count = count(graph, range.element);
            if (count < range.least || count > range.most) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return 0;
    }

    private static int count(MolecularGraph graph, int element) {
        int count = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            count += graph.element(atom) == element ? 1 : 0;
            count += element == HYDROGEN ? graph.hydrogens(atom) : 0;
        }
        return count;
    }

    @Override
    public String toString() {
        return "atom counts " + ranges;
    }
}
