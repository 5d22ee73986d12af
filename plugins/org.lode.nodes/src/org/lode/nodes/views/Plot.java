package org.lode.nodes.views;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Points or lines between two axes.
 *
 * @param title what is seen
 * @param note what to know when reading it; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param equal whether both axes have the same scale and the diagonal is drawn
 * @param series the points and lines; those named later lie above
 */
public record Plot(String title, String note, Axis x, Axis y, boolean equal, List<Series> series) implements Block {
    /** Copies the list and leaves series without points out. */
    public Plot {
        series = series.stream().filter(one -> one.x().length > 0).toList();
    }

    @Override
    @JsonIgnore
    public boolean isEmpty() {
        return series.isEmpty();
    }

    /**
     * An axis.
     *
     * @param label name and unit
     * @param low lower end of the window that is wanted, null for none
     * @param high upper end of the window, null for none
     */
    public record Axis(String label, Double low, Double high) {
        /** An axis without a window. */
        public Axis(String label) {
            this(label, null, null);
        }
    }

    /** How the points of a series are drawn. */
    public enum Style {
        /** As dots. */
        POINTS,
        /** As rings around the dots of other series. */
        RINGS,
        /** As a line. */
        LINE,
        /** As a line with dots. */
        DOTTED
    }

    /**
     * Points that belong together.
     *
     * @param name what they are
     * @param role which of the few colours they have: 0 the first, and so on; -1 is grey
     * @param style how they are drawn
     * @param x places on the horizontal axis
     * @param y places on the vertical axis
     * @param low lower ends of the intervals of y, empty for none
     * @param high their upper ends
     * @param names a name for each point, empty for none
     */
    public record Series(
            String name,
            int role,
            Style style,
            double[] x,
            double[] y,
            double[] low,
            double[] high,
            List<String> names) {
        private static final double[] NONE = {};

        /** Points without intervals. */
        public static Series points(String name, int role, double[] x, double[] y, List<String> names) {
            return new Series(name, role, Style.POINTS, x, y, NONE, NONE, names);
        }

        /** A line with dots and without names. */
        public static Series dotted(String name, int role, double[] x, double[] y) {
            return new Series(name, role, Style.DOTTED, x, y, NONE, NONE, List.of());
        }
    }
}
