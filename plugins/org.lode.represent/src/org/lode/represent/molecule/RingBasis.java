package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openscience.cdk.graph.GraphUtil;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.ringsearch.RingSearch;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/** A minimum cycle basis of a graph: rings on their own first, then those of each fused system, which CDK tells apart. */
final class RingBasis {
    /** The ring search asks for a structure, which it needs for answers that nobody asks for here. */
    private static final IAtomContainer NOTHING =
            SilentChemObjectBuilder.getInstance().newAtomContainer();

    private RingBasis() {}

    /** The atoms of each ring in their order around it. */
    static List<int[]> of(Adjacency adjacency) {
        var neighbours = neighbours(adjacency);
        var search = new RingSearch(NOTHING, neighbours);
        var rings = new ArrayList<int[]>();
        for (var isolated : search.isolated()) {
            // CDK repeats the first atom at the end
            rings.add(Arrays.copyOf(GraphUtil.cycle(neighbours, isolated), isolated.length));
        }
        for (var fused : search.fused()) {
            for (var ring : CycleBasis.of(GraphUtil.subgraph(neighbours, fused))) {
                for (int i = 0; i < ring.length; i++) {
                    ring[i] = fused[ring[i]];
                }
                rings.add(ring);
            }
        }
        return rings;
    }

    private static int[][] neighbours(Adjacency adjacency) {
        var lists = new int[adjacency.atoms()][];
        for (int atom = 0; atom < lists.length; atom++) {
            lists[atom] = new int[adjacency.degree(atom)];
            for (int i = 0; i < lists[atom].length; i++) {
                lists[atom][i] = adjacency.neighbour(adjacency.start(atom) + i);
            }
        }
        return lists;
    }
}
