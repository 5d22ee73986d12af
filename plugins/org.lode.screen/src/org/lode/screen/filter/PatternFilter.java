package org.lode.screen.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.smarts.PatternList;

/** Demands some substructures and forbids others, in a molecule or a repeat unit as written. */
public final class PatternFilter implements MaterialFilter {
    private static final int MOST_PATTERNS = 1000;
    private static final int LONGEST_PATTERN = 2000;

    private final List<String> smarts = new ArrayList<>();
    private final PatternList patterns;
    private final int demanded;

    /**
     * Takes the patterns as SMARTS.
     *
     * @throws IllegalArgumentException if one is no SMARTS or too long, or there are too many
     */
    public PatternFilter(List<String> demanded, List<String> forbidden) {
        smarts.addAll(demanded);
        smarts.addAll(forbidden);
        this.demanded = demanded.size();
        if (smarts.size() > MOST_PATTERNS) {
            throw new IllegalArgumentException(
                    "There are " + smarts.size() + " patterns; give at most " + MOST_PATTERNS + ".");
        }
        smarts.forEach(PatternFilter::compiled);
        patterns = new PatternList(smarts);
    }

    /** Compiles one pattern alone, so that a bad one can be named. */
    private static PatternList compiled(String pattern) {
        if (pattern.isBlank() || pattern.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException("A pattern has " + pattern.length()
                    + " characters; give a SMARTS of 1 to " + LONGEST_PATTERN + ", for example 'C(=O)N'.");
        }
        try {
            return new PatternList(List.of(pattern));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + pattern + "' can't be read as SMARTS; write for example 'C(=O)N'.", e);
        }
    }

    @Override
    public Optional<String> objection(Material material) {
        if (material instanceof Polymer polymer) {
            return objection(polymer.unit().graph());
        }
        if (material instanceof Molecule molecule) {
            return objection(molecule.graph());
        }
        return Optional.of("A " + material.kind().label() + " has no substructures to be looked for.");
    }

    private Optional<String> objection(MolecularGraph graph) {
        var found = patterns.in(graph);
        for (int pattern = 0; pattern < smarts.size(); pattern++) {
            boolean wanted = pattern < demanded;
            if (found.has(pattern) != wanted) {
                return Optional.of("The " + (wanted ? "demanded" : "forbidden") + " substructure '"
                        + smarts.get(pattern) + "' is " + (wanted ? "not " : "") + "there.");
            }
        }
        return Optional.empty();
    }
}
