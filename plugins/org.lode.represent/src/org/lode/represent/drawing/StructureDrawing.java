package org.lode.represent.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.vecmath.Point2d;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.layout.StructureDiagramGenerator;

/**
 * The skeletal formula of a molecule or a repeat unit. A repeat unit lies with its chain along the x axis; each of its
 * two ends crosses a bracket, the right one with an n, and is marked by a ring where the next unit goes on.
 */
final class StructureDrawing {
    private static final int MOST_ATOMS = 90;
    private static final double BOND_LENGTH = 18;
    private static final double CDK_BOND_LENGTH = 1.5;

    private final IAtomContainer structure;
    private final List<IAtom> ends = new ArrayList<>();
    private final Svg svg = new Svg();

    private StructureDrawing(IAtomContainer structure) {
        this.structure = structure;
        structure.atoms().forEach(atom -> {
            if (AtomLabel.isEnd(atom)) {
                ends.add(atom);
            }
        });
    }

    /** The picture; empty for a structure that is too large or that CDK can't lay out. */
    @SuppressWarnings("unused") // the picture is an extra; CDK's layout throws what it likes
    static Optional<String> svg(IAtomContainer structure) {
        if (structure.getAtomCount() > MOST_ATOMS) {
            return Optional.empty();
        }
        try {
            var layout = new StructureDiagramGenerator();
            layout.generateCoordinates(structure);
            return Optional.of(new StructureDrawing(structure).draw());
        } catch (CDKException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private String draw() {
        place();
        var bonds = new BondDrawing(svg, Cycles.sssr(structure).toRingSet());
        structure.bonds().forEach(bonds::draw);
        structure.atoms().forEach(atom -> AtomLabel.draw(svg, atom));
        if (ends.size() == 2) {
            Brackets.draw(svg, ends.get(0), ends.get(1));
        }
        return svg.finish("structure");
    }

    /** Scales to screen units with y downwards, and turns a repeat unit so that it runs from left to right. */
    private void place() {
        double scale = BOND_LENGTH / CDK_BOND_LENGTH;
        double cos = 1;
        double sin = 0;
        if (ends.size() == 2) {
            var from = ends.get(0).getPoint2d();
            var to = ends.get(1).getPoint2d();
            double length = from.distance(to);
            if (length > 0) {
                cos = (to.x - from.x) / length;
                sin = (to.y - from.y) / length;
            }
        }
        for (var atom : structure.atoms()) {
            var p = atom.getPoint2d();
            atom.setPoint2d(new Point2d(scale * (cos * p.x + sin * p.y), -scale * (cos * p.y - sin * p.x)));
        }
    }
}
