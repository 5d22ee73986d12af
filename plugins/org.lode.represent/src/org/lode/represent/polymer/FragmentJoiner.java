package org.lode.represent.polymer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.lode.represent.molecule.GraphBuilder;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.SmilesWriter;

/** Joins fragments to a repeat unit. */
public final class FragmentJoiner {
    private FragmentJoiner() {}

    /**
     * A fragment in a row.
     *
     * @param chain the part in the chain
     * @param side its side group, null for none
     */
    public record Part(Fragment chain, Fragment side) {}

    /** Whether all bonds between the parts, the one to the next repeat unit included, are such as last. */
    public static boolean fits(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var next = parts.get((i + 1) % parts.size()).chain();
            if (!JunctionRules.allows(part.chain(), part.chain().end(), next, next.begin())) {
                return false;
            }
            if (part.side() != null
                    && !JunctionRules.allows(
                            part.chain(),
                            part.chain().side(),
                            part.side(),
                            part.side().begin())) {
                return false;
            }
        }
        return true;
    }

    /** SMILES of the repeat unit. */
    public static String smiles(List<Part> parts) {
        var builder = new GraphBuilder(16, 16);
        int before = builder.addAtom(0, 0, 0, 0, false);
        for (var part : parts) {
            var places = add(builder, part.chain());
            builder.addBond(before, places[part.chain().anchor(part.chain().begin())], 1, false);
            before = places[part.chain().anchor(part.chain().end())];
            if (part.side() != null) {
                var sidePlaces = add(builder, part.side());
                builder.addBond(
                        places[part.chain().anchor(part.chain().side())],
                        sidePlaces[part.side().anchor(part.side().begin())],
                        1,
                        false);
            }
        }
        int end = builder.addAtom(0, 0, 0, 0, false);
        builder.addBond(before, end, 1, false);
        return SmilesWriter.canonical(builder.build());
    }

    /** Adds a fragment without its attachment points; configurations at them are lost. */
    private static int[] add(GraphBuilder builder, Fragment fragment) {
        MolecularGraph graph = fragment.graph();
        var members = new BitSet();
        var places = new int[graph.atoms()];
        Arrays.fill(places, -1);
        for (int atom = 0; atom < graph.atoms(); atom++) {
            if (!fragment.isStar(atom)) {
                members.set(atom);
                places[atom] = builder.copyAtom(graph, atom);
            }
        }
        builder.copy(graph, members, places);
        return places;
    }
}
