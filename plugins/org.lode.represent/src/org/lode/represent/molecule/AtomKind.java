package org.lode.represent.molecule;

/**
 * What an atom is in the vocabulary of {@link GroupVocabulary}: its element with its bonding state, as far as it decides
 * how much the atom adds to an additive property.
 */
enum AtomKind {
    C_SP3("C.sp3", Coarse.C4),
    C_SP2("C.sp2", Coarse.C3),
    C_SP("C.sp", Coarse.C2),
    C_AROMATIC("C.ar", Coarse.CA),
    N_SP3("N.sp3", Coarse.N),
    /** Single-bonded nitrogen beside a double or aromatic bond: amides, anilines, enamines. */
    N_CONJUGATED("N.conj", Coarse.N),
    N_SP2("N.sp2", Coarse.N),
    N_SP("N.sp", Coarse.N),
    N_AROMATIC("N.ar", Coarse.N),
    N_CHARGED("N+", Coarse.N),
    O_SP3("O.sp3", Coarse.O),
    O_SP2("O.sp2", Coarse.O),
    O_AROMATIC("O.ar", Coarse.O),
    O_CHARGED("O-", Coarse.O),
    S_SP3("S.sp3", Coarse.S),
    S_SP2("S.sp2", Coarse.S),
    S_AROMATIC("S.ar", Coarse.S),
    S_OXIDE("S(=O)", Coarse.S),
    S_DIOXIDE("S(=O)2", Coarse.S),
    SI("Si", Coarse.SI),
    P("P", Coarse.X),
    B("B", Coarse.X),
    F("F", Coarse.X),
    CL("Cl", Coarse.X),
    BR("Br", Coarse.X),
    I("I", Coarse.X),
    OTHER("other", Coarse.X);

    /** Kinds as seen from a neighbour. */
    enum Coarse {
        C4("C.sp3"),
        C3("C.sp2"),
        C2("C.sp"),
        CA("C.ar"),
        N("N"),
        O("O"),
        S("S"),
        SI("Si"),
        X("X");

        final String label;

        Coarse(String label) {
            this.label = label;
        }
    }

    final String label;
    final Coarse coarse;

    AtomKind(String label, Coarse coarse) {
        this.label = label;
        this.coarse = coarse;
    }

    /** The kind of an atom in a graph. */
    static AtomKind of(MolecularGraph graph, int atom) {
        return switch (graph.element(atom)) {
            case 6 -> carbon(graph, atom);
            case 7 -> nitrogen(graph, atom);
            case 8 -> oxygen(graph, atom);
            case 16 -> sulfur(graph, atom);
            case 14 -> SI;
            case 15 -> P;
            case 5 -> B;
            case 9 -> F;
            case 17 -> CL;
            case 35 -> BR;
            case 53 -> I;
            default -> OTHER;
        };
    }

    private static AtomKind carbon(MolecularGraph graph, int atom) {
        if (graph.aromatic(atom)) {
            return C_AROMATIC;
        }
        return switch (excess(graph, atom)) {
            case 0 -> C_SP3;
            case 1 -> C_SP2;
            default -> C_SP;
        };
    }

    private static AtomKind nitrogen(MolecularGraph graph, int atom) {
        if (graph.aromatic(atom)) {
            return N_AROMATIC;
        }
        if (graph.charge(atom) > 0) {
            return N_CHARGED;
        }
        return switch (excess(graph, atom)) {
            case 0 -> besidePi(graph, atom) ? N_CONJUGATED : N_SP3;
            case 1 -> N_SP2;
            default -> N_SP;
        };
    }

    private static AtomKind oxygen(MolecularGraph graph, int atom) {
        if (graph.aromatic(atom)) {
            return O_AROMATIC;
        }
        if (graph.charge(atom) < 0) {
            return O_CHARGED;
        }
        return excess(graph, atom) == 0 ? O_SP3 : O_SP2;
    }

    private static AtomKind sulfur(MolecularGraph graph, int atom) {
        if (graph.aromatic(atom)) {
            return S_AROMATIC;
        }
        return switch (doubleBondedOxygens(graph, atom)) {
            case 0 -> excess(graph, atom) == 0 ? S_SP3 : S_SP2;
            case 1 -> S_OXIDE;
            default -> S_DIOXIDE;
        };
    }

    /** Bond orders above one: 0 for single bonds only, 1 for one double bond, 2 for two or a triple bond. */
    private static int excess(MolecularGraph graph, int atom) {
        return graph.bondOrderSum(atom) - graph.degree(atom);
    }

    private static boolean besidePi(MolecularGraph graph, int atom) {
        for (int i = 0; i < graph.degree(atom); i++) {
            int neighbour = graph.neighbour(atom, i);
            if (graph.aromatic(neighbour) || excess(graph, neighbour) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int doubleBondedOxygens(MolecularGraph graph, int atom) {
        int count = 0;
        for (int i = 0; i < graph.degree(atom); i++) {
            if (graph.element(graph.neighbour(atom, i)) == 8 && graph.order(graph.neighbourBond(atom, i)) == 2) {
                count++;
            }
        }
        return count;
    }
}
