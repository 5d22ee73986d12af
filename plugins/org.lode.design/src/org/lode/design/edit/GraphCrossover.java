package org.lode.design.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lode.represent.Material;

/**
 * Joins a part of one structure with a part of another, after J. H. Jensen, Chem. Sci. 10 (2019) 3567: parts that are
 * left when a single bond outside rings is cut, or two bonds of a ring.
 */
public final class GraphCrossover implements GraphEdit {
    private static final int TRIES = 10;

    private final Plausibility plausibility;

    /** Lets through what is plausible. */
    public GraphCrossover(Plausibility plausibility) {
        this.plausibility = plausibility;
    }

    @Override
    public Optional<Material> apply(Material mother, Material father, RandomGenerator random) {
        var one = Structure.of(mother);
        var other = Structure.of(father);
        int attachments = one.editable().attachments();
        for (int i = 0; i < TRIES; i++) {
            boolean ring = random.nextBoolean();
            var first = ring ? cutRing(one, random) : cutChain(one, random);
            var second = ring ? cutRing(other, random) : cutChain(other, random);
            var children = new ArrayList<EditableGraph>();
            for (var part : first) {
                for (var partner : second) {
                    if (part.graph().attachments() + partner.graph().attachments() == attachments) {
                        children.addAll(children(part, partner));
                    }
                }
            }
            // one after the other in random order, so that only what is needed is read
            while (!children.isEmpty()) {
                var child = one.changed(children.remove(random.nextInt(children.size())), plausibility, random);
                if (child.isPresent()) {
                    return child;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Part> cutChain(Structure structure, RandomGenerator random) {
        var cuts = Part.cuts(structure);
        return cuts.isEmpty() ? List.of() : Part.cut(structure, cuts.get(random.nextInt(cuts.size())));
    }

    /** Cuts two bonds of a ring; nothing is left if the structure doesn't fall in two by that. */
    private static List<Part> cutRing(Structure structure, RandomGenerator random) {
        var graph = structure.graph();
        if (graph.rings() == 0) {
            return List.of();
        }
        int ring = random.nextInt(graph.rings());
        int size = graph.ringSize(ring);
        int first = random.nextInt(size);
        int second = (first + 1 + random.nextInt(size - 1)) % size;
        var pieces = structure.editable();
        for (int place : new int[] {first, second}) {
            int atom = graph.ringAtom(ring, place);
            int next = graph.ringAtom(ring, (place + 1) % size);
            for (var bond : pieces.bondsOf(atom)) {
                if (bond.joins(next)) {
                    if (!pieces.canBeCut(bond)) {
                        return List.of();
                    }
                    pieces.cut(bond);
                }
            }
        }
        // around the ring: first | first + 1 ... second | second + 1 ... first
        var inner = List.of(graph.ringAtom(ring, (first + 1) % size), graph.ringAtom(ring, second));
        var outer = List.of(graph.ringAtom(ring, first), graph.ringAtom(ring, (second + 1) % size));
        if (pieces.fragment(inner.get(0)).contains(outer.get(0))) {
            return List.of();
        }
        return List.of(Part.of(pieces, inner), Part.of(pieces, outer));
    }

    /** The ways to join two parts: by a single bond, or by two bonds, single or double, in both directions. */
    private static List<EditableGraph> children(Part one, Part other) {
        var children = new ArrayList<EditableGraph>();
        int shift = one.graph().atoms();
        int ends = one.ends().size();
        for (int turn = 0; turn < ends; turn++) {
            for (int orders = 0; orders < (ends == 1 ? 1 : 4); orders++) {
                var child = EditableGraph.both(one.graph(), other.graph());
                boolean joined = true;
                for (int end = 0; end < ends; end++) {
                    int partner = shift + other.ends().get((end + turn) % ends);
                    joined &= child.join(one.ends().get(end), partner, 1 + (orders >> end & 1));
                }
                if (joined) {
                    children.add(child);
                }
            }
        }
        return children;
    }
}
