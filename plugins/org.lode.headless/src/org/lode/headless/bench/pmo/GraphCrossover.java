package org.lode.headless.bench.pmo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lode.represent.Molecule;

/**
 * Joins a part of one molecule with a part of another, after J. H. Jensen, Chem. Sci. 10 (2019) 3567: parts that are left
 * when a single bond outside rings is cut, or two bonds of a ring.
 */
final class GraphCrossover {
    private static final int TRIES = 10;

    private final Plausibility plausibility;

    GraphCrossover(Plausibility plausibility) {
        this.plausibility = plausibility;
    }

    /**
     * A part of a molecule.
     *
     * @param ends where bonds were cut, in the order of the cuts
     */
    private record Part(EditableGraph graph, List<Integer> ends) {
        static Part of(EditableGraph graph, List<Integer> ends) {
            var atoms = graph.fragment(ends.get(0));
            return new Part(graph.part(atoms), ends.stream().map(atoms::indexOf).toList());
        }
    }

    /** A child of two molecules, or nothing if none that is allowed was found. */
    Optional<Molecule> cross(Molecule mother, Molecule father, RandomGenerator random) {
        for (int i = 0; i < TRIES; i++) {
            boolean ring = random.nextBoolean();
            var first = ring ? cutRing(mother, random) : cutChain(mother, random);
            var second = ring ? cutRing(father, random) : cutChain(father, random);
            var children = new ArrayList<Molecule>();
            for (var part : first) {
                for (var other : second) {
                    children(part, other).stream()
                            .flatMap(child -> child.molecule().stream())
                            .filter(child -> plausibility.allows(child, random))
                            .forEach(children::add);
                }
            }
            if (!children.isEmpty()) {
                return Optional.of(children.get(random.nextInt(children.size())));
            }
        }
        return Optional.empty();
    }

    private static List<Part> cutChain(Molecule molecule, RandomGenerator random) {
        var graph = molecule.graph();
        var bonds = new ArrayList<EditableGraph.Bond>();
        for (int bond = 0; bond < graph.bonds(); bond++) {
            if (!graph.ringBond(bond) && graph.order(bond) == 1) {
                bonds.add(new EditableGraph.Bond(graph.from(bond), graph.to(bond), 1));
            }
        }
        if (bonds.isEmpty()) {
            return List.of();
        }
        var cut = bonds.get(random.nextInt(bonds.size()));
        var pieces = EditableGraph.of(molecule);
        pieces.cut(cut);
        return List.of(Part.of(pieces, List.of(cut.from())), Part.of(pieces, List.of(cut.to())));
    }

    /** Cuts two bonds of a ring; nothing is left if the molecule doesn't fall in two by that. */
    private static List<Part> cutRing(Molecule molecule, RandomGenerator random) {
        var graph = molecule.graph();
        if (graph.rings() == 0) {
            return List.of();
        }
        int ring = random.nextInt(graph.rings());
        int size = graph.ringSize(ring);
        int first = random.nextInt(size);
        int second = (first + 1 + random.nextInt(size - 1)) % size;
        var pieces = EditableGraph.of(molecule);
        for (int place : new int[] {first, second}) {
            int atom = graph.ringAtom(ring, place);
            int next = graph.ringAtom(ring, (place + 1) % size);
            pieces.bondsOf(atom).stream().filter(bond -> bond.joins(next)).forEach(pieces::cut);
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
        int shift = one.graph.atoms();
        int ends = one.ends.size();
        for (int turn = 0; turn < ends; turn++) {
            for (int orders = 0; orders < (ends == 1 ? 1 : 4); orders++) {
                var child = EditableGraph.both(one.graph, other.graph);
                boolean joined = true;
                for (int end = 0; end < ends; end++) {
                    int partner = shift + other.ends.get((end + turn) % ends);
                    joined &= child.join(one.ends.get(end), partner, 1 + (orders >> end & 1));
                }
                if (joined) {
                    children.add(child);
                }
            }
        }
        return children;
    }
}
