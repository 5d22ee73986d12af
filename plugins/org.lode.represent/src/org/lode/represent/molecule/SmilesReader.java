package org.lode.represent.molecule;

import org.lode.represent.MaterialException;
import org.openscience.cdk.aromaticity.Aromaticity;
import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IElement;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmilesParser;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/**
 * Reads SMILES with CDK and brings them to one form: Kekulé bond orders, aromaticity by the Daylight model whatever the
 * text says, hydrogens counted instead of drawn, nitro groups with separated charges, usual valences only.
 */
public final class SmilesReader {
    /** Longest text that is read. */
    static final int MOST_CHARACTERS = 10_000;

    /** Most heavy atoms that are read. */
    static final int MOST_ATOMS = 2_000;

    /** Bond symbols, which the parser ignores where they lead to no atom. */
    private static final String BONDS = "-=#$:/\\";

    private SmilesReader() {}

    /**
     * The structure of a SMILES text. Attachment points ({@code *}) are atoms with atomic number 0.
     *
     * @throws MaterialException if the text isn't SMILES, is too large, or has an atom with too many bonds
     */
    public static IAtomContainer read(String smiles) throws MaterialException {
        checkText(smiles);
        var structure = parse(smiles);
        if (structure.isEmpty()) {
            throw new MaterialException("'" + smiles + "' has no atoms.");
        }
        if (structure.getAtomCount() > MOST_ATOMS) {
            throw new MaterialException("'" + smiles.substring(0, 40) + "…' has " + structure.getAtomCount()
                    + " atoms; the most is " + MOST_ATOMS + ".");
        }
        if (hasHydrogenAtoms(structure)) {
            structure = AtomContainerManipulator.suppressHydrogens(structure);
        }
        separateNitroCharges(structure);
        Valence.check(structure, smiles);
        Aromaticity.clear(structure);
        Cycles.markRingAtomsAndBonds(structure);
        Aromaticity.apply(Aromaticity.Model.Daylight, structure);
        return structure;
    }

    /** Refuses texts that the parser would read too long, or in part. */
    static void checkText(String smiles) throws MaterialException {
        if (smiles.length() > MOST_CHARACTERS) {
            throw new MaterialException("The SMILES '" + smiles.substring(0, 40) + "…' has " + smiles.length()
                    + " characters; the most is " + MOST_CHARACTERS + ".");
        }
        if (smiles.chars().anyMatch(Character::isWhitespace)) {
            throw new MaterialException(
                    "'" + smiles + "' has a blank inside; keep names and other text in columns of their own.");
        }
        if (hasDanglingBond(smiles)) {
            throw new MaterialException("'" + smiles + "' is not a SMILES: a bond leads to no atom.");
        }
    }

    /** Whether there is a bond symbol at the beginning, at the end, or before the end of a branch or fragment. */
    private static boolean hasDanglingBond(String smiles) {
        boolean afterBond = false;
        for (int i = 0; i < smiles.length(); i++) {
            char symbol = smiles.charAt(i);
            int end = symbol == '[' ? smiles.indexOf(']', i) : -1;
            boolean bond = BONDS.indexOf(symbol) >= 0;
            if (bond && i == 0 || afterBond && (symbol == ')' || symbol == '.')) {
                return true;
            }
            afterBond = bond;
            i = Math.max(i, end);
        }
        return afterBond;
    }

    private static IAtomContainer parse(String smiles) throws MaterialException {
        try {
            var parser = new SmilesParser(SilentChemObjectBuilder.getInstance());
            parser.setStrict(true);
            return parser.parseSmiles(smiles);
        } catch (InvalidSmilesException e) {
            throw new MaterialException("'" + smiles + "' is not a SMILES: " + reason(e), e);
        } catch (RuntimeException e) {
            // the parser answers some malformed texts with unchecked exceptions
            throw new MaterialException("'" + smiles + "' is not a SMILES that can be read.", e);
        }
    }

    /** The parser's first line, without its picture of the position. */
    private static String reason(InvalidSmilesException e) {
        var message = e.getMessage() == null ? "" : e.getMessage().strip();
        var line = message.lines().findFirst().orElse("it cannot be read");
        var text = line.replaceFirst("^could not parse '.*', ", "")
                .replaceFirst(", SMILES may be truncated", "")
                .replaceAll("[ :.]+$", "");
        return text.isEmpty() ? "it cannot be read." : Character.toLowerCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static boolean hasHydrogenAtoms(IAtomContainer structure) {
        for (var atom : structure.atoms()) {
            if (atom.getAtomicNumber() == IElement.H) {
                return true;
            }
        }
        return false;
    }

    /** Writes a nitro group drawn with five-bonded nitrogen as {@code [N+](=O)[O-]}, so that both ways are one. */
    private static void separateNitroCharges(IAtomContainer structure) {
        for (var atom : structure.atoms()) {
            if (atom.getAtomicNumber() != IElement.N || atom.getFormalCharge() != 0 || bondOrderSum(atom) != 5) {
                continue;
            }
            for (var bond : atom.bonds()) {
                var oxygen = bond.getOther(atom);
                if (bond.getOrder() == IBond.Order.DOUBLE
                        && oxygen.getAtomicNumber() == IElement.O
                        && oxygen.getBondCount() == 1
                        && oxygen.getFormalCharge() == 0) {
                    bond.setOrder(IBond.Order.SINGLE);
                    atom.setFormalCharge(1);
                    oxygen.setFormalCharge(-1);
                    break;
                }
            }
        }
    }

    static int bondOrderSum(IAtom atom) {
        int sum = atom.getImplicitHydrogenCount() == null ? 0 : atom.getImplicitHydrogenCount();
        for (var bond : atom.bonds()) {
            sum += bond.getOrder().numeric();
        }
        return sum;
    }
}
