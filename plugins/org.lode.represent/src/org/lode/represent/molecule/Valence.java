package org.lode.represent.molecule;

import org.lode.represent.MaterialException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IElement;

/**
 * Refuses atoms with more bonds than their element can have.
 *
 * <p>The largest valence of a charged atom is that of the neutral atom with as many electrons ({@code [N+]} as carbon,
 * {@code [O-]} as fluorine). Only main-group elements of the first rows are judged; metals may have any number of bonds.
 */
final class Valence {
    private static final int ANY = Integer.MAX_VALUE;

    private static final int MOST_CHARGE = 8;

    private Valence() {}

    /** Whether an atom may have such a charge and sum of bond orders, hydrogens included. */
    static boolean isUsual(int element, int charge, int valence) {
        return Math.abs(charge) <= MOST_CHARGE && valence <= most(element, charge);
    }

    static void check(IAtomContainer structure, String smiles) throws MaterialException {
        for (var atom : structure.atoms()) {
            int charge = atom.getFormalCharge();
            if (Math.abs(charge) > MOST_CHARGE) {
                throw new MaterialException(
                        "'" + smiles + "' has an atom with charge " + charge + "; charges from -8 to +8 can be read.");
            }
            int valence = SmilesReader.bondOrderSum(atom);
            int most = most(atom.getAtomicNumber(), charge);
            if (valence > most) {
                throw new MaterialException("'" + smiles + "' has " + name(atom) + " (atom "
                        + (structure.indexOf(atom) + 1) + ") with " + valence + " bonds; the most is " + most + ".");
            }
        }
    }

    private static String name(IAtom atom) {
        int charge = atom.getFormalCharge();
        var sign = charge == 0 ? "" : charge > 0 ? "+" : "-";
        var amount = Math.abs(charge) > 1 ? Integer.toString(Math.abs(charge)) : "";
        return atom.getSymbol() + sign + amount;
    }

    /** Largest sum of bond orders, hydrogens included. */
    private static int most(int element, int charge) {
        if (element == IElement.H) {
            return charge == 0 ? 1 : 0;
        }
        if (element >= 5 && element <= 9) {
            return secondRow(element - charge);
        }
        if (element >= 14 && element <= 17 || element >= 33 && element <= 35 || element >= 52 && element <= 53) {
            return hypervalent(element - charge);
        }
        return ANY;
    }

    private static int secondRow(int electrons) {
        return switch (electrons) {
            case 4 -> 2;
            case 5 -> 3;
            case 6 -> 4;
            case 7 -> 3;
            case 8 -> 2;
            case 9 -> 1;
            default -> 0;
        };
    }

    private static int hypervalent(int electrons) {
        return switch (electrons) {
            case 13, 31, 49 -> 3;
            case 14, 32, 50 -> 6;
            case 15, 33, 51 -> 6;
            case 16, 34, 52 -> 6;
            case 17, 35, 53 -> 7;
            default -> 0;
        };
    }
}
