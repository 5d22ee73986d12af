package org.lode.nodes.views;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a person reads them. */
public final class Numbers {
    private static final MathContext DIGITS = new MathContext(3);

    private Numbers() {}

    /** Three significant digits, without an exponent where the number is of a common size; a dash for no number. */
    public static String brief(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        var rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        var text = value == 0
                ? "0"
                : size >= 1e-4 && size < 1e7
                        ? rounded.toPlainString()
                        : rounded.toString().replace("E+", "e").replace("E", "e");
        return text.replace('-', '−');
    }

    /** A number with its unit; of a quantity of dimension one, the number alone. */
    public static String with(double value, String unit) {
        return unit.isEmpty() || unit.equals("1") ? brief(value) : brief(value) + " " + unit;
    }

    /** A whole number with commas between thousands. */
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A count with its noun, such as {@code 1 material} or {@code 3 materials}. */
    public static String count(long value, String noun) {
        return whole(value) + " " + noun + (value == 1 ? "" : "s");
    }

    /** A share in per cent. */
    public static String percent(double share) {
        return Double.isFinite(share) ? brief(100 * share) + " %" : "–";
    }
}
