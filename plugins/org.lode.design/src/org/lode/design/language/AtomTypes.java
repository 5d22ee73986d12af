package org.lode.design.language;

import java.util.Locale;
import java.util.Set;
import org.lode.represent.composition.ElementTable;
import org.lode.represent.molecule.MolecularGraph;

/** Names the atoms of molecular graphs as SMILES does. */
final class AtomTypes {
    private static final Set<String> ORGANIC = Set.of("B", "C", "N", "O", "P", "S", "F", "Cl", "Br", "I");
    private static final Set<String> AROMATIC_ORGANIC = Set.of("b", "c", "n", "o", "p", "s");

    private AtomTypes() {}

    /** The type of an atom; stereochemistry is left out. */
    static AtomType of(MolecularGraph graph, int atom) {
        if (graph.element(atom) == 0) {
            return AtomType.ATTACHMENT;
        }
        var symbol = ElementTable.standard().symbol(graph.element(atom));
        boolean aromatic = graph.aromatic(atom);
        int charge = graph.charge(atom);
        int hydrogens = graph.hydrogens(atom);
        int valence = valence(symbol, charge);
        var written = aromatic ? symbol.toLowerCase(Locale.ROOT) : symbol;
        boolean plain = charge == 0
                && graph.isotope(atom) == 0
                && (aromatic ? AROMATIC_ORGANIC : ORGANIC).contains(written)
                && hydrogens == impliedHydrogens(graph, atom, symbol);
        if (plain) {
            return new AtomType(written, aromatic, valence, 0);
        }
        var text = "[" + (graph.isotope(atom) > 0 ? graph.isotope(atom) : "") + written + hydrogenText(hydrogens)
                + chargeText(charge) + "]";
        return new AtomType(text, aromatic, valence, hydrogens);
    }

    private static String hydrogenText(int hydrogens) {
        return hydrogens == 0 ? "" : hydrogens == 1 ? "H" : "H" + hydrogens;
    }

    private static String chargeText(int charge) {
        if (charge == 0) {
            return "";
        }
        var sign = charge > 0 ? "+" : "-";
        return Math.abs(charge) == 1 ? sign : sign + Math.abs(charge);
    }

    /** The hydrogens that a reader of SMILES adds to an atom without brackets. */
    private static int impliedHydrogens(MolecularGraph graph, int atom, String symbol) {
        int aromaticBonds = 0;
        int orders = 0;
        for (int i = 0; i < graph.degree(atom); i++) {
            int bond = graph.neighbourBond(atom, i);
            if (graph.aromaticBond(bond)) {
                aromaticBonds++;
            } else {
                orders += graph.order(bond);
            }
        }
        if (graph.aromatic(atom)) {
            return Math.max(0, valence(symbol, 0) - aromaticBonds - orders - 1);
        }
        for (int valence : valences(symbol)) {
            if (valence >= orders) {
                return valence - orders;
            }
        }
        return 0;
    }

    /** The normal valences in SMILES (OpenSMILES specification 1.0, section 3.1.5). */
    private static int[] valences(String symbol) {
        return switch (symbol) {
            case "B" -> new int[] {3};
            case "C" -> new int[] {4};
            case "N", "P" -> new int[] {3, 5};
            case "O" -> new int[] {2};
            case "S" -> new int[] {2, 4, 6};
            default -> new int[] {1};
        };
    }

    /** The bonds of an element in its usual state with a charge. */
    private static int valence(String symbol, int charge) {
        return switch (symbol) {
            case "B" -> 3 - charge;
            case "C", "Si", "Ge" -> 4 - Math.abs(charge);
            case "N", "P", "As", "Sb" -> 3 + charge;
            case "O", "S", "Se", "Te" -> 2 + charge;
            default -> 1 + charge;
        };
    }
}
