package org.lode.design.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lode.design.language.GraphEncoder;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.molecule.GraphBuilder;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.SmilesWriter;

/**
 * A molecule or repeat unit that can be changed: Kekulé bonds, hydrogens counted, no stereochemistry. Bonds take
 * hydrogens from their atoms and give them back, so that valences stay as they are; an attachment point has no hydrogen
 * to begin with and so never gets a second bond.
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

    /**
     * A copy of a structure.
     *
     * @throws IllegalArgumentException if the material is neither a molecule nor a polymer
     */
    static EditableGraph of(Material material) {
        return of(GraphEncoder.graph(material));
    }

    static EditableGraph of(MolecularGraph graph) {
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

    int charge(int atom) {
        return atoms.get(atom).charge;
    }

    boolean isAttachment(int atom) {
        return atoms.get(atom).element == 0;
    }

    /** Number of attachment points. */
    int attachments() {
        return (int) atoms.stream().filter(atom -> atom.element == 0).count();
    }

    List<Bond> bonds() {
        return List.copyOf(bonds);
    }

    List<Bond> bondsOf(int atom) {
        var own = new ArrayList<Bond>(4);
        for (var bond : bonds) {
            if (bond.joins(atom)) {
                own.add(bond);
            }
        }
        return own;
    }

    /** Whether a bond's two ends may part: charges that belong together, as those of a nitro group, stay together. */
    boolean canBeCut(Bond bond) {
        return charge(bond.from) == 0 || charge(bond.to) == 0;
    }

    /** A neutral atom that has only hydrogens; its number. */
    int add(int element, int valence) {
        atoms.add(new Atom(element, 0, valence));
        return atoms.size() - 1;
    }

    /**
     * Makes a neutral atom another element with what hydrogens its bonds leave; false if they are too many, or if the
     * atom has a charge or is an attachment point.
     */
    boolean change(int atom, int element, int valence) {
        int left = valence - bondsOf(atom).stream().mapToInt(Bond::order).sum();
        if (left < 0 || charge(atom) != 0 || isAttachment(atom)) {
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
            for (var bond : bonds) {
                int other = bond.joins(atom) ? bond.other(atom) : atom;
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
        var places = new int[atoms.size()];
        Arrays.fill(places, -1);
        var part = new EditableGraph();
        for (int i = 0; i < kept.size(); i++) {
            places[kept.get(i)] = i;
            part.atoms.add(atoms.get(kept.get(i)));
        }
        for (var bond : bonds) {
            if (places[bond.from] >= 0 && places[bond.to] >= 0) {
                part.bonds.add(new Bond(places[bond.from], places[bond.to], bond.order));
            }
        }
        return part;
    }

    /** The molecule or polymer, if it can be read as one. */
    @SuppressWarnings("unused") // what can't be read is no structure, for whatever reason
    Optional<Material> material(MaterialKind kind) {
        var builder = new GraphBuilder(atoms.size(), bonds.size());
        atoms.forEach(atom -> builder.addAtom(atom.element, atom.charge, atom.hydrogens, 0, false));
        bonds.forEach(bond -> builder.addBond(bond.from, bond.to, bond.order, false));
        try {
            return Optional.of(Material.parse(kind, SmilesWriter.canonical(builder.build())));
        } catch (MaterialException unreadable) {
            return Optional.empty();
        }
    }
}
