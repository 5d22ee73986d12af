package org.lode.represent.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes one SVG element piece by piece and keeps the box around everything that was drawn. */
final class Svg {
    private static final double MARGIN = 4;

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    /** A line of the drawing's own strength. */
    void line(double x1, double y1, double x2, double y2) {
        reach(x1, y1, 1);
        reach(x2, y2, 1);
        lines.append('M').append(number(x1)).append(' ').append(number(y1));
        lines.append('L').append(number(x2)).append(' ').append(number(y2));
    }

    /** A filled polygon of x, y, x, y, ... */
    void polygon(double... points) {
        shapes.append("<path fill=\"currentColor\" stroke=\"none\" d=\"");
        for (int i = 0; i < points.length; i += 2) {
            reach(points[i], points[i + 1], 0);
            shapes.append(i == 0 ? 'M' : 'L')
                    .append(number(points[i]))
                    .append(' ')
                    .append(number(points[i + 1]));
        }
        shapes.append("z\"/>");
    }

    /** A circle; the paint is a colour or {@code none}. */
    void circle(double x, double y, double radius, String paint, String style) {
        reach(x, y, radius);
        shapes.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        shapes.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(paint);
        shapes.append("\" class=\"").append(style).append("\"/>");
    }

    /**
     * Letters on a baseline.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}
     * @param width how wide the letters are about
     * @param markup letters of this program's own, with {@code tspan} where they are raised or lowered
     */
    void text(double x, double y, String anchor, double size, double width, String style, String markup) {
        double from = anchor.equals("start") ? x : anchor.equals("end") ? x - width : x - width / 2;
        reach(from, y - size, 0);
        reach(from + width, y + size * 0.35, 0);
        shapes.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        shapes.append("\" text-anchor=\"")
                .append(anchor)
                .append("\" font-size=\"")
                .append(number(size));
        shapes.append("\" class=\"").append(style).append("\">").append(markup).append("</text>");
    }

    private void reach(double x, double y, double radius) {
        left = Math.min(left, x - radius);
        right = Math.max(right, x + radius);
        top = Math.min(top, y - radius);
        bottom = Math.max(bottom, y + radius);
    }

    /** Ends the drawing. */
    String finish(String style) {
        double width = right - left + 2 * MARGIN;
        double height = bottom - top + 2 * MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"" + style + "\" width=\"" + number(width)
                + "\" height=\"" + number(height) + "\" viewBox=\"" + number(left - MARGIN) + " " + number(top - MARGIN)
                + " " + number(width) + " " + number(height)
                + "\" font-family=\"system-ui,Arial,sans-serif\" font-weight=\"600\" fill=\"currentColor\">"
                + "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\" d=\""
                + lines
                + "\"/>" + shapes + "</svg>";
    }

    /** A coordinate with one decimal, finer than a screen shows. */
    private static String number(double value) {
        var text = new BigDecimal(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return text.equals("-0") ? "0" : text;
    }
}
