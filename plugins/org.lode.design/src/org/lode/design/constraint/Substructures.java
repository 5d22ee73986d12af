package org.lode.design.constraint;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.smarts.PatternList;

/**
 * Demands some substructures and forbids others, in a molecule or a repeat unit as written. A scaffold that has to stay
 * is a substructure that is demanded.
 */
public final class Substructures implements Constraint {
    private static final int MOST_PATTERNS = 1000;
    private static final int LONGEST_PATTERN = 2000;

    private final List<String> smarts;
    private final PatternList patterns;
    private final int demanded;

    /**
     * Takes the patterns as SMARTS.
     *
     * @throws IllegalArgumentException if one is no SMARTS or too long; the message names it
     */
    public Substructures(List<String> demanded, List<String> forbidden) {
        this.demanded = demanded.size();
        var all = new ArrayList<>(demanded);
        all.addAll(forbidden);
        if (all.size() > MOST_PATTERNS) {
            throw new IllegalArgumentException(
                    "There are " + all.size() + " patterns; give at most " + MOST_PATTERNS + ".");
        }
        all.forEach(Substructures::compiled);
        smarts = List.copyOf(all);
        patterns = new PatternList(smarts);
    }

    /** One pattern alone, so that a bad one can be named. */
    private static PatternList compiled(String smarts) {
        if (smarts.isBlank() || smarts.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException("A pattern has " + smarts.length()
                    + " characters; give a SMARTS of 1 to " + LONGEST_PATTERN + ", for example 'C(=O)N'.");
        }
        try {
            return new PatternList(List.of(smarts));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + smarts + "' can't be read as SMARTS; write for example 'C(=O)N'.", e);
        }
    }

    @Override
    public double logFactor(Material material) {
        if (material instanceof Polymer polymer) {
            return logFactor(polymer.unit().graph());
        }
        return material instanceof Molecule molecule ? logFactor(molecule.graph()) : Double.NEGATIVE_INFINITY;
    }

    private double logFactor(MolecularGraph graph) {
        var found = patterns.in(graph);
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            if (found.has(pattern) != pattern < demanded) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return "substructures " + smarts + ", the first " + demanded + " demanded";
    }
}
