package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The {@code /} and {@code \} that tell the configuration of double bonds.
 *
 * <p>A direction belongs to a single bond beside the double bond and is shared by both double bonds of a diene. Double
 * bonds are taken in the order of the text; the first direction of each is {@code /} where it is free to be.
 */
final class BondDirections {
    private final MolecularGraph graph;
    private final SmilesTree tree;
    /** Atoms of double bonds with a configuration. */
    private final BitSet ends = new BitSet();

    private final int[] directions;
    /** Directions that were chosen with each other: flipping one flips all of its group. */
    private final int[] groups;

    BondDirections(MolecularGraph graph, SmilesTree tree) {
        this.graph = graph;
        this.tree = tree;
        directions = new int[graph.bonds()];
        groups = new int[graph.bonds()];
        for (var stereo : graph.stereoBonds()) {
            ends.set(graph.from(stereo.bond()));
            ends.set(graph.to(stereo.bond()));
        }
        var ordered = new ArrayList<>(graph.stereoBonds());
        ordered.sort((a, b) -> Integer.compare(firstVisit(a.bond()), firstVisit(b.bond())));
        int group = 0;
        for (var stereo : ordered) {
            direct(stereo, ++group);
        }
        normalise();
    }

    private int firstVisit(int bond) {
        return Math.min(tree.visit(graph.from(bond)), tree.visit(graph.to(bond)));
    }

    /** 1 for {@code /}, -1 for {@code \}, 0 for none. */
    int of(int bond) {
        return directions[bond];
    }

    private void direct(StereoBond stereo, int group) {
        int from = graph.from(stereo.bond());
        int to = graph.to(stereo.bond());
        var atFrom = carriers(from, to);
        var atTo = carriers(to, from);
        if (atFrom.isEmpty() || atTo.isEmpty()) {
            return;
        }
        int reference = atFrom.get(0);
        boolean flipped = other(reference, from) != stereo.first();
        for (int bond : atTo) {
            boolean together = stereo.together() ^ flipped ^ (other(bond, to) != stereo.second());
            relate(reference, bond, sideSign(reference, from) * sideSign(bond, to) * (together ? 1 : -1), group);
        }
        if (atFrom.size() > 1) {
            int second = atFrom.get(1);
            relate(reference, second, -sideSign(reference, from) * sideSign(second, from), group);
        }
    }

    /** Lets the product of two directions be the given one. */
    private void relate(int first, int second, int product, int group) {
        if (directions[first] == 0 && directions[second] == 0) {
            set(first, 1, group);
            set(second, product, group);
        } else if (directions[second] == 0) {
            set(second, product * directions[first], groups[first]);
        } else if (directions[first] == 0) {
            set(first, product * directions[second], groups[second]);
        } else if (groups[first] != groups[second]) {
            merge(groups[second], groups[first], directions[first] * directions[second] * product);
        }
    }

    private void set(int bond, int direction, int group) {
        directions[bond] = direction;
        groups[bond] = group;
    }

    private void merge(int group, int into, int sign) {
        for (int bond = 0; bond < groups.length; bond++) {
            if (groups[bond] == group) {
                groups[bond] = into;
                directions[bond] *= sign;
            }
        }
    }

    /**
     * The single bonds at one end that carry directions: those shared with other double bonds, because they carry one in
     * any case; else the first in the text, before one that closes a ring.
     */
    private List<Integer> carriers(int atom, int across) {
        var shared = new ArrayList<Integer>(2);
        int best = -1;
        for (int i = 0; i < graph.degree(atom); i++) {
            int bond = graph.neighbourBond(atom, i);
            int neighbour = graph.neighbour(atom, i);
            if (neighbour == across || graph.order(bond) != 1 || graph.aromaticBond(bond)) {
                continue;
            }
            if (ends.get(neighbour)) {
                shared.add(bond);
            }
            if (best < 0 || preference(bond, atom) < preference(best, atom)) {
                best = bond;
            }
        }
        return shared.isEmpty() && best >= 0 ? List.of(best) : shared;
    }

    private int preference(int bond, int atom) {
        return tree.visit(other(bond, atom)) + (tree.closesRing(bond) ? graph.atoms() : 0);
    }

    /** With direction {@code /}, a neighbour written before the atom is below it (-1), one after it above (1). */
    private int sideSign(int bond, int atom) {
        return tree.visit(other(bond, atom)) < tree.visit(atom) ? -1 : 1;
    }

    private int other(int bond, int atom) {
        return graph.from(bond) == atom ? graph.to(bond) : graph.from(bond);
    }

    /** Makes the first written direction of each group {@code /}. */
    private void normalise() {
        var firsts = new int[graph.stereoBonds().size() + 1];
        Arrays.fill(firsts, -1);
        for (int bond = 0; bond < directions.length; bond++) {
            int group = groups[bond];
            if (directions[bond] != 0 && (firsts[group] < 0 || written(bond) < written(firsts[group]))) {
                firsts[group] = bond;
            }
        }
        for (int group = 0; group < firsts.length; group++) {
            if (firsts[group] >= 0 && directions[firsts[group]] < 0) {
                merge(group, group, -1);
            }
        }
    }

    /** Where in the text a bond's direction stands. */
    private long written(int bond) {
        int from = tree.visit(graph.from(bond));
        int to = tree.visit(graph.to(bond));
        int at = tree.closesRing(bond) ? Math.min(from, to) : Math.max(from, to);
        return (long) at * directions.length + (tree.closesRing(bond) ? Math.max(from, to) : 0);
    }
}
