package org.lode.design.language;

import java.util.Arrays;

/**
 * The structure that a sentence has built so far, token by token: atoms, bonds, open branches and open rings.
 *
 * <p>Which tokens may follow is {@link Decoder}'s business; this class only keeps the books. One object serves one
 * thread and is cleared for the next sentence.
 */
final class GrowingMolecule {

    /** Where in a sentence the next token stands. */
    enum Place {
        START,
        AFTER_ATOM,
        AFTER_BRANCH_OPEN,
        AFTER_BRANCH_CLOSE,
        END
    }

    private final Vocabulary vocabulary;

    int atoms;
    final int[] type;
    final int[] aromatic;
    final int[] order;
    final int[] parent;
    final BondKind[] parentKind;
    /** The earliest atom that an aromatic ring bond from this atom or a finished branch of it leads back to. */
    final int[] low;

    private final int[] firstEdge;
    private final int[] nextEdge;
    private final int[] edgeTo;
    private final BondKind[] edgeKind;
    private int edges;

    int current;
    Place place;
    int depth;
    final int[] branchBase;

    int open;
    final int[] ringAtom = new int[Vocabulary.MAX_OPEN_RINGS];
    final BondKind[] ringKind = new BondKind[Vocabulary.MAX_OPEN_RINGS];
    final int[] ringDepth = new int[Vocabulary.MAX_OPEN_RINGS];
    /** Distance of the last ring that the current atom has closed: the next one must not be nearer. */
    int lastClosed;
    /** Whether the current atom has opened a ring: then it closes no more. */
    boolean openedHere;

    int attachments;
    int length;

    private final int[] distance;
    private final int[] queue;
    private int distancesFor;

    GrowingMolecule(Grammar grammar) {
        vocabulary = grammar.vocabulary();
        int size = grammar.maxTokens() + 2;
        type = new int[size];
        aromatic = new int[size];
        order = new int[size];
        parent = new int[size];
        parentKind = new BondKind[size];
        low = new int[size];
        firstEdge = new int[size];
        nextEdge = new int[4 * size];
        edgeTo = new int[4 * size];
        edgeKind = new BondKind[4 * size];
        branchBase = new int[size];
        distance = new int[size];
        queue = new int[size];
        clear();
    }

    void clear() {
        atoms = 0;
        edges = 0;
        current = -1;
        place = Place.START;
        depth = 0;
        open = 0;
        lastClosed = 0;
        openedHere = false;
        attachments = 0;
        length = 0;
        distancesFor = -1;
    }

    boolean isAromatic(int atom) {
        return vocabulary.type(type[atom]).aromatic();
    }

    /** Adds an allowed token. */
    void append(int index) {
        var token = vocabulary.token(index);
        length++;
        switch (token.kind()) {
            case ATOM -> addAtom(token);
            case BRANCH_OPEN -> {
                branchBase[depth++] = current;
                place = Place.AFTER_BRANCH_OPEN;
            }
            case BRANCH_CLOSE -> {
                int base = branchBase[--depth];
                low[base] = Math.min(low[base], lowest(current, base));
                current = base;
                place = Place.AFTER_BRANCH_CLOSE;
                distancesFor = -1;
            }
            case RING_OPEN -> openRing(token.bond());
            case RING_CLOSE -> closeRing(token.distance());
            case END -> place = Place.END;
        }
    }

    private void addAtom(Token token) {
        int atom = atoms++;
        type[atom] = token.atomType();
        aromatic[atom] = 0;
        order[atom] = 0;
        firstEdge[atom] = -1;
        low[atom] = atom;
        parent[atom] = current;
        parentKind[atom] = null;
        if (current >= 0) {
            var kind = token.bond().kind(isAromatic(current) && isAromatic(atom));
            parentKind[atom] = kind;
            count(current, kind);
            count(atom, kind);
            addEdge(current, atom, kind);
        }
        if (vocabulary.isAttachment(token.atomType())) {
            attachments++;
        }
        current = atom;
        place = Place.AFTER_ATOM;
        lastClosed = 0;
        openedHere = false;
        distancesFor = -1;
    }

