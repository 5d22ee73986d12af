package org.lode.design.language;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Writes a structure as the sentence of a random depth-first walk: the first atom and the next neighbour, wherever
 * there are several, are drawn with equal chances.
 */
final class RandomWalk {
    private final Vocabulary vocabulary;
    private final ChemicalGraph graph;

    private final int[] visit;
    private final int[] last;
    private final int[][] children;
    private final int[] childCount;
    private final int[] parent;
    private int visited;

    private final int[] tokens;
    private int length;
    private final int[] openAtom = new int[Vocabulary.MAX_OPEN_RINGS];
    private final int[] openTarget = new int[Vocabulary.MAX_OPEN_RINGS];
    private int open;

    private RandomWalk(Grammar grammar, ChemicalGraph graph) {
        this.vocabulary = grammar.vocabulary();
        this.graph = graph;
        int atoms = graph.atoms();
        visit = new int[atoms];
        Arrays.fill(visit, -1);
        last = new int[atoms];
        children = new int[atoms][];
        childCount = new int[atoms];
        parent = new int[atoms];
        tokens = new int[grammar.maxTokens()];
    }

    /**
     * The tokens of a walk from a random atom, or null if the vocabulary lacks one or the sentence gets too long. The
     * walk may still be a sentence that the {@link Decoder} doesn't write.
     */
    static int[] write(Grammar grammar, ChemicalGraph graph, RandomGenerator random) {
        return write(grammar, graph, random.nextInt(graph.atoms()), random);
    }

    /** The same from a given atom. */
    static int[] write(Grammar grammar, ChemicalGraph graph, int root, RandomGenerator random) {
        var walk = new RandomWalk(grammar, graph);
        walk.parent[root] = -1;
        walk.explore(root, random);
        if (walk.visited < graph.atoms()) {
            return null;
        }
        boolean written = walk.emit(root, BondSymbol.IMPLICIT) && walk.add(walk.vocabulary.end());
        return written ? Arrays.copyOf(walk.tokens, walk.length) : null;
    }

    /**
     * The logarithm of the probability that a walk visits the atoms of a graph in their own order. Of two sentences of
     * one structure, the densities to be written differ as these do: the symmetries of the structure count alike.
     */
    static double logDensity(ChemicalGraph graph) {
        double log = -StrictMath.log(graph.atoms());
        for (int atom = 0; atom < graph.atoms(); atom++) {
            for (int i = graph.start()[atom]; i < graph.start()[atom + 1]; i++) {
                int child = graph.neighbours()[i];
                if (child > atom && isTreeEdge(graph, atom, child)) {
                    int choices = 0;
                    for (int j = graph.start()[atom]; j < graph.start()[atom + 1]; j++) {
                        choices += graph.neighbours()[j] >= child ? 1 : 0;
                    }
                    log -= StrictMath.log(choices);
                }
            }
        }
        return log;
    }

    /** In a depth-first order an atom's parent is the latest of its earlier neighbours. */
    private static boolean isTreeEdge(ChemicalGraph graph, int atom, int child) {
        for (int i = graph.start()[child]; i < graph.start()[child + 1]; i++) {
            int other = graph.neighbours()[i];
            if (other < child && other > atom) {
                return false;
            }
        }
        return true;
    }

    private void explore(int atom, RandomGenerator random) {
        visit[atom] = visited++;
        children[atom] = new int[graph.degree(atom)];
        var unvisited = new int[graph.degree(atom)];
        while (true) {
            int count = 0;
            for (int i = graph.start()[atom]; i < graph.start()[atom + 1]; i++) {
                if (visit[graph.neighbours()[i]] < 0) {
                    unvisited[count++] = graph.neighbours()[i];
                }
            }
            if (count == 0) {
                last[atom] = visited;
                return;
            }
            int child = unvisited[random.nextInt(count)];
            parent[child] = atom;
            children[atom][childCount[atom]++] = child;
            explore(child, random);
        }
    }

    private boolean add(int token) {
        if (token < 0 || length == tokens.length) {
            return false;
        }
        tokens[length++] = token;
        return true;
    }

    private boolean emit(int atom, BondSymbol bond) {
        if (!add(vocabulary.atom(bond, graph.types()[atom])) || !closeRings(atom) || !openRings(atom)) {
            return false;
        }
        for (int i = 0; i < childCount[atom]; i++) {
            int child = children[atom][i];
            boolean branch = i < childCount[atom] - 1;
            var symbol = BondSymbol.of(kind(atom, child), isAromatic(atom) && isAromatic(child));
            if (branch && !add(vocabulary.branchOpen())
                    || !emit(child, symbol)
                    || branch && !add(vocabulary.branchClose())) {
                return false;
            }
        }
        return true;
    }

    private boolean closeRings(int atom) {
        for (int ring = open - 1; ring >= 0; ring--) {
            if (openTarget[ring] == atom) {
                if (!add(vocabulary.ringClose(open - 1 - ring))) {
                    return false;
                }
                System.arraycopy(openAtom, ring + 1, openAtom, ring, open - 1 - ring);
                System.arraycopy(openTarget, ring + 1, openTarget, ring, open - 1 - ring);
                open--;
            }
        }
        return true;
    }

    /** Opens the rings that later atoms close; the one to be closed first is opened last. */
    private boolean openRings(int atom) {
        int before = Integer.MAX_VALUE;
        while (true) {
            int next = -1;
            for (int i = graph.start()[atom]; i < graph.start()[atom + 1]; i++) {
                int other = graph.neighbours()[i];
                boolean closesRing = visit[other] > visit[atom] && parent[other] != atom;
                if (closesRing && visit[other] < before && (next < 0 || visit[other] > visit[next])) {
                    next = other;
                }
            }
            if (next < 0) {
                return true;
            }
            if (open == Vocabulary.MAX_OPEN_RINGS
                    || !add(vocabulary.ringOpen(BondSymbol.of(kind(atom, next), isAromatic(atom))))) {
                return false;
            }
            openAtom[open] = atom;
            openTarget[open++] = next;
            before = visit[next];
        }
    }

    private boolean isAromatic(int atom) {
        return vocabulary.type(graph.types()[atom]).aromatic();
    }

    private BondKind kind(int atom, int other) {
        for (int i = graph.start()[atom]; i < graph.start()[atom + 1]; i++) {
            if (graph.neighbours()[i] == other) {
                return graph.kinds()[i];
            }
        }
        throw new IllegalArgumentException("no bond between " + atom + " and " + other);
    }
}
