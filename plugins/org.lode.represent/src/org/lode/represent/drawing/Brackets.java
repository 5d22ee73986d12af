package org.lode.represent.drawing;

import org.openscience.cdk.interfaces.IAtom;

/** The brackets around a repeat unit: one across the bond to each end. */
final class Brackets {
    private static final double HALF_HEIGHT = 11;
    private static final double HOOK = 3.5;

    private Brackets() {}

    /** Draws both brackets, and the n at the second. */
    static void draw(Svg svg, IAtom first, IAtom second) {
        bracket(svg, first);
        var corner = bracket(svg, second);
        svg.text(corner[0] + 2, corner[1] + 6, "start", 11, 7, "unit", "n");
    }

    /** Draws one bracket that opens to the inside and returns its lower corner. */
    private static double[] bracket(Svg svg, IAtom end) {
        var inner = end.bonds().iterator().next().getOther(end).getPoint2d();
        var outer = end.getPoint2d();
        double length = Math.max(1e-6, inner.distance(outer));
        double dx = (inner.x - outer.x) / length;
        double dy = (inner.y - outer.y) / length;
        double x = outer.x + 0.42 * (inner.x - outer.x);
        double y = outer.y + 0.42 * (inner.y - outer.y);
        var corner = new double[] {0, Double.NEGATIVE_INFINITY};
        double[] previous = null;
        for (int side : new int[] {-1, 1}) {
            double cx = x - side * dy * HALF_HEIGHT;
            double cy = y + side * dx * HALF_HEIGHT;
            svg.line(cx, cy, cx + dx * HOOK, cy + dy * HOOK);
            if (previous != null) {
                svg.line(previous[0], previous[1], cx, cy);
            }
            previous = new double[] {cx, cy};
            corner = cy > corner[1] ? previous : corner;
        }
        return corner;
    }
}
