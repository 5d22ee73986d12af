package org.lode.represent.molecule;

import static org.lode.represent.molecule.CrippenType.*;

/**
 * Finds the Wildman-Crippen type of an atom. Where several types of the paper's table fit, the first one counts, in the
 * order that RDKit's table has, so that sums agree with RDKit's.
 */
final class CrippenTyper {
    private final MolecularGraph graph;

    CrippenTyper(MolecularGraph graph) {
        this.graph = graph;
    }

    CrippenType type(int atom) {
        return switch (graph.element(atom)) {
            case 1 -> H1;
            case 6 -> graph.aromatic(atom) ? aromaticCarbon(atom) : carbon(atom);
            case 7 -> nitrogen(atom);
            case 8 -> oxygen(atom);
            case 9 -> graph.charge(atom) == 0 ? F : HAL;
            case 17 -> graph.charge(atom) == 0 ? CL : HAL;
            case 35 -> graph.charge(atom) == 0 ? BR : HAL;
            case 53 -> graph.charge(atom) == 0 ? I : HAL;
            case 15 -> P;
            case 16 -> sulfur(atom);
            default -> metal(atom);
        };
    }

    /** The type of the hydrogens on a heavy atom. */
    CrippenType hydrogenType(int atom) {
        return switch (graph.element(atom)) {
            case 1, 6 -> H1;
            case 7 -> H3;
            case 8 -> hydroxylHydrogen(atom);
            default -> H2;
        };
    }

    private CrippenType hydroxylHydrogen(int oxygen) {
        if (graph.hydrogens(oxygen) > 1) {
            return H2;
        }
        for (int i = 0; i < graph.degree(oxygen); i++) {
            int other = graph.neighbour(oxygen, i);
            boolean aliphatic = !graph.aromatic(other);
            int element = graph.element(other);
            boolean sp3Carbon = element == 6 && aliphatic && connections(other) == 4;
            boolean exempt = element == 7 || aliphatic && (element == 6 || element == 8 || element == 16);
            if (sp3Carbon || !exempt) {
                return H2;
            }
        }
        for (int i = 0; i < graph.degree(oxygen); i++) {
            int other = graph.neighbour(oxygen, i);
            switch (graph.element(other)) {
                case 7:
                    return H3;
                case 6:
                    if (Neighbourhood.count(graph, other, 2, this::carbonNitrogenOxygenSulfur) > 0) {
                        return H4;
                    }
                    break;
                case 8, 16:
                    return H4;
                default:
                    break;
            }
        }
        return HS;
    }

    private boolean carbonNitrogenOxygenSulfur(int atom) {
        int element = graph.element(atom);
        return element == 6 || element == 7 || (element == 8 || element == 16) && !graph.aromatic(atom);
    }

    private CrippenType carbon(int atom) {
        int hydrogens = graph.hydrogens(atom);
        boolean sp3 = connections(atom) == 4;
        int carbons = single(atom, other -> graph.element(other) == 6 && aliphatic(other));
        int hetero = single(atom, this::commonHetero);
        int aliphatic = single(atom, this::aliphatic);
        int aromatic = single(atom, graph::aromatic);
        if (hydrogens == 4 || hydrogens == 3 && carbons >= 1 || hydrogens == 2 && carbons >= 2) {
            return C1;
        }
        if (hydrogens == 1 && carbons >= 3 || hydrogens == 0 && carbons >= 4) {
            return C2;
        }
        if (hydrogens == 3 && hetero >= 1 || hydrogens == 2 && sp3 && hetero >= 1 && aliphatic >= 2) {
            return C3;
        }
        if (sp3 && hetero >= 1 && (hydrogens == 1 && aliphatic >= 3 || hydrogens == 0 && aliphatic >= 4)) {
            return C4;
        }
        if (doubly(atom, other -> aliphatic(other) && graph.element(other) != 6) > 0) {
            return C5;
        }
        int alkenes = doubly(atom, other -> aliphatic(other) && graph.element(other) == 6);
        if (alkenes >= 2 || alkenes == 1 && hydrogens + aliphatic >= 2) {
            return C6;
        }
        if (connections(atom) == 2 && Neighbourhood.count(graph, atom, 3, this::aliphatic) > 0) {
            return C7;
        }
        if (sp3 && aromatic > 0) {
            return switch (hydrogens) {
                case 3 -> single(atom, other -> graph.aromatic(other) && graph.element(other) == 6) > 0 ? C8 : C9;
                case 2 -> C10;
                case 1 -> C11;
                default -> C12;
            };
        }
        return rareCarbon(atom, alkenes, aromatic);
    }

