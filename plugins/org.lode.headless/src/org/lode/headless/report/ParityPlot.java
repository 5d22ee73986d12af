package org.lode.headless.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Predicted against measured values as SVG. Both axes have the same scale, so that the diagonal is where a perfect
 * model puts its points; whiskers reach two standard deviations to each side.
 */
final class ParityPlot {
    private static final int SIZE = 300;
    private static final int LEFT = 58;
    private static final int TOP = 12;
    private static final int BOTTOM = 44;
    private static final int MAX_POINTS = 2_000;

    /**
     * A material of a validation table.
     *
     * @param name shown when the pointer rests on the point
     * @param measured measured value
     * @param predicted predicted value
     * @param deviation standard deviation of the prediction, NaN if there is none
     */
    record Point(String name, double measured, double predicted, double deviation) {
        boolean isComplete() {
            return Double.isFinite(measured) && Double.isFinite(predicted);
        }
    }

    private final List<Point> points;
    private final double low;
    private final double high;

    private ParityPlot(List<Point> points) {
        this.points = points;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (var point : points) {
            min = Math.min(min, Math.min(point.measured(), point.predicted()));
            max = Math.max(max, Math.max(point.measured(), point.predicted()));
        }
        double margin = max > min ? 0.06 * (max - min) : Math.max(Math.abs(max), 1) * 0.06;
        low = min - margin;
        high = max + margin;
    }

    /**
     * The plot as one SVG element.
     *
     * @param points materials; those without a measured or predicted value are left out
     * @param horizontal name of the horizontal axis
     * @param vertical name of the vertical axis
     * @return an empty string if no point can be drawn
     */
    static String svg(List<Point> points, String horizontal, String vertical) {
        var complete =
                points.stream().filter(Point::isComplete).limit(MAX_POINTS).toList();
        return complete.isEmpty() ? "" : new ParityPlot(complete).draw(horizontal, vertical);
    }

    private String draw(String horizontal, String vertical) {
        int width = LEFT + SIZE + TOP;
        int height = TOP + SIZE + BOTTOM;
        var svg = new StringBuilder(String.format(
                "<svg class=\"plot\" role=\"img\" aria-label=\"%s against %s\" viewBox=\"0 0 %d" + " %d\">%n",
                Html.escape(vertical), Html.escape(horizontal), width, height));
        svg.append(String.format(
                "<rect class=\"frame\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%n", LEFT, TOP, SIZE, SIZE));
        ticks(low, high).forEach(tick -> appendTick(svg, tick));
        svg.append(
                String.format("<path class=\"diagonal\" d=\"M%d %d L%d %d\"/>%n", LEFT, TOP + SIZE, LEFT + SIZE, TOP));
        points.forEach(point -> appendPoint(svg, point));
        svg.append(String.format(
                "<text class=\"axis\" x=\"%d\" y=\"%d\">%s</text>%n",
                LEFT + SIZE / 2, height - 8, Html.shorten(horizontal, 44)));
        svg.append(String.format(
                "<text class=\"axis\" transform=\"translate(13 %d) rotate(-90)\">%s</text>%n",
                TOP + SIZE / 2, Html.shorten(vertical, 44)));
        return svg.append("</svg>\n").toString();
    }

    private void appendTick(StringBuilder svg, double tick) {
        var x = Numbers.coordinate(x(tick));
        var y = Numbers.coordinate(y(tick));
        svg.append(String.format(
                "<path class=\"grid\" d=\"M%s %d V%d M%d %s H%d\"/>%n", x, TOP, TOP + SIZE, LEFT, y, LEFT + SIZE));
        svg.append(String.format(
                "<text class=\"tick\" x=\"%s\" y=\"%d\">%s</text>%n", x, TOP + SIZE + 16, Numbers.brief(tick)));
        svg.append(String.format(
                "<text class=\"tick side\" x=\"%d\" y=\"%s\">%s</text>%n",
                LEFT - 7, Numbers.coordinate(y(tick) + 4), Numbers.brief(tick)));
    }

    private void appendPoint(StringBuilder svg, Point point) {
        var x = Numbers.coordinate(x(point.measured()));
        if (point.deviation() > 0 && Double.isFinite(point.deviation())) {
            double upper = Math.min(high, point.predicted() + 2 * point.deviation());
            double lower = Math.max(low, point.predicted() - 2 * point.deviation());
            svg.append(String.format(
                    "<path class=\"whisker\" d=\"M%s %s V%s\"/>%n",
                    x, Numbers.coordinate(y(upper)), Numbers.coordinate(y(lower))));
        }
        svg.append(String.format(
                "<circle class=\"point\" cx=\"%s\" cy=\"%s\" r=\"3.4\"><title>%s: measured %s, predicted"
                        + " %s</title></circle>%n",
                x,
                Numbers.coordinate(y(point.predicted())),
                Html.escape(point.name()),
                Numbers.brief(point.measured()),
                Numbers.brief(point.predicted())));
    }

    private double x(double value) {
        return LEFT + SIZE * (value - low) / (high - low);
    }

    private double y(double value) {
        return TOP + SIZE * (high - value) / (high - low);
    }

    /** About five round numbers between two bounds: steps of 1, 2 or 5 times a power of ten. */
    static List<Double> ticks(double low, double high) {
        double raw = (high - low) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        double step = power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (double i = Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
