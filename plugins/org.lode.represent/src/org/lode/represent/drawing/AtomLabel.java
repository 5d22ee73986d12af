package org.lode.represent.drawing;

import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IElement;

/**
 * The letters at an atom: element, hydrogens, charge and isotope. Carbon in a chain has none. Hydrogens stand left of
 * the element where the bonds leave to the right.
 */
final class AtomLabel {
    private static final double SIZE = 12;
    private static final double BASELINE = SIZE * 0.36;
    private static final double LETTER = 8.2;
    private static final double SIDE = 4;
    private static final double END_RADIUS = 2.6;

    private AtomLabel() {}

    /** Whether the atom is where the next repeat unit goes on. */
    static boolean isEnd(IAtom atom) {
        return atom.getAtomicNumber() == null || atom.getAtomicNumber() == IElement.Wildcard;
    }

    private static boolean isLabelled(IAtom atom) {
        return atom.getAtomicNumber() != IElement.C
                || charge(atom) != 0
                || atom.getMassNumber() != null
                || atom.getBondCount() == 0;
    }

    /** How far lines stay away from the atom. */
    static double gap(IAtom atom) {
        return isEnd(atom) ? END_RADIUS : isLabelled(atom) ? 7 : 0;
    }

    /** Draws the letters, or the ring that marks an end. */
    static void draw(Svg svg, IAtom atom) {
        var p = atom.getPoint2d();
        if (isEnd(atom)) {
            svg.circle(p.x, p.y, END_RADIUS, "none", "end");
        } else if (isLabelled(atom)) {
            label(svg, atom);
        }
    }

    private static void label(Svg svg, IAtom atom) {
        if (hydrogens(atom) > 0 && hasBondsOnBothSides(atom)) {
            stacked(svg, atom);
            return;
        }
        var p = atom.getPoint2d();
        var symbol = atom.getSymbol();
        double half = LETTER * symbol.length() / 2;
        boolean left = hydrogens(atom) > 0 && bondsLeaveToTheRight(atom);
        var element = isotope(atom) + symbol;
        var hydrogens = hydrogensText(atom);
        var text = left ? hydrogens + element + charged(atom) : element + hydrogens + charged(atom);
        double width = LETTER * (symbol.length() + (hydrogens(atom) == 0 ? 0 : hydrogens(atom) == 1 ? 1 : 1.6));
        double x = left ? p.x + half : p.x - half;
        svg.text(x, p.y + BASELINE, left ? "end" : "start", SIZE, width + extra(atom), "atom " + symbol, text);
    }

    /** The hydrogens above or below the element, where no bond leaves. */
    private static void stacked(Svg svg, IAtom atom) {
        var p = atom.getPoint2d();
        var symbol = atom.getSymbol();
        double down = 0;
        for (var bond : atom.bonds()) {
            down += bond.getOther(atom).getPoint2d().y - p.y;
        }
        double half = LETTER * symbol.length() / 2;
        double y = p.y + BASELINE + (down > 0 ? -SIZE + 1 : SIZE - 1);
        var element = isotope(atom) + symbol + charged(atom);
        svg.text(p.x - half, p.y + BASELINE, "start", SIZE, 2 * half + extra(atom), "atom " + symbol, element);
        svg.text(p.x - LETTER / 2, y, "start", SIZE, 1.6 * LETTER, "atom " + symbol, hydrogensText(atom));
    }

    private static boolean hasBondsOnBothSides(IAtom atom) {
        boolean left = false;
        boolean right = false;
        for (var bond : atom.bonds()) {
            double dx = bond.getOther(atom).getPoint2d().x - atom.getPoint2d().x;
            left |= dx < -SIDE;
            right |= dx > SIDE;
        }
        return left && right;
    }

    private static double extra(IAtom atom) {
        return (charge(atom) == 0 ? 0 : 8) + (atom.getMassNumber() == null ? 0 : 10);
    }

    private static boolean bondsLeaveToTheRight(IAtom atom) {
        double sum = 0;
        for (var bond : atom.bonds()) {
            sum += bond.getOther(atom).getPoint2d().x - atom.getPoint2d().x;
        }
        return sum > 1 || sum > -1 && atom.getBondCount() == 1;
    }

    private static String hydrogensText(IAtom atom) {
        int count = hydrogens(atom);
        return count == 0 ? "" : count == 1 ? "H" : "H" + moved(Integer.toString(count), 2.5);
    }

    private static String isotope(IAtom atom) {
        return atom.getMassNumber() == null ? "" : moved(atom.getMassNumber().toString(), -4);
    }

    private static String charged(IAtom atom) {
        int charge = charge(atom);
        if (charge == 0) {
            return "";
        }
        var size = Math.abs(charge) == 1 ? "" : Integer.toString(Math.abs(charge));
        return moved(size + (charge > 0 ? "+" : "−"), -4);
    }

    /** Smaller letters below (positive) or above the baseline. */
    private static String moved(String letters, double by) {
        return "<tspan font-size=\"9\" dy=\"" + by + "\">" + letters + "</tspan><tspan dy=\"" + -by
                + "\">\u200b</tspan>";
    }

    private static int hydrogens(IAtom atom) {
        return atom.getImplicitHydrogenCount() == null ? 0 : atom.getImplicitHydrogenCount();
    }

    private static int charge(IAtom atom) {
        return atom.getFormalCharge() == null ? 0 : atom.getFormalCharge();
    }
}