    private CrippenType rareCarbon(int atom, int alkenes, int aromatic) {
        boolean styrene = alkenes == 1 && aromatic > 0;
        boolean exocyclic = doubly(atom, other -> graph.aromatic(other) && graph.element(other) == 6) > 0;
        if (styrene || exocyclic) {
            return C26;
        }
        boolean sp3 = connections(atom) == 4;
        return sp3 && single(atom, other -> uncommon(other) && graph.element(other) != 1) > 0 ? C27 : CS;
    }

    private CrippenType aromaticCarbon(int atom) {
        if (graph.hydrogens(atom) == 0 && single(atom, this::uncommonBesideRing) > 0) {
            return C13;
        }
        int halogen = Neighbourhood.first(graph, atom, 1, other -> isHalogen(graph.element(other)));
        if (halogen >= 0) {
            return switch (graph.element(halogen)) {
                case 9 -> C14;
                case 17 -> C15;
                case 35 -> C16;
                default -> C17;
            };
        }
        if (graph.hydrogens(atom) == 1) {
            return C18;
        }
        int aromaticBonds = Neighbourhood.aromaticBonds(graph, atom);
        if (aromaticBonds >= 3) {
            return C19;
        }
        if (aromaticBonds < 2) {
            return CS;
        }
        if (single(atom, graph::aromatic) > 0) {
            return C20;
        }
        int substituent = Neighbourhood.first(graph, atom, 1, other -> true);
        if (substituent >= 0) {
            return switch (graph.element(substituent)) {
                case 6 -> C21;
                case 7 -> C22;
                case 8 -> C23;
                case 16 -> C24;
                default -> CS;
            };
        }
        int exocyclic = Neighbourhood.first(graph, atom, 2, this::aliphatic);
        if (exocyclic >= 0 && graph.element(exocyclic) >= 6 && graph.element(exocyclic) <= 8) {
            return C25;
        }
        return CS;
    }

    private CrippenType nitrogen(int atom) {
        int charge = graph.charge(atom);
        if (graph.aromatic(atom)) {
            return charge == 0 ? N11 : charge > 0 ? N12 : NS;
        }
        if (charge < 0) {
            return N14;
        }
        int hydrogens = graph.hydrogens(atom);
        int aliphatic = single(atom, this::aliphatic);
        int aromatic = single(atom, graph::aromatic);
        int doubles = doubly(atom, other -> true);
        int triples = Neighbourhood.count(graph, atom, 3, this::aliphatic);
        return charge == 0
                ? neutralNitrogen(hydrogens, aliphatic, aromatic, doubles, triples)
                : cationicNitrogen(atom, hydrogens, aliphatic, aromatic, triples);
    }

    private static CrippenType neutralNitrogen(int hydrogens, int aliphatic, int aromatic, int doubles, int triples) {
        if (hydrogens == 2 && aliphatic + aromatic > 0) {
            return aliphatic > 0 ? N1 : N3;
        }
        if (hydrogens == 1 && doubles == 0 && aliphatic + aromatic >= 2) {
            return aromatic > 0 ? N4 : N2;
        }
        if (doubles > 0) {
            return hydrogens == 1 ? N5 : aliphatic + aromatic > 0 ? N6 : NS;
        }
        if (aliphatic + aromatic >= 3) {
            return aromatic == 0 ? N7 : N8;
        }
        return triples > 0 ? N9 : NS;
    }

    private CrippenType cationicNitrogen(int atom, int hydrogens, int aliphatic, int aromatic, int triples) {
        if (hydrogens >= 1 && hydrogens <= 3) {
            return N10;
        }
        int doubles = doubly(atom, this::aliphatic);
        boolean iminium = doubles > 0 && aliphatic >= 1 && aliphatic + aromatic >= 2;
        int carbons = doubly(atom, other -> graph.element(other) == 6);
        int nitrogens = doubly(atom, other -> graph.element(other) == 7);
        if (hydrogens == 0 && (aliphatic >= 4 || iminium || carbons > 0 && nitrogens > 0)) {
            return N13;
        }
        int anions = doubly(atom, other -> graph.element(other) == 7 && graph.charge(other) < 0);
        return triples > 0 || anions > 0 && nitrogens > 1 ? N14 : NS;
    }

