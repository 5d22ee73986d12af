package org.lode.screen.selection;

/**
 * How much a property's value is liked, from 0 to 1, and how much several are together (G. Derringer, R. Suich, J. Qual.
 * Technol. 12 (1980) 214): the value is not liked at all below {@code least} and above {@code most}, fully from
 * {@code lower} to {@code upper}, and in between along a power of the way.
 *
 * @param least where it begins to be liked; negative infinity, with {@code lower}, for no bound
 * @param lower where it is liked fully
 * @param upper where it ceases to be liked fully
 * @param most where it is no longer liked; positive infinity, with {@code upper}, for no bound
 * @param power of the way: 1 for a straight line
 */
public record Desirability(double least, double lower, double upper, double most, double power) {
    /** Checks the order of the bounds. */
    public Desirability {
        if (!(least <= lower && lower <= upper && upper <= most) || !(power > 0)) {
            throw new IllegalArgumentException("The bounds of the desirability must rise: " + least + ", " + lower
                    + ", " + upper + ", " + most + "; and its power must be above 0, not " + power + ".");
        }
    }

    /** The desirability of a value. */
    public double of(double value) {
        if (value >= lower && value <= upper) {
            return 1;
        }
        if (value <= least || value >= most) {
            return 0;
        }
        double way = value < lower ? (value - least) / (lower - least) : (most - value) / (most - upper);
        return StrictMath.pow(way, power);
    }

    /** The geometric mean of several desirabilities; 0 if one is. */
    public static double together(double... desirabilities) {
        double log = 0;
        for (double desirability : desirabilities) {
            if (desirability <= 0) {
                return 0;
            }
            log += StrictMath.log(desirability);
        }
        return StrictMath.exp(log / desirabilities.length);
    }
}
