package org.lode.nodes.views;

import java.util.Arrays;
import java.util.Locale;
import org.lode.learn.HeldOut;

/** A small parity plot as SVG: predicted against measured values of materials that a model had not seen. */
final class ParityPicture {
    private static final int SIDE = 112;
    private static final int LEFT = 16;
    private static final int BOTTOM = 22;
    private static final int MARGIN = 4;
    private static final double INSET = 4;

    /** A page of many models has room for so many points of each. */
    private static final int MOST = 100;

    private ParityPicture() {}

    /** The picture; empty for fewer than two pairs. */
    static String svg(HeldOut pairs) {
        if (pairs.size() < 2) {
            return "";
        }
        double low = Math.min(least(pairs.measured()), least(pairs.predicted()));
        double high = Math.max(most(pairs.measured()), most(pairs.predicted()));
        double scale = (SIDE - 2 * INSET) / (high > low ? high - low : 1);
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"parity\" width=\"%1$d\" height=\"%2$d\""
                        + " viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\" font-size=\"8\">"
                        + "<rect class=\"frame\" x=\"%3$d\" y=\"%4$d\" width=\"%5$d\" height=\"%5$d\""
                        + " fill=\"none\" stroke=\"#999\"/>"
                        + "<path class=\"frame\" d=\"M%3$d %6$dl%5$d -%5$d\" stroke=\"#999\" stroke-dasharray=\"3 2\"/>",
                LEFT + SIDE + MARGIN,
                SIDE + MARGIN + BOTTOM,
                LEFT,
                MARGIN,
                SIDE,
                MARGIN + SIDE));
        svg.append("<path class=\"dot\" stroke=\"#0072b2\" stroke-opacity=\"0.6\" stroke-width=\"3.2\""
                + " stroke-linecap=\"round\" d=\"");
        int step = (pairs.size() + MOST - 1) / MOST;
        for (int i = 0; i < pairs.size(); i += step) {
            svg.append(String.format(
                    Locale.ROOT,
                    "M%.1f %.1fh0",
                    LEFT + INSET + scale * (pairs.measured()[i] - low),
                    MARGIN + SIDE - INSET - scale * (pairs.predicted()[i] - low)));
        }
        svg.append("\"/><g class=\"label\" fill=\"#555\">");
        text(svg, LEFT, SIDE + MARGIN + 9, "start", "", Numbers.brief(low));
        text(svg, LEFT + SIDE, SIDE + MARGIN + 9, "end", "", Numbers.brief(high));
        text(svg, LEFT + SIDE / 2, SIDE + MARGIN + 19, "middle", "", "measured");
        text(
                svg,
                10,
                MARGIN + SIDE / 2,
                "middle",
                " transform=\"rotate(-90 10 " + (MARGIN + SIDE / 2) + ")\"",
                "predicted");
        return svg.append("</g></svg>").toString();
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String more, String text) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor);
        svg.append('"').append(more).append('>').append(text).append("</text>");
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(1);
    }
}
