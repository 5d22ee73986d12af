package org.lode.represent.crystal;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A histogram that doesn't jump: each value is shared by the two bins whose centres it lies between.
 *
 * <p>A distance or an angle on the very edge between two bins (4 Å in bins of 0.1 Å) would fall into one or the other by
 * rounding, and so differ from one cell of the same crystal to another.
 *
 * @param start lower edge of the first bin
 * @param width width of a bin
 * @param count number of bins
 */
record Bins(double start, double width, int count) {
    private static final MathContext DIGITS = new MathContext(6);

    static Bins between(double start, double end, int count) {
        return new Bins(start, (end - start) / count, count);
    }

    /** Values above this touch no bin. */
    double end() {
        return start + width * (count + 0.5);
    }

    double centre(int bin) {
        return start + width * (bin + 0.5);
    }

    /** The centre for names of columns, without the dust of rounding. */
    String label(int bin) {
        return new BigDecimal(centre(bin)).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    void add(double value, double weight, double[] row, int offset) {
        double place = (value - start) / width - 0.5;
        int bin = (int) Math.floor(place);
        double share = place - bin;
        if (bin >= 0 && bin < count) {
            row[offset + bin] += weight * (1 - share);
        }
        if (bin >= -1 && bin + 1 < count) {
            row[offset + bin + 1] += weight * share;
        }
    }
}
