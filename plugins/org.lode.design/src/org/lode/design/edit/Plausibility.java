package org.lode.design.edit;

import java.util.List;
import java.util.random.RandomGenerator;
import org.lode.design.language.GraphEncoder;
import org.lode.represent.Material;
import org.lode.represent.molecule.smarts.PatternList;

/**
 * What changed structures are let through: rings up to a size, no cumulated double bonds in rings, no double bonds in
 * rings of 3 or 4 and no triple bonds in rings (J. H. Jensen, Chem. Sci. 10 (2019) 3567). Immutable, for any number of
 * threads.
 *
 * @param leastAtoms the fewest atoms other than hydrogen
 * @param meanSize the number of atoms other than hydrogen around which each structure's limit is drawn
 * @param deviation the deviation of the limits
 * @param largestRing the most atoms of a ring
 */
public record Plausibility(int leastAtoms, double meanSize, double deviation, int largestRing) {
    /** Any size, rings of up to 7 atoms. */
    public static final Plausibility STANDARD = new Plausibility(1, Double.POSITIVE_INFINITY, 0, 7);

    private static final PatternList STRAINED = new PatternList(List.of("[R]=[R]=[R]", "[r3,r4]=[r3,r4]", "[R]#[R]"));

    /** Whether a structure is let through. */
    boolean allows(Material material, RandomGenerator random) {
        var graph = GraphEncoder.graph(material);
        if (graph.atoms() < leastAtoms || graph.atoms() >= meanSize + deviation * random.nextGaussian()) {
            return false;
        }
        for (int ring = 0; ring < graph.rings(); ring++) {
            if (graph.ringSize(ring) > largestRing) {
                return false;
            }
        }
        var found = STRAINED.in(graph);
        for (int pattern = 0; pattern < STRAINED.size(); pattern++) {
            if (found.has(pattern)) {
                return false;
            }
        }
        return true;
    }
}
