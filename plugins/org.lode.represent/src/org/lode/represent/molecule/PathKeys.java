package org.lode.represent.molecule;

import java.util.BitSet;
import java.util.Random;
import org.lode.represent.Interruption;
import org.lode.represent.Molecule;
import org.openscience.cdk.aromaticity.Aromaticity;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IElement;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/**
 * Hashed paths of up to eight atoms: the bits of CDK's fingerprints, by a search that can be interrupted and that
 * doesn't depend on where in memory an atom lies, as CDK's does where two atoms have one identity hash.
 *
 * <p>A path is hashed from the end whose symbols come later in alphabetical order. What is aromatic is what CDK's own
 * model says.
 */
final class PathKeys implements StructuralKeys {
    private static final int MOST_ATOMS = 8;
    private static final int SIZE = 1024;
    private static final int RESERVED_FOR_RINGS = 25;

    /** How many paths are followed before it is looked whether to stop, less one; a power of two, less one. */
    private static final int CHECKED_PATHS = 0xfff;

    /** The model of CDK's first fingerprints, by atom types. */
    private static final Aromaticity AROMATICITY =
            new Aromaticity(Aromaticity.Model.CDK_AtomTypes, Cycles.cdkAromaticSet());

    private final boolean rings;

    /**
     * Takes which of both fingerprints it is.
     *
     * @param rings whether the last bits tell the number of rings, of all and in the largest ring system
     */
    PathKeys(boolean rings) {
        this.rings = rings;
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public BitSet of(Molecule molecule) {
        var structure = molecule.structure();
        try {
            AtomContainerManipulator.percieveAtomTypesAndConfigureAtoms(structure);
            AROMATICITY.apply(structure);
        } catch (CDKException e) {
            throw new IllegalStateException(e);
        }
        var bits = new BitSet(SIZE);
        new Search(structure, bits, rings ? SIZE - RESERVED_FOR_RINGS : SIZE).run();
        if (rings) {
            RingSystems.setBits(molecule.graph(), bits, SIZE);
        }
        return bits;
    }

    /** The symbol that an atom counts with; the common ones are one letter. */
    private static String symbol(IAtom atom) {
        return switch (atom.getAtomicNumber()) {
            case IElement.Cl -> "X";
            case IElement.Br -> "Z";
            case IElement.Si -> "Y";
            case IElement.As -> "D";
            case IElement.Li -> "L";
            case IElement.Se -> "E";
            case IElement.Na -> "G";
            case IElement.Ca -> "J";
            case IElement.Al -> "A";
            default -> atom.getSymbol();
        };
    }

    /** The symbol that a bond counts with, 0 for none. */
    private static char symbol(IBond bond) {
        if (bond.isAromatic()) {
            return ':';
        }
        return switch (bond.getOrder()) {
            case SINGLE -> '-';
            case DOUBLE -> '=';
            case TRIPLE -> '#';
            default -> 0;
        };
    }

    /** Follows all paths of one structure. */
    private static final class Search {
        private final BitSet bits;
        private final int size;
        private final String[] symbols;
        private final int[][] neighbours;
        private final char[][] bonds;
        private final boolean[] used;
        private final Random random = new Random(0);
        private final int[] path = new int[MOST_ATOMS];
        private final char[] links = new char[MOST_ATOMS];
        private int followed;

        Search(IAtomContainer structure, BitSet bits, int size) {
            this.bits = bits;
            this.size = size;
            int atoms = structure.getAtomCount();
            symbols = new String[atoms];
            neighbours = new int[atoms][];
            bonds = new char[atoms][];
            used = new boolean[atoms];
            for (var atom : structure.atoms()) {
                int index = atom.getIndex();
                symbols[index] = symbol(atom);
                neighbours[index] = new int[atom.getBondCount()];
                bonds[index] = new char[atom.getBondCount()];
                int next = 0;
                for (var bond : atom.bonds()) {
                    neighbours[index][next] = bond.getOther(atom).getIndex();
                    bonds[index][next++] = symbol(bond);
                }
                // hydrogen takes no part
                used[index] = atom.getAtomicNumber() == IElement.H;
            }
        }

        void run() {
            for (int atom = 0; atom < symbols.length; atom++) {
                if (!used[atom]) {
                    set(symbols[atom].hashCode());
                    path[0] = atom;
                    used[atom] = true;
                    extend(1);
                    used[atom] = false;
                }
            }
        }

        private void extend(int length) {
            int last = path[length - 1];
            for (int i = 0; i < neighbours[last].length; i++) {
                int atom = neighbours[last][i];
                if (used[atom]) {
                    continue;
                }
                if ((++followed & CHECKED_PATHS) == 0) {
                    Interruption.check();
                }
                path[length] = atom;
                links[length - 1] = bonds[last][i];
                // each path is found from both ends
                if (path[0] < atom) {
                    set(hash(length, isForwards(length)));
                }
                if (length + 1 < MOST_ATOMS) {
                    used[atom] = true;
                    extend(length + 1);
                    used[atom] = false;
                }
            }
        }

        /** Whether the symbols come later, or not earlier, than those of the path the other way round. */
        private boolean isForwards(int last) {
            int order = symbols[path[0]].compareTo(symbols[path[last]]);
            for (int i = 1; order == 0 && i < last; i++) {
                order = links[i - 1] - links[last - i];
                if (order == 0) {
                    order = symbols[path[i]].compareTo(symbols[path[last - i]]);
                }
            }
            return order >= 0;
        }

        private int hash(int last, boolean forwards) {
            int hash = appended(0, symbols[path[forwards ? 0 : last]]);
            for (int i = 1; i <= last; i++) {
                char link = links[forwards ? i - 1 : last - i];
                hash = link == 0 ? hash : 31 * hash + link;
                hash = appended(hash, symbols[path[forwards ? i : last - i]]);
            }
            return hash;
        }

        /** The first letter counts as often as there are letters. */
        private static int appended(int hash, String symbol) {
            int sum = hash;
            for (int i = 0; i < symbol.length(); i++) {
                sum = 31 * sum + symbol.charAt(0);
            }
            return sum;
        }

        private void set(int hash) {
            random.setSeed(hash);
            bits.set(random.nextInt(size));
        }
    }
}
