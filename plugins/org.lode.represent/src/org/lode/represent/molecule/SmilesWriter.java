package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.lode.represent.composition.ElementTable;

/**
 * Writes SMILES: aromatic atoms in lower case, with isotopes, charges and configurations.
 *
 * <p>Atoms are visited from the lowest rank on, neighbours by rank, so canonical ranks give canonical SMILES.
 */
public final class SmilesWriter {
    private static final String[] ORDERS = {"", "", "=", "#", "$"};

    private final MolecularGraph graph;
    private final int[] ranks;
    private final SmilesTree tree;
    private final BondDirections directions;
    private final StringBuilder text = new StringBuilder();
    private final int[] ringNumbers;
    private final BitSet takenNumbers = new BitSet();

    private SmilesWriter(MolecularGraph graph, int[] ranks) {
        this.graph = graph;
        this.ranks = ranks;
        this.tree = new SmilesTree(graph, ranks);
        this.directions = new BondDirections(graph, tree);
        this.ringNumbers = new int[graph.bonds()];
    }

    /** The one SMILES of a structure, however it was written. */
    public static String canonical(MolecularGraph graph) {
        return new SmilesWriter(graph, CanonicalRanking.of(graph)).write();
    }

    private String write() {
        for (int root : tree.roots()) {
            if (!text.isEmpty()) {
                text.append('.');
            }
            writeFrom(root);
        }
        return text.toString();
    }

    /** Writes a fragment with a stack of its own, so that long chains don't exhaust the thread's. */
    private void writeFrom(int root) {
        var stack = new ArrayList<Integer>();
        stack.add(root);
        while (!stack.isEmpty()) {
            int atom = stack.remove(stack.size() - 1);
            if (atom < 0) {
                text.append(atom == -1 ? ')' : '(');
                continue;
            }
            if (tree.parentBond(atom) >= 0) {
                writeBond(tree.parentBond(atom));
            }
            writeAtom(atom);
            writeRingClosures(atom);
            var children = tree.children(atom);
            for (int i = children.size() - 1; i >= 0; i--) {
                boolean branch = i < children.size() - 1;
                if (branch) {
                    stack.add(-1);
                }
                stack.add(children.get(i));
                if (branch) {
                    stack.add(-2);
                }
            }
        }
    }

    private void writeBond(int bond) {
        int direction = directions.of(bond);
        if (direction != 0) {
            text.append(direction > 0 ? '/' : '\\');
        } else if (!graph.aromaticBond(bond)) {
            boolean betweenAromatic = graph.aromatic(graph.from(bond)) && graph.aromatic(graph.to(bond));
            text.append(graph.order(bond) == 1 && betweenAromatic ? "-" : ORDERS[graph.order(bond)]);
        }
    }

    private void writeRingClosures(int atom) {
        for (int bond : tree.closing(atom)) {
            int number = ringNumbers[bond];
            writeRingNumber(number);
            takenNumbers.clear(number);
        }
        for (int bond : tree.opening(atom)) {
            int number = takenNumbers.nextClearBit(1);
            takenNumbers.set(number);
            ringNumbers[bond] = number;
            writeBond(bond);
            writeRingNumber(number);
        }
    }

    private void writeRingNumber(int number) {
        if (number > 9) {
            text.append('%');
        }
        if (number > 99) {
            text.append('(').append(number).append(')');
        } else {
            text.append(number);
        }
    }

    private void writeAtom(int atom) {
        if (graph.element(atom) == 0) {
            text.append(graph.isotope(atom) == 0 ? "*" : "[" + graph.isotope(atom) + "*]");
            return;
        }
        var symbol = ElementTable.standard().symbol(graph.element(atom));
        var shown = graph.aromatic(atom) ? symbol.toLowerCase(Locale.ROOT) : symbol;
        var chirality = chirality(atom);
        if (chirality.isEmpty() && OrganicSubset.impliesHydrogens(graph, atom)) {
            text.append(shown);
            return;
        }
        text.append('[');
        if (graph.isotope(atom) != 0) {
            text.append(graph.isotope(atom));
        }
        text.append(shown).append(chirality);
        int hydrogens = graph.hydrogens(atom);
        if (hydrogens > 0) {
            text.append('H').append(hydrogens > 1 ? Integer.toString(hydrogens) : "");
        }
        int charge = graph.charge(atom);
        if (charge != 0) {
            text.append(charge > 0 ? '+' : '-').append(Math.abs(charge) > 1 ? Integer.toString(Math.abs(charge)) : "");
        }
        text.append(']');
    }

    private String chirality(int atom) {
        for (var centre : graph.centres()) {
            if (centre.centre() == atom && centre.distinctBy(ranks)) {
                return centre.clockwiseBy(places(atom)) ? "@@" : "@";
            }
        }
        return "";
    }

    /** For each neighbour its place in the text around an atom; an implied hydrogen comes after the parent. */
    private int[] places(int atom) {
        var places = new int[graph.atoms()];
        int next = 0;
        if (tree.parentBond(atom) >= 0) {
            places[tree.parent(atom)] = -2;
        }
        for (var bonds : List.of(tree.closing(atom), tree.opening(atom))) {
            for (int bond : bonds) {
                places[graph.from(bond) == atom ? graph.to(bond) : graph.from(bond)] = next++;
            }
        }
        for (int child : tree.children(atom)) {
            places[child] = next++;
        }
        return places;
    }
}
