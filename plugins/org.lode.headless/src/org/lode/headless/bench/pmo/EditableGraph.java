package org.lode.headless.bench.pmo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;

/**
 * A molecule that can be changed: Kekulé bonds, hydrogens counted, no stereochemistry. Bonds take hydrogens from their
 * atoms and give them back, so that valences stay as they are.
 */
final class EditableGraph {
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Bond> bonds = new ArrayList<>();

    private record Atom(int element, int charge, int hydrogens) {
        Atom withHydrogens(int count) {
            return new Atom(element, charge, count);
        }
    }

    /** A bond between two atoms. */
    record Bond(int from, int to, int order) {
        int other(int atom) {
            return from == atom ? to : from;
        }

        boolean joins(int atom) {
            return from == atom || to == atom;
        }
    }

    private EditableGraph() {}

    static EditableGraph of(Molecule molecule) {
        var graph = molecule.graph();
        var copy = new EditableGraph();
        for (int atom = 0; atom < graph.atoms(); atom++) {
            copy.atoms.add(new Atom(graph.element(atom), graph.charge(atom), graph.hydrogens(atom)));
        }
        for (int bond = 0; bond < graph.bonds(); bond++) {
            copy.bonds.add(new Bond(graph.from(bond), graph.to(bond), graph.order(bond)));
        }
        return copy;
    }

    /** The atoms and bonds of two graphs; those of the second are numbered after those of the first. */
    static EditableGraph both(EditableGraph first, EditableGraph second) {
        var sum = new EditableGraph();
        sum.atoms.addAll(first.atoms);
        sum.atoms.addAll(second.atoms);
        sum.bonds.addAll(first.bonds);
        int shift = first.atoms.size();
        second.bonds.forEach(bond -> sum.bonds.add(new Bond(bond.from + shift, bond.to + shift, bond.order)));
        return sum;
    }

    int atoms() {
        return atoms.size();
    }

    int hydrogens(int atom) {
        return atoms.get(atom).hydrogens;
    }

    List<Bond> bonds() {
        return List.copyOf(bonds);
    }

    List<Bond> bondsOf(int atom) {
        return bonds.stream().filter(bond -> bond.joins(atom)).toList();
    }

    /** A neutral atom that has only hydrogens; its number. */
    int add(int element, int valence) {
        atoms.add(new Atom(element, 0, valence));
        return atoms.size() - 1;
    }

    /** Makes an atom another element, neutral and with what hydrogens its bonds leave; false if they are too many. */
    boolean change(int atom, int element, int valence) {
        int left = valence - bondsOf(atom).stream().mapToInt(Bond::order).sum();
        if (left < 0) {
            return false;
        }
        atoms.set(atom, new Atom(element, 0, left));
        return true;
    }

    /** Joins two atoms; false if they are one, are joined already or have too few hydrogens. */
    boolean join(int a, int b, int order) {
        boolean joined = bondsOf(a).stream().anyMatch(bond -> bond.joins(b));
        if (a == b || joined || hydrogens(a) < order || hydrogens(b) < order) {
            return false;
        }
        addHydrogens(a, -order);
        addHydrogens(b, -order);
        bonds.add(new Bond(a, b, order));
        return true;
    }

    void cut(Bond bond) {
        bonds.remove(bond);
        addHydrogens(bond.from, bond.order);
        addHydrogens(bond.to, bond.order);
    }

    private void addHydrogens(int atom, int count) {
        atoms.set(atom, atoms.get(atom).withHydrogens(hydrogens(atom) + count));
    }

    /** Numbers of bonds from an atom to all others, -1 where no path leads. */
    int[] distances(int start) {
        var distances = new int[atoms.size()];
        Arrays.fill(distances, -1);
        distances[start] = 0;
        var queue = new ArrayList<>(List.of(start));
        for (int i = 0; i < queue.size(); i++) {
            int atom = queue.get(i);
            for (var bond : bondsOf(atom)) {
                int other = bond.other(atom);
                if (distances[other] < 0) {
                    distances[other] = distances[atom] + 1;
                    queue.add(other);
                }
            }
        }
        return distances;
    }

    /** Atoms of the fragment that one atom is in, in ascending order. */
    List<Integer> fragment(int start) {
        var distances = distances(start);
        var fragment = new ArrayList<Integer>();
        for (int atom = 0; atom < distances.length; atom++) {
            if (distances[atom] >= 0) {
                fragment.add(atom);
            }
        }
        return fragment;
    }

    /** Some of the atoms, numbered by their place in the list, with the bonds between them. */
    EditableGraph part(List<Integer> kept) {
        var part = new EditableGraph();
        kept.forEach(atom -> part.atoms.add(atoms.get(atom)));
        for (var bond : bonds) {
            int from = kept.indexOf(bond.from);
            int to = kept.indexOf(bond.to);
            if (from >= 0 && to >= 0) {
                part.bonds.add(new Bond(from, to, bond.order));
            }
        }
        return part;
    }

    /** The molecule, if it can be read as one. */
    @SuppressWarnings("unused") // what can't be read is no molecule, for whatever reason
    Optional<Molecule> molecule() {
        var structure = SilentChemObjectBuilder.getInstance().newAtomContainer();
        for (var atom : atoms) {
            structure.newAtom(atom.element, atom.hydrogens).setFormalCharge(atom.charge);
        }
        var orders = new IBond.Order[] {IBond.Order.SINGLE, IBond.Order.DOUBLE, IBond.Order.TRIPLE};
        for (var bond : bonds) {
            structure.newBond(structure.getAtom(bond.from), structure.getAtom(bond.to), orders[bond.order - 1]);
        }
        try {
            return Optional.of(Molecule.parse(new SmilesGenerator(SmiFlavor.Default).create(structure)));
        } catch (CDKException | MaterialException unreadable) {
            return Optional.empty();
        }
    }
}
