package org.lode.design.language;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lode.represent.MaterialKind;
import org.lode.represent.molecule.MolecularGraph;

/** Collects atoms, bonds, bonding states and ring sizes of structures and makes a {@link Grammar} of them. */
final class GrammarLearner {
    private final Map<AtomType, Integer> bonding = new LinkedHashMap<>();
    private final Set<Vocabulary.BondedAtom> atoms = new HashSet<>();
    private final Set<BondSymbol> ringBonds = new HashSet<>();
    private long ringSizes;
    private long aromaticRingSizes;

    /** Reads a structure. */
    void read(MolecularGraph graph) {
        var types = new AtomType[graph.atoms()];
        for (int atom = 0; atom < graph.atoms(); atom++) {
            types[atom] = AtomTypes.of(graph, atom);
            atoms.add(new Vocabulary.BondedAtom(BondSymbol.IMPLICIT, types[atom]));
            readBonding(graph, atom, types[atom]);
        }
        for (int bond = 0; bond < graph.bonds(); bond++) {
            readBond(graph, bond, types[graph.from(bond)], types[graph.to(bond)]);
        }
        for (int ring = 0; ring < graph.rings(); ring++) {
            readRing(graph, ring);
        }
    }

    private void readBonding(MolecularGraph graph, int atom, AtomType type) {
        int aromatic = 0;
        int order = 0;
        for (int i = 0; i < graph.degree(atom); i++) {
            var kind = GraphEncoder.kind(graph, graph.neighbourBond(atom, i));
            aromatic += kind.aromatic();
            order += kind.order();
        }
        int seen = BondingStates.representable(aromatic, order) ? BondingStates.of(aromatic, order) : 0;
        bonding.merge(type, BondingStates.normal(type) | seen, (a, b) -> a | b);
    }

    private void readBond(MolecularGraph graph, int bond, AtomType from, AtomType to) {
        var kind = GraphEncoder.kind(graph, bond);
        var symbol = BondSymbol.of(kind, from.aromatic() && to.aromatic());
        atoms.add(new Vocabulary.BondedAtom(symbol, from));
        atoms.add(new Vocabulary.BondedAtom(symbol, to));
        if (graph.ringBond(bond)) {
            ringBonds.add(BondSymbol.of(kind, from.aromatic()));
            ringBonds.add(BondSymbol.of(kind, to.aromatic()));
        }
    }

    private void readRing(MolecularGraph graph, int ring) {
        int size = graph.ringSize(ring);
        if (size >= Long.SIZE) {
            return;
        }
        for (int i = 0; i < size; i++) {
            int bond = graph.bond(graph.ringAtom(ring, i), graph.ringAtom(ring, (i + 1) % size));
            if (graph.aromaticBond(bond)) {
                aromaticRingSizes |= 1L << size;
            } else {
                ringSizes |= 1L << size;
            }
        }
    }

    /** The grammar of all structures that were read. */
    Grammar grammar(MaterialKind kind, int maxTokens) {
        var vocabulary = new Vocabulary(atoms, ringBonds);
        var states = new int[vocabulary.typeCount()];
        for (int type = 0; type < states.length; type++) {
            states[type] = bonding.get(vocabulary.type(type));
        }
        return new Grammar(
                vocabulary, states, ringSizes, aromaticRingSizes, kind == MaterialKind.POLYMER ? 2 : 0, maxTokens);
    }
}
