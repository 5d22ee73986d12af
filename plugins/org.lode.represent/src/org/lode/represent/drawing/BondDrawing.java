package org.lode.represent.drawing;

import javax.vecmath.Point2d;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IRingSet;

/** Draws bonds: the second line of a double bond towards the ring or the fuller side, wedges where they lie in space. */
final class BondDrawing {
    private static final double SPACING = 3.2;
    private static final double WEDGE = 3;

    private final Svg svg;
    private final IRingSet rings;

    BondDrawing(Svg svg, IRingSet rings) {
        this.svg = svg;
        this.rings = rings;
    }

    void draw(IBond bond) {
        var line = Line.of(bond);
        int order = bond.getOrder() == null ? 1 : Math.max(1, bond.getOrder().numeric());
        if (order == 1) {
            single(bond, line);
        } else if (order == 2) {
            doubled(bond, line);
        } else {
            line.shifted(0, 0).drawOn(svg);
            line.shifted(SPACING, 0).drawOn(svg);
            line.shifted(-SPACING, 0).drawOn(svg);
        }
    }

    private void single(IBond bond, Line line) {
        switch (bond.getDisplay()) {
            case WedgeBegin -> line.wedge(svg, WEDGE);
            case WedgeEnd -> line.turned().wedge(svg, WEDGE);
            case WedgedHashBegin -> line.hashes(svg, WEDGE);
            case WedgedHashEnd -> line.turned().hashes(svg, WEDGE);
            default -> line.drawOn(svg);
        }
    }

    private void doubled(IBond bond, Line line) {
        double side = side(bond, line);
        if (side == 0) {
            line.shifted(SPACING / 2, 0).drawOn(svg);
            line.shifted(-SPACING / 2, 0).drawOn(svg);
        } else {
            line.drawOn(svg);
            line.shifted(Math.signum(side) * SPACING, 2.4).drawOn(svg);
        }
    }

    /** Positive if the second line belongs to the left of the bond, negative for the right, 0 for both. */
    private double side(IBond bond, Line line) {
        var inRings = rings.getRings(bond);
        if (inRings.getAtomContainerCount() > 0) {
            var centre = new Point2d();
            var ring = inRings.getAtomContainer(0);
            ring.atoms().forEach(atom -> centre.add(atom.getPoint2d()));
            centre.scale(1.0 / ring.getAtomCount());
            return line.side(centre);
        }
        if (bond.getBegin().getBondCount() == 1 || bond.getEnd().getBondCount() == 1) {
            return 0;
        }
        return neighbours(bond.getBegin(), line) + neighbours(bond.getEnd(), line);
    }

    private static double neighbours(IAtom atom, Line line) {
        double sum = 0;
        for (var bond : atom.bonds()) {
            sum += Math.signum(Math.rint(line.side(bond.getOther(atom).getPoint2d())));
        }
        return sum;
    }

    /** A straight line with the room that its atoms' letters need left free at its ends. */
    private record Line(double x1, double y1, double x2, double y2) {
        static Line of(IBond bond) {
            var a = bond.getBegin().getPoint2d();
            var b = bond.getEnd().getPoint2d();
            double length = Math.max(1e-6, a.distance(b));
            double dx = (b.x - a.x) / length;
            double dy = (b.y - a.y) / length;
            double start = AtomLabel.gap(bond.getBegin());
            double end = AtomLabel.gap(bond.getEnd());
            return new Line(a.x + dx * start, a.y + dy * start, b.x - dx * end, b.y - dy * end);
        }

        private double length() {
            return Math.max(1e-6, Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1)));
        }

        Line turned() {
            return new Line(x2, y2, x1, y1);
        }

        /** The parallel at a distance, shorter at both ends. */
        Line shifted(double distance, double shorter) {
            double dx = (x2 - x1) / length();
            double dy = (y2 - y1) / length();
            return new Line(
                    x1 - dy * distance + dx * shorter,
                    y1 + dx * distance + dy * shorter,
                    x2 - dy * distance - dx * shorter,
                    y2 + dx * distance - dy * shorter);
        }

        /** Twice the area between the line and a point, positive where {@link #shifted} goes with positive distances. */
        double side(Point2d p) {
            return (x2 - x1) * (p.y - y1) - (y2 - y1) * (p.x - x1);
        }

        void drawOn(Svg svg) {
            svg.line(x1, y1, x2, y2);
        }

        void wedge(Svg svg, double half) {
            double dx = (x2 - x1) / length() * half;
            double dy = (y2 - y1) / length() * half;
            svg.polygon(x1, y1, x2 - dy, y2 + dx, x2 + dy, y2 - dx);
        }

        void hashes(Svg svg, double half) {
            int count = Math.max(3, (int) (length() / 3));
            for (int i = 0; i <= count; i++) {
                double t = (double) i / count;
                double dx = (x2 - x1) / length() * half * t;
                double dy = (y2 - y1) / length() * half * t;
                double x = x1 + (x2 - x1) * t;
                double y = y1 + (y2 - y1) * t;
                svg.line(x - dy, y + dx, x + dy, y - dx);
            }
        }
    }
}
