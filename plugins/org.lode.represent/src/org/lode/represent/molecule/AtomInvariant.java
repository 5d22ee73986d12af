package org.lode.represent.molecule;

/** A number for an atom that doesn't depend on its place in the graph; atoms alike in some sense have the same. */
interface AtomInvariant {
    int of(MolecularGraph graph, int atom);

    /**
     * Rogers and Hahn's seven invariants: heavy neighbours, valence without hydrogens, atomic number, isotope, charge,
     * hydrogens, whether in a ring.
     */
    AtomInvariant CONNECTIVITY = (graph, atom) -> Hash32.of(
            graph.degree(atom),
            graph.bondOrderSum(atom),
            graph.element(atom),
            graph.isotope(atom),
            graph.charge(atom),
            graph.hydrogens(atom),
            graph.smallestRing(atom) > 0 ? 1 : 0);

    /** What an atom does: donor, acceptor, aromatic, halogen, basic, acidic, as six bits. */
    AtomInvariant FUNCTION = (graph, atom) -> {
        int bits = HydrogenBonds.isDonor(graph, atom) ? 1 : 0;
        bits |= HydrogenBonds.isAcceptor(graph, atom) ? 2 : 0;
        bits |= graph.aromatic(atom) ? 4 : 0;
        int element = graph.element(atom);
        bits |= element == 9 || element == 17 || element == 35 || element == 53 ? 8 : 0;
        bits |= AcidBase.isBasic(graph, atom) ? 16 : 0;
        bits |= AcidBase.isAcidic(graph, atom) ? 32 : 0;
        return Hash32.of(bits);
    };

    /** Carhart's atom type: element, heavy neighbours, pi electrons. */
    AtomInvariant CARHART = (graph, atom) -> {
        int pi = graph.aromatic(atom) ? 1 : graph.bondOrderSum(atom) - graph.degree(atom);
        return Hash32.of(graph.element(atom), graph.degree(atom), pi);
    };
}
