package org.lode.headless.report;

import java.util.Locale;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.StringValue;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IElement;
import org.openscience.cdk.layout.StructureDiagramGenerator;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmilesParser;

/**
 * Draws molecules and repeat units from SMILES as SVG. CDK lays them out; the lines are drawn here, because CDK's own
 * depiction needs AWT and fonts. The open ends of a repeat unit are drawn as small rings.
 */
final class StructureDrawing {
    private static final int MAX_ATOMS = 80;
    private static final int MAX_LENGTH = 400;
    private static final double BOND = 17;
    private static final double MARGIN = 14;

    private final SmilesParser parser = new SmilesParser(SilentChemObjectBuilder.getInstance());
    private final StructureDiagramGenerator layout = new StructureDiagramGenerator();

    /** Whether a column holds structures: by its cell type, or by its name where structures are plain text. */
    boolean isStructures(DataColumnSpec column) {
        var name = column.getName().toLowerCase(Locale.ROOT);
        var type = column.getType().getCellClass();
        return column.getType().isCompatible(StringValue.class)
                && (name.contains("smiles")
                        || name.contains("structure")
                        || name.contains("repeat unit")
                        || name.equals("material")
                        || type != null && type.getSimpleName().startsWith("Smiles"));
    }

    /** The structure as one SVG element; an empty string if the text is no SMILES or the structure is too large. */
    @SuppressWarnings("unused") // why there is no picture does not matter
    String svg(String smiles) {
        if (smiles.isBlank() || smiles.length() > MAX_LENGTH) {
            return "";
        }
        try {
            var molecule = parser.parseSmiles(smiles.strip());
            if (molecule.getAtomCount() < 2 || molecule.getAtomCount() > MAX_ATOMS) {
                return "";
            }
            layout.generateCoordinates(molecule);
            return draw(molecule, smiles);
        } catch (CDKException | RuntimeException e) {
            // The picture is an extra beside the text, which is shown in any case; CDK's layout throws what it likes.
            return "";
        }
    }

    private static String draw(IAtomContainer molecule, String smiles) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        double scale = BOND / 1.5;
        for (var atom : molecule.atoms()) {
            var p = atom.getPoint2d();
            p.set(p.x * scale, -p.y * scale);
            minX = Math.min(minX, p.x);
            minY = Math.min(minY, p.y);
            maxX = Math.max(maxX, p.x);
            maxY = Math.max(maxY, p.y);
        }
        int width = (int) Math.ceil(maxX - minX + 2 * MARGIN);
        int height = (int) Math.ceil(maxY - minY + 2 * MARGIN);
        var svg = new StringBuilder(String.format(
                "<svg class=\"molecule\" role=\"img\" aria-label=\"%s\" width=\"%d\" height=\"%d\""
                        + " viewBox=\"%s %s %d %d\"><path class=\"bonds\" d=\"",
                Html.escape(smiles),
                width,
                height,
                Numbers.coordinate(minX - MARGIN),
                Numbers.coordinate(minY - MARGIN),
                width,
                height));
        molecule.bonds().forEach(bond -> appendBond(svg, bond));
        svg.append("\"/>");
        molecule.atoms().forEach(atom -> appendAtom(svg, atom));
        return svg.append("</svg>").toString();
    }

    private static void appendBond(StringBuilder path, IBond bond) {
        var a = bond.getBegin().getPoint2d();
        var b = bond.getEnd().getPoint2d();
        double length = Math.max(a.distance(b), 1e-6);
        double dx = (b.x - a.x) / length;
        double dy = (b.y - a.y) / length;
        double startGap = gap(bond.getBegin());
        double endGap = gap(bond.getEnd());
        int lines = bond.getOrder() == null
                ? 1
                : Math.max(1, Math.min(3, bond.getOrder().numeric()));
        for (int i = 0; i < lines; i++) {
            double side = (i - (lines - 1) / 2.0) * 3.4;
            path.append(String.format(
                    "M%s %sL%s %s",
                    Numbers.coordinate(a.x + dx * startGap - dy * side),
                    Numbers.coordinate(a.y + dy * startGap + dx * side),
                    Numbers.coordinate(b.x - dx * endGap - dy * side),
                    Numbers.coordinate(b.y - dy * endGap + dx * side)));
        }
    }

    private static void appendAtom(StringBuilder svg, IAtom atom) {
        var p = atom.getPoint2d();
        if (isOpenEnd(atom)) {
            svg.append(String.format(
                    "<circle class=\"end\" cx=\"%s\" cy=\"%s\" r=\"3.2\"/>",
                    Numbers.coordinate(p.x), Numbers.coordinate(p.y)));
        } else if (isLabelled(atom)) {
            svg.append(String.format(
                    "<text class=\"atom %s\" x=\"%s\" y=\"%s\">%s</text>",
                    Html.escape(atom.getSymbol()),
                    Numbers.coordinate(p.x),
                    Numbers.coordinate(p.y + 4.2),
                    label(atom)));
        }
    }

    /** How far a bond's line stays away from the atom, to leave room for what is drawn there. */
    private static double gap(IAtom atom) {
        if (isOpenEnd(atom)) {
            return 3.2;
        }
        return isLabelled(atom) ? 6.5 : 0;
    }

    private static boolean isOpenEnd(IAtom atom) {
        return atom.getAtomicNumber() == null || atom.getAtomicNumber() == IElement.Wildcard;
    }

    private static boolean isLabelled(IAtom atom) {
        return atom.getAtomicNumber() != IElement.C || charge(atom) != 0 || atom.getBondCount() == 0;
    }

    private static String label(IAtom atom) {
        int hydrogens = atom.getImplicitHydrogenCount() == null ? 0 : atom.getImplicitHydrogenCount();
        int charge = charge(atom);
        var label = new StringBuilder(Html.escape(atom.getSymbol()));
        if (hydrogens > 0) {
            label.append('H');
        }
        if (hydrogens > 1) {
            label.append("<tspan class=\"small\" dy=\"2\">").append(hydrogens).append("</tspan>");
        }
        if (charge != 0) {
            label.append(charge > 0 ? '+' : '−');
        }
        return label.toString();
    }

    private static int charge(IAtom atom) {
        return atom.getFormalCharge() == null ? 0 : atom.getFormalCharge();
    }
}