    private void openRing(BondSymbol bond) {
        // The other end isn't known yet: next to an aromatic atom, "&" promises an aromatic bond and "-&" a single one.
        var kind = bond.kind(isAromatic(current));
        count(current, kind);
        ringAtom[open] = current;
        ringKind[open] = kind;
        ringDepth[open++] = depth;
        openedHere = true;
    }

    private void closeRing(int ringDistance) {
        int ring = open - 1 - ringDistance;
        var kind = ringKind[ring];
        count(current, kind);
        addEdge(ringAtom[ring], current, kind);
        if (kind == BondKind.AROMATIC) {
            low[current] = Math.min(low[current], ringAtom[ring]);
        }
        System.arraycopy(ringAtom, ring + 1, ringAtom, ring, ringDistance);
        System.arraycopy(ringKind, ring + 1, ringKind, ring, ringDistance);
        System.arraycopy(ringDepth, ring + 1, ringDepth, ring, ringDistance);
        open--;
        lastClosed = ringDistance;
        distancesFor = -1;
    }

    private void count(int atom, BondKind kind) {
        aromatic[atom] += kind.aromatic();
        order[atom] += kind.order();
    }

    private void addEdge(int from, int to, BondKind kind) {
        addHalf(from, to, kind);
        addHalf(to, from, kind);
    }

    private void addHalf(int from, int to, BondKind kind) {
        edgeTo[edges] = to;
        edgeKind[edges] = kind;
        nextEdge[edges] = firstEdge[from];
        firstEdge[from] = edges++;
    }

    int firstEdge(int atom) {
        return firstEdge[atom];
    }

    int nextEdge(int edge) {
        return nextEdge[edge];
    }

    int edgeTo(int edge) {
        return edgeTo[edge];
    }

    BondKind edgeKind(int edge) {
        return edgeKind[edge];
    }

    /** Rings that were opened in the innermost open branch and are still open. */
    int openInBranch() {
        int count = 0;
        while (count < open && ringDepth[open - 1 - count] == depth) {
            count++;
        }
        return count;
    }

    /** The number of bonds between the current atom and another one. */
    int distanceTo(int atom) {
        if (distancesFor != current) {
            computeDistances();
        }
        return distance[atom];
    }

    private void computeDistances() {
        Arrays.fill(distance, 0, atoms, Integer.MAX_VALUE);
        distance[current] = 0;
        queue[0] = current;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int atom = queue[head];
            for (int edge = firstEdge[atom]; edge >= 0; edge = nextEdge[edge]) {
                int other = edgeTo[edge];
                if (distance[other] == Integer.MAX_VALUE) {
                    distance[other] = distance[atom] + 1;
                    queue[tail++] = other;
                }
            }
        }
        distancesFor = current;
    }

    /**
     * The earliest atom that aromatic ring bonds lead back to from the chain that ends in {@code last}, -1 if an
     * aromatic bond of that chain is in no ring.
     *
     * @param base the atom that the chain hangs on, -1 for the sentence's own chain
     */
    int lowest(int last, int base) {
        int lowest = Integer.MAX_VALUE;
        for (int atom = last; atom != base; atom = parent[atom]) {
            lowest = Math.min(lowest, low[atom]);
            if (parentKind[atom] == BondKind.AROMATIC && lowest >= atom) {
                return -1;
            }
        }
        return lowest;
    }

    /** Whether further bonds may still be added to an atom: it is the current one or carries an open branch. */
    boolean unfinished(int atom) {
        return place != Place.END && (atom == current || carriesBranch(atom));
    }

    /** Whether an atom carries an open branch: then it gets at least one more bond when that is closed. */
    boolean carriesBranch(int atom) {
        for (int i = 0; i < depth; i++) {
            if (branchBase[i] == atom) {
                return true;
            }
        }
        return false;
    }

    /** The finished structure. */
    ChemicalGraph graph() {
        var start = new int[atoms + 1];
        var neighbours = new int[edges];
        var kinds = new BondKind[edges];
        int next = 0;
        for (int atom = 0; atom < atoms; atom++) {
            start[atom] = next;
            for (int edge = firstEdge[atom]; edge >= 0; edge = nextEdge[edge]) {
                neighbours[next] = edgeTo[edge];
                kinds[next++] = edgeKind[edge];
            }
        }
        start[atoms] = next;
        return new ChemicalGraph(Arrays.copyOf(type, atoms), start, neighbours, kinds);
    }
}
