package org.lode.headless.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a reader of the report wants them; files keep every digit. */
final class Numbers {
    private Numbers() {}

    /** At most four significant digits, without an exponent where the number is of a common size. */
    static String brief(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        var rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        double size = Math.abs(value);
        var text = size >= 1e-4 && size < 1e7 ? rounded.toPlainString() : rounded.toString();
        return text.replace('-', '−');
    }

    /** A duration in seconds, or milliseconds below one. */
    static String seconds(double seconds) {
        return seconds < 1
                ? Math.round(seconds * 1000) + " ms"
                : String.format(java.util.Locale.ROOT, "%.1f s", seconds);
    }

    /** A coordinate in a drawing: two decimals are below what a screen shows. */
    static String coordinate(double value) {
        var text = String.format(java.util.Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
