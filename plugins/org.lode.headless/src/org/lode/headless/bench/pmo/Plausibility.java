package org.lode.headless.bench.pmo;

import java.util.List;
import java.util.random.RandomGenerator;
import org.lode.represent.Molecule;
import org.lode.represent.molecule.smarts.PatternList;

/**
 * What molecules the genetic algorithm lets live: more than 5 atoms and fewer than a number drawn around 39, rings of up
 * to 6 atoms, no cumulated double bonds in rings and no double bonds in rings of 3 or 4.
 */
final class Plausibility {
    private static final double MEAN_SIZE = 39.15;
    private static final double DEVIATION = 3.5;
    private static final int LARGEST_RING = 6;

    private final PatternList strained = new PatternList(List.of("[R]=[R]=[R]", "[r3,r4]=[r3,r4]", "[R]#[R]"));

    boolean allows(Molecule molecule, RandomGenerator random) {
        var graph = molecule.graph();
        if (graph.atoms() <= 5 || graph.atoms() >= MEAN_SIZE + DEVIATION * random.nextGaussian()) {
            return false;
        }
        for (int ring = 0; ring < graph.rings(); ring++) {
            if (graph.ringSize(ring) > LARGEST_RING) {
                return false;
            }
        }
        var found = strained.in(graph);
        for (int pattern = 0; pattern < strained.size(); pattern++) {
            if (found.has(pattern)) {
                return false;
            }
        }
        return true;
    }
}