    private CrippenType oxygen(int atom) {
        if (graph.aromatic(atom)) {
            return O1;
        }
        int hydrogens = graph.hydrogens(atom);
        if (hydrogens == 1 || hydrogens == 2) {
            return O2;
        }
        int aliphatic = single(atom, this::aliphatic);
        int aromatic = single(atom, graph::aromatic);
        if (aliphatic + aromatic >= 2) {
            return aliphatic >= 2 ? O3 : O4;
        }
        boolean terminal = connections(atom) == 1;
        if (terminal && graph.charge(atom) < 0) {
            return oxide(graph.neighbour(atom, 0));
        }
        int partner = Neighbourhood.first(graph, atom, 2, other -> true);
        if (partner < 0) {
            return OS;
        }
        return switch (graph.element(partner)) {
            case 7, 8 -> O5;
            case 16 -> graph.charge(partner) == 0 ? O6 : OS;
            case 6 -> graph.aromatic(partner) ? O8 : carbonyl(partner, atom);
            default -> OS;
        };
    }

    private CrippenType oxide(int partner) {
        return switch (graph.element(partner)) {
            case 7 -> O5;
            case 16 -> O6;
            case 6 -> !graph.aromatic(partner) && Neighbourhood.hasDouble(graph, partner, 8) ? O12 : O7;
            default -> O7;
        };
    }

    private CrippenType carbonyl(int carbon, int oxygen) {
        if (doubly(carbon, other -> other != oxygen && graph.element(other) == 8) > 0 || graph.hydrogens(carbon) == 2) {
            return O9;
        }
        int aliphatic = single(carbon, this::aliphatic);
        int aliphaticCarbons = single(carbon, other -> aliphatic(other) && graph.element(other) == 6);
        int aromaticCarbons = single(carbon, other -> graph.aromatic(other) && graph.element(other) == 6);
        int aromatic = single(carbon, graph::aromatic);
        int aminoOxy =
                single(carbon, other -> aliphatic(other) && (graph.element(other) == 7 || graph.element(other) == 8));
        if (graph.hydrogens(carbon) == 1) {
            return aliphaticCarbons > 0 || aminoOxy > 0 ? O9 : aromaticCarbons > 0 ? O10 : OS;
        }
        if (aliphaticCarbons > 0 && aliphatic >= 2) {
            return O9;
        }
        boolean besideRing = aromatic > 0 && aliphaticCarbons + aromaticCarbons > 0 && aliphatic + aromatic >= 2;
        if (besideRing || aromaticCarbons > 0 && aliphatic > 0) {
            return O10;
        }
        return single(carbon, other -> graph.element(other) != 6) >= 2 ? O11 : OS;
    }

    private CrippenType sulfur(int atom) {
        if (graph.aromatic(atom)) {
            return S3;
        }
        boolean oxidised = doubly(atom, other -> {
                    int element = graph.element(other);
                    return aliphatic(other) && (element == 7 || element == 8 || element == 15 || element == 16);
                })
                > 0;
        return graph.charge(atom) != 0 || oxidised ? S2 : S1;
    }

    private CrippenType metal(int atom) {
        return switch (graph.element(atom)) {
            case 3, 11, 19, 37, 55 -> graph.charge(atom) > 0 ? HAL : ME1;
            case 4, 12, 20, 38, 56, 5, 13, 31, 49, 81, 14, 32, 50, 82, 33, 51, 83, 34, 52, 84 -> ME1;
            default -> {
                int z = graph.element(atom);
                yield z >= 21 && z <= 30 || z >= 39 && z <= 48 || z >= 72 && z <= 80 ? ME2 : NONE;
            }
        };
    }

    private int connections(int atom) {
        return graph.degree(atom) + graph.hydrogens(atom);
    }

    private boolean aliphatic(int atom) {
        return !graph.aromatic(atom) && graph.element(atom) != 1;
    }

    private boolean commonHetero(int atom) {
        return aliphatic(atom) && graph.element(atom) != 6 && !uncommon(atom);
    }

    /** Aliphatic and none of C, N, O, P, S, F, Cl, Br, I. */
    private boolean uncommon(int atom) {
        return switch (graph.element(atom)) {
            case 6, 7, 8, 15, 16, 9, 17, 35, 53 -> false;
            default -> aliphatic(atom);
        };
    }

    private boolean uncommonBesideRing(int atom) {
        return uncommon(atom) || graph.element(atom) == 15 && aliphatic(atom);
    }

    private static boolean isHalogen(int element) {
        return element == 9 || element == 17 || element == 35 || element == 53;
    }

    private int single(int atom, Neighbourhood.AtomTest test) {
        return Neighbourhood.count(graph, atom, 1, test);
    }

    private int doubly(int atom, Neighbourhood.AtomTest test) {
        return Neighbourhood.count(graph, atom, 2, test);
    }
}
